"""Answers of calendars to an invitation: iCalendar files with METHOD:REPLY (RFC 5546)."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec

from ...plan import Status
from ...text.decoding import decode
from ...text.errors import ParseError
from ...text.wording import AMSTERDAM, in_amsterdam
from .answers import Answer

_ANSWERS = {
    "ACCEPTED": Answer(Status.CONFIRMED, "Agenda-antwoord: geaccepteerd."),
    "DECLINED": Answer(Status.DECLINED, "Agenda-antwoord: afgewezen."),
    "TENTATIVE": Answer(Status.TENTATIVE, "Agenda-antwoord: voorlopig geaccepteerd."),
    "DELEGATED": Answer(None, "Agenda-antwoord: doorgegeven aan iemand anders."),
}
_UNCLEAR = Answer(None, "Agenda-antwoord zonder ja of nee.")
_OTHER_TIME = Answer(None, "Agenda-antwoord: er is een andere tijd voorgesteld.")


class CalendarAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """An answer to an invitation: who gave it and when, and the title and the day of the event.

    ``sent_by`` is the address of someone who answered on behalf of the invitee, or empty.
    """

    name: str
    address: str
    sent_by: str
    answer: Answer
    title: str
    day: dt.date | None
    comment: str
    sent: dt.datetime | None


def is_calendar(data: bytes) -> bool:
    """Return whether a file is a calendar file."""
    return decode(data[:200]).lstrip().upper().startswith("BEGIN:VCALENDAR")


def read_calendar(data: bytes) -> list[CalendarAnswer]:
    """Return the answers in a calendar file.

    Raises ParseError, with the end of a Dutch sentence that starts with the name of the file.
    """
    from icalendar import Calendar  # 0.1 s, and few sessions read an answer

    try:
        calendars = Calendar.from_ical(decode(data), multiple=True)
    except (ValueError, IndexError, KeyError) as error:
        raise ParseError("is een agendabestand dat niet te lezen is.") from error
    answers = [answer for calendar in calendars for answer in _answers(calendar)]
    if not answers:
        raise ParseError("is een agendabestand, maar geen antwoord op een uitnodiging.")
    return answers


def _answers(calendar: Any) -> Iterator[CalendarAnswer]:
    method = str(calendar.get("METHOD", "")).upper()
    for event in calendar.walk("VEVENT") if method in ("REPLY", "COUNTER") else ():
        start = _read_moment(event.get("DTSTART"))
        for attendee in _as_list(event.get("ATTENDEE")):
            state = str(attendee.params.get("PARTSTAT", "")).upper()
            yield CalendarAnswer(
                name=str(attendee.params.get("CN", "")).strip(" \"'"),
                address=_address(attendee),
                sent_by=_address(attendee.params.get("SENT-BY", "")),
                answer=_OTHER_TIME if method == "COUNTER" else _ANSWERS.get(state, _UNCLEAR),
                title=str(event.get("SUMMARY", "")),
                day=start.date() if start else None,
                comment="\n".join(map(str, _as_list(event.get("COMMENT")))),
                sent=_read_moment(event.get("DTSTAMP")),
            )


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _address(value: Any) -> str:
    return str(value).strip(" \"'").casefold().removeprefix("mailto:")


def _read_moment(value: Any) -> dt.datetime | None:
    """Return the moment in a property, or the first moment of a day; None if it is missing or damaged."""
    try:
        found = value.dt
        moment = found if isinstance(found, dt.datetime) else dt.datetime.combine(found, dt.time.min)
        return in_amsterdam(moment if moment.tzinfo else moment.replace(tzinfo=AMSTERDAM))
    except (AttributeError, TypeError, ValueError):
        return None
