"""Tables in a Word file: a head that repeats on each page, rows that stay whole, columns wide enough."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm

from ...audiences import Someone
from ..columns import weights
from ..control_chars import clean
from .file import text_width
from .styles import TABLE, Ink, Look

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.table import Table as WordTable
    from docx.text.paragraph import Paragraph

_BOX = "☐"
_WRITING_LINE = Mm(7.4)


class Line(msgspec.Struct, frozen=True):
    """A paragraph in a cell: words, each with their style, in the style of a paragraph."""

    words: tuple[tuple[str, Ink | None], ...]
    look: Look = Look.CELL

    def write(self, paragraph: "Paragraph") -> None:
        """Put the words in a paragraph; its style stays as it is."""
        for text, ink in self.words:
            before, *choices = clean(text).split(_BOX)
            paragraph.add_run(before, style=ink)
            for choice in choices:
                paragraph._p.append(_tick_box())
                paragraph.add_run(choice, style=ink)


Cell = Sequence[Line]


def cell(text: str, ink: Ink | None = None) -> Cell:
    """A cell of plain text; each of its lines is a paragraph."""
    return [Line(((line, ink),)) for line in text.splitlines()]


def someone(one: Someone) -> Line:
    """A name, and who that is."""
    detail = ((f" {one.detail}", Ink.FAINT),) if one.detail else ()
    return Line(((one.name, Ink.STRONG), *detail))


def sized(file: "WordFile", columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Length]:
    """The widths of columns by what is in them."""
    parts = weights(columns, rows)
    return [Length(text_width(file) * part // sum(parts)) for part in parts]


def beside(file: "WordFile", first: Length) -> list[Length]:
    """The widths of two columns, of which the first is known."""
    return [first, Length(text_width(file) - first)]


def add_table(
    file: "WordFile",
    columns: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    widths: Sequence[Length],
    *,
    caption: str = "",
    rooms: Sequence[int] = (),
    colors: Sequence[str] = (),
) -> "WordTable":
    """Add a table; without ``columns`` it has no head.

    For each row ``rooms`` gives how many lines it leaves to write on, ``colors`` that of the line beside its
    last cell.
    """
    table = file.add_table(rows=0, cols=len(widths))
    table.autofit = False
    _mark(table, caption=caption, has_head=bool(columns))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width  # a row that is added gives its cells the widths of the columns
    if columns:
        head = table.add_row()
        head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for place, name in zip(head.cells, columns, strict=True):
            _fill(place, [Line(((name, None),), Look.COLUMN)])
    for at, row in enumerate(rows):
        made = table.add_row()
        made._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for place, content in zip(made.cells, row, strict=True):
            _fill(place, content)
        if rooms and rooms[at]:
            made.height, made.height_rule = Length(_WRITING_LINE * rooms[at]), WD_ROW_HEIGHT_RULE.AT_LEAST
        if colors:
            _color_side(made.cells[-1], colors[at])
    file.add_paragraph(style=Look.GAP)  # two tables without one between them would run together
    return table


def _fill(place: Any, content: Cell) -> None:
    paragraph = place.paragraphs[0]
    for at, line in enumerate(content or [Line(())]):
        if at:
            paragraph = place.add_paragraph()
        paragraph.style = line.look
        line.write(paragraph)


def _mark(table: "WordTable", *, caption: str, has_head: bool) -> None:
    """Our style, what of the table is head, and its name for who can't see it."""
    table.style = TABLE
    layout = table._tbl.tblPr
    look = layout.find(qn("w:tblLook"))
    look.attrib.clear()
    for name, value in (("firstRow", has_head), ("firstColumn", True), ("noHBand", True), ("noVBand", True)):
        look.set(qn(f"w:{name}"), str(int(value)))
    if caption:
        named = OxmlElement("w:tblCaption")
        named.set(qn("w:val"), clean(caption))
        layout.append(named)


def _color_side(place: Any, color: str) -> None:
    layout = place._tc.get_or_add_tcPr()
    side = f'<w:left w:val="single" w:sz="24" w:space="0" w:color="{color.lstrip("#")}"/>'
    layout.append(parse_xml(f"<w:tcBorders {nsdecls('w')}>{side}</w:tcBorders>"))
    margin = '<w:left w:w="200" w:type="dxa"/>'
    layout.append(parse_xml(f"<w:tcMar {nsdecls('w')}>{margin}</w:tcMar>"))


def _tick_box() -> Any:
    """A box that a click ticks, in Word and in LibreOffice."""
    return parse_xml(
        f'<w:sdt {nsdecls("w")} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr>'
        '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        '<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic"/>'
        f"</w:rPr><w:t>{_BOX}</w:t></w:r></w:sdtContent></w:sdt>"
    )
