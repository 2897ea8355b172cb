"""What people type for a day, a clock time, a length of time or a person, in the form and in tables alike.

Also what in a text is a mail address or a phone number. Every reader answers None for text that says no such
thing; the caller words what to do about it.
"""

import datetime as dt
import re
from collections.abc import Iterable
from contextlib import suppress

from ..plan import Person, Plan, clock

MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
"""A mail address somewhere in a text."""

_PHONE_GOES_ON = r"(?<!\w.)\d(?:[ ().-]{0,2}\d){8,12}(?!\w)"
PHONE = re.compile(rf"[+0]{_PHONE_GOES_ON}")
"""A phone number somewhere in a text; rather a number too many than one too few."""
_PHONES = [re.compile(begin + _PHONE_GOES_ON) for begin in ("0", r"\+")]

_CLOCK = re.compile(
    r"(?P<hours>\d{1,2})(?:\s*[:.uh]\s*(?P<minutes>\d{2})?(?::00)?|(?P<joined>\d{2}))?\s*(?:uur|u|h)?",
    re.ASCII,
)
_DURATION = re.compile(
    r"(?:(?P<hours>\d{1,2}(?:[.,]\d)?)\s*(?:uur|u|h|:)\s*)?"
    r"(?:(?:en\s*)?(?P<minutes>\d{1,4})\s*(?:minuten|minuut|min|m)?\.?)?",
    re.ASCII,
)


def has_contact(text: str) -> bool:
    """Whether there is a mail address or a phone number in a text."""
    return any(phone.search(text) for phone in _PHONES) or ("@" in text and bool(MAIL.search(text)))


def day_in(text: str) -> dt.date | None:
    """A day written as 2027-03-19 or 19-3-2027, as in the tables that people keep."""
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        with suppress(ValueError):
            return dt.datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 (a day, no moment)
    return None


def parse_time(text: str) -> str | None:
    """A clock time as ``9:30``, out of 9:30, 9.30, 9u30, 9 uur, 0930 or Excel's 09:30:00."""
    found = _CLOCK.fullmatch(text.strip().lower())
    if found is None:
        return None
    hours, minutes = int(found["hours"]), int(found["minutes"] or found["joined"] or 0)
    return clock(hours * 60 + minutes) if hours < 24 and minutes < 60 else None


def parse_duration(text: str) -> int | None:
    """A length of time in minutes, out of 45, 45 min, 1:15, 1 uur en 15 minuten or 1,5 uur."""
    found = _DURATION.fullmatch(text.strip().lower())
    if found is None or not found[0]:
        return None
    return round(float((found["hours"] or "0").replace(",", ".")) * 60) + int(found["minutes"] or 0)


def parse_people(names: Iterable[str], plan: Plan) -> tuple[Person, ...]:
    """People by name: the full name of just one invitee means that invitee, any other text stays text."""
    ids: dict[str, list[str]] = {}
    for invitee in plan.invitees:
        ids.setdefault(invitee.name.full.casefold(), []).append(invitee.id)
    known = ((name, ids.get(name.casefold(), [])) for name in names)
    return tuple(Person(invitee=found[0]) if len(found) == 1 else Person(text=name) for name, found in known)
