"""A document as a file: ``html``, ``pdf``, ``docx`` and ``ics``, and ``FORMATS`` to choose from.

This package may import ``blocks`` and ``branding`` beside it. Its modules have longer names than these
functions (``html_page``, ``pdf_file`` …), because importing a module makes its name an attribute of the
package, and would so replace a function of the same name. They are imported on first use: typst, python-docx
and the like take up to half a second together.
"""

import re
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

import msgspec

from ..blocks import Document

if TYPE_CHECKING:
    from .html_page import html
    from .ics_file import ics
    from .pdf_file import missing_characters, pdf
    from .word import docx

__all__ = ["FORMATS", "Format", "docx", "file_name", "html", "ics", "missing_characters", "pdf"]

_MODULES = {
    "docx": "word",
    "html": "html_page",
    "html_bytes": "html_page",
    "ics": "ics_file",
    "ics_refusal": "ics_file",
    "missing_characters": "pdf_file",
    "pdf": "pdf_file",
    "pdf_remark": "pdf_file",
}
"""The functions that are imported on first use, with their modules."""


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return getattr(import_module(f".{_MODULES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _on_use(name: str) -> Callable[[Document], Any]:
    """Return a function that imports the function of that name when it is called."""
    return lambda doc: __getattr__(name)(doc)


class Format(msgspec.Struct, frozen=True):
    """A kind of file that a document can become.

    ``render`` returns the file. ``remark`` returns a Dutch sentence on what the file cannot show, and
    ``refusal`` one on why the file cannot be made yet; both return "" if there is nothing to say.
    """

    label: str
    extension: str
    mime: str
    render: Callable[[Document], bytes]
    remark: Callable[[Document], str] = lambda _: ""
    refusal: Callable[[Document], str] = lambda _: ""


def file_name(stem: str, audience: str, extension: str, group: str | None = None) -> str:
    """Return the name of an exported file: ``emmen.gasten.pdf``, or ``emmen.gasten.groep-A.pdf``."""
    edition = "-".join(re.findall(r"\w+", group or ""))
    return ".".join(filter(None, (stem, audience, edition, extension)))


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

FORMATS = {
    "html": Format("Webpagina", "html", "text/html", _on_use("html_bytes")),
    "pdf": Format("PDF", "pdf", "application/pdf", _on_use("pdf"), remark=_on_use("pdf_remark")),
    "docx": Format("Word", "docx", _WORD, _on_use("docx")),
    "ics": Format("Agenda", "ics", "text/calendar", _on_use("ics"), refusal=_on_use("ics_refusal")),
}
"""Every format by the name that users choose it by; a new format is one entry."""
