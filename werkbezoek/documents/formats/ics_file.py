"""A document as a calendar file (RFC 5545), which Outlook, Google and Apple read.

UIDs are made from ids that never change, and SEQUENCE is the revision of the plan: so a file that is sent
again moves the appointment that is there, and adds no second one. Times are in Europe/Amsterdam.
"""

import datetime as dt
import hashlib

import icalendar

from ...text.errors import UserError
from ...text.wording import AMSTERDAM
from ..audiences import Document, Event
from .control_chars import clean
from .plain_text import plain


class NoDate(UserError, ValueError):
    """There is no date for a calendar yet."""


def refusal(doc: Document) -> str:
    """Why this document can't go into a calendar yet, in Dutch; empty if it can."""
    if doc.date is None:
        return "Er is nog geen datum gekozen, dus er valt nog niets in een agenda te zetten."
    if not doc.events:
        return "Er staat nog niets op het programma, dus er valt nog niets in een agenda te zetten."
    return ""


def ics(doc: Document) -> bytes:
    """The events of a document as an ``.ics`` file. Raises NoDate while no date is chosen."""
    if doc.date is None:
        raise NoDate(refusal(doc))
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//werkbezoek//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for event in doc.events:
        calendar.add_component(_entry(doc, event, doc.date))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _entry(doc: Document, event: Event, date: dt.date) -> icalendar.Event:
    entry = icalendar.Event()
    entry.add("uid", f"{_digest(doc.plan_id, event.key)}@werkbezoek")
    entry.add("sequence", doc.revision)
    entry.add("dtstamp", doc.saved_at or dt.datetime.combine(date, dt.time(), dt.UTC))
    if event.start is None or event.end is None:
        entry.add("dtstart", date)
        entry.add("dtend", date + dt.timedelta(days=1))
    else:
        entry.add("dtstart", _moment(date, event.start))
        entry.add("dtend", _moment(date, event.end))
    entry.add("summary", clean(event.title))
    entry.add("description", clean(event.text or plain(doc)))
    if event.place:
        entry.add("location", clean(event.place))
    return entry


def _moment(date: dt.date, minutes: int) -> dt.datetime:
    """The wall-clock time so many minutes after midnight, also past the next one."""
    return dt.datetime.combine(date, dt.time()).replace(tzinfo=AMSTERDAM) + dt.timedelta(minutes=minutes)


def _digest(plan_id: str, key: str) -> str:
    return hashlib.sha256(f"{plan_id}/{key}".encode()).hexdigest()[:32]
