"""The chart as an ``<svg>`` element, which the CSS of a page can style by the class of each part.

It is written here and not by matplotlib, which takes half a second to import, and thirty times as long for a
chart.
"""

from html import escape
from zlib import crc32

from ...text.control_chars import without_control_chars
from .drawing import Box, Drawing, Path, Text
from .style import CORNER, DASH, EDGE_WIDTH, TEXT, WIDTH

_ANCHOR = {"left": "start", "center": "middle", "right": "end"}
_TILE = 24
"""The width and height of a tile of hatching, in units."""


def svg_of(drawing: Drawing) -> str:
    """Return a drawing as an ``<svg>`` element without a background."""
    key = crc32(repr(drawing).encode())  # of two charts in a page, a hidden one does not lend its patterns
    hatched = {_pattern_id(box, key): box for box in drawing.shapes if isinstance(box, Box) and box.hatch}
    parts = [
        *(_pattern(box, pattern) for pattern, box in hatched.items()),
        *(_box(shape, key) if isinstance(shape, Box) else _path(shape) for shape in drawing.shapes),
        *(_text(text) for text in drawing.texts),
    ]
    size = f"0 0 {WIDTH} {_number(drawing.height)}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}">{"".join(parts)}</svg>'


def _box(box: Box, key: int) -> str:
    attributes = _attributes(
        x=box.x, y=box.y, width=box.width, height=box.height, rx=CORNER * box.is_rounded,
        fill=f"url(#{_pattern_id(box, key)})" if box.hatch else box.fill,
        stroke=box.edge, stroke_width=EDGE_WIDTH, stroke_dasharray=DASH * box.is_dashed,
    )  # fmt: skip
    return f'<rect class="gantt-{box.name}"{attributes}/>'


def _path(path: Path) -> str:
    points = [f"{_number(x)} {_number(y)}" for x, y in path.points]
    lines = "".join(f"{'L' if place % 2 else 'M'}{point}" for place, point in enumerate(points))
    d = f"M{'L'.join(points)}z" if path.is_closed else lines
    attributes = _attributes(d=d, fill=path.fill, stroke=path.edge, stroke_width=path.edge_width)
    return f'<path class="gantt-{path.name}"{attributes}/>'


def _text(text: Text) -> str:
    attributes = _attributes(
        x=text.x, y=text.y, font_size=TEXT, text_anchor=_ANCHOR[text.align], fill=text.color
    )
    words = without_control_chars(text.text)
    inside = _label(words, text.narrow_room) if text.narrow_room else escape(words, quote=False)
    return f'<text class="gantt-{text.name}"{attributes}>{inside}</text>'


def _label(text: str, narrow_room: int) -> str:
    """Return a label with its time in bold; in a narrow chart an ellipsis replaces its last part."""
    time, short, rest = *text[:narrow_room].split(" ", 1), text[narrow_room:]
    if rest:
        short, rest = text[len(time) + 1 : narrow_room - 1], text[narrow_room - 1 :]
        more = '<tspan class="gantt-more" display="none">…</tspan>'
        rest = f'{more}<tspan class="gantt-rest">{escape(rest, quote=False)}</tspan>'
    return f'<tspan font-weight="700">{time}</tspan>\u00a0{escape(short, quote=False)}{rest}'


def _pattern_id(box: Box, key: int) -> str:
    return f"gantt-hatch-{box.name.split()[-1]}-{key:x}"


def _pattern(box: Box, name: str) -> str:
    """Return the tile with the hatch of a box; more signs mean that its lines are closer together."""
    size, step = _TILE, 12 // len(box.hatch)
    across = [place + step / 2 for place in range(0, size, step)]
    diagonal = range(-size, size + 1, 2 * step)
    lines = {
        "-": [f"M0 {_number(y)}h{size}" for y in across],
        "|": [f"M{_number(x)} 0v{size}" for x in across],
        "/": [f"M{x - 1} {size + 1}L{x + size + 1} -1" for x in diagonal],
        "x": [f"M{x - 1} {y}L{x + size + 1} {size - y}" for x in diagonal for y in (-1, size + 1)],
    }[box.hatch[0]]
    tile = _attributes(width=size, height=size)
    fill = f"<rect{tile}{_attributes(fill=box.fill)}/>"
    hatch = f"<path{_attributes(d=''.join(lines), stroke=box.edge)}/>"
    return f'<pattern id="{name}" patternUnits="userSpaceOnUse"{tile}>{fill}{hatch}</pattern>'


def _attributes(**values: str | float) -> str:
    """Return attributes of an element, without those that are zero."""
    texts = {name: value if isinstance(value, str) else _number(value) for name, value in values.items()}
    return "".join(f' {name.replace("_", "-")}="{text}"' for name, text in texts.items() if text != "0")


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
