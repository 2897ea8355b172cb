"""The parts of the chart, each a few matplotlib artists with a class name for ``svg_text`` to keep."""

from collections.abc import Sequence
from typing import Any

from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, Patch, PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from ...plan import clock
from ..timeline import Bar, Timeline
from .look import (
    ALARM,
    BAND,
    BAR,
    CLASH_HATCH,
    EDGE,
    FAINT,
    FILL,
    FOOT,
    GRID,
    HATCH,
    HEAD,
    INK,
    LETTER,
    NARROW_LETTER,
    PAPER,
    ROW,
    SIDE,
    TEXT,
    TRAVEL_HATCH,
    WIDTH,
)

_TALL = 12  # rows: from here on the clock also stands below


def figure_of(timeline: Timeline) -> Figure:
    """The chart as a figure; the caller sees to matplotlib's settings."""
    height = HEAD + ROW * max(len(timeline.bars), 1) + (FOOT if _marks_used(timeline) else FOOT / 2)
    figure = Figure(figsize=(WIDTH / 72, height / 72), dpi=72)
    drawing = _Drawing(figure, timeline, height)
    if timeline.bars:
        drawing.grid()
        drawing.clash_bands()
        drawing.pauses()
        for row, bar in enumerate(timeline.bars):
            drawing.bar(row, bar)
        drawing.clashes()
        drawing.legend()
    else:
        drawing.text(WIDTH / 2, height / 2, "Er staat nog niets op het programma", "axis", "center", FAINT)
    return figure


def _marks_used(timeline: Timeline) -> list[str]:
    """The marks that a legend has to explain."""
    used = {
        "reistijd": any(bar.travel for bar in timeline.bars),
        "pauze": bool(timeline.pauses),
        "vaste tijd": any(bar.is_pinned for bar in timeline.bars),
        "overlap": bool(timeline.clashes),
    }
    return [mark for mark, is_used in used.items() if is_used]


def shortened(words: str, letters: float) -> str:
    """At most so many letters, with an ellipsis for what is left out."""
    return words if len(words) <= letters else words[: int(letters) - 1].rstrip() + "…"


class _Drawing:
    """A chart being drawn; places are in units, from the top left.

    Straight onto the figure: axes would cost a third of the time, for ticks that we do not show.
    """

    def __init__(self, figure: Figure, timeline: Timeline, height: float) -> None:
        first, last = timeline.span or (0, 0)
        self.figure = figure
        self.units = Affine2D().scale(1, -1).translate(0, height).scale(1 / 72) + figure.dpi_scale_trans
        self.timeline = timeline
        self.first = first // 15 * 15
        self.last = max(-(-last // 15) * 15, self.first + 60)
        self.foot = HEAD + ROW * len(timeline.bars)
        self.parts = 0

    def x(self, minute: int) -> float:
        return SIDE + (minute - self.first) / (self.last - self.first) * (WIDTH - 2 * SIDE)

    def top(self, row: int) -> float:
        return HEAD + ROW * row + 25

    def grid(self) -> None:
        """Lines by the quarter, as long as they fit, with the clock above and, in a tall chart, below."""
        length = self.last - self.first
        fine = next((step for step in (15, 30, 60) if length / step <= 48), 120)
        self.lines(self.marks(fine), 0.7)
        self.lines(self.marks(max(60, fine)), 1.6)
        named = next((step for step in (30, 60, 120) if length / step <= 9), 240)
        for y in (HEAD - 13, self.foot + 15) if len(self.timeline.bars) >= _TALL else (HEAD - 13,):
            for mark in self.marks(named):
                self.text(self.x(mark), y, clock(mark), "half" if mark % 60 else "axis", "center", FAINT)

    def marks(self, step: int) -> Sequence[int]:
        return range(-(-self.first // step) * step, self.last + 1, step)

    def clash_bands(self) -> None:
        for clash in self.timeline.clashes:
            top, bottom = sorted((self.top(clash.first), self.top(clash.second)))
            self.box(clash.start, clash.end, top - 3, bottom + BAR + 3, "band", BAND, "none")

    def pauses(self) -> None:
        for pause in self.timeline.pauses:
            self.bar_box(pause.before, pause.start, pause.end, "pause", "none", EDGE, linestyle=(0, (2, 2)))

    def bar(self, row: int, bar: Bar) -> None:
        """An item: the travel to it, its bar, a pin where its start is fixed, and its label above."""
        if bar.travel:
            self.bar_box(row, bar.leave, bar.start, "travel", PAPER, FAINT, hatch=TRAVEL_HATCH)
        name = f"bar kind-{bar.kind.value}"
        self.bar_box(row, bar.start, bar.end, name, FILL[bar.kind], EDGE, hatch=HATCH.get(bar.kind))
        if bar.is_pinned:
            self.pin(self.x(bar.start), self.top(row) + BAR)
        start, end = self.x(bar.start), self.x(bar.end)
        goes_right = start <= WIDTH * 0.45
        room = WIDTH - start if goes_right else end
        words = shortened(f"{clock(bar.start)} {bar.lane + ': ' * bool(bar.lane)}{bar.label}", room / LETTER)
        place = (start, "left") if goes_right else (end, "right")
        self.text(place[0], self.top(row) - 7, words, f"label-{room / NARROW_LETTER:.0f}", place[1], INK)

    def clashes(self) -> None:
        for clash in self.timeline.clashes:
            for row in (clash.first, clash.second):
                self.bar_box(row, clash.start, clash.end, "clash", "none", ALARM, hatch=CLASH_HATCH)

    def legend(self) -> None:
        """What the marks mean, as far as they occur."""
        x, y = float(SIDE), self.foot + FOOT - 12
        for words in _marks_used(self.timeline):
            if words == "vaste tijd":
                self.pin(x + 11, y - 8)
            elif words == "pauze":
                self.rectangle(x, y - 10, 22, 11, "pause", "none", EDGE, linestyle=(0, (2, 2)))
            elif words == "reistijd":
                self.rectangle(x, y - 10, 22, 11, "travel", PAPER, FAINT, hatch=TRAVEL_HATCH)
            else:
                self.rectangle(x, y - 10, 22, 11, "clash", "none", ALARM, hatch=CLASH_HATCH)
            self.text(x + 28, y, words, "legend", "left", FAINT)
            x += 44 + len(words) * NARROW_LETTER

    def bar_box(self, row: int, start: int, end: int, name: str, face: str, edge: str, **look: Any) -> None:
        self.box(start, end, self.top(row), self.top(row) + BAR, name, face, edge, **look)

    def box(
        self, start: int, end: int, top: float, bottom: float, name: str, face: str, edge: str, **look: Any
    ) -> None:
        left = self.x(start)
        self.rectangle(left, top, max(self.x(end) - left, 2), bottom - top, name, face, edge, **look)

    def rectangle(
        self, x: float, y: float, width: float, height: float, name: str, face: str, edge: str, **look: Any
    ) -> None:
        look = {"facecolor": face, "edgecolor": edge, "linewidth": 0.8, "gid": self.gid(name), **look}
        if name.startswith("bar") and width > 6:
            shape: Patch = FancyBboxPatch(
                (x, y), width, height, boxstyle="round,pad=0,rounding_size=2.5", **look
            )
        else:
            shape = Rectangle((x, y), width, height, **look)
        self.add(shape)

    def pin(self, x: float, y: float) -> None:
        path = Path([(x - 5, y + 8), (x + 5, y + 8), (x, y - 2), (x, y - 2)], closed=True)
        shape = PathPatch(path, facecolor=INK, edgecolor=PAPER, linewidth=1, gid=self.gid("pin"))
        self.add(shape)

    def lines(self, minutes: Sequence[int], width: float) -> None:
        """Upright lines, all in one path to keep the SVG small."""
        ends = [(self.x(minute), y) for minute in minutes for y in (HEAD - 6, self.foot + 4)]
        path = Path(ends, [Path.MOVETO, Path.LINETO] * len(minutes))
        shape = PathPatch(path, facecolor="none", edgecolor=GRID, linewidth=width, gid=self.gid("grid"))
        self.add(shape)

    def text(self, x: float, y: float, words: str, name: str, align: str, color: str) -> None:
        look: dict[str, Any] = {"ha": align, "fontsize": TEXT, "color": color, "parse_math": False}
        self.figure.text(x, y, words, transform=self.units, gid=self.gid(name), **look)

    def add(self, shape: Patch) -> None:
        shape.set_transform(self.units)
        self.figure.add_artist(shape)

    def gid(self, name: str) -> str:
        self.parts += 1
        return f"gantt-{name}-{self.parts}"
