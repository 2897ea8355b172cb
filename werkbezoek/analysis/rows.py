"""The rows of the analysts' tables before they are tables, and the functions that take a cell from a row."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Any, NamedTuple

import msgspec

from ..places import locate
from ..plan import ABSENT, Province, Role, Status, Theme, Word
from ..rules import Severity
from ..sharing import SharedVisit
from ..text.wording import in_amsterdam


class SourceKind(Word):
    """The kind of file that a visit comes from: a whole plan, or an exchange file of the corporation."""

    PLAN = "plan", "Plan"
    SHARED = "gedeeld", "Gedeeld"


class SkipReason(Word):
    """Why a file, or a version of a plan, is not in the tables."""

    NO_PLAN = "geen-plan", "Geen plan"
    UNREADABLE = "onleesbaar", "Niet te lezen"
    TOO_BIG = "te-groot", "Te groot"
    DOUBLE = "dubbel", "Dubbel"
    OLDER = "oudere-versie", "Oudere versie"
    OTHER_HOST = "zelfde-kenmerk", "Zelfde kenmerk als een plan van een andere corporatie"


class Row(msgspec.Struct, frozen=True, gc=False):
    """A row of a table about visits, from which the functions of columns take their cells.

    ``number`` identifies the visit among all that are read: numbers are unique and increase in the order of
    the files, but are not consecutive. ``source`` is the file that the visit comes from, and ``form`` its
    kind. In tables with several rows for a visit, ``detail`` is the object that the row is about, such as a
    SharedItem, and ``position`` its number among those of the visit, from 1.
    """

    number: int
    source: str
    form: SourceKind
    visit: SharedVisit
    position: int = 0
    detail: Any = None


class Skipped(NamedTuple):
    """A row of ``unreadable``: something that is not in the other tables, and why (in Dutch)."""

    source: str
    left: SkipReason
    reason: str
    plan_id: str | None = None


class Invited(msgspec.Struct, frozen=True, gc=False):
    """The detail of a row of ``invitees``: a (candidate) MP, or a number of other people."""

    role: Role
    name: str | None
    party: str | None
    home_province: Province | None
    status: Status | None
    people: int


class Found(msgspec.Struct, frozen=True, gc=False):
    """The detail of a row of ``findings``: a rule that found something, or that the plan ignores."""

    code: str
    severity: Severity | None
    times: int
    ignored: bool
    reason: str | None


def _invited(visit: SharedVisit) -> Iterator[Invited]:
    for member in visit.members:
        name, party = member.name or None, member.party or None
        yield Invited(member.role, name, party, member.home_province, member.status, 1)
    for others in visit.others:
        yield Invited(others.who, None, others.party or None, None, others.status, others.people)


def _found(visit: SharedVisit) -> Iterator[Found]:
    for finding in visit.findings or ():
        yield Found(finding.code, finding.severity, finding.times, ignored=False, reason=None)
    for rule in visit.ignored_rules:
        yield Found(rule.code, None, 0, ignored=True, reason=rule.reason or None)


DETAILS: dict[str, Callable[[SharedVisit], Iterable[Any]]] = {
    "invitees": _invited,
    "programme": attrgetter("programme"),
    "findings": _found,
}
"""What the rows of the tables with several rows for a visit are about."""


def municipality_of_visit(visit: SharedVisit) -> str:
    """Return where a visit takes place: in the municipality of most items, else the first it works in."""
    towns = [place.municipality for item in visit.programme for place in item.places if place.municipality]
    if towns:
        return max(dict.fromkeys(towns), key=towns.count)
    return visit.municipalities[0] if visit.municipalities else ""


def province_of_visit(row: Row) -> Province | None:
    """Return the province of the corporation, or else that of the municipality of the visit."""
    if row.visit.province:
        return row.visit.province
    municipality = municipality_of_visit(row.visit)
    return locate(municipality).province if municipality else None


def group_size(row: Row) -> int:
    """Return how many people take part."""
    members = sum(member.status not in ABSENT for member in row.visit.members)
    return members + sum(group.people for group in row.visit.others)


def first_stop(name: str) -> Callable[[Row], Any]:
    """Return a function that returns an attribute of the first place of an item, or None without a place."""
    return lambda row: getattr(row.detail.places[0], name) or None if row.detail.places else None


def midnight(day: dt.date | None) -> dt.datetime | None:
    """Return the beginning of a day."""
    return dt.datetime(day.year, day.month, day.day) if day else None  # noqa: DTZ001 (a day, no moment)


def date_options(row: Row) -> str:
    """Return the possible days of a visit, with ; between them."""
    return "; ".join(map(dt.date.isoformat, row.visit.date_options))


def local_time(moment: dt.datetime | None) -> dt.datetime | None:
    """Return a moment as clocks in the Netherlands show it."""
    return in_amsterdam(moment).replace(tzinfo=None) if moment else None


def mean_of(path: str) -> Callable[[Row], float | None]:
    """Return a function that returns the mean of the numbers in the attribute of a row at a dotted path."""
    numbers = attrgetter(path)
    return lambda row: sum(found) / len(found) if (found := numbers(row)) else None


def visit_has(theme: Theme) -> Callable[[Row], bool]:
    """Return a function that returns whether a visit has a theme."""
    return lambda row: theme in row.visit.themes


def item_has(theme: Theme) -> Callable[[Row], bool]:
    """Return a function that returns whether an item has a theme."""
    return lambda row: theme in row.detail.themes
