"""Days for the visit in a period: Mondays and Fridays, and any working day in a recess."""

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from ..plan import Plan
from ..rules import Recess, RuleContext, Tables, chamber_meets_on, holiday_on
from ..text.wording import counted, day
from .busy_days import DayReason

_LONGEST = dt.timedelta(days=365)
"""The longest time between the first and the last day that are searched."""
_EXPECTED = "reces (verwacht)"
_MONDAY, _FRIDAY, _SATURDAY = 0, 4, 5
_CHRISTMAS, _NEW_YEAR = (12, 25), (1, 1)
_SUMMER = (7, 15), (8, 15)
"""Month and day of the start and the end of the weeks in which all regions have holidays, roughly."""


class DaySuggestions(msgspec.Struct, frozen=True):
    """The days of a period that suit, those that would suit but are excluded, and Dutch remarks."""

    suggested: tuple[DayReason, ...] = ()
    excluded: tuple[DayReason, ...] = ()
    remarks: tuple[str, ...] = ()


def suggest_days(
    plan: Plan,
    first: dt.date,
    last: dt.date,
    *,
    today: dt.date,
    tables: Tables | None = None,
    busy: Iterable[DayReason] = (),
) -> DaySuggestions:
    """Return the days from ``first`` to ``last`` that suit the visit of a plan, in order.

    These are Mondays, Fridays and working days in a recess. Excluded, with the reason, are public holidays,
    busy days, special days such as elections, and the weeks of Christmas and the summer holidays. Days with
    less notice than the plan asks for (``limits.notice_days``) are left out. A remark says so, and also if
    the recess table does not cover the whole period, or if days of a province cannot be known. At most a year
    is searched.
    """
    if last < first:
        return DaySuggestions(remarks=("De laatste dag van de periode ligt voor de eerste.",))
    reasons = {busy_day.date: busy_day.reason for busy_day in reversed([*busy])}  # the first of a day counts
    earliest = today + dt.timedelta(days=plan.limits.notice_days)
    until = first + min(last - first, _LONGEST)
    context = RuleContext(plan, today, tables)
    recess = context.tables.recess
    suggested, excluded = [], []
    for date in _days_without_meeting(max(first, earliest), until, recess):
        special = context.special_day_on(date)
        name = special.phrase(context.provinces) if special else ""
        reason = holiday_on(date) or reasons.get(date) or _holiday_weeks(date)
        if reason or (special and not special.in_parts):
            excluded.append(DayReason(date, reason or name))
        else:
            period = recess.at(date)
            in_recess = _EXPECTED if period and period.is_expected else "reces"
            why = in_recess if period else "meestal geen vergaderdag"
            suggested.append(DayReason(date, f"{why}; {name}" if name else why))
    remarks = []
    if until < last:
        remarks.append(
            f"Er is gezocht tot en met {day(until)}. Verder dan een jaar vooruit wordt niet gezocht."
        )
    if any(suggestion.reason.startswith(_EXPECTED) for suggestion in suggested):
        remarks.append("De recesdagen zijn een verwachting. Kijk op tweedekamer.nl voor je zo’n dag kiest.")
    if first < earliest:
        remarks.append(_too_soon(plan, earliest))
    return DaySuggestions(tuple(suggested), tuple(excluded), (*remarks, *_unknown(context, first, until)))


def _too_soon(plan: Plan, earliest: dt.date) -> str:
    """Return why no day before the earliest one is suggested, in Dutch."""
    notice = counted(plan.limits.notice_days, "dag", "dagen", in_digits=True)
    return (
        f"Dagen voor {day(earliest)} zijn weggelaten: die vallen binnen {notice}, "
        "en dan ben je te laat met uitnodigen."
    )


def _unknown(context: RuleContext, first: dt.date, last: dt.date) -> Iterator[str]:
    """Yield what cannot be known about the days of a period, in Dutch."""
    recess = context.tables.recess
    if not context.provinces:
        yield "Vul de provincie in. Dan vallen ook dagen af die alleen daar gelden, zoals carnaval."
    if not recess.knows(first) or not recess.knows(last):
        when = f"na {day(recess.known_until)}" if recess.knows(first) else "in deze periode"
        yield f"Of de Tweede Kamer {when} reces heeft, is niet bekend. Het recesrooster gaat daar niet over."


def _holiday_weeks(date: dt.date) -> str:
    """Return the name of the weeks in which hardly anyone works, if the day is in them."""
    monday = date - dt.timedelta(days=date.weekday())
    week = {(day.month, day.day) for day in (monday + dt.timedelta(days=offset) for offset in range(7))}
    if not week.isdisjoint({_CHRISTMAS, _NEW_YEAR}):
        return "bijna iedereen is vrij, rond Kerst en Nieuwjaar"
    if _SUMMER[0] <= (date.month, date.day) <= _SUMMER[1]:
        return "bijna iedereen is weg, midden in de zomervakantie"
    return ""


def _days_without_meeting(first: dt.date, last: dt.date, recess: Recess) -> Iterator[dt.date]:
    """Yield the working days on which the Tweede Kamer does not meet; public holidays are among them."""
    for offset in range((last - first).days + 1):
        date = first + dt.timedelta(days=offset)
        if date.weekday() in (_MONDAY, _FRIDAY) or (
            date.weekday() < _SATURDAY and chamber_meets_on(date, recess) is False
        ):
            yield date
