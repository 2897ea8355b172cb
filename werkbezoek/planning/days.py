"""Days for the visit in a period, and days that are busy in its region.

Mondays and Fridays suit, and any working day in a recess. Other visits and dialogue sessions of Aedes make a
day busy.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from ..places import in_working_area, locate, normalise, working_area_provinces
from ..plan import Plan, Province
from ..rules import Recess, RuleContext, Tables, chamber_meets_on, holiday_on
from ..spreadsheets import read_user_csv
from ..store import SUFFIX, PlanFileError, load
from ..text.wording import counted, day, quoted

DIALOGUE_SESSIONS_TABLE = "dialoogsessies.csv"
"""The name of the table that users keep, in the folder beside the one with plans."""

_LONGEST = dt.timedelta(days=365)
"""The longest time between the first and the last day that are searched."""
_EXPECTED = "reces (verwacht)"
_SATURDAY = 5
_CHRISTMAS, _NEW_YEAR = (12, 25), (1, 1)
_SUMMER = (7, 15), (8, 15)
"""Month and day of the start and the end of the weeks in which all regions have holidays, roughly."""


class DayReason(msgspec.Struct, frozen=True):
    """A day, and a Dutch text that says why it suits the visit or why it does not."""

    date: dt.date
    reason: str


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
        notice = counted(plan.limits.notice_days, "dag", "dagen", in_digits=True)
        remarks.append(
            f"Dagen voor {day(earliest)} zijn weggelaten: die vallen binnen {notice}, "
            "en dan ben je te laat met uitnodigen."
        )
    return DaySuggestions(
        tuple(suggested), tuple(excluded), (*remarks, *_unknown_remarks(context, first, until))
    )


def _unknown_remarks(context: RuleContext, first: dt.date, last: dt.date) -> Iterator[str]:
    """Yield what cannot be known about the days of a period, in Dutch."""
    recess = context.tables.recess
    if not context.provinces:
        yield "Vul de provincie in. Dan vallen ook dagen af die alleen daar gelden, zoals carnaval."
    if not recess.knows(first) or not recess.knows(last):
        when = f"na {day(recess.known_until)}" if recess.knows(first) else "in deze periode"
        yield f"Of de Tweede Kamer {when} reces heeft, is niet bekend. Het recesrooster gaat daar niet over."


def _holiday_weeks(date: dt.date) -> str:
    """Return the name of the weeks in which hardly anyone works, if the day is in them."""
    week = {dt.date.fromisocalendar(*date.isocalendar()[:2], weekday) for weekday in range(1, 8)}
    if any((day.month, day.day) in (_CHRISTMAS, _NEW_YEAR) for day in week):
        return "bijna iedereen is vrij, rond Kerst en Nieuwjaar"
    if _SUMMER[0] <= (date.month, date.day) <= _SUMMER[1]:
        return "bijna iedereen is weg, midden in de zomervakantie"
    return ""


def _days_without_meeting(first: dt.date, last: dt.date, recess: Recess) -> Iterator[dt.date]:
    """Yield the working days on which the Tweede Kamer does not meet; public holidays are among them."""
    for offset in range((last - first).days + 1):
        date = first + dt.timedelta(days=offset)
        if date.weekday() < _SATURDAY and chamber_meets_on(date, recess) is False:
            yield date


class DialogueSession(msgspec.Struct, frozen=True):
    """A dialogue session of Aedes: its day, its region, and the town in which it is held."""

    date: dt.date
    region: str
    place: str


def read_dialogue_sessions(path: Path) -> list[DialogueSession]:
    """Return the sessions in a CSV file with the columns ``date, region, place``, or their Dutch names.

    Raises UserCsvError if the table is faulty, and FileNotFoundError if there is no such file.
    """
    rows = read_user_csv(path, {"date": "datum", "region": "regio", "place": "plaats"})
    return [DialogueSession(row.day("date"), row.text("region"), row.text("place")) for row in rows]


def busy_days_from_visits(plan: Plan, folder: Path) -> list[DayReason]:
    """Return the days of other visits in the region of a plan, from the plan files in a folder.

    A visit is in the region if its hosts have a province or a municipality in common with those of the plan;
    the province of a municipality is not always known. Unreadable files are skipped.
    """
    provinces = working_area_provinces(plan.hosts)
    days = []
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        try:
            other = load(path)
        except PlanFileError:
            continue
        municipalities = (name for host in other.hosts for name in host.municipalities)
        has_province = not provinces.isdisjoint(working_area_provinces(other.hosts))
        is_near = has_province or in_working_area(plan.hosts, *municipalities)
        if other.date and other.id != plan.id and is_near:
            title = quoted(other.title) if other.title.strip() else "een ander bezoek in de regio"
            days.append(DayReason(other.date, title))
    return days


def busy_days_from_sessions(plan: Plan, sessions: Iterable[DialogueSession]) -> list[DayReason]:
    """Return the days of the dialogue sessions in the region of a plan.

    A session is near if its region is a province, a region or a municipality of a host. Unless its region is
    a province, it is also near if it is held in a province of a host.
    """
    provinces = working_area_provinces(plan.hosts)
    names = {name for host in plan.hosts for name in (*host.regions, *host.municipalities)}
    own_regions = {*map(normalise, names), *(normalise(province.label) for province in provinces)}
    all_provinces = {normalise(province.label) for province in Province}
    days = []
    for session in sessions:
        region = normalise(session.region)
        is_held_near = region not in all_provinces and locate(session.place).province in provinces
        if region in own_regions or is_held_near:
            days.append(DayReason(session.date, f"de dialoogsessie van Aedes in {session.place}"))
    return days
