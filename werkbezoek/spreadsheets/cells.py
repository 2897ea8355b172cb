"""Conversion between the text of a cell and a value of the plan."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import astuple

from ..plan import CLOCK, MINUTES_PER_DAY, Field, Name, Person, Plan, PlanObject, Role, Status, Word
from ..text.errors import ParseError
from ..text.parsing import ANY_YEAR, parse_date, parse_duration, parse_people, parse_time
from ..text.spelling import spelling_key
from ..text.wording import listed, quoted


class _Synonyms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``synonyms.toml``: what people write for a word of a closed list, for yes and for no."""

    yes: frozenset[str]
    no: frozenset[str]
    roles: dict[Role, tuple[str, ...]]
    status: dict[Status, tuple[str, ...]]


_WRITTEN = msgspec.toml.decode(Path(__file__).with_name("synonyms.toml").read_bytes(), type=_Synonyms)
_SYNONYMS: dict[type[Word], Mapping[Any, tuple[str, ...]]] = {Role: _WRITTEN.roles, Status: _WRITTEN.status}


def show_cell(value: Any, plan: Plan) -> str:
    """Return the text of a cell for a value of the plan; `read_cell` reads it as the same value.

    An object with several fields, such as a place, has no cell of its own; its text is only for messages.
    """
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case Word():
            return value.label
        case dt.date():
            return f"{value.day}-{value.month}-{value.year:04d}"
        case Person():
            return plan.name_of(value)
        case Name():
            return value.full
        case PlanObject():
            return ", ".join(filter(None, (show_cell(part, plan) for part in astuple(value))))
        case tuple():
            separator = "; " if any(isinstance(row, Person) for row in value) else ", "
            return separator.join(show_cell(row, plan) for row in value)
        case _:
            return str(value)


def read_cell(text: str, field: Field, plan: Plan) -> Any:
    """Return the value that the text of a cell stands for in a field, or None if the field stays empty.

    Raises ParseError, with a Dutch sentence, if the text is not a value of the field.
    """
    if field.row:
        if issubclass(field.row.type, Word):
            return _read_words(text, field.row.type)
        return parse_people(filter(None, map(str.strip, re.split(r"[;\n]", text))), plan)
    if field.type in (str, Name) and field.pattern != CLOCK:
        return text
    if not text.strip():
        return None
    if issubclass(field.type, Word):
        return _read_word(text, field.type)
    parse, mistake = _PARSERS[field.type]
    try:
        value = parse(text)
    except ParseError:
        raise ParseError(f"{quoted(text)} {mistake}") from None
    if field.type is int and value > MINUTES_PER_DAY:
        raise ParseError(f"{quoted(text)} is langer dan een dag.")
    return value


def read_phone(text: str) -> str:
    """Return a phone number, with the leading zero that Excel drops from what it takes for a number."""
    return f"0{text}" if re.fullmatch(r"[1-9]\d{8}", text, re.ASCII) else text


def split_list(text: str) -> list[str]:
    """Return the parts of a text between commas, semicolons, slashes, plus signs, line breaks and “en”."""
    return re.split(r"[,;/+&\n]|\ben\b", text)


def _read_words(text: str, words: type[Word]) -> tuple[Word, ...]:
    if found := _find_word(text, words):
        return (found,)
    parts: list[str] = []
    for part in re.split(r"[,;\n]", text):  # not yet at “en”: a label may contain it
        parts += [part] if _find_word(part, words) else split_list(part)
    return tuple(_read_word(part, words) for part in parts if part.strip())


def _read_word(text: str, words: type[Word]) -> Word:
    if found := _find_word(text, words):
        return found
    choices = listed([word.label for word in words])
    raise ParseError(f"{quoted(text.strip())} is niet herkend. Kies uit {choices}.")


def _find_word(text: str, words: type[Word]) -> Word | None:
    return _words_by_text(words).get(spelling_key(text))


@cache
def _words_by_text(words: type[Word]) -> dict[str, Word]:
    texts = [(text, word) for word in reversed(words) for text in (word.label, word.value)]
    texts += [(text, word) for word, synonyms in _SYNONYMS.get(words, {}).items() for text in synonyms]
    return {spelling_key(text): word for text, word in texts}


def _parse_clock(text: str) -> str:
    return text if re.fullmatch(CLOCK, text) else parse_time(text)  # 09:30 stays 09:30, as a plan allows it


def _parse_truth(text: str) -> bool:
    answer = spelling_key(text)
    if answer in _WRITTEN.yes | _WRITTEN.no:
        return answer in _WRITTEN.yes
    raise ParseError(text)


_PARSERS: dict[type, tuple[Callable[[str], Any], str]] = {
    str: (_parse_clock, "is geen tijd. Schrijf de tijd als 9:30."),
    dt.date: (partial(parse_date, years=ANY_YEAR), "is geen datum. Schrijf de datum als 20-3-2026."),
    int: (parse_duration, "is geen aantal minuten. Schrijf de duur als 45 of als 1 uur 15."),
    bool: (_parse_truth, "is geen ja of nee."),
}
"""The parser for each type of field, and the end of the message about a text that it refuses."""
