"""A letter on paper: a page in the house style, for people without a mail address."""

import datetime as dt
import re
from collections.abc import Sequence

from ...text.wording import day
from ..blocks import Document, Prose, Section
from ..formats import FORMATS

_ROOM_TO_SIGN = "\\\n".join("\N{NO-BREAK SPACE}" * 3)
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def letter_on_paper(
    doc: Document, heading: str, subject: str, paragraphs: Sequence[str], written_on: dt.date | None = None
) -> bytes:
    """Return a letter as PDF, with its first paragraph as heading; ``doc`` is the document it is about."""
    salutation, *body = paragraphs
    letter = Document(
        audience="brief",
        heading=heading,
        title=subject,
        host=doc.host,
        region=day(written_on) if written_on else "",
        sections=(Section(salutation, (Prose("\n\n".join(map(as_markdown, body))),)),),
        style=doc.style,
    )
    return FORMATS["pdf"].render(letter)


def as_markdown(paragraph: str) -> str:
    """Return Markdown that is rendered as exactly this plain text, with its line breaks.

    An empty line, which only the signature has, becomes room to sign.
    """
    lines = (_PUNCTUATION.sub(r"\\\1", line.strip()) for line in paragraph.splitlines())
    return "\\\n".join(line or _ROOM_TO_SIGN for line in lines)
