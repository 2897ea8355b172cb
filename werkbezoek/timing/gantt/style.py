"""The style of the chart: colours, sizes in units of the chart, and the CSS of a page that shows it.

It is also the one place for arithmetic with colours, which are texts such as ``#0b5d57``; luminance and
contrast are those of WCAG 2.2.

There is a row for each item, in order of time, with its label above its bar. This keeps text readable on a
phone, where the CSS makes it larger. Readers can distinguish the colours in grey print and with colour
blindness.
"""

from pathlib import Path

from ...plan import ItemKind

FILL = {
    ItemKind.RECEPTION: "#f6cf65",
    ItemKind.PRESENTATION: "#12426f",
    ItemKind.TOUR: "#35ad82",
    ItemKind.CONVERSATION: "#c4502e",
    ItemKind.DEEPENING: "#6b3f98",
    ItemKind.NETWORKING: "#9ad0ee",
    ItemKind.LUNCH: "#e7a0c2",
    ItemKind.DINNER: "#db93b4",
    ItemKind.BREAK: "#e3e8d0",
    ItemKind.CLOSING: "#1a6b78",
    ItemKind.JOURNEY: "#c9d0d8",
    ItemKind.INTERNAL: "#f4f5f7",
}
"""The colour of a bar by the kind of its item."""

DARK_FILL = {
    ItemKind.PRESENTATION: "#5b9bd8",
    ItemKind.CONVERSATION: "#e0714f",
    ItemKind.DEEPENING: "#a883d6",
    ItemKind.CLOSING: "#56a9b8",
}
"""Other colours for the kinds that are hard to see on a dark page."""

HATCH = {ItemKind.BREAK: "----", ItemKind.JOURNEY: "////", ItemKind.INTERNAL: "||||"}
TRAVEL_HATCH, CLASH_HATCH = "////", "xxxx"

INK, FAINT, GRID, EDGE = "#1d2a38", "#56616d", "#dfe3e8", "#56616d"
ALARM, BAND, PAPER = "#a3001b", "#fbe3e6", "#ffffff"

WIDTH = 640
"""The width of a chart in its units; a unit is a pixel if the chart is shown at this width."""

SIDE, HEAD, ROW, BAR, FOOT, SECOND_AXIS = 28, 30, 46, 15, 36, 22
TEXT, EDGE_WIDTH, CORNER, DASH = 13, 0.8, 2.5, 1.6
LETTER, NARROW_LETTER = 7.5, 11.8
"""The width of an average letter in units, in a wide and a narrow chart, in a broad font (DejaVu Sans)."""

_CSS = f"\n{Path(__file__).with_name('chart.css').read_text(encoding='utf-8')}"
"""The style sheet, in which ``@narrow`` stands for the query that says when a chart is narrow."""

STYLE = _CSS.replace("@narrow", "@media (max-width: 520px)")
"""CSS for a page that shows the chart in a ``<div class="gantt">``; the page may set the variables."""

PART_STYLE = ".gantt { container-type: inline-size; }" + _CSS.replace(
    "@narrow", "@container (max-width: 480px)"
)
"""The same CSS for a chart that is a part of the page, as in JupyterLab: its own width decides."""


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, from 0 (black) to 1 (white)."""
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in _rgb(colour))
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, from 1 (the same luminance) to 21 (black and white)."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def mix(first: str, second: str, share: float) -> str:
    """Return the mixture of two colours in which the second has a share between 0 and 1."""
    pairs = zip(_rgb(first), _rgb(second), strict=True)
    return "#" + "".join(f"{round(start + (end - start) * share):02x}" for start, end in pairs)


def _rgb(colour: str) -> bytes:
    return bytes.fromhex(colour.removeprefix("#"))
