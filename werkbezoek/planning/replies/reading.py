"""Reading answers to invitations from mails and calendar files: whom each is from, and what it says."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from ...plan import Invitee, Plan, Status
from ...text.errors import ParseError
from ...text.wording import day, quoted
from .answers import Answer, answer_in_subject, answer_in_text
from .calendar_answers import CalendarAnswer, is_calendar, read_calendar
from .mails import Mail, read_mail
from .own_text import own_text, quoted_mail
from .senders import SenderMatch, find_sender

ANSWERS = (Status.CONFIRMED, Status.TENTATIVE, Status.DECLINED)
"""The statuses that an answer to an invitation can set."""

_MOST_BYTES = 40_000_000
_MOST_LINES, _LONGEST_LINE = 4, 200


class ReplyFile(NamedTuple):
    """A file that a user chose: its name and its bytes."""

    name: str
    data: bytes


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """An answer; its texts are in Dutch or written by the sender.

    ``match`` has the invitees that it may be from, and ``answer`` what it says and where that was read.
    ``doubts`` are reasons why the user should check it; ``notes`` are only information.
    """

    sender: str
    subject: str
    sent: dt.datetime | None
    match: SenderMatch
    answer: Answer
    text: str = ""
    notes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether it is clear whom the answer is from and what it says."""
        return self.match.is_sure and self.answer.status is not None and not self.doubts

    @property
    def beginning(self) -> str:
        """The first lines of what the sender wrote."""
        lines = [line[:_LONGEST_LINE] for line in self.text.splitlines() if line.strip()]
        return "\n".join(lines[:_MOST_LINES])


class Replies(msgspec.Struct, frozen=True):
    """The answers in files, and a Dutch sentence about each file without one."""

    replies: tuple[Reply, ...]
    problems: tuple[str, ...]

    @property
    def sure(self) -> dict[str, Status]:
        """The status of each invitee whose answer is clear, by id, to give to ``accept``."""
        return {
            reply.match.people[0].id: reply.answer.status
            for reply in self.replies
            if reply.is_sure and reply.answer.status
        }


def read_replies(files: Iterable[ReplyFile], plan: Plan) -> Replies:
    """Return the answers to invitations of a plan in mails (``.eml``) and calendar files (``.ics``).

    This changes nothing; see ``accept``. If a person gave several answers, only the last one can be sure.
    """
    replies: list[Reply] = []
    problems = []
    seen: set[bytes] = set()
    for file in files:
        if file.data in seen:
            continue
        seen.add(file.data)
        try:
            replies += _read_file(file.data, plan)
        except ParseError as error:
            problems.append(f"{quoted(file.name)} {error}")
        except RecursionError:
            problems.append(f"{quoted(file.name)} is geen gewone mail: er zitten te veel mails in elkaar.")
    return Replies(tuple(_doubt_older(replies)), tuple(problems))


def accept(plan: Plan, choices: Mapping[str, Status]) -> Plan:
    """Return the plan with the status that the user chose for each invitee, by id."""
    invitees = tuple(
        msgspec.structs.replace(invitee, status=choices.get(invitee.id, invitee.status))
        for invitee in plan.invitees
    )
    return msgspec.structs.replace(plan, invitees=invitees)


def _read_file(data: bytes, plan: Plan) -> list[Reply]:
    """Return the answers in one file. Raises ParseError, with the end of a Dutch sentence about the file."""
    if not data.strip():
        raise ParseError("is leeg.")
    if len(data) > _MOST_BYTES:
        raise ParseError("is te groot voor een mail.")
    if is_calendar(data):
        return [_calendar_reply(answer, plan, Mail()) for answer in read_calendar(data)]
    return [*_mail_replies(read_mail(data), plan)]


def _mail_replies(mail: Mail, plan: Plan, notes: tuple[str, ...] = ()) -> Iterator[Reply]:
    """Yield the answers in a mail, and in the mails that are attached to it.

    Answers of a calendar count instead of the text of the mail. In a forwarded mail, a quoted answer of an
    invitee counts, unless the text above it is a sure answer itself.
    """
    if answers := [answer for data in mail.calendars for answer in _calendar_answers(data)]:
        for answer in answers:
            yield _calendar_reply(answer, plan, mail, notes)
        return
    passed_on = (*notes, f"Doorgestuurd door {_name_and_address(mail.name, mail.address)}.")
    attached = [reply for inner in mail.attached for reply in _mail_replies(inner, plan, passed_on)]
    own = _written_reply(mail, plan, notes)
    quoted_reply = _quoted_reply(mail, plan, passed_on) if mail.is_forward else None
    if quoted_reply and not own.is_sure:
        yield quoted_reply
    elif own.answer.status or not attached:
        yield own
    yield from attached


def _calendar_answers(data: bytes) -> list[CalendarAnswer]:
    try:
        return read_calendar(data)
    except ParseError:  # such as our own invitation, sent back
        return []


def _calendar_reply(found: CalendarAnswer, plan: Plan, mail: Mail, notes: tuple[str, ...] = ()) -> Reply:
    """Return the answer of a calendar; text that comes with it can only make it less sure.

    ``mail`` is empty if the calendar file did not come in a mail.
    """
    text = found.comment or own_text(mail.text)
    match = find_sender(plan, [found.address], found.name, "")
    if not match.people:
        match = find_sender(plan, [mail.address, mail.reply_to], mail.name, "")
    doubts = [_doubt_about_day(found.day, plan)]
    written = answer_in_text(text)
    if written.status and written.status is not found.answer.status:
        doubts.append(f"In de tekst erbij staat iets anders: {written.reason}")
    return Reply(
        sender=_name_and_address(found.name or mail.name, found.address),
        subject=mail.subject or found.title,
        sent=mail.sent or found.sent,
        match=match,
        answer=found.answer,
        text=text,
        notes=(*notes, f"Beantwoord door {found.sent_by}.") if found.sent_by else notes,
        doubts=tuple(filter(None, doubts)),
    )


def _doubt_about_day(date: dt.date | None, plan: Plan) -> str:
    """Return a doubt in Dutch if an answer is about a day that is not one of the visit; otherwise ""."""
    days = (plan.date,) if plan.date else plan.date_options
    if date is None or not days or date in days:
        return ""
    return f"Dit antwoord gaat over {day(date)}, en dat is niet de dag van dit bezoek."


def _written_reply(mail: Mail, plan: Plan, notes: tuple[str, ...]) -> Reply:
    """Return the answer that the sender of a mail wrote."""
    text = own_text(mail.text)
    in_subject = None if mail.is_reply or mail.is_forward else answer_in_subject(mail.subject)
    automatic = "Dit is een automatisch bericht, en dat telt niet als antwoord."
    return Reply(
        sender=_name_and_address(mail.name, mail.address),
        subject=mail.subject,
        sent=mail.sent,
        match=find_sender(plan, [mail.address, mail.reply_to], mail.name, text),
        answer=(in_subject or answer_in_text(text)) if mail.is_written else Answer(),
        text=text,
        notes=notes,
        doubts=() if mail.is_written else (automatic,),
    )


def _quoted_reply(mail: Mail, plan: Plan, notes: tuple[str, ...]) -> Reply | None:
    """Return the answer in a mail that another mail quotes, if it is from an invitee."""
    inner = quoted_mail(mail.text)
    match = find_sender(plan, [inner.address], inner.name, "") if inner else SenderMatch()
    if inner is None or not match.people:
        return None
    text = own_text(inner.text)
    return Reply(
        sender=_name_and_address(inner.name, inner.address),
        subject=inner.subject or mail.subject,
        sent=mail.sent,
        match=match,
        answer=answer_in_subject(mail.subject) or answer_in_text(text),
        text=text,
        notes=notes,
    )


def _name_and_address(name: str, address: str) -> str:
    return f"{name} <{address}>" if name and address else name or address or "een onbekende afzender"


def _doubt_older(replies: Sequence[Reply]) -> Iterator[Reply]:
    """Yield the replies, with a doubt in each one after which the same person gave another clear answer."""
    last: dict[tuple[Invitee, ...], Reply] = {}
    for reply in sorted(replies, key=lambda reply: reply.sent.timestamp() if reply.sent else 0):
        if reply.answer.status:
            last[reply.match.people] = reply
    for reply in replies:
        is_older = reply.answer.status and last[reply.match.people] is not reply
        if is_older and len(reply.match.people) == 1:
            later = "Van deze persoon is er een later antwoord."
            reply = msgspec.structs.replace(reply, doubts=(*reply.doubts, later))
        yield reply
