"""What a field of a plan holds, so that the form knows how to read, write and show it."""

from enum import Enum, auto
from functools import cache
from typing import Any, cast

import msgspec
from msgspec import inspect

from ...plan import Clock, Person, Plan, PlanObject, Word
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


_CLOCK = inspect.type_info(Clock).pattern  # type: ignore[attr-defined]
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
    found = {}
    for field in inspect.type_info(struct).fields:  # type: ignore[attr-defined]
        info, optional = _bare(field.type)
        type_ = _type(field.name, info, optional=optional)
        if type_ is not None:
            found[field.name] = type_
    return found


@cache
def parts_of(struct: type[PlanObject]) -> dict[str, type[PlanObject]]:
    """The parts of a plan object that are plan objects themselves, by name."""
    found: dict[str, Any] = {}
    for field in inspect.type_info(struct).fields:  # type: ignore[attr-defined]
        info, _ = _bare(field.type)
        if isinstance(info, inspect.StructType) and info.cls is not Person:
            found[field.name] = info.cls
    return found


def leaves(struct: type[PlanObject] = Plan, prefix: str = "") -> list[str]:
    """The paths of all fields of a plan object that hold a value of their own; lists count as one."""
    found = [prefix + name for name in types_of(struct)]
    for name, part in parts_of(struct).items():
        found += leaves(part, f"{prefix}{name}.")
    return found


def _bare(info: inspect.Type) -> tuple[inspect.Type, bool]:
    """A field's type without its title and without ``None``; and whether it may be ``None``."""
    optional = False
    while True:
        if isinstance(info, inspect.Metadata):
            info = info.type
        elif isinstance(info, inspect.UnionType):
            (info,) = (one for one in info.types if not isinstance(one, inspect.NoneType))
            optional = True
        else:
            return info, optional


def _type(name: str, info: inspect.Type, *, optional: bool) -> Type | None:
    match info:
        case inspect.StructType(cls=cls):
            return Type(Kind.PERSON, optional) if cls is Person else None
        case inspect.VarTupleType(item_type=item):
            return _list_type(name, _bare(item)[0])
        case inspect.EnumType(cls=cls):
            return Type(Kind.CHOICE, optional, words=cast(type[Word], cls))
        case inspect.BoolType():
            return Type(Kind.YES_NO if optional else Kind.TICK, optional)
        case inspect.DateType():
            return Type(Kind.DATE, optional)
        case inspect.IntType(ge=least, le=most):
            kind = Kind.DURATION if "minutes" in name else Kind.NUMBER
            return Type(kind, optional, most=most, least=least or 0)
        case inspect.StrType(pattern=pattern) if pattern == _CLOCK:
            return Type(Kind.CLOCK, optional)
        case inspect.StrType(min_length=1):
            return Type(Kind.INVITEE, optional)
        case inspect.StrType(pattern=None):
            return Type(Kind.TEXT, optional)
        case inspect.StrType() | inspect.DateTimeType():
            return Type(Kind.FIXED, optional)
    raise TypeError(f"the form has no way to show {name}: {info}")


def _list_type(name: str, item: inspect.Type) -> Type:
    match item:
        case inspect.StructType(cls=cls):
            return Type(Kind.PEOPLE) if cls is Person else Type(Kind.ROWS, row=cast(type[PlanObject], cls))
        case inspect.EnumType(cls=cls):
            return Type(Kind.CHOICES, words=cast(type[Word], cls))
        case inspect.DateType():
            return Type(Kind.DATES)
        case inspect.StrType(min_length=1):
            return Type(Kind.MESSAGES)
        case inspect.StrType():
            return Type(Kind.LINES if name in _SENTENCES else Kind.NAMES)
    raise TypeError(f"the form has no way to show a list of {item} ({name})")
