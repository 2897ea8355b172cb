"""A cleaner for SVG files: it keeps only the drawing, and refuses files that are too complex to draw."""

import re
from collections import Counter
from collections.abc import Iterator, Set
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, register_namespace, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from ...text.errors import UserError

_STRUCTURE = {"svg", "g", "defs", "symbol", "use", "clipPath", "style", "title", "desc"}
_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"}
_GRADIENTS = {"linearGradient", "radialGradient", "stop"}
_ALLOWED = _STRUCTURE | _SHAPES | _GRADIENTS
_UNIMPORTANT = {"metadata", "namedview"}
"""Elements that drawing programs add; removing them does not change the drawing."""

_OUTSIDE = re.compile(
    r"(?:url|image|src)\s*\(\s*(?!['\"]?#)[^)]*\)?|@import[^;]*;?|expression\s*\(", re.IGNORECASE
)
_EFFECTS = re.compile(r"(?:clip-path|mask|filter|marker[\w-]*)\s*:[^;}]*", re.IGNORECASE)
_REFERENCE = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)")
_MAX_SHAPES = 20_000
_MAX_DEPTH = 200


class SvgError(UserError, ValueError):
    """A file is not an SVG, or an SVG that is too complex to draw."""


class CleanedSvg(NamedTuple):
    """An SVG with only its drawing, what was removed from it, and Dutch remarks for the user about that.

    ``removed`` has the names of elements, ``script`` for event handlers too, and ``outside`` for references
    to anything outside the file.
    """

    svg: str
    removed: frozenset[str]
    remarks: tuple[str, ...]


def clean_svg(data: bytes, *, also_allowed: Set[str] = frozenset()) -> CleanedSvg:
    """Return the drawing in an SVG file, without everything else.

    An allow-list of elements stays: shapes, text, groups, gradients, and the elements that the caller adds
    in ``also_allowed``, such as ``pattern``. Everything else goes: scripts, event handlers, web pages,
    pictures, fonts, filters, masks, markers, animations, and references to anything outside the file.

    Raises SvgError if the file is not an SVG, has entities, refers to itself, or is too large or deep once
    all its references are followed.
    """
    try:
        root: Element = fromstring(data)
        if _name(root) != "svg":
            raise ValueError(root.tag)
    except (ParseError, ValueError, LookupError, RecursionError, DefusedXmlException) as error:
        raise SvgError("Dit is geen PNG of SVG. Kies je logo als PNG- of SVG-bestand.") from error
    removed: Counter[str] = Counter()
    _clean(root, _ALLOWED | also_allowed, removed)
    _check_size(root)
    register_namespace("", "http://www.w3.org/2000/svg")
    register_namespace("xlink", "http://www.w3.org/1999/xlink")
    svg = tostring(root, encoding="unicode")
    return CleanedSvg(svg, frozenset(+removed), tuple(_remarks(root, removed)))


def _clean(element: Element, allowed: Set[str], removed: Counter[str], depth: int = 0) -> None:
    """Remove everything but the drawing from an element and from the elements inside it."""
    if depth > _MAX_DEPTH:
        raise SvgError("Deze SVG is te ingewikkeld. Bewaar je logo als PNG en kies dat bestand.")
    for name, value in list(element.attrib.items()):
        bare = name.rpartition("}")[2].lower()
        if bare.startswith("on") or (bare == "href" and not value.strip().startswith("#")):
            removed["script" if bare.startswith("on") else "outside"] += 1
            del element.attrib[name]
        elif bare in ("mask", "filter") or bare.startswith("marker"):
            del element.attrib[name]
        else:
            element.set(name, _clean_text(value, removed))
    if _name(element) == "style":
        element.text = _clean_text(element.text or "", removed)
    for child in list(element):
        if _name(child) in allowed:
            _clean(child, allowed, removed, depth + 1)
        else:
            removed[_name(child)] += 1
            element.remove(child)


def _clean_text(text: str, removed: Counter[str]) -> str:
    """Return an attribute or a style sheet without references outside the file and without effects."""
    cleaned, count = _OUTSIDE.subn("", text)
    removed["outside"] += count
    return _EFFECTS.sub("", cleaned)


def _check_size(root: Element) -> None:
    """Raise SvgError if the drawing becomes too large when all references in it are followed."""
    targets = {element.get("id", ""): element for element in root.iter()}
    sizes: dict[Element, int] = {}

    def size(element: Element, depth: int = 0) -> int:
        if depth > _MAX_DEPTH:
            raise SvgError("Deze SVG verwijst naar zichzelf. Bewaar je logo als PNG en kies dat bestand.")
        if element not in sizes:
            inside = (*element, *(targets[name] for name in _references(element) if name in targets))
            sizes[element] = 1 + sum(size(child, depth + 1) for child in inside)
        return sizes[element]

    if size(root) > _MAX_SHAPES:
        raise SvgError("Deze SVG is te ingewikkeld. Bewaar je logo als PNG en kies dat bestand.")


def _references(element: Element) -> Iterator[str]:
    """Yield the ids that the attributes of an element refer to."""
    for name, value in element.attrib.items():
        if name.rpartition("}")[2] == "href":
            yield value.strip().removeprefix("#")
        yield from _REFERENCE.findall(value)


def _remarks(root: Element, removed: Counter[str]) -> Iterator[str]:
    if removed["script"]:
        yield "In het logo zat een script; dat is weggelaten."
    if removed["outside"] or removed["image"]:
        yield "Het logo haalde een plaatje of iets anders van buiten het bestand; dat is weggelaten."
    if set(+removed) - _UNIMPORTANT - {"script", "outside", "image"}:
        yield "Iets in het logo dat geen gewone vorm is, is weggelaten. Kijk of het er nog goed uitziet."
    if any(_name(element) == "text" for element in root.iter()):
        yield (
            "In het logo staan letters die geen vorm zijn; die zien er hier misschien anders uit. Vraag "
            "een logo waarin de tekst is omgezet naar vormen."
        )


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else "comment"
