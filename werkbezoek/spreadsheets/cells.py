"""One cell of a sheet to a value of the plan, and back: words by their label, times, minutes, people.

A reader raises ParseError with a Dutch sentence. What ``show`` writes, ``read`` reads as the same value.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from ..plan import CLOCK, MINUTES_PER_DAY, Person, Plan, Role, Status, Word
from ..text.errors import ParseError
from ..text.parsing import ANY_YEAR, parse_date, parse_duration, parse_people, parse_time
from ..text.wording import listed, quoted

Read = Callable[[str, Plan], Any]
Show = Callable[[Any, Plan], str]

_YES = {"ja", "j", "x", "1", "waar", "true", "yes", "v", "ok", "akkoord"}
_NO = {"nee", "n", "0", "onwaar", "false", "no"}
_ALSO = {
    "tweedekamerlid": Role.MP, "lidtweedekamer": Role.MP, "lidvandetweedekamer": Role.MP, "tklid": Role.MP,
    "kamerlidtweedekamer": Role.MP, "kandidaat": Role.CANDIDATE, "kandidaattweedekamerlid": Role.CANDIDATE,
    "gemeenteraadslid": Role.COUNCILLOR, "politicus": Role.OTHER_POLITICIAN, "bestuurder": Role.DIRECTOR,
    "directeur": Role.DIRECTOR, "collega": Role.STAFF, "medewerkster": Role.STAFF, "pers": Role.JOURNALIST,
    "verslaggever": Role.JOURNALIST, "redacteur": Role.JOURNALIST, "huurder": Role.RESIDENT,
    "bewoonster": Role.RESIDENT, "beleidsmedewerkerfractie": Role.ENTOURAGE, "anders": Role.OTHER,
    "aangemeld": Status.CONFIRMED, "komt": Status.CONFIRMED, "ja": Status.CONFIRMED,
    "akkoord": Status.CONFIRMED, "toegezegd": Status.CONFIRMED, "komtniet": Status.DECLINED,
    "nee": Status.DECLINED, "afgezegd": Status.DECLINED, "verhinderd": Status.DECLINED,
    "nietuitgenodigd": Status.DRAFT, "uitnodiginggestuurd": Status.INVITED, "gevraagd": Status.INVITED,
    "gemaild": Status.INVITED, "open": Status.NO_ANSWER, "geenantwoord": Status.NO_ANSWER,
}  # fmt: skip
"""What people write for a word of the closed lists."""


def plain(text: str) -> str:
    """The text without case, accents, blanks and punctuation, to compare by: ``E-mail`` is ``email``."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in bare if letter.isalnum())


def read_text(text: str, _plan: Plan) -> str:
    """The text as it is."""
    return text


def show_text(value: Any, _plan: Plan) -> str:
    """The value as text; nothing for None."""
    return "" if value is None else str(value)


def read_phone(text: str, _plan: Plan) -> str:
    """A phone number; the leading zero comes back where Excel took it for a number."""
    return f"0{text}" if re.fullmatch(r"[1-9]\d{8}", text, re.ASCII) else text


def read_clock(text: str, _plan: Plan) -> str | None:
    """A clock time, as people and Excel write it; one that a plan can hold stays as it is."""
    if not text.strip() or re.fullmatch(CLOCK, text):
        return text.strip() or None
    try:
        return parse_time(text)
    except ParseError:
        raise ParseError(f"{quoted(text)} is geen tijd. Schrijf de tijd als 9:30.") from None


def read_day(text: str, _plan: Plan) -> dt.date | None:
    """A date, as this kit, Excel and ISO write it."""
    if not text.strip():
        return None
    try:
        return parse_date(text, years=ANY_YEAR)
    except ParseError:
        raise ParseError(f"{quoted(text)} is geen datum. Schrijf de datum als 20-3-2026.") from None


def show_day(value: dt.date | None, _plan: Plan) -> str:
    """A date as ``20-3-2026``."""
    return f"{value.day}-{value.month}-{value.year:04d}" if value else ""


def read_minutes(text: str, _plan: Plan) -> int | None:
    """A length of time in minutes, at most a day."""
    if not text.strip():
        return None
    try:
        found = parse_duration(text)
    except ParseError:
        raise ParseError(f"{quoted(text)} is geen aantal minuten.") from None
    if found > MINUTES_PER_DAY:
        raise ParseError(f"{quoted(text)} is langer dan een dag.")
    return found


def read_truth(text: str, _plan: Plan) -> bool | None:
    """Yes or no; None for an empty cell."""
    found = plain(text)
    if found in _YES:
        return True
    if found in _NO:
        return False
    if not found:
        return None
    raise ParseError(f"{quoted(text)} is geen ja of nee.")


def show_truth(value: Any, _plan: Plan) -> str:
    """Yes, no or nothing."""
    return {True: "ja", False: "nee", None: ""}[value]


def word_reader(words: type[Word]) -> Read:
    """A reader of one word of a closed list, by its label, its value or what people say for it."""

    def read(text: str, _plan: Plan) -> Word | None:
        return _word(words, text) if text.strip() else None

    return read


def words_reader(words: type[Word]) -> Read:
    """A reader of words of a closed list, separated by commas, semicolons, line breaks or “en”."""

    def read(text: str, _plan: Plan) -> tuple[Word, ...]:
        if found := _find(words, text):
            return (found,)
        return tuple(_word(words, part) for part in re.split(r"[,;/+&\n]|\ben\b", text) if part.strip())

    return read


def show_word(value: Word | None, _plan: Plan) -> str:
    """The word's label."""
    return value.label if value else ""


def show_words(values: Sequence[Word], _plan: Plan) -> str:
    """The words' labels."""
    return ", ".join(value.label for value in values)


def _find(words: type[Word], text: str) -> Word | None:
    wanted = plain(text)
    also = _ALSO.get(wanted)
    if isinstance(also, words):
        return also
    return next((word for word in words if wanted in (plain(word.label), plain(word.value))), None)


def _word(words: type[Word], text: str) -> Word:
    if found := _find(words, text):
        return found
    raise ParseError(
        f"{quoted(text.strip())} ken ik niet. Kies uit {listed([word.label for word in words])}."
    )


def read_people(text: str, plan: Plan) -> tuple[Person, ...]:
    """People separated by semicolons or line breaks; the full name of just one invitee means that invitee."""
    return parse_people(filter(None, map(str.strip, re.split(r"[;\n]", text))), plan)


def show_people(value: Sequence[Person], plan: Plan) -> str:
    """Names, separated by semicolons."""
    return "; ".join(plan.name_of(person) for person in value)
