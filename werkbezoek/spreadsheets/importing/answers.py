"""Answers to an invitation, as organisers note them: “ja, vanaf 13:00”, “weet nog niet”, “nee”."""

import re
from contextlib import suppress

import msgspec

from ...plan import Status, clock
from ...text.errors import ParseError
from ..columns import Column
from .times import Period, parse_period

_TIME = r"\d{1,2}(?:\s?[:.u]\s?\d{2}|\s?(?:uur|u|h)\b)"
_BARE_HOUR = r"\d{1,2}(?:[:.u]\d{2})?(?:\s?(?:uur|u|h)\b)?"
_TIMES = re.compile(
    rf"(?<!\w)(?:(?:vanaf|van|om|rond)\s+{_BARE_HOUR}(?:\s*(?:tot|-|–)\s*{_BARE_HOUR})?"
    rf"|(?:tot|t/m)\s+{_BARE_HOUR}|{_TIME}(?:\s*(?:tot|-|–)\s*{_TIME})?)(?!\w)",
    re.IGNORECASE | re.ASCII,
)
_EDGES = " \t\n,;:.-–()"


class Answer(msgspec.Struct, frozen=True):
    """A status, the times of arrival and departure, and the other words; each may be missing."""

    status: Status | None = None
    arrives_at: str | None = None
    leaves_at: str | None = None
    rest: str = ""


def parse_answer(text: str, status: Column) -> Answer:
    """Return what an answer says; ``status`` is the column whose words it uses.

    Raises ParseError if the text has neither a status nor a time.
    """
    period, words = _split_times(re.sub(r"[^\S\n]+", " ", text))
    arrives, leaves = (None if time is None else clock(time) for time in (period.start, period.end))
    for part, rest in ((words, ""), _first_part(words)):
        if found := status.try_read(part):
            return Answer(found, arrives, leaves, rest)
    if arrives or leaves:
        return Answer(None, arrives, leaves, words)
    raise ParseError(text)


def _split_times(text: str) -> tuple[Period, str]:
    """Return the times in an answer, and its other words."""
    if match := _TIMES.search(text):
        with suppress(ParseError):
            period = parse_period(re.sub(r"^(?:om|rond)\s+", "", match[0], flags=re.IGNORECASE))
            before, after = text[: match.start()].strip(_EDGES), text[match.end() :].strip(_EDGES)
            return period, ", ".join(filter(None, (before, after)))
    return Period(), text.strip(_EDGES)


def _first_part(words: str) -> tuple[str, str]:
    first, *rest = re.split(r"[,;(/]| [-–] |\n", words, maxsplit=1)
    return first.strip(_EDGES), "".join(rest).strip(_EDGES)
