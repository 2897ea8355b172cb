"""An SVG cleared of all that is not a drawing, and refused when it is a trap.

What stays is an allow-list: shapes, groups, colours and gradients. Scripts, pages, pictures, fonts, filters,
animations and everything that points outside the file go.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, register_namespace, tostring

from ...text.errors import UserError

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_CONTAINERS = {"svg", "g", "defs", "symbol", "use", "clipPath", "style", "title", "desc"}
_FIGURES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"}
_COLOURS = {"linearGradient", "radialGradient", "stop"}
_DRAWN = _CONTAINERS | _FIGURES | _COLOURS
_NOT_DRAWN = frozenset(["metadata", "namedview"])
"""What drawing programs leave in a file, and nobody misses."""

_ELSEWHERE = re.compile(
    r"(?:url|image|src)\s*\(\s*(?!['\"]?#)[^)]*\)?|@import[^;]*;?|expression\s*\(", re.IGNORECASE
)
_HEAVY = re.compile(r"(?:clip-path|mask|filter|marker[\w-]*)\s*:[^;}]*", re.IGNORECASE)
_POINTS_AT = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)")
_MOST_SHAPES = 20_000
_DEEPEST = 200


class NotADrawing(UserError, ValueError):
    """A file is no SVG to draw."""


class Drawing(NamedTuple):
    """An SVG that only draws, and Dutch sentences on what was left out or may look otherwise."""

    svg: str
    remarks: tuple[str, ...]


def cleared(data: bytes) -> Drawing:
    """The drawing in an SVG file. Raises NotADrawing."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(data)
    except (ParseError, ValueError, LookupError, RecursionError, DefusedXmlException) as error:
        raise NotADrawing("Dit is geen PNG of SVG. Kies je logo als PNG- of SVG-bestand.") from error
    if _name(root) != "svg":
        raise NotADrawing("Dit is geen PNG of SVG. Kies je logo als PNG- of SVG-bestand.")
    gone: Counter[str] = Counter()
    _clear(root, gone)
    _check_size(root)
    register_namespace("", _SVG)
    register_namespace("xlink", _XLINK)
    return Drawing(tostring(root, encoding="unicode"), tuple(_remarks(root, gone)))


def _clear(element: Element, gone: Counter[str], depth: int = 0) -> None:
    """Take away what does not draw, in an element and all that is in it."""
    if depth > _DEEPEST:
        raise NotADrawing("Deze SVG is te ingewikkeld. Bewaar je logo als PNG en kies dat bestand.")
    for name, value in list(element.attrib.items()):
        bare = name.rpartition("}")[2]
        if bare.startswith("on") or (bare == "href" and not value.strip().startswith("#")):
            gone["script" if bare.startswith("on") else "outside"] += 1
            del element.attrib[name]
        elif bare in ("mask", "filter") or bare.startswith("marker"):
            del element.attrib[name]
        else:
            element.set(
                name, _HEAVY.sub("", _inside(value, gone)) if bare == "style" else _inside(value, gone)
            )
    if _name(element) == "style":
        element.text = _HEAVY.sub("", _inside(element.text or "", gone))
    for child in list(element):
        if _name(child) in _DRAWN:
            _clear(child, gone, depth + 1)
        else:
            gone[_name(child)] += 1
            element.remove(child)


def _inside(text: str, gone: Counter[str]) -> str:
    """The text without what points outside the file."""
    made, count = _ELSEWHERE.subn("", text)
    gone["outside"] += count
    return made


def _check_size(root: Element) -> None:
    """Refuse a drawing that grows without measure when all its references are followed."""
    targets = {element.get("id", ""): element for element in root.iter()}
    sizes: dict[Element, int] = {}

    def size(element: Element, path: tuple[Element, ...]) -> int:
        if element in path or len(path) > _DEEPEST:
            raise NotADrawing("Deze SVG verwijst naar zichzelf. Bewaar je logo als PNG en kies dat bestand.")
        if element not in sizes:
            inside = (*element, *(targets[name] for name in _references(element) if name in targets))
            sizes[element] = 1 + sum(size(one, (*path, element)) for one in inside)
        return sizes[element]

    if size(root, ()) > _MOST_SHAPES:
        raise NotADrawing("Deze SVG is te ingewikkeld. Bewaar je logo als PNG en kies dat bestand.")


def _references(element: Element) -> Iterator[str]:
    for name, value in element.attrib.items():
        if name.rpartition("}")[2] == "href":
            yield value.strip().removeprefix("#")
        yield from _POINTS_AT.findall(value)


def _remarks(root: Element, gone: Counter[str]) -> Iterator[str]:
    if gone["script"]:
        yield "In het logo zat een script; dat is weggelaten."
    if gone["outside"] or gone["image"]:
        yield "Het logo haalde een plaatje of iets anders van buiten het bestand; dat is weggelaten."
    others = sorted(set(gone) - _NOT_DRAWN - {"script", "outside", "image"})
    if any(gone[name] for name in others):
        yield "Iets in het logo dat geen gewone vorm is, is weggelaten. Kijk of het er nog goed uitziet."
    if any(_name(element) == "text" for element in root.iter()):
        yield (
            "In het logo staan letters die geen vorm zijn; die zien er hier misschien anders uit. Vraag "
            "een logo waarin de tekst is omgezet naar vormen."
        )


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else "comment"
