"""From what stands in a control of the form to a value of the plan, and back.

``read`` takes what the browser sends: text, or for boxes to tick and lists to choose from a truth or a list.
"""

import re
from collections.abc import Callable
from typing import Any

from ...plan import Person, Plan, clock, minutes
from ...text.errors import ParseError
from ...text.parsing import parse_date, parse_duration, parse_people, parse_time
from ...text.wording import day
from .kinds import Kind, Type

_NUMBER = re.compile(r"(?P<minus>[-−–]\s*)?(?P<digits>\d+)", re.ASCII)
_UNSPEAKABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Control characters and half characters, which no plan file can hold."""


def read(type_: Type, given: Any, plan: Plan) -> Any:
    """The value in what was given; ``plan`` tells which people and messages there are.

    Raises ParseError if it is no value of this type yet.
    """
    return _READ[type_.kind](type_, given, plan)


def show(type_: Type, value: Any) -> Any:
    """The value as it stands in its control: what ``read`` reads back as the same value."""
    return _SHOW.get(type_.kind, _shown_as_is)(value)


def read_text(given: Any) -> str:
    """Text without the characters that no plan can hold, and without blanks around it."""
    text = str(given).replace("\r\n", "\n").replace("\r", "\n")
    return _UNSPEAKABLE.sub("", text).strip()


def _text(type_: Type, given: Any, _plan: Plan) -> str | None:
    return read_text(given) or (None if type_.optional else "")


def _clock(type_: Type, given: Any, _plan: Plan) -> str | None:
    text = read_text(given)
    return None if not text and type_.optional else parse_time(text)


def _number(type_: Type, given: Any, _plan: Plan) -> int | None:
    text = read_text(given)
    if not text and type_.optional:
        return None
    match = _NUMBER.fullmatch(text)
    if not match or (match["minus"] and type_.least >= 0):
        raise ParseError("Vul een heel getal in, bijvoorbeeld 15.")
    number = _at_most(type_, int(match["digits"]) if len(match["digits"]) < 10 else 10**9)
    if match["minus"] and -number < type_.least:
        raise ParseError(f"Dat is te weinig: {type_.least} is het laagste dat kan.")
    return -number if match["minus"] else number


def _duration(type_: Type, given: Any, _plan: Plan) -> int | None:
    text = read_text(given)
    return None if not text and type_.optional else _at_most(type_, parse_duration(text))


def _at_most(type_: Type, number: int) -> int:
    if type_.most is not None and number > type_.most:
        raise ParseError(f"Dat is te veel: {type_.most} is het hoogste dat kan.")
    return number


def _date(type_: Type, given: Any, _plan: Plan) -> Any:
    text = read_text(given)
    return None if not text and type_.optional else parse_date(text)


def _lines(given: Any, separator: str) -> list[str]:
    return [line for part in re.split(separator, str(given)) if (line := read_text(part))]


def _choice(type_: Type, given: Any, _plan: Plan) -> Any:
    if not given and type_.optional:
        return None
    assert type_.words is not None
    for word in type_.words:
        if word.value == given:
            return word
    raise ParseError("Kies een van de mogelijkheden.")


def _choices(type_: Type, given: Any, _plan: Plan) -> Any:
    assert type_.words is not None
    chosen = {str(one) for one in given}
    return tuple(word for word in type_.words if word.value in chosen)


def _yes_no(_type: Type, given: Any, _plan: Plan) -> bool | None:
    return {"ja": True, "nee": False}.get(given)


def _invitee(_type: Type, given: Any, plan: Plan) -> str | None:
    found = plan.invitee(given)
    return found.id if found else None


def _messages(_type: Type, given: Any, plan: Plan) -> tuple[str, ...]:
    return tuple(message.id for message in plan.messages if message.id in given)


def _people(_type: Type, given: Any, plan: Plan) -> tuple[Person, ...]:
    """People by id, or by name."""
    found: list[Person] = []
    for entry in given:
        if plan.invitee(entry.get("invitee")):
            found.append(Person(invitee=entry["invitee"]))
        elif text := read_text(entry.get("text", "")):
            found += parse_people([text], plan)
    return tuple(dict.fromkeys(found))


def _person(type_: Type, given: Any, plan: Plan) -> Person | None:
    return next(iter(_people(type_, given, plan)), None)


def _shown_as_is(value: Any) -> Any:
    return "" if value is None else str(value)


def _shown_people(people: tuple[Person, ...]) -> list[dict[str, str]]:
    return [{"invitee": one.invitee} if one.invitee else {"text": one.text} for one in people]


_READ: dict[Kind, Callable[[Type, Any, Plan], Any]] = {
    Kind.TEXT: _text,
    Kind.CLOCK: _clock,
    Kind.NUMBER: _number,
    Kind.DURATION: _duration,
    Kind.DATE: _date,
    Kind.DATES: lambda _type, given, _plan: tuple(map(parse_date, _lines(given, r"[\n;]"))),
    Kind.LINES: lambda _type, given, _plan: tuple(_lines(given, r"\n")),
    Kind.NAMES: lambda _type, given, _plan: tuple(_lines(given, r"[\n,;]")),
    Kind.TICK: lambda _type, given, _plan: bool(given),
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.INVITEE: _invitee,
    Kind.MESSAGES: _messages,
    Kind.PERSON: _person,
    Kind.PEOPLE: _people,
}

_SHOW: dict[Kind, Callable[[Any], Any]] = {
    Kind.CLOCK: lambda value: clock(minutes(value)) if value else "",
    Kind.DATE: lambda value: day(value) if value else "",
    Kind.DATES: lambda value: "\n".join(map(day, value)),
    Kind.LINES: "\n".join,
    Kind.NAMES: "\n".join,
    Kind.TICK: bool,
    Kind.YES_NO: lambda value: {True: "ja", False: "nee", None: ""}[value],
    Kind.CHOICES: lambda value: [word.value for word in value],
    Kind.MESSAGES: list,
    Kind.PERSON: lambda value: _shown_people((value,) if value else ()),
    Kind.PEOPLE: _shown_people,
}
