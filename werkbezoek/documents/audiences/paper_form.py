"""The opzet as an empty form for corporations that start on paper. Its content is in ``paper_form.toml``."""

from functools import cache
from pathlib import Path

import msgspec

from ..blocks import Document
from ..branding import DEFAULT, HouseStyle


def blank_opzet(style: HouseStyle = DEFAULT) -> Document:
    """Return the form, as a document that every format can show."""
    return msgspec.structs.replace(_form(), host=style.name, style=style)


@cache
def _form() -> Document:
    content = Path(__file__).with_suffix(".toml").read_bytes()
    return msgspec.toml.decode(content, type=Document)
