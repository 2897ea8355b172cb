"""The rows of the analysts' tables: what the columns of `columns` take their cells from."""

import datetime as dt
from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any, NamedTuple

from ..places import locate
from ..plan import PlaceKind, Province, Role, Status, Theme, Word
from ..rules import Severity
from ..sharing import SharedItem, SharedVisit


class Form(Word):
    """In what form a visit came: as a whole plan, or as the corporation shared it."""

    PLAN = "plan", "Plan"
    SHARED = "gedeeld", "Gedeeld"


class SkipReason(Word):
    """Why a file, or a version of a plan, is not in the tables."""

    NO_PLAN = "geen-plan", "Geen plan"
    UNREADABLE = "onleesbaar", "Niet te lezen"
    TOO_BIG = "te-groot", "Te groot"
    DOUBLE = "dubbel", "Dubbel"
    OLDER = "oudere-versie", "Oudere versie"


class VisitRow(NamedTuple):
    """A row of ``visits``: a visit, its number among all that are read, and the file and form it came in."""

    number: int
    source: str
    form: Form
    visit: SharedVisit


class GuestRow(NamedTuple):
    """A row of ``invitees``: a (candidate) MP by name, or a number of others."""

    number: int
    visit: SharedVisit
    role: Role
    name: str | None
    party: str | None
    status: Status | None
    people: int


class ItemRow(NamedTuple):
    """A row of ``programme``; ``position`` is its place in time, from 1."""

    number: int
    visit: SharedVisit
    position: int
    item: SharedItem


class FindingRow(NamedTuple):
    """A row of ``findings``: a rule that found something, or (without severity) one that is ignored."""

    number: int
    visit: SharedVisit
    code: str
    severity: Severity | None
    times: int
    reason: str | None


class Skipped(NamedTuple):
    """A row of ``unreadable``: something that is not in the other tables, and why (in Dutch)."""

    source: str
    left: SkipReason
    reason: str
    plan_id: str | None = None


def guest_rows(row: VisitRow) -> Iterator[GuestRow]:
    """Yield a row for each (candidate) MP, and for each kind of others."""
    number, visit = row.number, row.visit
    for member in visit.members:
        name, party = member.name or None, member.party or None
        yield GuestRow(number, visit, member.role, name, party, member.status, 1)
    for group in visit.others:
        yield GuestRow(number, visit, group.who, None, group.party or None, None, group.people)


def item_rows(row: VisitRow) -> Iterator[ItemRow]:
    """Yield a row for each item, in order of time."""
    for position, item in enumerate(row.visit.programme, 1):
        yield ItemRow(row.number, row.visit, position, item)


def finding_rows(row: VisitRow) -> Iterator[FindingRow]:
    """Yield a row for each rule that found something or is ignored."""
    number, visit = row.number, row.visit
    for found in visit.findings or ():
        yield FindingRow(number, visit, found.code, found.severity, found.times, None)
    for ignored in visit.ignored_rules:
        yield FindingRow(number, visit, ignored.code, None, 0, ignored.reason or None)


def municipality_of(row: VisitRow) -> str:
    """Return where a visit takes place: in the municipality of most items, else the first it works in."""
    visit = row.visit
    towns = [place.municipality for item in visit.programme for place in item.places if place.municipality]
    if towns:
        return max(dict.fromkeys(towns), key=towns.count)
    return visit.municipalities[0] if visit.municipalities else ""


def province_of(row: VisitRow) -> Province | None:
    """Return the province that a visit names, else that of its municipality if there is no doubt."""
    if row.visit.province:
        return row.visit.province
    municipality = municipality_of(row)
    return locate(municipality).province if municipality else None


def group_size(row: VisitRow) -> int:
    """Return how many people take part; whoever declined does not count."""
    members = sum(member.status is not Status.DECLINED for member in row.visit.members)
    return members + sum(group.people for group in row.visit.others)


def first_stop_kind(row: ItemRow) -> PlaceKind | None:
    """Return the kind of the first stop of an item."""
    return row.item.places[0].kind if row.item.places else None


def first_stop_municipality(row: ItemRow) -> str | None:
    """Return the municipality of the first stop of an item."""
    return (row.item.places[0].municipality or None) if row.item.places else None


def day_in(path: str) -> Callable[[Any], dt.datetime | None]:
    """Return a function of a row: the day at this attribute, as the midnight at its start.

    Without a time zone, as the tables have days.
    """
    value = attrgetter(path)

    def midnight(row: Any) -> dt.datetime | None:
        day = value(row)
        return dt.datetime(day.year, day.month, day.day) if day else None  # noqa: DTZ001 (no moment)

    return midnight


def joined(path: str, separator: str) -> Callable[[Any], str]:
    """Return a function of a row: the texts at this attribute as one text."""
    value = attrgetter(path)
    return lambda row: separator.join(value(row))


def has_theme(theme: Theme, path: str) -> Callable[[Any], bool]:
    """Return a function of a row: whether a theme is among those at this attribute."""
    value = attrgetter(path)
    return lambda row: theme in value(row)
