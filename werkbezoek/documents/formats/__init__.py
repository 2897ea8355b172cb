"""A document as a file: ``html``, ``pdf``, ``docx`` and ``ics``, and ``FORMATS`` to choose from.

This package may import ``blocks`` and ``branding`` beside it. Its modules have longer names than these
functions (``html_page``, ``pdf_file`` …), because importing a module makes its name an attribute of the
package, and would so replace a function of the same name. They are imported on first use: typst, python-docx
and the like take up to half a second together.
"""

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
    "ics": "ics_file",
    "missing_characters": "pdf_file",
    "pdf": "pdf_file",
}


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return getattr(import_module(f".{_MODULES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class Format(msgspec.Struct, frozen=True, kw_only=True):
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


def file_name(stem: str, audience: str, extension: str) -> str:
    """Return the name of an exported file: ``file_name("emmen", "gasten", "pdf") == "emmen.gasten.pdf"``."""
    return f"{stem}.{audience}.{extension}"


def _imported_later(module: str, function: str) -> Callable[[Document], Any]:
    """Return a function that imports ``function`` from a module of this package each time it is called."""
    return lambda doc: getattr(import_module(f".{module}", __name__), function)(doc)


FORMATS = {
    "html": Format(
        label="Webpagina",
        extension="html",
        mime="text/html",
        render=_imported_later("html_page", "html_bytes"),
    ),
    "pdf": Format(
        label="PDF",
        extension="pdf",
        mime="application/pdf",
        render=_imported_later("pdf_file", "pdf"),
        remark=_imported_later("pdf_file", "remark"),
    ),
    "docx": Format(
        label="Word",
        extension="docx",
        mime="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        render=_imported_later("word", "docx"),
    ),
    "ics": Format(
        label="Agenda",
        extension="ics",
        mime="text/calendar",
        render=_imported_later("ics_file", "ics"),
        refusal=_imported_later("ics_file", "refusal"),
    ),
}
"""Every format by the name that users choose it by; a new format is one entry."""
