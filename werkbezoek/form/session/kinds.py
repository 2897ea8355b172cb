"""The kind of each field of a plan: it decides how the form reads, writes and shows the field."""

import datetime as dt
from enum import Enum, auto
from functools import cache

import msgspec

from ...plan import CLOCK, Field, Person, PlanObject, Word, fields
from ...plan.paths import field_at, steps


class Kind(Enum):
    """The ways in which a field is read and written."""

    TEXT = auto()
    CLOCK = auto()
    NUMBER = auto()
    DURATION = auto()
    """A number of minutes."""
    DATE = auto()
    DATES = auto()
    NAMES = auto()
    """A list of names, which commas may separate too."""
    TICK = auto()
    YES_NO = auto()
    """A truth value that may also be unknown."""
    CHOICE = auto()
    CHOICES = auto()
    INVITEE = auto()
    MESSAGES = auto()
    PERSON = auto()
    PEOPLE = auto()
    ROWS = auto()
    FIXED = auto()
    """An id or the code of a rule, which is not edited."""


class FieldType(msgspec.Struct, frozen=True):
    """The kind of a field and what limits its values."""

    kind: Kind
    is_optional: bool = False
    words: type[Word] | None = None
    """The closed list of words to choose from."""
    row: type[PlanObject] | None = None
    """The class of the rows of a list."""
    most: int | None = None
    least: int = 0
    """The largest and the smallest number."""


_KINDS = {
    str: Kind.TEXT,
    int: Kind.NUMBER,
    bool: Kind.TICK,
    dt.date: Kind.DATE,
    dt.datetime: Kind.FIXED,
    Person: Kind.PERSON,
}
_LIST_KINDS = {str: Kind.NAMES, dt.date: Kind.DATES, Person: Kind.PEOPLE}


def type_at(path: str) -> FieldType:
    """Return the type of the field at a path. Raises LookupError if no field there holds a value."""
    return _field_type(str(steps(path)[-1]), field_at(path))


@cache
def types_of(struct: type[PlanObject]) -> dict[str, FieldType]:
    """Return the types of the fields that hold a value, by name; parts such as a place are left out."""
    parts = parts_of(struct)
    return {name: _field_type(name, field) for name, field in fields(struct).items() if name not in parts}


@cache
def parts_of(struct: type[PlanObject]) -> dict[str, type[PlanObject]]:
    """Return the classes of the parts of a plan object that have fields of their own, by name."""
    return {
        name: field.type
        for name, field in fields(struct).items()
        if issubclass(field.type, PlanObject) and field.type is not Person
    }


def _field_type(name: str, field: Field) -> FieldType:
    if field.row:
        return _list_type(field.row)
    if issubclass(field.type, Word):
        return FieldType(Kind.CHOICE, field.is_optional, words=field.type)
    kind = _KINDS[field.type]
    if field.is_reference:
        kind = Kind.INVITEE
    elif field.pattern:
        kind = Kind.CLOCK if field.pattern == CLOCK else Kind.FIXED
    elif kind is Kind.NUMBER and "minutes" in name:
        kind = Kind.DURATION
    elif kind is Kind.TICK and field.is_optional:
        kind = Kind.YES_NO
    return FieldType(kind, field.is_optional, most=field.most, least=field.least or 0)


def _list_type(row: Field) -> FieldType:
    if issubclass(row.type, Word):
        return FieldType(Kind.CHOICES, words=row.type)
    if row.is_reference:
        return FieldType(Kind.MESSAGES)
    if row.type in _LIST_KINDS:
        return FieldType(_LIST_KINDS[row.type])
    assert issubclass(row.type, PlanObject), row
    return FieldType(Kind.ROWS, row=row.type)
