"""A document as a Word file, for those who have to edit it: real headings, tables and lists, in Dutch.

The same document gives the same bytes: the times inside the file are fixed ones.
"""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING

import docx as python_docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from .. import dutch
from ..audience import (
    Block,
    Card,
    Chart,
    Contacts,
    Document,
    Facts,
    Moment,
    Notice,
    People,
    Programme,
    Prose,
    Someone,
    Table,
)
from ..gantt import png
from .word_prose import add_prose

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.table import Table as WordTable
    from docx.text.paragraph import Paragraph

_ACCENT = RGBColor(0x0F, 0x50, 0x4A)
_ALARM = RGBColor(0xA3, 0x00, 0x1B)
_FAINT = RGBColor(0x56, 0x61, 0x6D)
_MADE = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_WIDE_TABLE = 5  # columns: from so many on, the page lies down


def docx(doc: Document) -> bytes:
    """The document as ``.docx``."""
    file = python_docx.Document()
    _set_up(file, doc)
    _head(file, doc)
    for section in doc.sections:
        file.add_heading(_clean(section.title), level=1)
        for block in section.blocks:
            _add(file, block)
    _number_pages(file, doc)
    written = io.BytesIO()
    file.save(written)
    return _with_fixed_times(written.getvalue())


def _set_up(file: "WordFile", doc: Document) -> None:
    """Language, typeface, colours, paper and what the file says of itself."""
    page = file.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    if any(isinstance(b, Table) and len(b.columns) >= _WIDE_TABLE for s in doc.sections for b in s.blocks):
        page.orientation, page.page_width, page.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(20)
    defaults = file.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    language = defaults.find(qn("w:lang"))
    language.set(qn("w:val"), "nl-NL")
    for name, size in (("Normal", 10.5), ("Title", 24), ("Heading 1", 15), ("Heading 2", 12)):
        style = file.styles[name]
        style.font.name, style.font.size = "Lato", Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(kind), "Lato")
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(theme), None)
        if name != "Normal":
            style.font.color.rgb = _ACCENT
    about = file.core_properties
    about.title = _clean(f"{doc.title} – {doc.heading}")[:255]
    about.author = about.last_modified_by = _clean(doc.host)[:255]
    about.language, about.comments = "nl-NL", ""
    about.created = about.modified = doc.saved_at or _MADE


def _head(file: "WordFile", doc: Document) -> None:
    _paragraph(file, doc.heading.upper(), size=9, color=_FAINT)
    file.add_paragraph(_clean(doc.title), style="Title")
    for text, bold in (
        (", ".join(filter(None, (doc.when, doc.hours))), True),
        (" · ".join(filter(None, (doc.host, doc.region))), False),
        (" · ".join(doc.themes), False),
        (doc.version, False),
    ):
        if text:
            _paragraph(file, text, bold=bold)
    if doc.notice:
        _paragraph(file, doc.notice, bold=True, color=_ALARM)


def _add(file: "WordFile", block: Block) -> None:
    match block:
        case Facts(facts):
            _table(file, (), [(fact.name, fact.text) for fact in facts])
        case Prose(markdown):
            add_prose(file, _clean(markdown))
        case Notice(text):
            _paragraph(file, text, bold=True, color=_ALARM)
        case People(groups):
            for group in groups:
                file.add_heading(_clean(group.title), level=2)
                for one in group.people:
                    _person(file.add_paragraph(style="List Bullet"), one)
                if group.others:
                    _paragraph(file, group.others, color=_FAINT)
        case Programme(moments):
            rows = [(moment.time, *_told(moment)) for moment in moments]
            _table(file, ("Tijd", "Onderdeel", "Waar", "Met"), rows)
        case Chart(timeline, description):
            picture = file.add_picture(io.BytesIO(png(timeline)), width=Mm(165))
            picture._inline.docPr.set("descr", _clean(description))
        case Table(caption, columns, rows):
            _paragraph(file, caption, bold=True)
            _table(file, columns, rows)
        case Contacts(cards):
            _table(file, ("Naam", "Wie", "Telefoon", "E-mail"), [_reach(card) for card in cards])


def _told(moment: Moment) -> tuple[str, str, str]:
    what = (moment.title, moment.group, moment.travel, moment.text)
    people = (f"{one.name} ({one.detail})" if one.detail else one.name for one in moment.people)
    return "\n".join(filter(None, what)), "\n".join(moment.places), dutch.listed(list(people))


def _reach(card: Card) -> tuple[str, str, str, str]:
    through = f"via {card.through}" if card.through else ""
    return card.name, "\n".join(filter(None, (card.detail, through))), card.phone, card.email


def _person(paragraph: "Paragraph", one: Someone) -> None:
    paragraph.add_run(_clean(one.name)).bold = True
    if one.detail:
        paragraph.add_run(_clean(f", {one.detail}"))


def _table(file: "WordFile", columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table whose first row, if it has column heads, is repeated on each page; first cells are bold."""
    if not rows:
        return
    table = file.add_table(rows=0, cols=len(rows[0]))
    table.autofit = False
    _draw_lines(table)
    if columns:
        head = table.add_row()
        head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for cell, text in zip(head.cells, columns, strict=True):
            run = cell.paragraphs[0].add_run(_clean(text))
            run.bold, run.font.color.rgb = True, _ACCENT
    for row in rows:
        made = table.add_row()
        made._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for place, (cell, text) in enumerate(zip(made.cells, row, strict=True)):
            run = cell.paragraphs[0].add_run(_clean(text))
            run.bold = place == 0
            run.font.size = Pt(9.5)
    for column, width in zip(table.columns, _widths(file, len(rows[0]), columns), strict=True):
        column.width = width  # LibreOffice goes by the column, Word by its cells
        for cell in column.cells:
            cell.width = width
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
    file.add_paragraph()


def _widths(file: "WordFile", count: int, columns: Sequence[str]) -> list[int]:
    """A narrow first column for times and names of facts; the others share what is left."""
    page = file.sections[0]
    room = page.page_width - page.left_margin - page.right_margin
    first = Mm(24) if columns[:1] == ("Tijd",) else Mm(45)
    return [first] + [(room - first) // max(count - 1, 1)] * (count - 1)


def _draw_lines(table: "WordTable") -> None:
    """Thin lines between the rows, none between the columns."""
    borders = OxmlElement("w:tblBorders")
    for side in ("w:bottom", "w:insideH"):
        line = OxmlElement(side)
        for name, value in (("w:val", "single"), ("w:sz", "4"), ("w:color", "BFC7CD")):
            line.set(qn(name), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)


def _paragraph(
    file: "WordFile",
    text: str,
    *,
    bold: bool = False,
    size: float | None = None,
    color: RGBColor | None = None,
) -> None:
    run = file.add_paragraph().add_run(_clean(text))
    run.bold = bold
    if size:
        run.font.size = Pt(size)
    if color is not None:
        run.font.color.rgb = color


def _number_pages(file: "WordFile", doc: Document) -> None:
    """A footer with the host and the number of the page, which Word fills in."""
    footer = file.sections[0].footer
    footer.paragraphs[0].add_run(_clean(" · ".join(filter(None, (doc.host, doc.heading)))))
    page = footer.add_paragraph()
    page.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for words, instruction in (("Pagina ", "PAGE"), (" van ", "NUMPAGES")):
        page.add_run(words)
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), instruction)
        page._p.append(field)


def _clean(text: str) -> str:
    """The text without characters that XML has no place for."""
    return _CONTROL.sub("", text)


def _with_fixed_times(data: bytes) -> bytes:
    """The same file with one time for all of its parts."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return written.getvalue()
