"""Dutch dates as people type them."""

import calendar
import datetime as dt
import re

from .errors import ParseError
from .wording import MONTHS, WEEKDAYS

_WORDS = re.compile(
    r"(?:(?P<weekday>[a-z]+)\.?,?\s+)?(?P<day>\d{1,2})\s*(?P<month>[a-z]+)\.?(?:\s*(?P<year>\d{4}|\d{2}))?"
)
_DIGITS = re.compile(
    r"(?:(?P<weekday>[a-z]+)\.?,?\s+)?(?P<day>\d{1,2})[-/. ](?P<month>\d{1,2})"
    r"(?:[-/. ](?P<year>\d{4}|\d{2}))?"
)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_FIRST_YEAR, _LAST_YEAR = 2000, 2100


def read_date(text: str) -> dt.date:
    """The date in a text such as ``20 maart 2026``, ``vr 20-3-2026`` or ``2026-03-20``; raises NotYet."""
    plain = " ".join(text.lower().split())
    match = _ISO.fullmatch(plain) or _DIGITS.fullmatch(plain) or _WORDS.fullmatch(plain)
    if match is None:
        raise ParseError("Schrijf de datum als 20 maart 2026 of 20-3-2026.")
    found = match.groupdict()
    day, month = int(found["day"]), _month(found["month"])
    if found["year"] is None:
        today = dt.date.today()  # noqa: DTZ011 (an example)
        year = today.year + ((month, day) < (today.month, today.day))
        raise ParseError(f"Zet het jaar erbij, bijvoorbeeld {day} {MONTHS[month - 1]} {year}.")
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ParseError(f"Kies een jaar tussen {_FIRST_YEAR} en {_LAST_YEAR}.")
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise ParseError(
            f"{day} {MONTHS[month - 1]} {year} bestaat niet: {MONTHS[month - 1]} heeft dan {last} dagen."
        )
    date = dt.date(year, month, day)
    _check_weekday(date, found.get("weekday"))
    return date


def _month(text: str) -> int:
    if text.isdigit():
        month = int(text)
        if not 1 <= month <= 12:
            raise ParseError("Een maand is een getal van 1 tot en met 12. Schrijf de datum als 20-3-2026.")
        return month
    if text == "mrt":
        return 3
    found = [number for number, name in enumerate(MONTHS, 1) if len(text) >= 3 and name.startswith(text)]
    if not found:
        raise ParseError(f"“{text}” is geen maand. Schrijf de datum als 20 maart 2026.")
    return found[0]


def _check_weekday(date: dt.date, text: str | None) -> None:
    if text is None:
        return
    given = [name for name in WEEKDAYS if len(text) >= 2 and name.startswith(text)]
    if not given:
        raise ParseError(f"“{text}” is geen dag van de week. Schrijf de datum als 20 maart 2026.")
    if WEEKDAYS[date.weekday()] not in given:
        raise ParseError(
            f"{date.day} {MONTHS[date.month - 1]} {date.year} is een {WEEKDAYS[date.weekday()]}, "
            f"geen {given[0]}. Welke dag bedoel je?"
        )
