"""Conversion between a value of the plan and the content of its control: text, truth value or list."""

import re
from collections.abc import Callable
from typing import Any

from ...plan import Person, Plan, clock, minutes
from ...text.errors import ParseError
from ...text.parsing import parse_date, parse_duration, parse_people, parse_time
from ...text.wording import day
from .kinds import FieldType, Kind

_NUMBER = re.compile(r"(?P<minus>[-−–]\s*)?(?P<digits>\d+)", re.ASCII)
_MOST_DIGITS = 9
"""A longer number is more than any field allows."""
_ONE_TEXT = {Kind.TEXT, Kind.CLOCK, Kind.NUMBER, Kind.DURATION, Kind.DATE}
_NOT_IN_A_FILE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Control characters and surrogates, which a plan file cannot hold."""


def parse_value(type_: FieldType, given: Any, plan: Plan) -> Any:
    """Return the value of the plan for the content of a control. Raises ParseError if it is not valid."""
    if type_.kind in _ONE_TEXT and type_.is_optional and not clean_text(given):
        return None
    if type_.kind not in _PARSERS:
        raise TypeError(f"not edited in one control: {type_}")
    return _PARSERS[type_.kind](type_, given, plan)


def format_value(type_: FieldType, value: Any) -> Any:
    """Return the content of a control that shows a value; ``parse_value`` returns the same value for it."""
    if type_.kind in _FORMATTERS:
        return _FORMATTERS[type_.kind](value)
    return "" if value is None else str(value)


def clean_text(given: Any) -> str:
    """Return the text without white space around it and without characters that no plan file can hold."""
    text = str(given).replace("\r\n", "\n").replace("\r", "\n")
    return _NOT_IN_A_FILE.sub("", text).strip()


def _number(type_: FieldType, text: str) -> int:
    match = _NUMBER.fullmatch(text)
    if not match or (match["minus"] and type_.least >= 0):
        raise ParseError("Vul een heel getal in, bijvoorbeeld 15.")
    is_long = len(match["digits"]) > _MOST_DIGITS
    size = _at_most(type_, 10**_MOST_DIGITS if is_long else int(match["digits"]))
    number = -size if match["minus"] else size
    if number < type_.least:
        raise ParseError(f"Dat is te weinig. Vul ten minste {type_.least} in.")
    return number


def _at_most(type_: FieldType, number: int) -> int:
    if type_.most is not None and number > type_.most:
        raise ParseError(f"Dat is te veel. Vul hoogstens {type_.most} in.")
    return number


def _parts(given: Any, separator: str) -> tuple[str, ...]:
    return tuple(part for text in re.split(separator, str(given)) if (part := clean_text(text)))


def _choice(type_: FieldType, given: Any) -> Any:
    if type_.is_optional and not given:
        return None
    for word in type_.words or ():
        if word.value == given:
            return word
    raise ParseError("Kies een van de mogelijkheden.")


def _choices(type_: FieldType, given: Any) -> tuple[Any, ...]:
    chosen = {str(word) for word in given}
    return tuple(word for word in type_.words or () if word.value in chosen)


def _people(given: Any, plan: Plan) -> tuple[Person, ...]:
    """Return people from entries with the id of an invitee, or with a text that may name one."""
    found: list[Person] = []
    for entry in given:
        if plan.invitee(entry.get("invitee")):
            found.append(Person(invitee=entry["invitee"]))
        elif text := clean_text(entry.get("text", "")):
            found += parse_people([text], plan)
    return tuple(dict.fromkeys(found))


def _person_entry(person: Person) -> dict[str, str]:
    return {"invitee": person.invitee} if person.invitee else {"text": person.text}


_PARSERS: dict[Kind, Callable[[FieldType, Any, Plan], Any]] = {
    Kind.TEXT: lambda _type, given, _plan: clean_text(given),
    Kind.CLOCK: lambda _type, given, _plan: parse_time(clean_text(given)),
    Kind.NUMBER: lambda type_, given, _plan: _number(type_, clean_text(given)),
    Kind.DURATION: lambda type_, given, _plan: _at_most(type_, parse_duration(clean_text(given))),
    Kind.DATE: lambda _type, given, _plan: parse_date(clean_text(given)),
    Kind.DATES: lambda _type, given, _plan: tuple(map(parse_date, _parts(given, r"[\n;]"))),
    Kind.NAMES: lambda _type, given, _plan: _parts(given, r"[\n,;]"),
    Kind.TICK: lambda _type, given, _plan: bool(given),
    Kind.YES_NO: lambda _type, given, _plan: {"ja": True, "nee": False}.get(given),
    Kind.CHOICE: lambda type_, given, _plan: _choice(type_, given),
    Kind.CHOICES: lambda type_, given, _plan: _choices(type_, given),
    Kind.INVITEE: lambda _type, given, plan: invitee.id if (invitee := plan.invitee(given)) else None,
    Kind.MESSAGES: lambda _type, given, plan: tuple(row.id for row in plan.messages if row.id in given),
    Kind.PERSON: lambda _type, given, plan: next(iter(_people(given, plan)), None),
    Kind.PEOPLE: lambda _type, given, plan: _people(given, plan),
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
