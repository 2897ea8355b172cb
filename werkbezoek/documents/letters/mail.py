"""Drafts of mails: an ``.eml`` file that opens in the user's own mail program, and a ``mailto:`` link.

A draft has no sender and no date, because the mail program fills those in. ``X-Unsent`` makes Outlook open
the file as a mail that still has to be sent.
"""

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from functools import partial
from itertools import accumulate
from pathlib import Path
from urllib.parse import quote

import msgspec

from ...text.control_chars import without_control_chars
from ...text.errors import ParseError
from ...text.parsing import is_mail_address
from ...text.wording import one_line, shortened
from ..branding import HouseStyle
from ..templates import read_template

_MAX_SUBJECT_LENGTH = 200
_LONGEST_IN_LINK = 100
"""How many characters of the subject a link has; the other characters are for the text."""
_MAX_LINK_LENGTH = 1800
"""Windows and some mail programs cut off a link after about 2,000 characters."""

_quoted = partial(quote, safe="")


class Attachment(msgspec.Struct, frozen=True, kw_only=True):
    """A file to attach to a mail; ``mime`` is its type, such as ``application/pdf``."""

    name: str
    mime: str
    content: bytes


def eml(
    *,
    to: str,
    cc: str = "",
    subject: str,
    text: str,
    html: str = "",
    logo: bytes = b"",
    attachments: Sequence[Attachment] = (),
) -> bytes:
    """Return a draft to one address as an ``.eml`` file; with the same content, always the same bytes.

    ``html`` is the same text for mail programs that show HTML; it can show the PNG ``logo`` as ``cid:logo``.
    Raises ParseError if an address is not a mail address.
    """
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"
    mail["To"] = _address(to)
    if cc:
        mail["Cc"] = _address(cc)
    mail["Subject"] = _one_line(subject)
    mail.set_content(_clean(text))
    if html:
        mail.add_alternative(_clean(html), subtype="html")
        if logo and (page := mail.get_body(("html",))):
            page.add_related(logo, maintype="image", subtype="png", cid="<logo>", filename="logo.png")
    for file in attachments:
        kind, _, subtype = file.mime.partition("/")
        charset = {"charset": "utf-8"} if kind == "text" else {}  # otherwise a mail program may assume ASCII
        mail.add_attachment(
            file.content, maintype=kind, subtype=subtype, filename=_one_line(file.name), params=charset
        )
    _set_boundaries(mail, f"{subject}{text}{html}")
    return mail.as_bytes()


def mailto(*, to: str, subject: str, text: str) -> str:
    """Return a link that opens a draft; its text is cut off if the link would become too long.

    Raises ParseError if an address is not a mail address.
    """
    title = _quoted(shortened(_one_line(subject), _LONGEST_IN_LINK))
    link = f"mailto:{quote(_address(to), safe='@')}?subject={title}&body="
    characters = [_quoted(character) for character in _clean(text).strip().replace("\n", "\r\n")]
    lengths = list(accumulate(map(len, characters), initial=len(link)))
    if lengths[-1] > _MAX_LINK_LENGTH:
        ellipsis = _quoted("…")
        fitting = bisect_right(lengths, _MAX_LINK_LENGTH - len(ellipsis)) - 1
        characters[fitting:] = [ellipsis]
    return link + "".join(characters)


def mail_html(title: str, paragraphs: Iterable[str], style: HouseStyle) -> str:
    """Return the paragraphs as HTML, below the logo (``cid:logo``) and above the closing line.

    The address of the privacy statement is a link. Styles are in the elements, because mail programs ignore
    style sheets.
    """
    from markupsafe import Markup  # only here, as is jinja2

    url = style.privacy_url
    link = Markup('<a href="{0}">{0}</a>').format(url)
    lines = [
        [link.join(line.split(url)) if url else line for line in text.split("\n")] for text in paragraphs
    ]
    template = read_template(Path(__file__).with_name("mail.html.j2"))
    return template.render(title=title, paragraphs=lines, style=style)


def _address(text: str) -> str:
    if not is_mail_address(text):
        raise ParseError(f"“{_one_line(text)[:60]}” is geen e-mailadres.")
    return text.strip()


def _one_line(text: str) -> str:
    """Return the text on one line, so that no text can add a header to a mail."""
    return _clean(one_line(text))[:_MAX_SUBJECT_LENGTH]


def _clean(text: str) -> str:
    """Return the text with line feeds as line ends, and without surrogates and control characters."""
    encodable = text.replace("\r\n", "\n").replace("\r", "\n").encode(errors="replace").decode()
    return without_control_chars(encodable)


def _set_boundaries(mail: EmailMessage, content: str) -> None:
    """Replace the random separators of the parts by ones that depend only on the content."""
    digest = hashlib.sha256(content.encode(errors="replace")).hexdigest()[:32]
    for number, part in enumerate(mail.walk()):
        if part.is_multipart():
            part.set_boundary(f"={digest}={number}")
