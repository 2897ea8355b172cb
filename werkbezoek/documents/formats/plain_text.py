"""A document as plain text, for calendars and for mail programs that show nothing else."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..blocks import Document

if TYPE_CHECKING:
    from jinja2 import Template


def as_text(doc: Document) -> str:
    """Return the document as text; prose stays in Markdown, and the chart is left out."""
    return _template().render(doc=doc)


@cache
def _template() -> "Template":
    from jinja2 import Environment, StrictUndefined  # only here: every command imports this module

    file = Path(__file__).parent / "templates" / "document.txt.j2"
    environment = Environment(undefined=StrictUndefined, keep_trailing_newline=True)
    environment.filters["block_kind"] = lambda block: block.__struct_config__.tag
    return environment.from_string(file.read_text(encoding="utf-8"))
