"""What a field of a plan holds, so that the form knows how to read, write and show it."""

import datetime as dt
from enum import Enum, auto
from functools import cache

import msgspec

from ...plan import CLOCK, Field, Person, Plan, PlanObject, Word, fields
from ...plan.paths import steps


class Kind(Enum):
    """The ways in which a field is read and written."""

    TEXT = auto()
    CLOCK = auto()
    NUMBER = auto()
    DURATION = auto()
    DATE = auto()
    DATES = auto()
    LINES = auto()
    NAMES = auto()
    TICK = auto()
    YES_NO = auto()
    CHOICE = auto()
    CHOICES = auto()
    INVITEE = auto()
    MESSAGES = auto()
    PERSON = auto()
    PEOPLE = auto()
    ROWS = auto()
    FIXED = auto()
    """An id, or the code of a rule: made or chosen once, never edited."""


class Type(msgspec.Struct, frozen=True):
    """The kind of a field; whether it may be empty; its closed list of words or the row type of its list."""

    kind: Kind
    optional: bool = False
    words: type[Word] | None = None
    row: type[PlanObject] | None = None
    most: int | None = None
    """The largest number."""
    least: int = 0
    """The smallest number."""


_KINDS = {
    str: Kind.TEXT,
    int: Kind.NUMBER,
    bool: Kind.TICK,
    dt.date: Kind.DATE,
    dt.datetime: Kind.FIXED,
    Person: Kind.PERSON,
}
_LIST_KINDS = {str: Kind.NAMES, dt.date: Kind.DATES, Person: Kind.PEOPLE}
_SENTENCES = {"promises"}
"""Lists of whole sentences; other lists of text hold names, which a comma may separate as well."""


def type_at(path: str) -> Type:
    """The type of the field at a path, such as ``invitees[3].name.last``."""
    here: type[PlanObject] = Plan
    found: Type | None = None
    for step in steps(path):
        if isinstance(step, int):
            assert found is not None, path
            assert found.row is not None, path
            here = found.row
        elif (found := types_of(here).get(step)) is None:
            here = parts_of(here)[step]
    assert found is not None, path
    return found


@cache
def types_of(struct: type[PlanObject]) -> dict[str, Type]:
    """The fields of a plan object that hold a value of their own, by name: not parts such as a place."""
    parts = parts_of(struct)
    return {name: _type(name, field) for name, field in fields(struct).items() if name not in parts}


@cache
def parts_of(struct: type[PlanObject]) -> dict[str, type[PlanObject]]:
    """The parts of a plan object that are plan objects themselves, by name."""
    return {
        name: field.type
        for name, field in fields(struct).items()
        if issubclass(field.type, PlanObject) and field.type is not Person
    }


def leaves(struct: type[PlanObject] = Plan, prefix: str = "") -> list[str]:
    """The paths of all fields of a plan object that hold a value of their own; lists count as one."""
    found = [prefix + name for name in types_of(struct)]
    for name, part in parts_of(struct).items():
        found += leaves(part, f"{prefix}{name}.")
    return found


def _type(name: str, field: Field) -> Type:
    if field.row:
        return _list_type(name, field.row)
    if issubclass(field.type, Word):
        return Type(Kind.CHOICE, field.is_optional, words=field.type)
    kind = _KINDS[field.type]
    if field.is_reference:
        kind = Kind.INVITEE
    elif field.pattern:
        kind = Kind.CLOCK if field.pattern == CLOCK else Kind.FIXED
    elif kind is Kind.NUMBER and "minutes" in name:
        kind = Kind.DURATION
    elif kind is Kind.TICK and field.is_optional:
        kind = Kind.YES_NO
    return Type(kind, field.is_optional, most=field.most, least=field.least or 0)


def _list_type(name: str, row: Field) -> Type:
    if issubclass(row.type, Word):
        return Type(Kind.CHOICES, words=row.type)
    if row.is_reference:
        return Type(Kind.MESSAGES)
    if name in _SENTENCES:
        return Type(Kind.LINES)
    if row.type in _LIST_KINDS:
        return Type(_LIST_KINDS[row.type])
    assert issubclass(row.type, PlanObject), row
    return Type(Kind.ROWS, row=row.type)
