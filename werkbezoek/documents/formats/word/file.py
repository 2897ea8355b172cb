"""A Word file around its content: paper, language, what it says of itself, page numbers, and its bytes."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import docx as python_docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm

from ...audiences import Document
from ...branding import HouseStyle
from ..columns import is_wide
from ..control_chars import clean
from .styles import add_styles

if TYPE_CHECKING:
    from docx.document import Document as WordFile

_MADE = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
_PART_TIME = (2026, 1, 1, 0, 0, 0)
_SIDE = Mm(18)
_LONGEST_PROPERTY = 255


def new_file(doc: Document) -> "WordFile":
    """An empty file in Dutch, with our styles and what the document says of itself."""
    file = python_docx.Document(io.BytesIO(_styled(doc.style)))
    file.part.get_style_id = cache(file.part.get_style_id)  # else all styles are walked at every paragraph
    page = file.sections[0]
    short, long = Mm(210), Mm(297)
    page.page_width, page.page_height = (long, short) if is_wide(doc) else (short, long)
    page.orientation = WD_ORIENT.LANDSCAPE if is_wide(doc) else WD_ORIENT.PORTRAIT
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _SIDE
    _speak_dutch(file)
    _describe(file, doc)
    _number_pages(file, doc)
    return file


def text_width(file: "WordFile") -> Length:
    """How wide the text on a page can be."""
    page = file.sections[0]
    return Length(page.page_width - page.left_margin - page.right_margin)


def text_height(file: "WordFile") -> Length:
    """How tall the text on a page can be."""
    page = file.sections[0]
    return Length(page.page_height - page.top_margin - page.bottom_margin)


def paragraphs_in(element: Any) -> list[Any]:
    """The paragraphs in the body or in a table, in the order in which they are read."""
    return list(element.iter(qn("w:p")))


def keep_together(paragraphs: Sequence[Any]) -> None:
    """Have paragraphs that follow each other stand on one page, if they fit on one."""
    for paragraph in paragraphs[:-1]:
        layout = paragraph.get_or_add_pPr()
        layout.get_or_add_keepNext()
        layout.get_or_add_keepLines()


def bytes_of(file: "WordFile") -> bytes:
    """The file, with one time for all of its parts."""
    saved, written = io.BytesIO(), io.BytesIO()
    file.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _PART_TIME), old.read(name), zipfile.ZIP_DEFLATED)
    return written.getvalue()


@lru_cache(maxsize=8)
def _styled(house: HouseStyle) -> bytes:
    """A file with nothing but our styles, which take long to make."""
    file, saved = python_docx.Document(), io.BytesIO()
    _drop_table_styles(file)
    add_styles(file, house)
    file.save(saved)
    return saved.getvalue()


def _drop_table_styles(file: "WordFile") -> None:
    """Leave the template's hundred looks of tables out: unused, and each is walked at every paragraph."""
    for style in list(file.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name != "Normal Table":
            style.delete()


def _speak_dutch(file: "WordFile") -> None:
    """For the spelling check, and for screen readers."""
    language = file.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}")
    language.set(qn("w:val"), "nl-NL")
    for name, attribute, value in (
        ("w:themeFontLang", "w:val", "nl-NL"),
        ("w:decimalSymbol", "w:val", ","),
        ("w:listSeparator", "w:val", ";"),
        (
            "w:compatSetting",
            "w:val",
            "15",
        ),  # of Word 2013 and later: no “compatibility mode” in the title bar
    ):
        file.settings.element.find(f".//{qn(name)}").set(qn(attribute), value)


def _describe(file: "WordFile", doc: Document) -> None:
    """Title and author; nothing of the machine that made it, nor of the template."""
    about = file.core_properties
    about.title = clean(f"{doc.title} – {doc.heading}")[:_LONGEST_PROPERTY]
    about.author = about.last_modified_by = clean(doc.host)[:_LONGEST_PROPERTY]
    about.language, about.comments = "nl-NL", ""
    about.created = about.modified = doc.saved_at or _MADE
    package = file.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[key]
        elif relation.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:
            part = relation.target_part
            part._blob = re.sub(rb"<Application>.*?</AppVersion>", b"", part.blob, flags=re.DOTALL)


def _number_pages(file: "WordFile", doc: Document) -> None:
    """A footer with whose document it is, and the number of the page, which Word fills in."""
    footer = file.sections[0].footer.paragraphs[0]
    stops = footer.paragraph_format.tab_stops
    for at in list(footer.style.paragraph_format.tab_stops):
        stops.add_tab_stop(at.position, WD_TAB_ALIGNMENT.CLEAR)
    stops.add_tab_stop(text_width(file), WD_TAB_ALIGNMENT.RIGHT)
    parts = (doc.host, doc.heading, doc.version)
    footer.add_run(clean(" · ".join(filter(None, parts))) + "\tPagina ")
    footer._p.append(_field("PAGE"))
    footer.add_run(" van ")
    footer._p.append(_field("NUMPAGES"))


def _field(instruction: str) -> Any:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    return field
