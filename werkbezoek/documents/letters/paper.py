"""On paper: a letter to someone without a mail address, and the form on which residents give consent."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from ...text.wording import day
from ..blocks import Document, Prose, Section
from ..branding import Pronoun
from ..formats import FORMATS
from .texts import paragraphs

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


def consent_form(doc: Document, facts: Mapping[str, str]) -> Document:
    """Return the form that goes with the letters to residents; ``doc`` is the document they are about.

    It asks what the corporation may do with a name and a picture, and is the same for all residents. Of the
    ``facts`` for their letters it uses the date, whom to call, and whether the press is there.
    """
    form = msgspec.toml.decode(Path(__file__).with_name("consent_form.toml").read_bytes())
    about = {"host": doc.host, "date": doc.date, "style": doc.style}
    return msgspec.convert(_filled_in(form, facts, doc.style.pronoun) | about, Document)


def _filled_in(value: Any, facts: Mapping[str, str], pronoun: Pronoun) -> Any:
    """Return the content of the form with its texts filled in, without the rows that become empty."""
    match value:
        case str():
            return "\n\n".join(paragraphs(value, facts, pronoun))
        case {"markdown": text}:
            return value | {"markdown": "\n\n".join(map(as_markdown, paragraphs(text, facts, pronoun)))}
        case dict():
            return {name: _filled_in(inner, facts, pronoun) for name, inner in value.items()}
        case list():
            filled = [_filled_in(inner, facts, pronoun) for inner in value]
            return [inner for inner in filled if not _is_empty_row(inner)]
    return value


def _is_empty_row(value: Any) -> bool:
    return isinstance(value, dict) and set(value) == {"name", "text"} and not value["text"]
