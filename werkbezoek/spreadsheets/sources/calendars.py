"""Calendar files (.ics), read as a sheet with a row for each event, in the order of their times."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from ...text.wording import AMSTERDAM, quoted
from ..grid import Problem, SheetError
from .sheet import Sheet, sheet_of

_HEADINGS = [
    "Datum", "Begintijd", "Eindtijd", "Titel", "Plek", "Interne notitie", "Organisator", "Deelnemers",
    "Categorieën",
]  # fmt: skip


def read_calendar(text: str) -> Sheet:
    """Return the events as rows under Dutch headings, with times in Europe/Amsterdam.

    Raises SheetError if the calendar is damaged or empty, or if it is an answer to an invitation.
    """
    from icalendar import Calendar  # takes 0.2 s to import; most of what users do never needs it

    try:
        calendars = Calendar.from_ical(text, multiple=True)
    except Exception as error:  # icalendar raises whatever it meets in a damaged file
        raise SheetError("Dit agendabestand is beschadigd en niet te lezen.") from error
    if any(str(calendar.get("METHOD", "")).upper() == "REPLY" for calendar in calendars):
        raise SheetError("Dit is een antwoord op een uitnodiging, geen programma.")
    events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    rows: list[tuple[dt.datetime, list[str]]] = []
    problems = []
    for event in events:
        summary = _text(event, "SUMMARY")
        start = _time(event, "start")
        end = _time(event, "end") if "DTEND" in event or "DURATION" in event else None
        if start is None:
            problems.append(_left_out(summary, "heeft geen begintijd (of duurt de hele dag)"))
        elif _text(event, "STATUS").upper() == "CANCELLED":
            problems.append(_left_out(summary, "is afgezegd"))
        else:
            rows.append((start, _cells(event, summary, start, end)))
            if "RRULE" in event or "RDATE" in event:
                reason = f"{quoted(summary)} herhaalt zich; alleen de eerste keer is gelezen."
                problems.append(Problem(1, "", summary, reason))
    if not rows and not problems:
        raise SheetError("In deze agenda staan geen afspraken.")
    rows.sort(key=lambda row: row[0])
    return sheet_of([_HEADINGS, *(cells for _, cells in rows)], problems=problems)


def _left_out(summary: str, what: str) -> Problem:
    return Problem(1, "", summary, f"{quoted(summary)} {what} en is niet overgenomen.")


def _time(event: Any, name: str) -> dt.datetime | None:
    """Return the start or the end of an event, without time zone; None if it is no clock time, or faulty."""
    try:
        time = getattr(event, name)
        local = time.astimezone(AMSTERDAM).replace(tzinfo=None) if time.tzinfo else time
    except Exception:  # noqa: BLE001 (icalendar raises whatever it meets in a faulty event)
        return None
    return local if isinstance(time, dt.datetime) else None


def _cells(event: Any, summary: str, start: dt.datetime, end: dt.datetime | None) -> list[str]:
    return [
        f"{start.day}-{start.month}-{start.year:04d}",
        f"{start.hour}:{start.minute:02d}",
        f"{end.hour}:{end.minute:02d}" if end else "",
        summary,
        _text(event, "LOCATION"),
        _text(event, "DESCRIPTION"),
        ", ".join(_people(event, "ORGANIZER")),
        ", ".join(_people(event, "ATTENDEE")),
        ", ".join(_categories(event)),
    ]


def _text(event: Any, name: str) -> str:
    return str(event.get(name, "")).strip()


def _values(event: Any, name: str) -> list[Any]:
    """Return the values of a property: an event can have none, one or several."""
    values = event.get(name, [])
    return values if isinstance(values, list) else [values]


def _categories(event: Any) -> Iterator[str]:
    for value in _values(event, "CATEGORIES"):
        yield from map(str, getattr(value, "cats", [value]))


def _people(event: Any, name: str) -> Iterator[str]:
    """Yield the names of people, or else their mail addresses."""
    for value in _values(event, name):
        shown = str(getattr(value, "params", {}).get("CN") or value)
        yield re.sub(r"^mailto:", "", shown, flags=re.IGNORECASE)
