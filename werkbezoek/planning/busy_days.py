"""Days that are busy in the region of a plan: other visits, and dialogue sessions of Aedes."""

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from ..places import in_working_area, locate, normalise, working_area_provinces
from ..plan import Corporation, Plan, Province
from ..spreadsheets import read_user_csv
from ..store import SUFFIX, PlanFileError, load
from ..text.wording import quoted

DIALOGUE_SESSIONS_TABLE = "dialoogsessies.csv"
"""The name of the table that users keep, in the folder beside the one with plans."""


class DayReason(msgspec.Struct, frozen=True):
    """A day, and a Dutch text that says why it suits the visit or why it does not."""

    date: dt.date
    reason: str


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

    A visit is in the region if its hosts have a municipality or a province in common. Unreadable files are
    skipped.
    """
    days = []
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        try:
            other = load(path)
        except PlanFileError:
            continue
        if other.date and other.id != plan.id and _is_near(plan.hosts, other.hosts):
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


def _is_near(own: Sequence[Corporation], others: Sequence[Corporation]) -> bool:
    municipalities = (name for host in others for name in host.municipalities)
    has_province = not working_area_provinces(own).isdisjoint(working_area_provinces(others))
    return has_province or in_working_area(own, *municipalities)
