"""Saved mails (``.eml``): the sender, the text, and the calendar files and mails that are attached."""

import datetime as dt
import email
import re
from collections.abc import Iterable, Iterator
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from typing import Any

import msgspec

from ...text.decoding import decode
from ...text.errors import ParseError
from ...text.parsing import MAIL_IN_TEXT
from ...text.phrases import plain
from ...text.wording import in_amsterdam, one_line
from .own_text import WORDS

_OUTLOOK_MESSAGE = b"\xd0\xcf\x11\xe0"
_MOST_TEXT = 200_000
_HIDDEN = {"script", "style", "title"}
_BLOCKS = {"p", "div", "tr", "li", "ul", "ol", "table", "blockquote", "h1", "h2", "h3", "h4", "hr"}
_PARAGRAPHS = {"p", "blockquote", "h1", "h2", "h3", "h4"}
_IN_BRACKETS = re.compile(r"(.*)<([^<>]*)>\s*")
_PREFIX = re.compile(r"\s*(?:\[[^\]]{1,20}\]\s*)?([^\W\d_]{2,14})(?:\s*[\[(]\d+[\])])?\s*:\s*(.*)", re.DOTALL)


class Mail(msgspec.Struct, frozen=True, kw_only=True):
    """A mail. Addresses are in lower case; ``subject`` has no "Re:" or "Fwd:" before it.

    ``calendars`` are the calendar files in it, and ``attached`` the mails that it forwards as attachments.
    ``is_written`` is False for automatic mails, such as an out-of-office reply.
    """

    name: str = ""
    address: str = ""
    reply_to: str = ""
    subject: str = ""
    sent: dt.datetime | None = None
    text: str = ""
    calendars: tuple[bytes, ...] = ()
    attached: tuple["Mail", ...] = ()
    is_reply: bool = False
    is_forward: bool = False
    is_written: bool = True


def read_mail(data: bytes) -> Mail:
    """Return the mail in a file.

    Raises ParseError if it is not a mail, with the end of a Dutch sentence that starts with the name of the
    file.
    """
    if data.startswith(_OUTLOOK_MESSAGE):
        raise ParseError(
            "is een bericht van Outlook voor Windows (.msg); dat leest de kit niet. Sla de mail op als .eml, "
            "in Outlook op het web of in het nieuwe Outlook."
        )
    message = email.message_from_bytes(data.removeprefix(b"\xef\xbb\xbf").lstrip())
    if "From" not in message:
        raise ParseError("is geen mail (.eml) en geen antwoord uit een agenda (.ics).")
    return _mail(message)


def _mail(message: Message) -> Mail:
    name, address = _sender(message, "From")
    subject, first_prefix = _split_subject(_decode_words(_raw_header(message, "Subject")))
    parts = [*_parts(message)]
    attached = [mail for part in parts for mail in _inside(part)]
    is_report = message.get_content_type() == "multipart/report" or _has_label(subject, WORDS.reports)
    is_automatic = _raw_header(message, "Auto-Submitted").lower().startswith("auto-replied")
    return Mail(
        name=name,
        address=address,
        reply_to=_sender(message, "Reply-To")[1],
        subject=subject,
        sent=_sent_time(message),
        text=_text(parts),
        calendars=tuple(_bytes(part) for part in parts if _is_calendar(part)),
        attached=() if is_report else tuple(map(_mail, attached)),
        is_reply=first_prefix in WORDS.reply_prefixes,
        is_forward=first_prefix in WORDS.forward_prefixes,
        is_written=not (is_report or is_automatic or _has_label(subject, WORDS.automatic)),
    )


def _has_label(subject: str, phrases: tuple[str, ...]) -> bool:
    """Return whether what is before the colon of a subject, or all of it without a colon, is a phrase."""
    return plain(subject.partition(":")[0]) in phrases


def _raw_header(message: Message, name: str) -> str:
    """Return a header as it is in the file, on one line; bytes that are not ASCII are decoded."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    return one_line(decode(raw.encode("utf-8", "surrogateescape")))


def _decode_words(header: str) -> str:
    """Return a header with its encoded words (``=?utf-8?q?…?=``) as text."""
    try:
        return one_line(str(make_header(decode_header(header))))
    except (MessageError, LookupError, ValueError):
        return header


def _sender(message: Message, name: str) -> tuple[str, str]:
    """Return the name and the address in a header. The name may have a comma without quotation marks."""
    header = _raw_header(message, name)
    if match := _IN_BRACKETS.fullmatch(header):
        return _decode_words(match[1]).strip(" \"'"), match[2].strip().casefold()
    found = MAIL_IN_TEXT.search(header)
    return "", found[0].casefold() if found else ""


def _split_subject(subject: str) -> tuple[str, str]:
    """Return the subject without "Re:", "Fwd:" and so on, and the first of these prefixes in lower case."""
    first = ""
    while match := _PREFIX.fullmatch(subject):
        label = match[1].casefold()
        if label not in (*WORDS.reply_prefixes, *WORDS.forward_prefixes):
            break
        first, subject = first or label, match[2]
    return subject, first


def _sent_time(message: Message) -> dt.datetime | None:
    """Return when the mail was sent, in Europe/Amsterdam; None if that is not known."""
    try:
        sent = parsedate_to_datetime(_raw_header(message, "Date"))
        return in_amsterdam(sent if sent.tzinfo else sent.replace(tzinfo=dt.UTC))
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _parts(message: Message) -> Iterator[Message]:
    """Yield the parts of a mail that have content of their own; an attached mail is one part."""
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        yield message
        return
    for part in _inside(message):
        yield from _parts(part)


def _inside(message: Message) -> list[Message]:
    """Return the parts of a mail, or the mail in a part."""
    payload: Any = message.get_payload()
    return payload if message.is_multipart() else []


def _is_calendar(part: Message) -> bool:
    name = part.get_filename() or ""
    return part.get_content_type() in ("text/calendar", "application/ics") or name.lower().endswith(".ics")


def _text(parts: Iterable[Message]) -> str:
    """Return the text of a mail; its HTML is used only if there is no plain text."""
    texts: dict[str, list[str]] = {"text/plain": [], "text/html": []}
    for part in parts:
        if part.get_content_disposition() != "attachment":
            content = decode(_bytes(part), part.get_content_charset() or "")
            texts.get(part.get_content_type(), []).append(content)
    plain_text = "\n".join(texts["text/plain"])
    text = plain_text if plain_text.strip() else "\n".join(map(html_to_text, texts["text/html"]))
    return text[:_MOST_TEXT]


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def html_to_text(page: str) -> str:
    """Return the text of a mail in HTML; lines of quoted parts start with ">", as in a mail in plain text."""
    reader = _HtmlReader()
    reader.feed(page)
    reader.close()
    return reader.text


class _HtmlReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line = ""
        self._quotes = self._hidden = 0

    @property
    def text(self) -> str:
        self._end_line()
        return re.sub(r"\n{3,}", "\n\n", "\n".join(self._lines))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "br":
            self._end_line(is_break=True)
        elif tag in _BLOCKS:
            self._end_line()
        elif tag == "td":
            self._line += " "
        self._quotes += tag == "blockquote"

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _BLOCKS:
            self._end_line()
            if tag in _PARAGRAPHS:
                self._lines.append("")
        if tag == "blockquote":
            self._quotes = max(0, self._quotes - 1)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._line += re.sub(r"\s+", " ", data)

    def _end_line(self, *, is_break: bool = False) -> None:
        line, self._line = self._line.strip(), ""
        if line or is_break:
            self._lines.append(f"{'>' * self._quotes} {line}" if self._quotes else line)
