"""A chart: a matplotlib figure that a notebook shows with its caption, and that a report takes along."""

import html
import os
import re
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.lines import Line2D

from ...documents.blocks import BLOCK_MIME, Picture
from ...text.wording import starting_a_sentence
from ...timing.gantt import chart_settings
from ...timing.gantt.style import INK
from ..formatting import heading, number
from .svg_text import svg_of

WIDTH = 720
"""The width of a chart in units; a unit is a pixel if the chart is shown at this width."""

TEXT, SMALL = 14, 12
"""The sizes of text, in units."""

_ID = re.compile(r'(\bid="|url\(#|href="#)([\w-]+)')
_MOST_ROWS, _MOST_COLUMNS = 40, 16


class Chart(Figure):
    """A matplotlib figure with a caption, and a description for readers who cannot see it."""

    def __init__(self, description: str, caption: str) -> None:
        super().__init__(figsize=(WIDTH / 72, WIDTH / 72), dpi=72)
        self.set_layout_engine(ConstrainedLayoutEngine(w_pad=8 / 72, h_pad=8 / 72))
        FigureCanvasAgg(self)  # measures text with one renderer; the bare canvas makes one for each text
        self.description = description
        self.caption = caption

    @property
    def svg(self) -> str:
        """The chart as an ``<svg>`` element, the same text each time, with ids that no other chart has."""
        with chart_settings():
            text = svg_of(self)
        return _ID.sub(rf"\g<0>-{zlib.crc32(text.encode()):08x}", text)

    @property
    def block(self) -> Picture:
        """The chart as part of a document."""
        return Picture(svg=self.svg, description=self.description, caption=self.caption)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the chart to a file as SVG."""
        svg = self.svg.replace("<svg", '<svg font-family="Lato, DejaVu Sans, sans-serif"', 1)
        Path(path).write_text(svg, encoding="utf-8")

    def set_body_height(self, axes: Axes, height: float) -> None:
        """Make the axes so high (in units), and the figure as high as their labels and legend need."""
        lay_out(axes)
        around = self.bbox.height - axes.bbox.height
        self.set_figheight((height + around) / 72)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        block = self.block
        words = html.escape(self.description)
        page = (
            f'<figure style="max-width: 46rem; margin: 0"><div role="img" aria-label="{words}" '
            f'style="background: #fff; font-family: Lato, sans-serif">{block.svg}</div>'
            f"<figcaption>{html.escape(self.caption)}</figcaption></figure>"
        )
        return {"text/html": page, "text/plain": self.description, BLOCK_MIME: msgspec.to_builtins(block)}


def draw(
    plot: Callable[[Axes, pd.DataFrame], float],
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    title: str | None = None,
    described: pd.DataFrame | None = None,
    more: str = "",
) -> Figure:
    """Return the figure in which ``plot`` has drawn a table: a new `Chart`, or that of the axes ``ax``.

    ``plot`` returns the height that the axes need, in units. ``title`` is that of the table if it is None; a
    table that is not, or no longer, one of ``comparisons`` has none. ``described`` is the part of the table
    that the words are about; ``more`` is a sentence for the caption. Rows and columns that are too many to be
    read are left out, the smallest first, and the caption says so.
    """
    title = str(table.attrs.get("title", "")) if title is None else title
    shown = _largest(table)
    with chart_settings(), rc_context({"text.parse_math": False}):
        if ax is not None:
            plot(ax, shown)
            return figure_of(ax)
        left_out = "Alleen wat het meest voorkomt; de tabel heeft alles" if shown.shape != table.shape else ""
        chart = Chart(
            describe(table if described is None else described, title),
            _caption(table, title, left_out or more),
        )
        axes = chart.add_subplot()
        height = plot(axes, shown)
        _add_legend(chart, axes)
        chart.set_body_height(axes, height)
        return chart


def lay_out(axes: Axes) -> None:
    """Set the position of the axes in the figure, so that sizes are known before it is drawn."""
    figure = figure_of(axes)
    if engine := figure.get_layout_engine():
        engine.execute(figure)


def figure_of(axes: Axes) -> Figure:
    """Return the figure that axes are in, also if they are in a part of it."""
    figure = axes.get_figure(root=True)
    assert figure is not None, axes  # only axes that were removed have none
    return figure


def _add_legend(chart: Chart, axes: Axes) -> None:
    """Explain the series above the axes, if there are several, in rows from left to right."""
    entries = sorted(
        zip(*axes.get_legend_handles_labels(), strict=True), key=lambda entry: isinstance(entry[0], Line2D)
    )
    look: dict[str, Any] = {"frameon": False, "fontsize": SMALL, "labelcolor": INK, "columnspacing": 1.6}
    for columns in range(len(entries), 0, -1) if len(entries) > 1 else ():
        by_column = [entry for column in range(columns) for entry in entries[column::columns]]
        handles, labels = zip(*by_column, strict=True)
        legend = chart.legend(handles, labels, loc="outside upper left", ncols=columns, **look)
        if legend.get_window_extent().width <= WIDTH - 16:
            break
        legend.remove()


def describe(table: pd.DataFrame, title: str) -> str:
    """Return a chart in words: its title, the rows with the most, and how many rows have nothing."""
    numbers = table.apply(pd.to_numeric, errors="coerce").astype("Float64")
    if numbers.empty:
        return f"{title}: er is nog niets te zien."
    totals = numbers.sum(axis=1, min_count=1).dropna().sort_values(ascending=False, kind="stable")
    most = [f"{name} {number(round(float(total), 1))}" for name, total in totals.head(3).items() if total]
    nothing = int(numbers.fillna(1).eq(0).all(axis=1).sum())
    words = [f"Het meest: {', '.join(most)}." if most else ""]
    if nothing == len(numbers):
        words.append("Nergens iets.")
    elif nothing:
        words.append(f"Zonder: {nothing} van de {len(numbers)}.")
    return " ".join([f"{title}.", *filter(None, words)])


def _caption(table: pd.DataFrame, title: str, more: str) -> str:
    withheld = table.attrs.get("withheld", "") if table.isna().to_numpy().any() else ""
    source = str(table.attrs.get("source", ""))
    parts = (heading(title, table.attrs.get("unit", "")), more, starting_a_sentence(source), withheld)
    return " ".join(f"{part.removesuffix('.')}." for part in parts if part)


def _largest(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table without its smallest rows and columns, if there are more than can be read."""
    numbers = table.apply(pd.to_numeric, errors="coerce").astype("Float64").fillna(0)
    rows = numbers.sum(axis=1).reset_index(drop=True).nlargest(_MOST_ROWS).index
    columns = numbers.sum(axis=0).reset_index(drop=True).nlargest(_MOST_COLUMNS).index
    return table.iloc[sorted(rows), sorted(columns)]
