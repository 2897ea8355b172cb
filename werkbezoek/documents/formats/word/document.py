"""A document as a Word file, for those who have to edit it: real headings, tables and lists, in Dutch.

Looks like the PDF as far as Word can. The same document always gives the same bytes.
"""

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

from docx.shared import Length, Mm

from ....timing.gantt import png
from ....timing.gantt.look import FILL
from ...audiences import (
    Block,
    Card,
    Chart,
    Contacts,
    Document,
    FactList,
    Moment,
    Notice,
    People,
    Picture,
    Programme,
    Prose,
    Section,
    Table,
)
from ...branding import Logo
from ..chart_parts import chart_parts
from ..control_chars import clean
from ..pagination import is_whole, kept_at_end
from .file import bytes_of, keep_together, new_file, paragraphs_in, text_height
from .prose import add_prose
from .styles import Ink, Look
from .tables import Cell, Line, add_table, beside, cell, sized, someone

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.shape import InlineShape

_NAMES, _TIMES = Mm(42), Mm(25)
_LOGO_WIDTH, _LOGO_HEIGHT = Mm(52), Mm(14)
_CHART_WIDTH, _CHART_SHARE = Mm(150), 0.9
_REACH = ("Naam", "Wie", "Telefoon", "E-mail")


def docx(doc: Document) -> bytes:
    """The document as ``.docx``."""
    file = new_file(doc)
    _head(file, doc)
    split = len(doc.sections) - kept_at_end(doc)
    _add_sections(file, doc.sections[:split])
    before = len(paragraphs_in(file.element.body))
    _add_sections(file, doc.sections[split:])
    if doc.style.closing:
        file.add_paragraph(clean(doc.style.closing), style=Look.CLOSING)
    keep_together(paragraphs_in(file.element.body)[before:])
    return bytes_of(file)


def _add_sections(file: "WordFile", sections: Iterable[Section]) -> None:
    for section in sections:
        file.add_heading(clean(section.title), level=1)
        for block in section.blocks:
            _add(file, block)


def _head(file: "WordFile", doc: Document) -> None:
    """The logo and the coloured band that a document opens with, and what must not be overlooked."""
    if doc.style.logo:
        _logo(file, doc.style.logo, doc.style.name or doc.host or "Logo")
    for text, look in (
        (doc.heading.upper(), Look.KICKER),
        (doc.title, Look.TITLE),
        (doc.when, Look.WHEN),
        (doc.hours, Look.BAND),
        (" · ".join(filter(None, (doc.host, doc.region))), Look.BAND),
        (" · ".join(doc.themes), Look.BAND),
        (doc.notice, Look.ALARM),
    ):
        if text:
            file.add_paragraph(clean(text), style=look)


def _add(file: "WordFile", block: Block) -> None:
    match block:
        case FactList(facts):
            rows = [(cell(fact.name, Ink.STRONG), cell(fact.text)) for fact in facts]
            table = add_table(file, (), rows, beside(file, _NAMES), rooms=[fact.room for fact in facts])
            if is_whole(block):
                keep_together(paragraphs_in(table._tbl))
        case Prose(markdown):
            add_prose(file, clean(markdown))
        case Notice(text):
            file.add_paragraph(clean(text), style=Look.NOTICE)
        case People(groups):
            for group in groups:
                file.add_heading(clean(group.title), level=2)
                for one in group.people:
                    someone(one).write(file.add_paragraph(style="List Bullet"))
                if group.others:
                    file.add_paragraph(style="List Bullet").add_run(clean(group.others), style=Ink.FAINT)
        case Programme(moments):
            add_table(
                file,
                ("Tijd", "Onderdeel"),
                [(_time(moment), list(_told(moment))) for moment in moments],
                beside(file, _TIMES),
                colors=[FILL[moment.kind] for moment in moments],
            )
        case Picture(_, description):
            file.add_paragraph(clean(description))
        case Chart():
            _chart(file, block)
        case Table(caption, columns, rows):
            file.add_paragraph(clean(caption), style=Look.CAPTION)
            cells = [(cell(first, Ink.STRONG), *map(cell, others)) for first, *others in rows]
            widths, rooms = sized(file, columns, rows), [block.room] * len(rows)
            add_table(file, columns, cells, widths, caption=caption, rooms=rooms)
        case Contacts(cards):
            reach = [_reach(card) for card in cards]
            cells = [(cell(name, Ink.STRONG), *map(cell, how)) for name, *how in reach]
            add_table(file, _REACH, cells, sized(file, _REACH, reach))


def _time(moment: Moment) -> Cell:
    start, _, end = moment.time.partition("–")
    return [Line(((start, Ink.STRONG), (f" – {end}", Ink.FAINT)))]


def _told(moment: Moment) -> "list[Line]":
    """What stands beside the time: the item, the way to it, and what a guest or speaker needs to know."""
    title = (moment.title, Ink.STRONG)
    lines = [Line((title, (f" – {moment.group}", Ink.ACCENT)) if moment.group else (title,))]
    lines += cell(moment.travel, Ink.FAINT)
    lines += cell(moment.text)
    lines += (
        Line(((f"{point.name}: ", Ink.ACCENT), (point.text, None)), Look.POINT) for point in moment.points
    )
    lines += (Line(((place, Ink.FAINT),)) for place in moment.places)
    lines += (someone(one) for one in moment.people)
    return lines


def _reach(card: Card) -> tuple[str, ...]:
    through = f"via {card.through}" if card.through else ""
    return card.name, "\n".join(filter(None, (card.detail, through))), card.phone, card.email


def _logo(file: "WordFile", logo: Logo, name: str) -> None:
    """The logo above the band, with whose it is for who cannot see it."""
    width = min(_LOGO_WIDTH, int(_LOGO_HEIGHT * logo.width / logo.height))
    run = file.add_paragraph(style=Look.LOGO).add_run()
    _describe(run.add_picture(io.BytesIO(logo.png), width=Length(width)), "Logo", name)


def _chart(file: "WordFile", chart: Chart) -> None:
    """The chart, in parts that fit on a page, with its description for who cannot see it."""
    for part in chart_parts(chart, _CHART_SHARE * text_height(file) / _CHART_WIDTH):
        picture = file.add_picture(io.BytesIO(png(part.timeline)), width=_CHART_WIDTH)
        _describe(picture, "Tijdbalk", part.description)


def _describe(picture: "InlineShape", name: str, description: str) -> None:
    about = picture._inline.docPr
    about.set("name", name)
    about.set("descr", clean(description))
