"""A document as PDF with typst: tagged (PDF/UA-1), in Dutch, with page numbers.

The template gets the document as JSON and shows it only as text, so that typst code in a title, such as
``#panic()``, is never run. For the same document the bytes are always the same.
"""

import base64
import json
import threading
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple, cast

import msgspec
from msgspec.structs import asdict, replace
from typst import Compiler

from ...plan import clock
from ...text import wording
from ...timing.gantt import svg
from ...timing.gantt.style import FILL
from .. import blocks
from ..branding import DEFAULT
from . import page_layout
from .characters import can_slant, drawable, font_folders, missing_from, printable
from .markdown import Node, as_tree
from .qr_code import qr_svg
from .web_addresses import LONGEST, WEB_ADDRESS

_LOCK = threading.Lock()  # a typst compiler can only be used by one thread at a time
_TEMPLATES = Path(__file__).parent / "templates"
_SVG_WITH_FONTS = '<svg font-family="Lato, DejaVu Sans"'
_MAX_CHART_HEIGHT = {False: 225 / 140, True: 156 / 140}  # relative to its width, in portrait and landscape
_NEARLY_EMPTY = 0.45  # the share of the last page below which less white space may save that page
_SPACING = (1, 0.88, 0.76)  # factors for white space that may mend what is wrong with the pages
_PICTURE_SIZES = (1, 0.9, 0.8, 0.7)  # the same, for white space and pictures
_KEPT_AT_END = (0, 2, 3)  # with pictures, how many sections at the end to keep together on the last page
_HALF = 0.5  # with pictures, at least this share of each page is used
_ROWS_OF_TWO_PARTS = 4  # the least for two parts of a table without a row that is alone
_NO_BREAKS: Mapping[int, int] = {}
_NOT_SHOWN = {"url", "map_urls", "svg", "qr"}  # fields that are no text on the page
_SAVED_PER_PAGE = 0.2  # the largest share of each page that the tight spacing saves


class TypesetPdf(NamedTuple):
    """A PDF, its number of pages, and the share of the last page that is used (0 to 1).

    If the first or last row of a table is alone on a page, ``breaks`` has the number of the table in the
    document, and the row that should begin a page instead. ``emptiest_page`` is the smallest share of a page
    that is used: a picture that does not fit on a page leaves room there. It is 1 if the document has one
    page, or tables, or no pictures.
    """

    content: bytes
    pages: int
    last_page: float
    breaks: Mapping[int, int]
    emptiest_page: float

    @property
    def has_nearly_empty_page(self) -> bool:
        """Whether a page holds so little that less white space, and smaller pictures, may save it."""
        is_saved = self.last_page < min(_NEARLY_EMPTY, _SAVED_PER_PAGE * (self.pages - 1))
        return is_saved or self.emptiest_page < _HALF


def pdf(doc: blocks.Document) -> bytes:
    """Return the document as PDF, with □ for each character that the fonts do not have."""
    best = typeset(doc)
    ways = product(_PICTURE_SIZES, _KEPT_AT_END) if page_layout.is_drawn(doc) else product(_SPACING, (0,))
    for spacing, kept_at_end in ways:
        if not best.breaks and not best.has_nearly_empty_page:
            break
        attempt = typeset(doc, spacing=spacing, kept_at_end=kept_at_end)
        split = typeset(doc, spacing=spacing, breaks=attempt.breaks) if attempt.breaks else attempt
        best = min(best, attempt, split, key=_faults)
    return best.content


def _faults(attempt: TypesetPdf) -> tuple[float, int, int]:
    return -min(attempt.emptiest_page, _HALF), attempt.pages, len(attempt.breaks)


def typeset(
    doc: blocks.Document,
    *,
    spacing: float = 1,
    kept_at_end: int = 0,
    breaks: Mapping[int, int] = _NO_BREAKS,
) -> TypesetPdf:
    """Return the document as PDF with the white space multiplied by ``spacing``.

    At least ``kept_at_end`` sections at the end stay together. ``breaks`` has for tables, by their number in
    the document, the row that begins a page.
    """
    data = _template_data(doc, breaks)
    data["kept_at_end"] = max(data["kept_at_end"], min(kept_at_end, len(doc.sections)))
    text = json.dumps(_printable(data), ensure_ascii=False)
    with _LOCK:
        compiler = _compiler()
        content = compiler.compile(
            format="pdf",
            sys_inputs={
                "document": text,
                "spacing": str(spacing),
                "web_address": WEB_ADDRESS,
                "longest_link": str(LONGEST),
            },
            pdf_standards="ua-1",
            timestamp=0,
        )
        end = json.loads(compiler.query("<end>", field="value", one=True))
    pages, used = end["pages"], end["used"]
    emptiest = _emptiest(end["bottoms"], end["foot"]) if pages > 1 and page_layout.is_drawn(doc) else 1
    return TypesetPdf(cast(bytes, content), pages, used, _breaks(end["rows"]), emptiest)


def _emptiest(bottoms: Sequence[tuple[int, float]], foot: float) -> float:
    """Return ``TypesetPdf.emptiest_page``; ``bottoms`` has the page of each block, and where it ends there.

    The result is 0 if a block does not fit above the foot of its page.
    """
    used: dict[int, float] = {}
    for page, bottom in bottoms:
        used[page] = max(used.get(page, 0), bottom)
    return 0 if max(used.values()) > foot else min(used.values())


def _breaks(rows: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return ``TypesetPdf.breaks``; ``rows`` has the number of each row in its table, and its page."""
    tables: list[list[int]] = []
    for number, page in rows:
        if number == 0:
            tables.append([])
        tables[-1].append(page)
    found = {}
    for at, pages in enumerate(tables):
        if pages[0] == pages[-1]:
            continue
        if pages.count(pages[0]) == 1:
            found[at] = 0
        elif pages.count(pages[-1]) == 1:
            found[at] = len(pages) - 2 if len(pages) >= _ROWS_OF_TWO_PARTS else 0
    return found


def missing_characters(doc: blocks.Document) -> tuple[str, ...]:
    """Return the characters of a document that its PDF shows as □, such as an emoji."""
    return missing_from(page_layout.texts_in([_without_style(doc), doc.style.closing, doc.style.name]))


def pdf_remark(doc: blocks.Document) -> str:
    """Return a Dutch sentence on the characters that the PDF cannot show, or "" if there are none."""
    missing = missing_characters(doc)
    if not missing:
        return ""
    return f"De letters van de PDF hebben geen {' '.join(missing)}; daar staat nu □."


@cache
def _compiler() -> Compiler:
    return Compiler(
        input=str(_TEMPLATES / "document.typ"),
        root=str(_TEMPLATES),
        font_paths=[str(folder) for folder in font_folders()],
        ignore_system_fonts=True,
    )


def _template_data(doc: blocks.Document, breaks: Mapping[int, int]) -> dict[str, Any]:
    """Return the document in the form that the template reads."""
    data = _without_style(doc) | {
        "is_landscape": page_layout.is_landscape(doc),
        "map_urls": {printable(text): url for text, url in doc.map_urls.items()},
        "style": _style(doc),
        "kept_at_end": page_layout.sections_kept_at_end(doc),
    }
    if doc.date:
        data |= {
            "weekday": wording.WEEKDAYS[doc.date.weekday()],
            "day": doc.date.day,
            "month": wording.MONTHS[doc.date.month - 1],
        }
    for section, section_data in zip(doc.sections, data["sections"], strict=True):
        section_data["blocks"] = [
            block_data | _extra_data(doc, block, block_data)
            for block, block_data in zip(section.blocks, section_data["blocks"], strict=True)
        ]
    tables = [
        block for section in data["sections"] for block in section["blocks"] if block["type"] == "table"
    ]
    for number, table in enumerate(tables):
        table["break_at"] = breaks.get(number)
    return data


def _without_style(doc: blocks.Document) -> dict[str, Any]:
    data: dict[str, Any] = msgspec.to_builtins(replace(doc, style=DEFAULT))
    return data


def _style(doc: blocks.Document) -> dict[str, Any]:
    """Return the house style for the template; typst reads a PNG from text only inside an SVG."""
    style, logo = doc.style, doc.style.logo
    logo_data = None
    if logo:
        png = base64.b64encode(logo.png).decode()
        size = f'width="{logo.width}" height="{logo.height}"'
        logo_data = {
            "svg": f'<svg xmlns="http://www.w3.org/2000/svg" {size}>'
            f'<image {size} href="data:image/png;base64,{png}"/></svg>',
            "alt": style.name or doc.host or "Logo",
            "ratio": logo.width / logo.height,
            "is_light": logo.is_light,
        }
    return {"colors": asdict(style.palette), "closing": style.closing, "logo": logo_data}


def _extra_data(doc: blocks.Document, block: blocks.Block, data: dict[str, Any]) -> dict[str, Any]:
    """Return what the template needs to know of a block besides the data of its fields."""
    match block:
        case blocks.Prose():
            nodes = [_upright_if_needed(node) for node in as_tree(block.markdown)]
            return {"nodes": nodes, "kept_at_end": page_layout.nodes_kept_at_end(nodes)}
        case blocks.FactList(facts):
            url = next((doc.map_urls[fact.text] for fact in facts if fact.text in doc.map_urls), "")
            return {"fits_together": page_layout.fits_together(block), "qr": qr_svg(url) if url else ""}
        case blocks.Picture():
            return {"svg": _with_fonts(block.svg)}
        case blocks.Chart():
            parts = page_layout.chart_parts(block, _MAX_CHART_HEIGHT[page_layout.is_landscape(doc)])
            drawn = ((_with_fonts(svg(part.timeline)), part.description) for part in parts)
            return {"parts": [{"svg": drawing, "description": text} for drawing, text in drawn]}
        case blocks.Programme(entries):
            pairs = zip(entries, data["entries"], strict=True)
            return {"entries": [entry_data | _entry(entry) for entry, entry_data in pairs]}
        case blocks.Table():
            weights = page_layout.column_weights(block.columns, block.rows)
            return {"weights": weights, "numeric": block.numeric}
        case blocks.Contacts():
            return {"cards": [card | {"is_long": page_layout.is_long(card)} for card in data["cards"]]}
    return {}


def _upright_if_needed(node: Node) -> Node:
    """Return a node of running text, with emphasis left upright if its script has no italic."""
    if node["kind"] == "em" and not can_slant("".join(page_layout.texts_in(node))):
        node = node | {"kind": "inline"}
    if "children" not in node:
        return node
    return node | {"children": [_upright_if_needed(child) for child in node["children"]]}


def _with_fonts(drawing: str) -> str:
    return drawable(drawing).replace("<svg", _SVG_WITH_FONTS, 1)


def _entry(entry: blocks.ProgrammeEntry) -> dict[str, Any]:
    return {
        "from": clock(entry.start),
        "until": clock(entry.end),
        "color": FILL[entry.kind],
        "is_long": page_layout.is_long(msgspec.to_builtins(entry)),
    }


def _printable(value: Any) -> Any:
    """Return the value with all texts printable, except the targets of links, and drawings."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: inner if key in _NOT_SHOWN else _printable(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_printable(inner) for inner in value]
    return value
