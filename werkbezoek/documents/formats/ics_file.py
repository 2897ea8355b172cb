"""A document as a calendar file (RFC 5545), which Outlook, Google and Apple can import.

UIDs are made from ids that never change, and SEQUENCE is the revision of the plan: a program that looks at
them replaces the appointment when a file is sent again. Everyone who gets the visit as one appointment gets
it under the same UID. Times are in Europe/Amsterdam.
"""

import datetime as dt
import hashlib
from pathlib import Path

import icalendar

from ...text.control_chars import without_control_chars
from ...text.errors import UserError
from ...text.wording import AMSTERDAM
from ..blocks import CalendarEvent, Document
from .plain_text import as_text

_AMSTERDAM = (Path(__file__).parent / "templates" / "amsterdam.ics").read_bytes()
"""Summer time as a rule for every year (Directive 2000/84/EC).

icalendar itself writes a list of dates, which Outlook is reported to read an hour off.
"""


class NoDate(UserError, ValueError):
    """The document has no date for a calendar yet."""


def ics_refusal(doc: Document) -> str:
    """Return a Dutch sentence on why this document cannot go into a calendar yet, or "" if it can."""
    if doc.date is None:
        return "Er is nog geen datum gekozen, dus er valt nog niets in een agenda te zetten."
    if doc.start is not None and not doc.events:
        return f"Een document zoals “{doc.heading}” hoort niet in een agenda."
    if not doc.events:
        return "Er staat nog niets op het programma, dus er valt nog niets in een agenda te zetten."
    return ""


def ics(doc: Document, *, is_cancelled: bool = False) -> bytes:
    """Return the events of a document as an ``.ics`` file, or as one that removes them from a calendar.

    Raises NoDate if no date is chosen yet.
    """
    if doc.date is None:
        raise NoDate(ics_refusal(doc))
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//werkbezoek//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if is_cancelled else "PUBLISH")
    calendar.add_component(icalendar.Timezone.from_ical(_AMSTERDAM))
    for event in doc.events:
        vevent = _vevent(doc, event, doc.date)
        if is_cancelled:
            vevent["description"] = icalendar.vText("Dit bezoek gaat niet door.")
            vevent.add("status", "CANCELLED")
            vevent["sequence"] = doc.revision + 1  # later than what was sent last
        calendar.add_component(vevent)
    return bytes(calendar.to_ical())


def _vevent(doc: Document, event: CalendarEvent, date: dt.date) -> icalendar.Event:
    vevent = icalendar.Event()
    uid = hashlib.sha256(f"{doc.plan_id}/{event.key}".encode()).hexdigest()[:32]
    vevent.add("uid", f"{uid}@werkbezoek")
    vevent.add("sequence", doc.revision)
    vevent.add("dtstamp", doc.saved_at or dt.datetime.combine(date, dt.time(), dt.UTC))
    if event.start is None or event.end is None:
        vevent.add("dtstart", date)
        vevent.add("dtend", date + dt.timedelta(days=1))
    else:
        vevent.add("dtstart", _local_time(date, event.start))
        vevent.add("dtend", _local_time(date, event.end))
    vevent.add("summary", without_control_chars(event.title))
    vevent.add("description", without_control_chars(event.text or as_text(doc)))
    if event.place:
        vevent.add("location", without_control_chars(event.place))
    return vevent


def _local_time(date: dt.date, minutes: int) -> dt.datetime:
    """Return the clock time in Amsterdam, a number of minutes after midnight; it may be the next day."""
    return dt.datetime.combine(date, dt.time()).replace(tzinfo=AMSTERDAM) + dt.timedelta(minutes=minutes)
