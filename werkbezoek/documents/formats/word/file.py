"""A Word file around its content: page setup, language, properties, footer, and the bytes of the file."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

import docx as python_docx
from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm

from ....text.control_chars import without_control_chars
from ...blocks import Document
from ...branding import HouseStyle
from ..page_layout import is_landscape
from .styles import add_styles

_FIXED_TIME = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
_MARGIN = Mm(18)
_MAX_PROPERTY_LENGTH = 255
_WORD_2013 = "15"  # with an older version, Word shows “compatibility mode” in the title bar


def new_file(doc: Document) -> WordFile:
    """Return an empty file in Dutch, with our styles, the properties of the document, and a footer."""
    file = python_docx.Document(io.BytesIO(_file_with_styles(doc.style)))
    file.part.get_style_id = cache(file.part.get_style_id)  # otherwise each paragraph searches all styles
    page = file.sections[0]
    landscape, (short, long) = is_landscape(doc), (Mm(210), Mm(297))
    page.page_width, page.page_height = (long, short) if landscape else (short, long)
    page.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _MARGIN
    _set_language(file)
    _set_properties(file, doc)
    _add_footer(file, doc)
    return file


def text_size(file: WordFile) -> tuple[int, int]:
    """Return the width and height of a page within its margins, in EMU."""
    page = file.sections[0]
    margins = page.left_margin + page.right_margin  # all four are the same
    return page.page_width - margins, page.page_height - margins


def paragraphs_in(element: Any) -> list[Any]:
    """Return the XML elements of the paragraphs in the body or in a table, in reading order."""
    return list(element.iter(qn("w:p")))


def keep_together(paragraphs: Sequence[Any]) -> None:
    """Keep consecutive paragraphs on one page, if they fit on one."""
    for paragraph in paragraphs[:-1]:
        layout = paragraph.get_or_add_pPr()
        layout.get_or_add_keepNext()
        layout.get_or_add_keepLines()


def file_bytes(file: WordFile) -> bytes:
    """Return the content of the file, with a fixed time for each part so that it is always the same."""
    saved, result = io.BytesIO(), io.BytesIO()
    file.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name in parts.namelist():
            info = zipfile.ZipInfo(name, _FIXED_TIME.timetuple()[:6])
            target.writestr(info, parts.read(name), zipfile.ZIP_DEFLATED)
    return result.getvalue()


@lru_cache(maxsize=8)
def _file_with_styles(house: HouseStyle) -> bytes:
    """Return a file with only our styles; making them takes long."""
    file, saved = python_docx.Document(), io.BytesIO()
    # The hundred table styles of python-docx are unused, and slow down each search.
    for style in list(file.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name != "Normal Table":
            style.delete()
    add_styles(file, house)
    file.save(saved)
    return saved.getvalue()


def _set_language(file: WordFile) -> None:
    """Set Dutch, for the spelling check and for screen readers."""
    language = file.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}")
    language.set(qn("w:val"), "nl-NL")
    for name, value in (
        ("w:themeFontLang", "nl-NL"),
        ("w:decimalSymbol", ","),
        ("w:listSeparator", ";"),
        ("w:compatSetting", _WORD_2013),
    ):
        file.settings.element.find(f".//{qn(name)}").set(qn("w:val"), value)


def _set_properties(file: WordFile, doc: Document) -> None:
    """Set title and author, and remove what python-docx's template says about the machine and program."""
    properties = file.core_properties
    properties.title = without_control_chars(f"{doc.title} – {doc.heading}")[:_MAX_PROPERTY_LENGTH]
    author = without_control_chars(doc.host)[:_MAX_PROPERTY_LENGTH]
    properties.author = properties.last_modified_by = author
    properties.language, properties.comments = "nl-NL", ""
    properties.created = properties.modified = doc.saved_at or _FIXED_TIME
    package = file.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[key]
        elif relation.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:
            part = relation.target_part
            part._blob = re.sub(rb"<Application>.*?</AppVersion>", b"", part.blob, flags=re.DOTALL)


def _add_footer(file: WordFile, doc: Document) -> None:
    """Add a footer with host and document, the page number, which Word fills in, the day and whom to call."""
    footer = file.sections[0].footer.paragraphs[0]
    tab_stops = footer.paragraph_format.tab_stops
    for tab_stop in list(footer.style.paragraph_format.tab_stops):
        tab_stops.add_tab_stop(tab_stop.position, WD_TAB_ALIGNMENT.CLEAR)
    tab_stops.add_tab_stop(Length(text_size(file)[0]), WD_TAB_ALIGNMENT.RIGHT)
    texts = (doc.host, doc.heading, doc.version)
    footer.add_run(without_control_chars(" · ".join(filter(None, texts))) + "\tPagina ")
    footer._p.append(_field("PAGE"))
    footer.add_run(" van ")
    footer._p.append(_field("NUMPAGES"))
    if doc.call:
        footer.add_run(without_control_chars(f"\n{doc.when} · {doc.call_heading} {doc.call}"))


def _field(instruction: str) -> Any:
    content = "<w:r><w:t>1</w:t></w:r>"
    return parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{instruction}">{content}</w:fldSimple>')
