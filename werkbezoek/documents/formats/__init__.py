"""A document as a file: one function per format, and the nbconvert exporters on top of them.

The formats are loaded when first used, so that importing this package costs next to nothing.
"""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

import msgspec

from ..audiences import Document

if TYPE_CHECKING:
    from .html_page import html
    from .ics_file import ics
    from .pdf_file import missing_characters, pdf
    from .word import docx

__all__ = ["FORMATS", "Format", "docx", "file_name", "html", "ics", "missing_characters", "pdf"]

_HOMES = {
    "docx": "word",
    "html": "html_page",
    "ics": "ics_file",
    "missing_characters": "pdf_file",
    "pdf": "pdf_file",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of file that a document can become.

    ``render`` makes the file; ``remark`` gives a Dutch sentence on what the file cannot show, or "";
    ``refusal`` one on why there can be no such file yet, or "".
    """

    label: str
    extension: str
    mime: str
    render: Callable[[Document], bytes]
    remark: Callable[[Document], str] = lambda _: ""
    refusal: Callable[[Document], str] = lambda _: ""


def file_name(stem: str, audience: str, extension: str) -> str:
    """The name of an exported file: ``file_name("emmen", "gasten", "pdf") == "emmen.gasten.pdf"``."""
    return f"{stem}.{audience}.{extension}"


def _html(doc: Document) -> bytes:
    from .html_page import html

    return html(doc).encode(errors="replace")


def _pdf(doc: Document) -> bytes:
    from .pdf_file import pdf

    return pdf(doc)


def _pdf_remark(doc: Document) -> str:
    from .pdf_file import missing_characters

    missing = missing_characters(doc)
    if not missing:
        return ""
    return f"De letters van de PDF hebben geen {' '.join(missing)}; daar staat nu □."


def _docx(doc: Document) -> bytes:
    from .word import docx

    return docx(doc)


def _ics(doc: Document) -> bytes:
    from .ics_file import ics

    return ics(doc)


def _ics_refusal(doc: Document) -> str:
    from .ics_file import refusal

    return refusal(doc)


FORMATS = {
    "html": Format(label="Webpagina", extension="html", mime="text/html", render=_html),
    "pdf": Format(label="PDF", extension="pdf", mime="application/pdf", render=_pdf, remark=_pdf_remark),
    "docx": Format(
        label="Word",
        extension="docx",
        mime="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        render=_docx,
    ),
    "ics": Format(label="Agenda", extension="ics", mime="text/calendar", render=_ics, refusal=_ics_refusal),
}
"""Every format by the name that users choose it by; a new format is one entry."""
