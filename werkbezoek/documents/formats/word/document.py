"""A document as a Word file for people who have to edit it, with real headings, tables and lists.

It looks like the PDF as far as Word allows. For the same document the bytes are always the same.
"""

import io
from collections.abc import Iterable, Iterator

from docx.document import Document as WordFile
from docx.shape import InlineShape
from docx.shared import Length, Mm

from ....text.control_chars import without_control_chars
from ....timing.gantt import png
from ....timing.gantt.style import FILL
from ... import blocks
from ..page_layout import chart_parts, fits_together, sections_kept_at_end
from .file import file_bytes, keep_together, new_file, paragraphs_in, text_size
from .prose import add_prose
from .styles import ParagraphStyle, TextStyle
from .tables import Cell, StyledLine, add_table, fitted_widths, person_line, text_cell, two_widths

_NAME_WIDTH, _TIME_WIDTH = Mm(42), Mm(25)
_LOGO_WIDTH, _LOGO_HEIGHT = Mm(52), Mm(14)
_CHART_WIDTH, _CHART_SHARE_OF_PAGE = Mm(150), 0.9
_CONTACT_COLUMNS = ("Naam", "Wie", "Telefoon", "E-mail")


def docx(doc: blocks.Document) -> bytes:
    """Return the document as a ``.docx`` file."""
    file = new_file(doc)
    _add_head(file, doc)
    split = len(doc.sections) - sections_kept_at_end(doc)
    _add_sections(file, doc.sections[:split])
    before = len(paragraphs_in(file.element.body))
    _add_sections(file, doc.sections[split:])
    if doc.style.closing:
        _add_paragraph(file, doc.style.closing, ParagraphStyle.CLOSING)
    keep_together(paragraphs_in(file.element.body)[before:])
    return file_bytes(file)


def _add_sections(file: WordFile, sections: Iterable[blocks.Section]) -> None:
    for section in sections:
        file.add_heading(without_control_chars(section.title), level=1)
        for block in section.blocks:
            _add_block(file, block)


def _add_paragraph(file: WordFile, text: str, style: ParagraphStyle) -> None:
    file.add_paragraph(without_control_chars(text), style=style)


def _add_head(file: WordFile, doc: blocks.Document) -> None:
    """Add the logo, the coloured band at the top, and the notice."""
    if logo := doc.style.logo:
        width = min(_LOGO_WIDTH, int(_LOGO_HEIGHT * logo.width / logo.height))
        run = file.add_paragraph(style=ParagraphStyle.LOGO).add_run()
        picture = run.add_picture(io.BytesIO(logo.png), width=Length(width))
        _describe(picture, "Logo", doc.style.name or doc.host or "Logo")
    for text, style in (
        (doc.heading.upper(), ParagraphStyle.KICKER),
        (doc.title, ParagraphStyle.TITLE),
        (doc.when, ParagraphStyle.WHEN),
        (doc.hours, ParagraphStyle.BAND),
        (doc.reception, ParagraphStyle.BAND),
        (" · ".join(filter(None, (doc.host, doc.region))), ParagraphStyle.BAND),
        (" · ".join(doc.themes), ParagraphStyle.BAND),
        (doc.notice, ParagraphStyle.ALARM),
    ):
        if text:
            _add_paragraph(file, text, style)


def _add_block(file: WordFile, block: blocks.Block) -> None:
    match block:
        case blocks.FactList():
            _add_facts(file, block)
        case blocks.Prose(markdown):
            add_prose(file, without_control_chars(markdown))
        case blocks.Notice(text):
            _add_paragraph(file, text, ParagraphStyle.NOTICE)
        case blocks.People(groups):
            for group in groups:
                _add_group(file, group)
        case blocks.Programme(entries):
            rows = [(_time_cell(entry), list(_entry_lines(entry))) for entry in entries]
            colors = [FILL[entry.kind] for entry in entries]
            add_table(file, ("Tijd", "Onderdeel"), rows, two_widths(file, _TIME_WIDTH), colors=colors)
        case blocks.Picture(_, description):
            file.add_paragraph(without_control_chars(description))
        case blocks.Chart():
            _add_chart(file, block)
        case blocks.Table():
            _add_paragraph(file, block.caption, ParagraphStyle.CAPTION)
            _add_text_table(file, block)
        case blocks.Contacts(cards):
            _add_text_table(file, blocks.Table("", _CONTACT_COLUMNS, tuple(map(_contact_row, cards))))


def _add_text_table(file: WordFile, table: blocks.Table) -> None:
    cells = [(text_cell(head, TextStyle.STRONG), *map(text_cell, others)) for head, *others in table.rows]
    widths, lines = fitted_widths(file, table.columns, table.rows), [table.writing_lines] * len(cells)
    add_table(file, table.columns, cells, widths, caption=table.caption, writing_lines=lines)


def _add_facts(file: WordFile, block: blocks.FactList) -> None:
    rows = [(text_cell(fact.name, TextStyle.STRONG), text_cell(fact.text)) for fact in block.facts]
    lines = [fact.writing_lines for fact in block.facts]
    table = add_table(file, (), rows, two_widths(file, _NAME_WIDTH), writing_lines=lines)
    if fits_together(block):
        keep_together(paragraphs_in(table._tbl))


def _add_group(file: WordFile, group: blocks.PersonGroup) -> None:
    file.add_heading(without_control_chars(group.title), level=2)
    for person in group.people:
        person_line(person).add_to(file.add_paragraph(style="List Bullet"))
    if group.unnamed:
        paragraph = file.add_paragraph(style="List Bullet")
        paragraph.add_run(without_control_chars(group.unnamed), style=TextStyle.FAINT)


def _time_cell(entry: blocks.ProgrammeEntry) -> Cell:
    start, _, end = entry.time.partition("–")
    time = StyledLine(((start, TextStyle.STRONG), (f" – {end}", TextStyle.FAINT)))
    return [time, *text_cell(entry.day_note, TextStyle.FAINT)]


def _entry_lines(entry: blocks.ProgrammeEntry) -> Iterator[StyledLine]:
    """Yield what stands beside the time of an item."""
    group = ((f" – {entry.group}", TextStyle.ACCENT),) if entry.group else ()
    yield StyledLine(((entry.title, TextStyle.STRONG), *group))
    yield from text_cell(entry.travel, TextStyle.FAINT)
    yield from text_cell(entry.text)
    if entry.messages:
        yield StyledLine(((entry.messages, TextStyle.ACCENT),), ParagraphStyle.MESSAGE)
    for place in entry.places:
        yield StyledLine(((place, TextStyle.FAINT),))
    yield from map(person_line, entry.people)


def _contact_row(card: blocks.ContactCard) -> tuple[str, ...]:
    via = f"Via: {card.via}" if card.via else ""
    return card.name, "\n".join(filter(None, (card.description, via))), card.phone, card.email


def _add_chart(file: WordFile, chart: blocks.Chart) -> None:
    """Add the chart in parts that each fit on a page."""
    _, page_height = text_size(file)
    for part in chart_parts(chart, _CHART_SHARE_OF_PAGE * page_height / _CHART_WIDTH):
        picture = file.add_picture(io.BytesIO(png(part.timeline)), width=_CHART_WIDTH)
        _describe(picture, "Tijdbalk", part.description)


def _describe(picture: InlineShape, name: str, description: str) -> None:
    """Set the name and the text alternative of a picture."""
    properties = picture._inline.docPr
    properties.set("name", name)
    properties.set("descr", without_control_chars(description))
