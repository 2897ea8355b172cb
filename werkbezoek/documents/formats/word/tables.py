"""Tables in a Word file: a head that is repeated on each page, rows that do not break, and column widths."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec
from docx.document import Document as WordFile
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from ....text.control_chars import without_control_chars
from ...blocks import NamedPerson
from ..page_layout import column_weights
from ..web_addresses import split_links
from .file import text_size
from .styles import TABLE_STYLE, ParagraphStyle, TextStyle

_BOX = "☐"
_CHECK_BOX = Path(__file__).with_name("check_box.xml").read_bytes()
"""A box that can be ticked with a click, in Word and in LibreOffice."""

_WRITING_LINE = Mm(7.4)


class StyledLine(msgspec.Struct, frozen=True):
    """One paragraph: pieces of text, each with its style, and the style of the paragraph."""

    pieces: tuple[tuple[str, TextStyle | None], ...]
    style: ParagraphStyle = ParagraphStyle.CELL

    def add_to(self, paragraph: Paragraph) -> None:
        """Add the text to a paragraph, and leave the style of the paragraph as it is."""
        for text, style in self.pieces:
            for part, url in split_links(without_control_chars(text)):
                if url:
                    add_link(paragraph, paragraph.add_run(part, style=TextStyle.LINK), url)
                    continue
                before, *choices = part.split(_BOX)
                paragraph.add_run(before, style=style)
                for choice in choices:
                    paragraph._p.append(parse_xml(_CHECK_BOX))
                    paragraph.add_run(choice, style=style)


Cell = Sequence[StyledLine]


def add_link(paragraph: Paragraph, run: Run, url: str) -> None:
    """Make a run a link, at the end of the paragraph."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    link.append(run._r)
    paragraph._p.append(link)


def text_cell(text: str, style: TextStyle | None = None) -> Cell:
    """Return a cell of plain text, with a paragraph for each line."""
    return [StyledLine(((line, style),)) for line in text.splitlines()]


def person_line(person: NamedPerson) -> StyledLine:
    """Return the name of a person, and the description."""
    name = (person.name, TextStyle.STRONG)
    description = ((f" {person.description}", TextStyle.FAINT),) if person.description else ()
    return StyledLine((name, *description))


def fitted_widths(file: WordFile, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Length]:
    """Return the widths of columns that fit their content."""
    (width, _), weights = text_size(file), column_weights(columns, rows)
    return [Length(width * weight // sum(weights)) for weight in weights]


def two_widths(file: WordFile, first: Length) -> list[Length]:
    """Return the widths of two columns; the second gets all the width that the first leaves."""
    return [first, Length(text_size(file)[0] - first)]


def add_table(
    file: WordFile,
    columns: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    widths: Sequence[Length],
    *,
    caption: str = "",
    writing_lines: Sequence[int] = (),
    colors: Sequence[str] = (),
) -> WordTable:
    """Add a table and return it; without ``columns`` it has no head.

    ``writing_lines`` has for each row the number of lines to write on, and ``colors`` the colour of the line
    at the left of its last cell.
    """
    table = file.add_table(rows=0, cols=len(widths))
    table.autofit = False
    _set_properties(table, caption=caption, has_head=bool(columns))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width  # the cells of new rows get the widths of the columns
    if columns:
        head = table.add_row()
        head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for target, name in zip(head.cells, columns, strict=True):
            _fill(target, [StyledLine(((name, None),), ParagraphStyle.COLUMN_HEAD)])
    for index, cells in enumerate(rows):
        row = table.add_row()
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for target, cell in zip(row.cells, cells, strict=True):
            _fill(target, cell)
        if writing_lines and writing_lines[index]:
            row.height = Length(_WRITING_LINE * writing_lines[index])
            row.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST
        if colors:
            _add_colored_side(row.cells[-1], colors[index])
    file.add_paragraph(style=ParagraphStyle.GAP)  # otherwise Word joins two tables
    return table


def _fill(target: Any, cell: Cell) -> None:
    paragraph = target.paragraphs[0]
    for index, line in enumerate(cell or [StyledLine(())]):
        if index:
            paragraph = target.add_paragraph()
        paragraph.style = line.style
        line.add_to(paragraph)


def _set_properties(table: WordTable, *, caption: str, has_head: bool) -> None:
    """Set our style, which row and column are heads, and the caption for screen readers."""
    table.style = TABLE_STYLE
    properties = table._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    look.attrib.clear()
    for name, value in (("firstRow", has_head), ("firstColumn", True), ("noHBand", True), ("noVBand", True)):
        look.set(qn(f"w:{name}"), str(int(value)))
    if caption:
        element = OxmlElement("w:tblCaption")
        element.set(qn("w:val"), without_control_chars(caption))
        properties.append(element)


def _add_colored_side(target: Any, color: str) -> None:
    properties = target._tc.get_or_add_tcPr()
    line = f'<w:left w:val="single" w:sz="24" w:space="0" w:color="{color.lstrip("#")}"/>'
    margin = '<w:left w:w="200" w:type="dxa"/>'
    properties.append(parse_xml(f"<w:tcBorders {nsdecls('w')}>{line}</w:tcBorders>"))
    properties.append(parse_xml(f"<w:tcMar {nsdecls('w')}>{margin}</w:tcMar>"))
