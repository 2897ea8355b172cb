"""Times as other people write them in lists: one time, or a period from one time to another."""

import re

import msgspec

from ...plan import MINUTES_PER_DAY, minutes
from ...text.errors import ParseError
from ...text.parsing import parse_time
from ...text.wording import one_line, quoted

_FROM = re.compile(r"(?:vanaf|van|from|tussen)\s*")
_UNTIL = re.compile(r"(?:tot en met|t/m|tot)\s*")
_BETWEEN = re.compile(r"\s*(?:-|–|—|‒|−|tot en met|t/m|tot|to|en|/)\s*")
_ABOUT = re.compile(r"(?:±|\+/-|ca\.?|circa|ongeveer|rond|plm\.?|~)\s*")
_DROPPED_ZERO = re.compile(r"[1-9]\d?\.[1-5]", re.ASCII)
_DAY_FRACTION = re.compile(r"0[.,]\d+", re.ASCII)
_END_OF_DAY = re.compile(r"24(?:\s?[:.uh]?\s?00)?\s?(?:uur|u|h)?")


class Period(msgspec.Struct, frozen=True):
    """A start and an end in minutes since midnight, if known; ``remark`` says in Dutch what was guessed."""

    start: int | None = None
    end: int | None = None
    remark: str = ""


def parse_period(text: str) -> Period:
    """Return the times in “09.00 – 09.30 uur”, “9-9.30u”, “van 9 tot 10”, “tot 12 uur” or one time.

    It also reads what Excel makes of a time: a fraction of a day, or 9.3 for 9.30. Raises ParseError if the
    text has no time.
    """
    plain = one_line(text.lower())
    about = _ABOUT.match(plain)
    remark = "Bij benadering." if about else ""
    plain = plain[about.end() :] if about else plain
    if _DROPPED_ZERO.fullmatch(plain):
        remark = f"Excel maakt {plain} van {plain}0. Het is gelezen als tijd."
        return Period(_minutes(f"{plain}0", text), remark=remark)
    if (fraction := parse_day_fraction(plain)) is not None:
        return Period(fraction, remark="Zo bewaart Excel een tijd: als deel van een dag.")
    if match := _UNTIL.match(plain):
        return Period(end=_minutes(plain[match.end() :], text), remark=remark)
    times = _BETWEEN.split(_FROM.sub("", plain, count=1), maxsplit=1)
    start, *end = (_minutes(time, text) for time in times)
    return Period(start, end[0] if end else None, remark)


def parse_day_fraction(text: str) -> int | None:
    """Return the minutes in a fraction of a day, which is how Excel stores times; None for other text."""
    if not _DAY_FRACTION.fullmatch(text):
        return None
    return round(float(text.replace(",", ".")) * MINUTES_PER_DAY)


def _minutes(time: str, text: str) -> int:
    """Return a time in minutes since midnight. Raises ParseError, with the whole text, if it is not one."""
    time = time.rstrip(".")
    if _END_OF_DAY.fullmatch(time):
        return MINUTES_PER_DAY
    try:
        return minutes(parse_time(time))
    except ParseError:
        raise ParseError(f"{quoted(text)} is geen tijd. Schrijf de tijd als 9:30.") from None
