"""Days that are taken in the region of a plan: by visits in other plans, and by dialogue sessions."""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from ..places import locate, municipality_of, normalise, same_place, working_area_provinces
from ..plan import Corporation, Plan, Province
from ..store import SUFFIX, PlanFileError, load
from ..text.wording import quoted
from .dialogue_sessions import DialogueSession


class BusyDay(msgspec.Struct, frozen=True):
    """A day, and in Dutch by what it is taken."""

    date: dt.date
    reason: str


def busy_days_from_visits(plan: Plan, folder: Path) -> list[BusyDay]:
    """The days of other visits in the region of a plan, out of the plans in a folder that can be read.

    In the region is a corporation with a municipality in common, or in the same province.
    """
    found = []
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        try:
            other = load(path)
        except PlanFileError:
            continue
        if other.date and other.id != plan.id and _near(plan.corporation, other.corporation):
            title = quoted(other.title) if other.title.strip() else "een ander bezoek in de regio"
            found.append(BusyDay(other.date, title))
    return found


def busy_days_from_sessions(plan: Plan, sessions: Iterable[DialogueSession]) -> list[BusyDay]:
    """The days of the dialogue sessions in the region of a plan.

    By the name of the session's region: a province of the corporation, a region of its own or a municipality;
    where it is no province at all, also by the province in which the session is held.
    """
    own = plan.corporation
    provinces = working_area_provinces(own.municipalities, own.province)
    names = {normalise(name) for name in (*own.regions, *own.municipalities, *_labels(provinces))}
    others = {normalise(name) for name in _labels(Province)} - names
    return [
        BusyDay(one.date, f"de dialoogsessie van Aedes in {one.place}")
        for one in sessions
        if normalise(one.region) in names
        or (normalise(one.region) not in others and locate(one.place).province in provinces)
    ]


def _near(one: Corporation, other: Corporation) -> bool:
    provinces = working_area_provinces(one.municipalities, one.province)
    if provinces & working_area_provinces(other.municipalities, other.province):
        return True
    return any(
        same_place(here, there) or (municipality_of(here) and municipality_of(here) == municipality_of(there))
        for here in one.municipalities
        for there in other.municipalities
    )


def _labels(provinces: Iterable[Province]) -> Iterator[str]:
    return (province.label for province in provinces)
