"""Draw the chart with matplotlib. Each artist gets a class name as its ``gid``, which `svg_text` keeps."""

from collections.abc import Sequence
from typing import Any

from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, Patch, PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from ...plan import clock
from ...text.wording import shortened
from ..timeline import Bar, Timeline
from . import style

_MARKS: dict[str, dict[str, Any]] = {
    "band": {"facecolor": style.BAND, "edgecolor": "none"},
    "clash": {"facecolor": "none", "edgecolor": style.ALARM, "hatch": style.CLASH_HATCH},
    "pause": {"facecolor": "none", "edgecolor": style.EDGE, "linestyle": (0, (2, 2))},
    "travel": {"facecolor": style.PAPER, "edgecolor": style.FAINT, "hatch": style.TRAVEL_HATCH},
}
"""The look of each kind of rectangle, except bars."""

_SECOND_AXIS_FROM = 12
"""A chart with this number of rows also has clock times below it."""


def figure_of(timeline: Timeline) -> Figure:
    """Return the chart as a figure. The caller has applied ``chart_settings``."""
    legend = _legend(timeline)
    axes = style.HEAD + style.SECOND_AXIS * _is_tall(timeline)
    height = axes + style.ROW * max(len(timeline.bars), 1) + (style.FOOT if legend else style.FOOT / 2)
    figure = Figure(figsize=(style.WIDTH / 72, height / 72), dpi=72)
    drawing = _Drawing(figure, timeline, height)
    if timeline.bars:
        drawing.draw_grid()
        drawing.draw_clash_bands()
        for gap in timeline.gaps:
            drawing.draw_mark("pause", gap.before, gap.start, gap.end)
        for row, bar in enumerate(timeline.bars):
            drawing.draw_bar(row, bar)
        for overlap in timeline.overlaps:
            for row in (overlap.first, overlap.second):
                drawing.draw_mark("clash", row, overlap.start, overlap.end)
        drawing.draw_legend(legend)
    else:
        empty = "Er staat nog niets op het programma"
        drawing.draw_text(style.WIDTH / 2, height / 2, empty, "axis", "center", style.FAINT)
    return figure


def _legend(timeline: Timeline) -> dict[str, str]:
    """Return the marks that occur in the chart, each with the Dutch word that explains it."""
    entries = {
        "travel": ("reistijd", any(bar.travel for bar in timeline.bars)),
        "pause": ("pauze", bool(timeline.gaps)),
        "pin": ("vaste tijd", any(bar.is_pinned for bar in timeline.bars)),
        "clash": ("overlap", bool(timeline.overlaps)),
    }
    return {mark: word for mark, (word, occurs) in entries.items() if occurs}


def _is_tall(timeline: Timeline) -> bool:
    """Return whether the chart also has clock times below its bars."""
    return len(timeline.bars) >= _SECOND_AXIS_FROM


class _Drawing:
    """A chart that is being drawn; positions are in units of the chart, from the top left.

    The artists are put on the figure itself, because axes would take a third of the time of a chart.
    """

    def __init__(self, figure: Figure, timeline: Timeline, height: float) -> None:
        first, last = timeline.span or (0, 0)
        self.figure = figure
        self.units = Affine2D().scale(1, -1).translate(0, height).scale(1 / 72) + figure.dpi_scale_trans
        self.timeline = timeline
        self.first = first // 15 * 15
        self.last = max(-(-last // 15) * 15, self.first + 60)
        self.foot = style.HEAD + style.ROW * len(timeline.bars)
        self.artist_count = 0

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
        for y in (above, below) if _is_tall(self.timeline) else (above,):
            for minute in self.ticks(labelled):
                name = "half" if minute % 60 else "axis"
                self.draw_text(self.x(minute), y, clock(minute), name, "center", style.FAINT)

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
        top, fill, hatch = self.top(row), style.FILL[bar.kind], style.HATCH.get(bar.kind)
        look = {"facecolor": fill, "edgecolor": style.EDGE, "hatch": hatch}
        self.draw_box(f"bar kind-{bar.kind.value}", bar.start, bar.end, top, top + style.BAR, **look)
        start, end = self.x(bar.start), self.x(bar.end)
        if bar.is_pinned:
            self.draw_pin(start, top + style.BAR)
        # A label starts where its bar starts, or ends where it ends if there is more room on the left.
        x, align, room = (start, "left", style.WIDTH - start)
        if start > style.WIDTH * 0.45:
            x, align, room = (end, "right", end)
        label = f"{clock(bar.start)} {bar.lane + ' · ' * bool(bar.lane)}{bar.label}"
        name = f"label-{room / style.NARROW_LETTER:.0f}"
        self.draw_text(x, top - 7, shortened(label, int(room / style.LETTER)), name, align, style.INK)

    def draw_legend(self, entries: dict[str, str]) -> None:
        x, y = float(style.SIDE), self.foot + style.SECOND_AXIS * _is_tall(self.timeline) + style.FOOT - 12
        for mark, word in entries.items():
            if mark == "pin":
                self.draw_pin(x + 11, y - 8)
            else:
                self.draw_rectangle(mark, x, y - 10, 22, 11, **_MARKS[mark])
            self.draw_text(x + 28, y, word, "legend", "left", style.FAINT)
            x += 44 + len(word) * style.NARROW_LETTER

    def draw_mark(self, mark: str, row: int, start: int, end: int) -> None:
        top = self.top(row)
        self.draw_box(mark, start, end, top, top + style.BAR, **_MARKS[mark])

    def draw_box(self, name: str, start: int, end: int, top: float, bottom: float, **look: Any) -> None:
        """Draw a rectangle from one minute to another, never too narrow to see."""
        left = self.x(start)
        self.draw_rectangle(name, left, top, max(self.x(end) - left, 2), bottom - top, **look)

    def draw_rectangle(self, name: str, x: float, y: float, width: float, height: float, **look: Any) -> None:
        if name.startswith("bar") and width > 6:
            rounded = "round,pad=0,rounding_size=2.5"
            self.add(name, FancyBboxPatch((x, y), width, height, boxstyle=rounded, linewidth=0.8, **look))
        else:
            self.add(name, Rectangle((x, y), width, height, linewidth=0.8, **look))

    def draw_pin(self, x: float, y: float) -> None:
        path = Path([(x - 5, y + 8), (x + 5, y + 8), (x, y - 2), (x, y - 2)], closed=True)
        self.add("pin", PathPatch(path, facecolor=style.INK, edgecolor=style.PAPER, linewidth=1))

    def draw_lines(self, minutes: Sequence[int], width: float) -> None:
        """Draw vertical lines as one path, which keeps the SVG small."""
        ends = [(self.x(minute), y) for minute in minutes for y in (style.HEAD - 6, self.foot + 4)]
        path = Path(ends, [Path.MOVETO, Path.LINETO] * len(minutes))
        self.add("grid", PathPatch(path, facecolor="none", edgecolor=style.GRID, linewidth=width))

    def draw_text(self, x: float, y: float, text: str, name: str, align: str, color: str) -> None:
        look: dict[str, Any] = {"ha": align, "fontsize": style.TEXT, "color": color, "parse_math": False}
        self.figure.text(x, y, text, transform=self.units, gid=self.gid(name), **look)

    def add(self, name: str, shape: Patch) -> None:
        shape.set_gid(self.gid(name))
        shape.set_transform(self.units)
        self.figure.add_artist(shape)

    def gid(self, name: str) -> str:
        self.artist_count += 1
        return f"gantt-{name}-{self.artist_count}"
