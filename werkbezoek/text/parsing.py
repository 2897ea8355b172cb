"""Parsers of what people type: a date, a clock time, a duration, people; and what a mail address looks like.

A parser raises `ParseError` with a Dutch sentence that says how to write the value. A caller that has a
better sentence, such as one that names the cell of a sheet, catches it and raises its own.
"""

import calendar
import datetime as dt
import re
from collections.abc import Iterable

from ..plan import Person, Plan, clock
from .errors import ParseError
from .wording import MONTHS, WEEKDAYS, today_in_amsterdam

MAIL_IN_TEXT = re.compile(r"(?<![\w.&+-])[\w.&+-]+@[\w-]+(?:\.[\w-]+)+")
"""A mail address somewhere in a text. The look-behind only keeps a search in a long word fast."""

_MAIL_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.ASCII)

_DATE_IN_WORDS = re.compile(
    r"(?:(?P<weekday>[a-z]+)\.?,?\s+)?(?P<day>\d{1,2})(?:e|ste|de)?(?:\s*|-)(?P<month>[a-z]{3,})\.?"
    r"(?:(?:\s*|-)(?P<year>\d{4}|\d{2}))?"
)
_DATE_IN_DIGITS = re.compile(
    r"(?:(?P<weekday>[a-z]+)\.?,?\s+)?(?P<day>\d{1,2})[-/. ](?P<month>\d{1,2})"
    r"(?:[-/. ](?P<year>\d{4}|\d{2}))?"
)
_DATE_IN_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_LIKELY_YEARS = range(2000, 2101)
ANY_YEAR = range(1, 10_000)
"""All years of `datetime.date`, for `parse_date`."""

_TIME = re.compile(
    r"(?P<hours>\d{1,2})(?:\s*[:.uh]\s*(?P<minutes>\d{2})?(?::00)?|(?P<joined>\d{2}))?\s*(?:uur|u|h)?",
    re.ASCII,
)
_DURATION = re.compile(
    r"(?:(?P<hours>\d{1,2}(?:[.,]\d)?)\s*(?:uur|u|h|:)\s*)?"
    r"(?:(?:en\s*)?(?P<minutes>\d{1,4})\s*(?:minuten|minuut|min|m)?\.?)?",
    re.ASCII,
)


def is_mail_address(text: str) -> bool:
    """Return whether a text is one mail address, apart from blanks around it."""
    return bool(_MAIL_ADDRESS.fullmatch(text.strip()))


def parse_date(text: str, *, years: range = _LIKELY_YEARS) -> dt.date:
    """Return the date in ``20 maart 2026``, ``20-3-26`` or ISO. Raises ParseError, also outside ``years``."""
    plain = " ".join(text.lower().split())
    match = (
        _DATE_IN_ISO.fullmatch(plain) or _DATE_IN_DIGITS.fullmatch(plain) or _DATE_IN_WORDS.fullmatch(plain)
    )
    if match is None:
        raise ParseError("Schrijf de datum als 20 maart 2026 of 20-3-2026.")
    found = match.groupdict()
    day, month = int(found["day"]), _parse_month(found["month"])
    name = MONTHS[month - 1]
    if found["year"] is None:
        today = today_in_amsterdam()
        next_year = today.year + ((month, day) < (today.month, today.day))
        raise ParseError(f"Zet het jaar erbij, bijvoorbeeld {day} {name} {next_year}.")
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    if year not in years:
        raise ParseError(f"Kies een jaar tussen {years[0]} en {years[-1]}.")
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise ParseError(f"{day} {name} {year} bestaat niet: {name} heeft dan {last} dagen.")
    date = dt.date(year, month, day)
    if weekday := found.get("weekday"):
        _check_weekday(date, weekday)
    return date


def _parse_month(text: str) -> int:
    if text.isdigit():
        month = int(text)
        if not 1 <= month <= 12:
            raise ParseError("Een maand is een getal van 1 tot en met 12. Schrijf de datum als 20-3-2026.")
        return month
    written = "maart" if text == "mrt" else text
    for number, name in enumerate(MONTHS, 1):
        if name.startswith(written):
            return number
    raise ParseError(f"“{text}” is geen maand. Schrijf de datum als 20 maart 2026.")


def _check_weekday(date: dt.date, text: str) -> None:
    possible = [name for name in WEEKDAYS if len(text) >= 2 and name.startswith(text)]
    if not possible:
        raise ParseError(f"“{text}” is geen dag van de week. Schrijf de datum als 20 maart 2026.")
    actual = WEEKDAYS[date.weekday()]
    if actual not in possible:
        written = f"{date.day} {MONTHS[date.month - 1]} {date.year}"
        raise ParseError(f"{written} is een {actual}, geen {possible[0]}. Welke dag bedoel je?")


def parse_time(text: str) -> str:
    """Return a time as ``9:30``, from 9.30, 9u30, 9 uur, 0930 or 09:30:00. Raises ParseError otherwise."""
    found = _TIME.fullmatch(text.strip().lower())
    if found:
        hours, minutes = int(found["hours"]), int(found["minutes"] or found["joined"] or 0)
        if hours < 24 and minutes < 60:
            return clock(hours * 60 + minutes)
    raise ParseError("Schrijf de tijd als 9:30 of 13:05.")


def parse_duration(text: str) -> int:
    """Return the minutes in 45, 45 min, 1:15, 1 uur en 15 minuten or 1,5 uur. Raises ParseError otherwise."""
    found = _DURATION.fullmatch(text.strip().lower())
    if found is None or not found[0]:
        raise ParseError("Vul het aantal minuten in, bijvoorbeeld 45, of schrijf 1 uur 15.")
    return round(float((found["hours"] or "0").replace(",", ".")) * 60) + int(found["minutes"] or 0)


def parse_people(names: Iterable[str], plan: Plan) -> tuple[Person, ...]:
    """Return a person for each name: the invitee if exactly one has that full name, otherwise the text."""
    ids: dict[str, list[str]] = {}
    for invitee in plan.invitees:
        ids.setdefault(invitee.name.full.casefold(), []).append(invitee.id)
    known = ((name, ids.get(name.casefold(), [])) for name in names)
    return tuple(Person(invitee=found[0]) if len(found) == 1 else Person(text=name) for name, found in known)
