"""The kinds of chart, as functions that draw a table on axes and return the height these need, in units.

The looks are those of the chart of a day-part: series can be distinguished in grey print.
"""

from collections.abc import Mapping
from textwrap import fill
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap
from matplotlib.patches import Rectangle

from ...plan import ItemKind
from ...timing.gantt import contrast
from ...timing.gantt.style import EDGE, FAINT, FILL, GRID, HATCH, INK, PAPER
from ..formatting import number
from .figure import SMALL, TEXT, WIDTH, lay_out

SHADES = ("#ffffff", "#d9efe9", "#a8d8cb", "#6cb7a6", "#27806f", "#0b5d57")
"""From nothing to most: light to dark, so that they also differ in grey."""


class Look(NamedTuple):
    """The fill and the hatching of a bar."""

    fill: str
    hatch: str = ""


KINDS = {kind: Look(fill, HATCH.get(kind, "")) for kind, fill in FILL.items()}
"""The looks of items, as in the chart of a day-part."""

SERIES = (
    KINDS[ItemKind.PRESENTATION],
    KINDS[ItemKind.NETWORKING],
    KINDS[ItemKind.TOUR],
    Look(FILL[ItemKind.RECEPTION], ".."),
    KINDS[ItemKind.CONVERSATION],
    Look(FILL[ItemKind.LUNCH], "---"),
    KINDS[ItemKind.JOURNEY],
    KINDS[ItemKind.DEEPENING],
    Look(PAPER, "\\\\\\\\"),
    KINDS[ItemKind.INTERNAL],
    Look("#56616d"),
)
"""The looks of series, in the order in which they stand beside each other."""


TILES = {
    "Groningen": (3, 0), "Fryslân": (2, 0), "Drenthe": (3, 1), "Noord-Holland": (1, 1), "Flevoland": (2, 1),
    "Overijssel": (3, 2), "Zuid-Holland": (0, 2), "Utrecht": (1, 2), "Gelderland": (2, 2), "Zeeland": (0, 3),
    "Noord-Brabant": (1, 3), "Limburg": (2, 3),
}  # fmt: skip
"""Column and row of each province: neighbours as far as a grid allows; narrow enough for a phone."""

_SHORT = {"Noord-Holland": "N-Holland", "Zuid-Holland": "Z-Holland", "Noord-Brabant": "N-Brabant"}

_ROW, _LINE, _TILE = 24, 16, 74
_LABEL_LENGTH = 36
"""The most letters in a line of a label; a label has three lines at most."""

_HEAD_LENGTH = 22
"""The most letters in a line above a column, where there is room for two lines."""

_FEWEST_COLUMNS = 6
"""A grid of fewer columns does not fill the width."""

_OUTLINE: dict[str, Any] = {"edgecolor": EDGE, "linewidth": 0.8}


def bars(axes: Axes, table: pd.DataFrame, value: str, beside: str = "", mark: str = "") -> float:
    """Draw a bar for each row; ``beside`` is a lighter bar below it, ``mark`` a line across both."""
    columns = [value, beside] if beside else [value]
    thickness = 0.72 / len(columns)
    for series, name in enumerate(columns):
        y = np.arange(len(table)) + thickness * (series - (len(columns) - 1) / 2)
        color = SERIES[series].fill
        drawn = axes.barh(y, _numbers(table[name]), thickness, color=color, label=name, **_OUTLINE)
        labels = axes.bar_label(drawn, table[name].map(number), padding=5, fontsize=SMALL, color=INK)
        for label in labels:
            label.set_verticalalignment("center_baseline")  # digits have no part below the line
    if mark:
        line: dict[str, Any] = {"color": INK, "linewidth": 2.5, "solid_capstyle": "butt"}
        axes.plot([], [], "|", label=mark, color=INK, markersize=12, markeredgewidth=2.5)
        for row, x in enumerate(_numbers(table[mark])):
            if x:
                axes.plot([x, x], [row - 0.42, row + 0.42], **(line | {"color": PAPER, "linewidth": 6}))
                axes.plot([x, x], [row - 0.42, row + 0.42], **line)
    return _finish(axes, table, _ROW + 10 * (len(columns) - 1))


def stacked(axes: Axes, table: pd.DataFrame, looks: Mapping[str, Look] | None = None) -> float:
    """Draw a bar for each row, divided into the columns, with a number in each part that has room for it."""
    ends = np.zeros(len(table))
    parts: list[tuple[Any, Any]] = []
    for series, name in enumerate(table.columns):
        widths = _numbers(table[name])
        if not widths.any():
            continue
        look = (looks or {}).get(str(name), SERIES[series % len(SERIES)])
        style: dict[str, Any] = {
            "color": look.fill,
            "hatch": look.hatch or None,
            "label": str(name),
            **_OUTLINE,
        }
        drawn = axes.barh(np.arange(len(table)), widths, 0.72, ends, **style)
        labels: dict[str, Any] = {"label_type": "center", "fontsize": SMALL, "color": ink_on(look.fill)}
        if look.hatch:
            labels["bbox"] = {"facecolor": look.fill, "edgecolor": "none", "pad": 1.5}
        parts += zip(drawn, axes.bar_label(drawn, table[name].map(number), **labels), strict=True)
        ends += widths
    for row, (end, values) in enumerate(zip(ends, table.to_numpy(dtype=object), strict=True)):
        _write_behind(axes, end, row, "–" if pd.isna(values).any() else number(round(float(end), 1)))
    height = _finish(axes, table, _ROW)
    for _, text in parts:
        text.set_in_layout(False)  # it lies inside its part
    lay_out(axes)
    unit = axes.bbox.width / (axes.get_xlim()[1] or 1)
    for part, text in parts:
        if not part.get_width():
            part.remove()
            text.remove()
        elif text.get_window_extent().width + 4 > part.get_width() * unit:
            text.remove()
    return height


def grid(axes: Axes, table: pd.DataFrame) -> float:
    """Draw rows against columns, each cell a number on a shade of it."""
    cells, most = table.to_numpy(dtype=object), _most(table)
    shades = [[shade(value, most) for value in values] for values in cells]
    if table.size:
        x, y = (np.arange(length + 1) - 0.5 for length in reversed(cells.shape))
        look: dict[str, Any] = {"cmap": ListedColormap(SHADES), "vmin": 0, "vmax": len(SHADES) - 1}
        axes.pcolormesh(x, y, shades, edgecolors=GRID, linewidth=0.8, **look)
    for (row, column), value in np.ndenumerate(cells):
        color = ink_on(SHADES[shades[row][column]])
        text = axes.text(column, row, number(value), ha="center", va="center", fontsize=SMALL, color=color)
        text.set_in_layout(False)  # it lies inside its cell; measuring them all would take a second
    height = _finish(axes, table, _ROW + 4)
    length, lines = (_HEAD_LENGTH, 2) if len(table.columns) <= _FEWEST_COLUMNS else (_LABEL_LENGTH, 1)
    names = [fill(str(name), length, max_lines=lines, placeholder=" …") for name in table.columns]
    axes.xaxis.tick_top()
    axes.set_xticks(range(len(names)), names, rotation=35, ha="left", rotation_mode="anchor")
    axes.tick_params("x", pad=6, labelsize=SMALL, labelcolor=FAINT)
    axes.set_xlim(-0.5, max(len(names), _FEWEST_COLUMNS) - 0.5)
    return height


def pairs(axes: Axes, table: pd.DataFrame, before: str, after: str) -> float:
    """Draw then and now for each row: an open dot, a filled one, and a line between them."""
    dot: dict[str, Any] = {"marker": "o", "markersize": 10, "markeredgecolor": INK, "linestyle": "none"}
    open_dot, filled_dot = dot | {"color": PAPER}, dot | {"color": SERIES[0].fill}
    axes.plot([], [], label=before, **open_dot)
    axes.plot([], [], label=after, **filled_dot)
    most = _most(table)
    for row, (was, now) in enumerate(zip(table[before], table[after], strict=True)):
        axes.plot([0, most], [row, row], color=GRID, linewidth=1)
        known = [float(value) for value in (was, now) if not pd.isna(value)]
        if len(known) == 2:
            axes.plot(known, [row, row], color=FAINT, linewidth=2)
            axes.plot(known[0], row, **open_dot)
            axes.plot(known[1], row, **filled_dot)
        words = " → ".join(dict.fromkeys((number(was), number(now))))
        _write_behind(axes, max(known, default=0), row, words, gap=10)
    height = _finish(axes, table, _ROW)
    axes.set_xlim(-most / 60, most)  # the first dots stay clear of the names
    return height


def tiles(axes: Axes, table: pd.DataFrame) -> float:
    """Draw the provinces as equal tiles, each with its number on a shade of it: a map without geodata."""
    values, most = table.iloc[:, 0], _most(table)
    for name, (column, row) in TILES.items():
        value = values.get(name, pd.NA)
        fill_color = SHADES[shade(value, most)]
        axes.add_patch(Rectangle((column, row), 0.95, 0.95, facecolor=fill_color, **_OUTLINE))
        text: dict[str, Any] = {"ha": "center", "va": "center", "color": ink_on(fill_color)}
        axes.text(column + 0.475, row + 0.27, _SHORT.get(name, name), fontsize=SMALL, **text)
        axes.text(column + 0.475, row + 0.61, number(value), fontsize=19, fontweight="bold", **text)
    axes.set(xlim=(0, WIDTH / _TILE), ylim=(4, 0), anchor="NW")
    axes.axis("off")
    return 4 * _TILE


def _numbers(column: "pd.Series[Any]") -> Any:
    """Return a column as numbers, with 0 for what is withheld or unknown."""
    return pd.to_numeric(column, errors="coerce").astype("Float64").fillna(0).to_numpy(dtype=float)


def _most(table: pd.DataFrame) -> float:
    """Return the largest number in a table; 1 if there is none."""
    return float(max((_numbers(table[name]).max(initial=0) for name in table.columns), default=0)) or 1.0


def _write_behind(axes: Axes, x: float, y: float, words: str, gap: int = 6) -> None:
    look: dict[str, Any] = {"va": "center", "fontsize": SMALL, "color": FAINT}
    axes.annotate(words, (x, y), (gap, 0), textcoords="offset points", **look)


def _finish(axes: Axes, table: pd.DataFrame, height: float) -> float:
    """Write the names of the rows beside them, from top to bottom; return the height of all rows."""
    names = [fill(str(name), _LABEL_LENGTH, max_lines=3, placeholder=" …") for name in table.index]
    lines = max((name.count("\n") + 1 for name in names), default=1)
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(max(len(names), 1) - 0.5, -0.5)
    axes.margins(x=0)
    axes.set_xlim(left=0)
    axes.set_xticks([])
    axes.tick_params(length=0, pad=8, labelsize=TEXT, labelcolor=INK)
    if lines > 1:  # all lines begin below each other, also in another font
        labels = axes.get_yticklabels()
        width = max(label.get_window_extent().width for label in labels)
        axes.tick_params("y", pad=8 + width)
        for label in labels:
            label.set_horizontalalignment("left")
    axes.spines[:].set_visible(False)
    for artist in (*axes.patches, *axes.lines, *axes.collections):
        artist.set(clip_on=False, in_layout=False)  # they stay inside, but for the edges of dots and bars
    return max(height, lines * _LINE + 6) * max(len(names), 1)


def shade(value: Any, most: float) -> int:
    """Return the place in `SHADES` of a number: 0 for nothing or if withheld, the last for the largest."""
    share = 0.0 if pd.isna(value) or not most else float(value) / most
    return max(1, round(share * (len(SHADES) - 1))) if share else 0


def ink_on(fill: str) -> str:
    """Return the colour of text that has the most contrast with a fill."""
    return max((INK, PAPER), key=lambda ink: contrast(ink, fill))
