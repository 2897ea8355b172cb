"""Days for the visit in a period: Mondays and Fridays, and any working day in a recess."""

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from ..plan import Plan
from ..rules import Recess, chamber_meets_on, holiday_on
from ..text.wording import counted, day
from .busy_days import DayReason

_MAX_DAYS = 366
_EXPECTED = "reces (verwacht)"
_MONDAY, _FRIDAY, _SATURDAY = 0, 4, 5


class DaySuggestions(msgspec.Struct, frozen=True):
    """The days of a period that suit, those that would suit but are excluded, and remarks in Dutch."""

    suggested: tuple[DayReason, ...] = ()
    excluded: tuple[DayReason, ...] = ()
    remarks: tuple[str, ...] = ()


def suggest_days(
    plan: Plan,
    first: dt.date,
    last: dt.date,
    *,
    today: dt.date,
    recess: Recess,
    busy: Iterable[DayReason] = (),
) -> DaySuggestions:
    """Return the days from ``first`` to ``last`` that suit the visit of a plan, in order.

    These are Mondays, Fridays and working days in a recess, except public holidays, busy days and days with
    less notice than the plan wants (``limits.notice_days``). A remark says if the recess table does not cover
    the whole period. At most a year is searched.
    """
    if last < first:
        return DaySuggestions(remarks=("De laatste dag van de periode is vóór de eerste.",))
    remarks = []
    if (last - first).days >= _MAX_DAYS:
        last = first + dt.timedelta(days=_MAX_DAYS - 1)
        remarks.append(f"Gekeken is tot en met {day(last)}; langer dan een jaar vooruit heeft geen zin.")
    reasons: dict[dt.date, str] = {}
    for busy_day in busy:
        reasons.setdefault(busy_day.date, busy_day.reason)
    earliest = today + dt.timedelta(days=plan.limits.notice_days)
    suggested, excluded = [], []
    for date in _days_without_meeting(max(first, earliest), last, recess):
        if reason := holiday_on(date) or reasons.get(date):
            excluded.append(DayReason(date, reason))
        else:
            period = recess.at(date)
            in_recess = _EXPECTED if period and period.is_expected else "reces"
            suggested.append(DayReason(date, in_recess if period else "geen vergaderdag"))
    if any(suggestion.reason == _EXPECTED for suggestion in suggested):
        remarks.append("De recesdagen zijn een verwachting. Kijk op tweedekamer.nl voor je zo’n dag kiest.")
    if first < earliest:
        notice = counted(plan.limits.notice_days, "dag", "dagen", in_digits=True)
        remarks.append(
            f"Dagen voor {day(earliest)} zijn weggelaten: die vallen binnen {notice}, "
            "en dan ben je te laat met uitnodigen."
        )
    if not recess.knows(first) or not recess.knows(last):
        when = f"na {day(recess.known_until)}" if recess.knows(first) else "in deze periode"
        remarks.append(
            f"Of de Tweede Kamer {when} reces heeft, is niet bekend: het recesrooster zegt er niets over."
        )
    return DaySuggestions(tuple(suggested), tuple(excluded), tuple(remarks))


def _days_without_meeting(first: dt.date, last: dt.date, recess: Recess) -> Iterator[dt.date]:
    """Yield the working days on which the Tweede Kamer does not meet; public holidays are among them."""
    for offset in range((last - first).days + 1):
        date = first + dt.timedelta(days=offset)
        if date.weekday() in (_MONDAY, _FRIDAY) or (
            date.weekday() < _SATURDAY and chamber_meets_on(date, recess) is False
        ):
            yield date
