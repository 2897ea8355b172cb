"""The form on which residents say what the corporation may do with their name and picture."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from ..blocks import Document
from ..branding import HouseStyle
from .paper import as_markdown
from .texts import paragraphs


def consent_form(doc: Document, facts: Mapping[str, str]) -> Document:
    """Return the form that goes with the letters to residents; ``doc`` is the document they are about.

    The form is the same for all residents. Of the ``facts`` for their letters it uses the date, whom to call,
    and whether the press is there.
    """
    form = msgspec.toml.decode(Path(__file__).with_suffix(".toml").read_bytes())
    return msgspec.convert(
        _filled(form, facts, doc.style) | {"host": doc.host, "date": doc.date, "style": doc.style}, Document
    )


def _filled(value: Any, facts: Mapping[str, str], style: HouseStyle) -> Any:
    """Return the content of the form with its texts filled in; rows that become empty are left out."""
    match value:
        case str():
            return "\n\n".join(paragraphs(value, facts, style.pronoun))
        case {"markdown": text}:
            return value | {"markdown": "\n\n".join(map(as_markdown, paragraphs(text, facts, style.pronoun)))}
        case dict():
            return {name: _filled(inner, facts, style) for name, inner in value.items()}
        case list():
            filled = [_filled(inner, facts, style) for inner in value]
            return [inner for inner in filled if not _is_empty_row(inner)]
    return value


def _is_empty_row(value: Any) -> bool:
    return isinstance(value, dict) and set(value) == {"name", "text"} and not value["text"]
