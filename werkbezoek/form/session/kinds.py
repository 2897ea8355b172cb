"""The kind of each field of a plan: how its value is read from a control, and shown in it."""

import datetime as dt
import re
from collections.abc import Callable
from enum import Enum, auto
from functools import cache
from typing import Any

from ...plan import CLOCK, Field, Person, Plan, PlanObject, Word, clock, fields, minutes
from ...plan.paths import field_at, steps
from ...text.errors import ParseError
from ...text.parsing import parse_date, parse_duration, parse_people, parse_time
from ...text.wording import day


class Kind(Enum):
    """The ways in which a field is read and shown."""

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


_KINDS = {
    str: Kind.TEXT,
    int: Kind.NUMBER,
    bool: Kind.TICK,
    dt.date: Kind.DATE,
    dt.datetime: Kind.FIXED,
    Person: Kind.PERSON,
}
_LIST_KINDS = {str: Kind.NAMES, dt.date: Kind.DATES, Person: Kind.PEOPLE}
_ONE_TEXT = {Kind.TEXT, Kind.CLOCK, Kind.NUMBER, Kind.DURATION, Kind.DATE}
_NUMBER = re.compile(r"(?P<minus>[-−–]\s*)?(?P<digits>\d+)", re.ASCII)
_MOST_DIGITS = 9
"""A longer number is more than any field allows."""
_NOT_IN_A_FILE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Control characters and surrogates, which a plan file cannot hold."""


def kind_at(path: str) -> Kind:
    """Return the kind of the field at a path. Raises LookupError if no field there holds a value."""
    return _kind(str(steps(path)[-1]), field_at(path))


@cache
def kinds_of(struct: type[PlanObject]) -> dict[str, Kind]:
    """Return the kinds of the fields that hold a value, by name; parts such as a place are left out."""
    parts = parts_of(struct)
    return {name: _kind(name, field) for name, field in fields(struct).items() if name not in parts}


@cache
def parts_of(struct: type[PlanObject]) -> dict[str, type[PlanObject]]:
    """Return the classes of the parts of a plan object that have fields of their own, by name."""
    return {
        name: field.type
        for name, field in fields(struct).items()
        if issubclass(field.type, PlanObject) and field.type is not Person
    }


def words_in(field: Field) -> tuple[Word, ...]:
    """Return the closed list of words to choose from in a field; empty if there is none."""
    type_ = field.row.type if field.row else field.type
    return tuple(type_) if issubclass(type_, Word) else ()


def parse_value(path: str, given: Any, plan: Plan) -> Any:
    """Return the value of the field at a path for the content of its control: text, truth value or list.

    Raises ParseError if it is not valid.
    """
    field, kind = field_at(path), kind_at(path)
    if kind in _ONE_TEXT and field.is_optional and not _clean_text(given):
        return None
    if kind not in _PARSERS:
        raise TypeError(f"not edited in one control: {path}")
    return _PARSERS[kind](field, given, plan)


def format_value(path: str, value: Any) -> Any:
    """Return the content of a control that shows a value; ``parse_value`` returns the same value for it."""
    kind = kind_at(path)
    if kind in _FORMATTERS:
        return _FORMATTERS[kind](value)
    return "" if value is None else str(value)


def _kind(name: str, field: Field) -> Kind:
    if row := field.row:
        if issubclass(row.type, Word):
            return Kind.CHOICES
        return Kind.MESSAGES if row.is_reference else _LIST_KINDS.get(row.type, Kind.ROWS)
    if issubclass(field.type, Word):
        return Kind.CHOICE
    if field.is_reference:
        return Kind.INVITEE
    if field.pattern:
        return Kind.CLOCK if field.pattern == CLOCK else Kind.FIXED
    kind = _KINDS[field.type]
    if kind is Kind.NUMBER and "minutes" in name:
        return Kind.DURATION
    return Kind.YES_NO if kind is Kind.TICK and field.is_optional else kind


def _clean_text(given: Any) -> str:
    """Return the text without white space around it and without characters that no plan file can hold."""
    text = str(given).replace("\r\n", "\n").replace("\r", "\n")
    return _NOT_IN_A_FILE.sub("", text).strip()


def _number(field: Field, text: str) -> int:
    match, least = _NUMBER.fullmatch(text), field.least or 0
    if not match or (match["minus"] and least >= 0):
        raise ParseError("Vul een heel getal in, bijvoorbeeld 15.")
    is_long = len(match["digits"]) > _MOST_DIGITS
    size = _at_most(field, 10**_MOST_DIGITS if is_long else int(match["digits"]))
    number = -size if match["minus"] else size
    if number < least:
        raise ParseError(f"Dat is te weinig. Vul ten minste {least} in.")
    return number


def _at_most(field: Field, number: int) -> int:
    if field.most is not None and number > field.most:
        raise ParseError(f"Dat is te veel. Vul hoogstens {field.most} in.")
    return number


def _parts(given: Any, separator: str) -> tuple[str, ...]:
    return tuple(part for text in re.split(separator, str(given)) if (part := _clean_text(text)))


def _choice(field: Field, given: Any) -> Word | None:
    if field.is_optional and not given:
        return None
    for word in words_in(field):
        if word.value == given:
            return word
    raise ParseError("Kies een van de mogelijkheden.")


def _people(given: Any, plan: Plan) -> tuple[Person, ...]:
    """Return people from entries with the id of an invitee, or with a text that may name one."""
    people: list[Person] = []
    for entry in given:
        if plan.invitee(entry.get("invitee")):
            people.append(Person(invitee=entry["invitee"]))
        elif text := _clean_text(entry.get("text", "")):
            people += parse_people([text], plan)
    return tuple(dict.fromkeys(people))


def _person_entry(person: Person) -> dict[str, str]:
    return {"invitee": person.invitee} if person.invitee else {"text": person.text}


_PARSERS: dict[Kind, Callable[[Field, Any, Plan], Any]] = {
    Kind.TEXT: lambda _field, given, _plan: _clean_text(given),
    Kind.CLOCK: lambda _field, given, _plan: parse_time(_clean_text(given)),
    Kind.NUMBER: lambda field, given, _plan: _number(field, _clean_text(given)),
    Kind.DURATION: lambda field, given, _plan: _at_most(field, parse_duration(_clean_text(given))),
    Kind.DATE: lambda _field, given, _plan: parse_date(_clean_text(given)),
    Kind.DATES: lambda _field, given, _plan: tuple(map(parse_date, _parts(given, r"[\n;]"))),
    Kind.NAMES: lambda _field, given, _plan: _parts(given, r"[\n,;]"),
    Kind.TICK: lambda _field, given, _plan: bool(given),
    Kind.YES_NO: lambda _field, given, _plan: {"ja": True, "nee": False}.get(given),
    Kind.CHOICE: lambda field, given, _plan: _choice(field, given),
    Kind.CHOICES: lambda field, given, _plan: tuple(word for word in words_in(field) if word.value in given),
    Kind.INVITEE: lambda _field, given, plan: invitee.id if (invitee := plan.invitee(given)) else None,
    Kind.MESSAGES: lambda _field, given, plan: tuple(row.id for row in plan.messages if row.id in given),
    Kind.PERSON: lambda _field, given, plan: next(iter(_people(given, plan)), None),
    Kind.PEOPLE: lambda _field, given, plan: _people(given, plan),
}


_FORMATTERS: dict[Kind, Callable[[Any], Any]] = {
    Kind.CLOCK: lambda value: clock(minutes(value)) if value else "",
    Kind.DATE: lambda value: day(value) if value else "",
    Kind.DATES: lambda value: "\n".join(map(day, value)),
    Kind.NAMES: "\n".join,
    Kind.TICK: bool,
    Kind.YES_NO: {True: "ja", False: "nee", None: ""}.__getitem__,
    Kind.CHOICES: lambda value: [word.value for word in value],
    Kind.MESSAGES: list,
    Kind.PERSON: lambda value: [_person_entry(value)] if value else [],
    Kind.PEOPLE: lambda value: [*map(_person_entry, value)],
}
