"""Times as other people write them in lists: one time, or a period from one time to another."""

import re

import msgspec

from ...plan import MINUTES_PER_DAY
from ...text.errors import ParseError
from ...text.wording import quoted

_TIME = (
    r"(?P<{0}h>\d{{1,2}})(?:\s?[:.uh]\s?(?P<{0}m>\d{{2}})(?::\d{{2}})?|(?P<{0}j>\d{{2}}))?\s?(?:uur|u|h)?\.?"
)
_BETWEEN = r"\s*(?:-|–|—|‒|−|tot en met|t/m|tot|to|/)\s*"
_PERIOD = re.compile(
    rf"(?:van|vanaf|from|tussen)?\s*{_TIME.format('a')}(?:{_BETWEEN}{_TIME.format('b')})?", re.ASCII
)
_UNTIL = re.compile(rf"(?:tot|t/m|tot en met)\s*{_TIME.format('b')}", re.ASCII)
_ABOUT = re.compile(r"^(?:±|\+/-|ca\.?|circa|ongeveer|rond|plm\.?|~)\s*")
_DROPPED_ZERO = re.compile(r"([1-9]\d?)\.([1-5])", re.ASCII)
_DAY_FRACTION = re.compile(r"0[.,]\d+", re.ASCII)


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
    plain = " ".join(text.lower().replace("\xa0", " ").split())
    about = _ABOUT.match(plain)
    remark = "Bij benadering." if about else ""
    plain = plain[about.end() :] if about else plain
    if match := _DROPPED_ZERO.fullmatch(plain):
        start = _minutes(match[1], f"{match[2]}0", text)
        return Period(start, remark=f"Excel maakt {match[0]} van {match[0]}0. Het is gelezen als tijd.")
    if (fraction := parse_day_fraction(plain)) is not None:
        return Period(fraction, remark="Zo bewaart Excel een tijd: als deel van een dag.")
    if match := _UNTIL.fullmatch(plain):
        return Period(end=_end(match, text), remark=remark)
    if match := _PERIOD.fullmatch(plain):
        start = _minutes(match["ah"], match["am"] or match["aj"], text)
        return Period(start, _end(match, text), remark)
    raise ParseError(f"{quoted(text)} is geen tijd. Schrijf de tijd als 9:30.")


def parse_day_fraction(text: str) -> int | None:
    """Return the minutes in a fraction of a day, which is how Excel stores times; None for other text."""
    if not _DAY_FRACTION.fullmatch(text):
        return None
    return round(float(text.replace(",", ".")) * MINUTES_PER_DAY)


def _end(match: re.Match[str], text: str) -> int | None:
    return _minutes(match["bh"], match["bm"] or match["bj"], text) if match["bh"] else None


def _minutes(hours: str, minutes: str | None, text: str) -> int:
    total = int(hours) * 60 + int(minutes or 0)
    if int(minutes or 0) > 59 or total > MINUTES_PER_DAY:
        raise ParseError(f"{quoted(text)} is geen tijd. Schrijf de tijd als 9:30.")
    return total
