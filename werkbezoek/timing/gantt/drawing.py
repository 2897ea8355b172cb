"""What is drawn where in the chart of a timeline: shapes and texts, in units from the top left.

``figure`` and ``svg_text`` write them out.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from ...plan import clock
from ...text.wording import shortened
from ..timeline import Bar, Timeline
from . import style

_MARKS: dict[str, dict[str, Any]] = {
    "band": {"fill": style.BAND},
    "clash": {"edge": style.ALARM, "hatch": style.CLASH_HATCH},
    "pause": {"edge": style.EDGE, "is_dashed": True},
    "travel": {"fill": style.PAPER, "edge": style.FAINT, "hatch": style.TRAVEL_HATCH},
}
"""The look of each kind of rectangle, except bars."""

_SECOND_AXIS_FROM = 12
"""A chart with this number of rows also has clock times below it."""


class Box(NamedTuple):
    """A rectangle with an edge, and lines over its fill if it has a hatch, as matplotlib names them."""

    name: str
    x: float
    y: float
    width: float
    height: float
    fill: str = "none"
    edge: str = "none"
    hatch: str = ""
    is_dashed: bool = False
    is_rounded: bool = False


class Path(NamedTuple):
    """A polygon, or lines that each go from one point to the next but one."""

    name: str
    points: tuple[tuple[float, float], ...]
    edge: str
    edge_width: float
    fill: str = "none"

    @property
    def is_closed(self) -> bool:
        """Whether it is a polygon."""
        return self.fill != "none"


class Text(NamedTuple):
    """A line of text that starts, ends or has its middle at a point of its baseline.

    ``narrow_room`` is the number of characters of the label of a bar that fit in a narrow chart.
    """

    name: str
    x: float
    y: float
    text: str
    align: str
    color: str
    narrow_room: int = 0


class Drawing(NamedTuple):
    """A chart: its height in units, its shapes from back to front, and the texts over them."""

    height: float
    shapes: list[Box | Path]
    texts: list[Text]


def drawing_of(timeline: Timeline) -> Drawing:
    """Return what is in the chart of a timeline."""
    legend = _legend(timeline)
    pen = _Pen(timeline)
    rows = style.ROW * max(len(timeline.bars), 1)
    height = style.HEAD + pen.second_axis + rows + (style.FOOT if legend else style.FOOT / 2)
    if timeline.bars:
        pen.draw_grid()
        pen.draw_clash_bands()
        for gap in timeline.gaps:
            pen.draw_mark("pause", gap.before, gap.start, gap.end)
        for row, bar in enumerate(timeline.bars):
            pen.draw_bar(row, bar)
        for overlap in timeline.overlaps:
            for row in (overlap.first, overlap.second):
                pen.draw_mark("clash", row, overlap.start, overlap.end)
        pen.draw_legend(legend)
    else:
        empty = "Er staat nog niets op het programma"
        pen.texts.append(Text("axis", style.WIDTH / 2, height / 2, empty, "center", style.FAINT))
    return Drawing(height, pen.shapes, pen.texts)


def _legend(timeline: Timeline) -> dict[str, str]:
    """Return the marks that occur in the chart, each with the Dutch word that explains it."""
    entries = {
        "travel": ("reistijd", any(bar.travel for bar in timeline.bars)),
        "pause": ("pauze", bool(timeline.gaps)),
        "pin": ("vaste tijd", any(bar.is_pinned for bar in timeline.bars)),
        "clash": ("overlap", bool(timeline.overlaps)),
    }
    return {mark: word for mark, (word, occurs) in entries.items() if occurs}


class _Pen:
    """Draws shapes and texts, with minutes and rows as coordinates."""

    def __init__(self, timeline: Timeline) -> None:
        first, last = timeline.span or (0, 0)
        self.shapes: list[Box | Path] = []
        self.texts: list[Text] = []
        self.timeline = timeline
        self.second_axis = style.SECOND_AXIS if len(timeline.bars) >= _SECOND_AXIS_FROM else 0
        self.first = first // 15 * 15
        self.last = max(-(-last // 15) * 15, self.first + 60)
        self.foot = style.HEAD + style.ROW * len(timeline.bars)

    def x(self, minute: int) -> float:
        return style.SIDE + (minute - self.first) / (self.last - self.first) * (style.WIDTH - 2 * style.SIDE)

    def top(self, row: int) -> float:
        return style.HEAD + style.ROW * row + 25

    def draw_grid(self) -> None:
        """Draw vertical lines, at every quarter of an hour if they fit, and the clock times."""
        length = self.last - self.first
        fine = next((step for step in (15, 30, 60) if length / step <= 48), 120)
        self.draw_lines(self.ticks(fine), 0.7)
        self.draw_lines(self.ticks(max(60, fine)), 1.6)
        labelled = next((step for step in (30, 60, 120) if length / step <= 9), 240)
        above, below = style.HEAD - 13, self.foot + 18
        for y in (above, below) if self.second_axis else (above,):
            for minute in self.ticks(labelled):
                name = "half" if minute % 60 else "axis"
                self.texts.append(Text(name, self.x(minute), y, clock(minute), "center", style.FAINT))

    def ticks(self, step: int) -> Sequence[int]:
        return range(-(-self.first // step) * step, self.last + 1, step)

    def draw_clash_bands(self) -> None:
        for overlap in self.timeline.overlaps:
            top, bottom = sorted((self.top(overlap.first), self.top(overlap.second)))
            ends = top - 3, bottom + style.BAR + 3
            self.draw_box("band", overlap.start, overlap.end, *ends, **_MARKS["band"])

    def draw_bar(self, row: int, bar: Bar) -> None:
        """Draw an item: its travel, its bar, a pin if its start is pinned, and its label above."""
        if bar.travel:
            self.draw_mark("travel", row, bar.leave, bar.start)
        top, fill, hatch = self.top(row), style.FILL[bar.kind], style.HATCH.get(bar.kind, "")
        look = {"fill": fill, "edge": style.EDGE, "hatch": hatch, "is_rounded": True}
        self.draw_box(f"bar kind-{bar.kind.value}", bar.start, bar.end, top, top + style.BAR, **look)
        start, end = self.x(bar.start), self.x(bar.end)
        if bar.is_pinned:
            self.draw_pin(start, top + style.BAR)
        # A label starts where its bar starts, or ends where it ends if there is more room on the left.
        x, align, room = (start, "left", style.WIDTH - start)
        if start > style.WIDTH * 0.45:
            x, align, room = (end, "right", end)
        label = f"{clock(bar.start)} {bar.lane + ' · ' * bool(bar.lane)}{bar.label}"
        label = shortened(label, int(room / style.LETTER))
        narrow_room = round(room / style.NARROW_LETTER)
        self.texts.append(Text("label", x, top - 7, label, align, style.INK, narrow_room))

    def draw_legend(self, entries: dict[str, str]) -> None:
        x, y = float(style.SIDE), self.foot + self.second_axis + style.FOOT - 12
        for mark, word in entries.items():
            if mark == "pin":
                self.draw_pin(x + 11, y - 8)
            else:
                self.shapes.append(Box(mark, x, y - 10, 22, 11, **_MARKS[mark]))
            self.texts.append(Text("legend", x + 28, y, word, "left", style.FAINT))
            x += 44 + len(word) * style.NARROW_LETTER

    def draw_mark(self, mark: str, row: int, start: int, end: int) -> None:
        top = self.top(row)
        self.draw_box(mark, start, end, top, top + style.BAR, **_MARKS[mark])

    def draw_box(self, name: str, start: int, end: int, top: float, bottom: float, **look: Any) -> None:
        """Draw a rectangle from one minute to another, never too narrow to see."""
        left = self.x(start)
        width = max(self.x(end) - left, 2)
        self.shapes.append(Box(name, left, top, width, bottom - top, **look))

    def draw_pin(self, x: float, y: float) -> None:
        points = (x - 5, y + 8), (x + 5, y + 8), (x, y - 2)
        self.shapes.append(Path("pin", points, style.PAPER, 1, style.INK))

    def draw_lines(self, minutes: Sequence[int], width: float) -> None:
        """Draw vertical lines as one path, which keeps the SVG small."""
        ends = tuple((self.x(minute), y) for minute in minutes for y in (style.HEAD - 6, self.foot + 4))
        self.shapes.append(Path("grid", ends, style.GRID, width))
