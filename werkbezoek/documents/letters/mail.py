"""Mails as drafts: an ``.eml`` file that opens in the user's own mail program, and a ``mailto:`` link.

Nothing here sends anything. A draft has no sender and no date: the mail program that opens it fills those in.
``X-Unsent`` makes Outlook open the file as a mail to write on, not as one that came in.
"""

import hashlib
import unicodedata
from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

import msgspec

from ...text.errors import UserError
from ...text.parsing import is_mail_address
from ..formats.control_chars import clean

_LONGEST_SUBJECT = 200
_LONGEST_LINK = 1800
"""Windows and some mail programs cut off a link beyond about 2,000 characters."""


class NotAnAddress(UserError, ValueError):
    """What should be a mail address is none."""


class Attachment(msgspec.Struct, frozen=True, kw_only=True):
    """A file to go with a mail; ``mime`` is such as ``application/pdf``."""

    name: str
    mime: str
    content: bytes


def eml(
    *,
    to: str,
    subject: str,
    text: str,
    html: str = "",
    logo: bytes = b"",
    attachments: Sequence[Attachment] = (),
) -> bytes:
    """A draft to one address, always the same bytes for the same content. Raises NotAnAddress.

    ``html`` says the same as ``text``, for mail programs that show it, and may show the PNG ``logo`` as
    ``cid:logo``.
    """
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"
    mail["To"] = _address(to)
    mail["Subject"] = _line(subject)
    mail.set_content(_clean(text))
    if html:
        mail.add_alternative(_clean(html), subtype="html")
        if logo and (page := mail.get_body(("html",))):
            page.add_related(logo, maintype="image", subtype="png", cid="<logo>", filename="logo.png")
    for file in attachments:
        kind, _, subtype = file.mime.partition("/")
        charset = {"charset": "utf-8"} if kind == "text" else {}  # without, a mail program may take ASCII
        mail.add_attachment(
            file.content, maintype=kind, subtype=subtype, filename=_line(file.name), params=charset
        )
    _fix_boundaries(mail, f"{subject}{text}{html}")
    return mail.as_bytes()


def mailto(*, to: str, subject: str, text: str) -> str:
    """A link that opens a mail to write on; its text is cut off where the link would get too long.

    Raises NotAnAddress.
    """
    link = f"mailto:{quote(_address(to), safe='@')}?subject={_quoted(_line(subject)[:60])}&body="
    letters = [_quoted(letter) for letter in _clean(text).strip().replace("\n", "\r\n")]
    if len(link) + sum(map(len, letters)) <= _LONGEST_LINK:
        return link + "".join(letters)
    room = _LONGEST_LINK - len(link) - len(_quoted("…"))
    for letter in letters:
        if len(letter) > room:
            break
        link, room = link + letter, room - len(letter)
    return link + _quoted("…")


def _address(text: str) -> str:
    if not is_mail_address(text):
        raise NotAnAddress(f"“{_line(text)[:60]}” is geen e-mailadres.")
    return text.strip()


def _line(text: str) -> str:
    """The text on one line, so that nobody can add a header to a mail by way of a title."""
    letters = (" " if unicodedata.category(letter) in {"Cc", "Zl", "Zp"} else letter for letter in text)
    return _clean(" ".join("".join(letters).split()))[:_LONGEST_SUBJECT]


def _clean(text: str) -> str:
    """The text without half characters and without control characters other than tab and line break."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n").encode(errors="replace").decode()
    return clean(whole)


def _quoted(text: str) -> str:
    return quote(text, safe="")


def _fix_boundaries(mail: EmailMessage, content: str) -> None:
    """Give the parts separators that follow from the content, where the library would draw lots."""
    mark = hashlib.sha256(content.encode(errors="replace")).hexdigest()[:32]
    for number, part in enumerate(mail.walk()):
        if part.is_multipart():
            part.set_boundary(f"={mark}={number}")
