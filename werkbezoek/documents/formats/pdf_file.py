"""A document as PDF: tagged (PDF/UA-1), in Dutch, with page numbers; made by typst.

The template gets the document as data and only ever shows it as text, so that ``#panic()`` in a title is just
a title. The same document always gives the same bytes.
"""

import base64
import json
import threading
from functools import cache
from typing import TYPE_CHECKING, Any, cast

import msgspec
from msgspec.structs import asdict

from ...plan import clock
from ...text import wording
from ...timing.gantt import svg
from ...timing.gantt.look import FILL
from ..audiences import Block, Chart, Contacts, Document, FactList, Moment, Picture, Programme, Prose, Table
from ..branding import DEFAULT
from .chart_parts import chart_parts
from .columns import is_wide, weights
from .glyphs import can_slant, drawable, font_folders, missing_from, printable
from .html_page import SECTION_LEVEL, TEMPLATES
from .markdown import Node, as_tree
from .pagination import is_long, is_whole, kept_at_end, texts_in

if TYPE_CHECKING:
    from typst import Compiler

_LOCK = threading.Lock()  # a typst compiler serves one thread at a time
_FONTS_IN_SVG = '<svg font-family="Lato, DejaVu Sans"'
_TALLEST_CHART = {False: 225 / 140, True: 156 / 140}
"""Its height by its width, by whether pages lie down; a taller one goes on in a second."""
_NEARLY_EMPTY = 0.45
"""A last page of which less is used is not worth its paper, if all can do with less air."""
_LESS_AIR = 0.76
_SPARED = 0.2
"""The most of a page that less air spares on each page before the last."""


def pdf(doc: Document) -> bytes:
    """The document as PDF. A character that no typeface has becomes □; ``missing_characters`` tells which."""
    content = _written(doc)
    with _LOCK:
        made, pages, used = _set_in_type(content)
        if used < min(_NEARLY_EMPTY, _SPARED * (pages - 1)):
            snug, fewer, _ = _set_in_type(content, _LESS_AIR)
            made = snug if fewer < pages else made
    return made


def missing_characters(doc: Document) -> tuple[str, ...]:
    """The characters of a document that its PDF replaces by □, such as an emoji; usually none."""
    return missing_from(texts_in([_plain(doc), doc.style.closing, doc.style.name]))


def _written(doc: Document) -> str:
    """The document as the template reads it."""
    return json.dumps(_printable(_content(doc)), ensure_ascii=False)


def _set_in_type(content: str, air: float = 1) -> tuple[bytes, int, float]:
    """The PDF, its number of pages, and the share of the last one that is used; with so much air in it."""
    compiler = _compiler()
    made = compiler.compile(
        format="pdf",
        sys_inputs={"document": content, "air": str(air)},
        pdf_standards="ua-1",
        timestamp=0,
    )
    end = json.loads(compiler.query("<end>", field="value", one=True))
    return cast(bytes, made), end["pages"], end["used"]


@cache
def _compiler() -> "Compiler":
    from typst import Compiler

    return Compiler(
        input=str(TEMPLATES / "paper.typ"),
        root=str(TEMPLATES),
        font_paths=[str(folder) for folder in font_folders()],
        ignore_system_fonts=True,
    )


def _content(doc: Document) -> dict[str, Any]:
    """The document in the words of the template."""
    wide = is_wide(doc)
    content: dict[str, Any] = _plain(doc) | {"is_wide": wide, "style": _style(doc)}
    content["together"] = kept_at_end(doc)
    if doc.date:
        content |= {
            "weekday": wording.WEEKDAYS[doc.date.weekday()],
            "day": doc.date.day,
            "month": wording.MONTHS[doc.date.month - 1],
        }
    for section, plain in zip(doc.sections, content["sections"], strict=True):
        plain["blocks"] = [
            _block(block, made, wide=wide)
            for block, made in zip(section.blocks, plain["blocks"], strict=True)
        ]
    return content


def _plain(doc: Document) -> dict[str, Any]:
    """The document without its house style, as JSON has it."""
    plain: dict[str, Any] = msgspec.to_builtins(msgspec.structs.replace(doc, style=DEFAULT))
    return plain


def _style(doc: Document) -> dict[str, Any]:
    """The house style in the words of the template; it takes a PNG in a text as an SVG around it."""
    style, logo = doc.style, doc.style.logo
    drawn = {}
    if logo:
        png = base64.b64encode(logo.png).decode()
        size = f'width="{logo.width}" height="{logo.height}"'
        drawn = {
            "svg": f'<svg xmlns="http://www.w3.org/2000/svg" {size}>'
            f'<image {size} href="data:image/png;base64,{png}"/></svg>',
            "alt": style.name or doc.host or "Logo",
            "ratio": logo.width / logo.height,
            "is_light": logo.is_light,
        }
    return {"colors": asdict(style.palette), "closing": style.closing, "logo": drawn or None}


def _block(block: Block, made: dict[str, Any], *, wide: bool) -> dict[str, Any]:
    match block:
        case Prose():
            return made | {"nodes": [_set(node) for node in as_tree(block.markdown, under=SECTION_LEVEL)]}
        case FactList():
            return made | {"is_whole": is_whole(block)}
        case Picture():
            drawn = drawable(block.svg).replace("<svg", _FONTS_IN_SVG, 1)
            return made | {"svg": drawn}
        case Chart():
            return {
                "type": "chart",
                "parts": [_chart(part) for part in chart_parts(block, _TALLEST_CHART[wide])],
            }
        case Programme():
            moments = zip(block.moments, made["moments"], strict=True)
            return made | {"moments": [plain | _looks(moment) for moment, plain in moments]}
        case Table():
            return made | {"weights": weights(block.columns, block.rows), "numeric": block.numeric}
        case Contacts():
            return made | {"cards": [card | {"is_long": is_long(card)} for card in made["cards"]]}
    return made


def _set(node: Node) -> Node:
    """A node of running text; stressed words stay upright where their script has no italic."""
    if node["kind"] == "em" and not can_slant("".join(texts_in(node))):
        node = node | {"kind": "inline"}
    return node | {"children": [_set(child) for child in node["children"]]} if "children" in node else node


def _chart(chart: Chart) -> dict[str, str]:
    return {
        "svg": drawable(svg(chart.timeline)).replace("<svg", _FONTS_IN_SVG, 1),
        "description": chart.description,
    }


def _looks(moment: Moment) -> dict[str, Any]:
    return {
        "from": clock(moment.start),
        "until": clock(moment.end),
        "color": FILL[moment.kind],
        "is_long": is_long(msgspec.to_builtins(moment)),
    }


def _printable(value: Any) -> Any:
    """The same with all text fit to print; a link's target and a drawing are not text."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: inside if key in ("url", "svg") else _printable(inside) for key, inside in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(inside) for inside in value]
    return value
