"""Drawings for comparisons: bars, texts and tiles on a plain sheet, in the look of the chart of a day-part.

What a shade means is also there as a number or a hatch, so a drawing can be read in grey.
"""

import io
import itertools
import re
import warnings
import zlib
from typing import Any

import pandas as pd

from ..timing.gantt import tidy_svg
from ..timing.gantt.style import EDGE, GRID, INK, PAPER

WIDTH = 720
"""Width of a drawing in its own units; a unit is a pixel when it is shown at this width."""

TEXT, SMALL = 14, 12
LETTER, SMALL_LETTER = 8, 7
"""How wide a letter of the text is, on average, and of the small text; wide, for where Lato is not there."""

SHADES = ("#ffffff", "#d9efe9", "#a8d8cb", "#6cb7a6", "#27806f", "#0b5d57")
"""From nothing to most: light to dark, so that they also differ in grey."""

SERIES = (
    ("#12426f", ""), ("#9ad0ee", ""), ("#35ad82", ""), ("#f6cf65", ".."), ("#c4502e", ""), ("#e7a0c2", "---"),
    ("#c9d0d8", "////"), ("#6b3f98", ""), ("#ffffff", "\\\\\\\\"), ("#f4f5f7", "||||"), ("#56616d", ""),
)  # fmt: skip
"""Fill and hatch of each series: neighbours differ in lightness."""


_HATCH_ID = re.compile(r'(?:\bid="|url\(#)h[0-9a-f]{10}')


class Sheet:
    """A sheet to draw on, in units from the top left."""

    def __init__(self, height: float) -> None:
        from matplotlib.figure import Figure
        from matplotlib.transforms import Affine2D

        self.height = height
        self.figure = Figure(figsize=(WIDTH / 72, height / 72), dpi=72)
        self._next = itertools.count(1).__next__  # what is drawn later lies on top
        self._units = Affine2D().scale(1, -1).translate(0, height).scale(1 / 72) + self.figure.dpi_scale_trans

    def box(
        self, x: float, y: float, width: float, height: float, fill: str, *, hatch: str = "", edge: str = EDGE
    ) -> None:
        """A rectangle."""
        from matplotlib.patches import Rectangle

        shape = Rectangle(
            (x, y), width, height, facecolor=fill, edgecolor=edge, linewidth=0.8, hatch=hatch or None
        )
        shape.set_transform(self._units)
        self._put(shape)

    def line(self, x: float, y: float, to_x: float, to_y: float, color: str = GRID, width: float = 1) -> None:
        """A straight line."""
        from matplotlib.lines import Line2D

        self._put(
            Line2D(
                [x, to_x],
                [y, to_y],
                color=color,
                linewidth=width,
                transform=self._units,
                solid_capstyle="butt",
            )
        )

    def dot(self, x: float, y: float, size: float, fill: str) -> None:
        """A dot."""
        from matplotlib.patches import Circle

        shape = Circle((x, y), size, facecolor=fill, edgecolor=INK, linewidth=1.2)
        shape.set_transform(self._units)
        self._put(shape)

    def text(
        self, x: float, y: float, words: str, *, align: str = "left", size: float = TEXT, color: str = INK,
        bold: bool = False, turned: bool = False,
    ) -> None:  # fmt: skip
        """A line of text; ``y`` is the middle of its height."""
        text = self.figure.text(
            x,
            y,
            words,
            transform=self._units,
            ha=align,
            va="bottom" if turned else "center",
            fontsize=size,
            color=color,
            fontweight="bold" if bold else "normal",
            rotation=35 if turned else 0,
            rotation_mode="anchor",
            parse_math=False,
        )
        text.set_zorder(self._next())

    def _put(self, artist: Any) -> None:
        artist.set_zorder(self._next())
        self.figure.add_artist(artist)

    def svg(self) -> str:
        """The sheet as an ``<svg>`` element: always the same text for the same drawing.

        Its ids are its own, so that several drawings can be on one page.
        """
        written = io.StringIO()
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Glyph .* missing")  # the reader's fonts draw, not matplotlib's
            self.figure.savefig(written, format="svg", metadata={"Date": None}, transparent=True)
        text = tidy_svg(written.getvalue())
        mark = f"{zlib.crc32(text.encode()):08x}"
        return _HATCH_ID.sub(rf"\g<0>-{mark}", text)


def shade(value: Any, most: float) -> str:
    """The shade for a number: white for nothing or for one withheld, the darkest for the most there is."""
    share = 0.0 if pd.isna(value) or not most else float(value) / most
    if not share:
        return SHADES[0]
    return SHADES[max(1, min(len(SHADES) - 1, round(share * (len(SHADES) - 1))))]


def ink_on(fill: str) -> str:
    """The colour of text that has the most contrast with a fill."""
    return max((INK, PAPER), key=lambda ink: contrast(ink, fill))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, as WCAG 2 has it: from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def shortened(words: str, units: float, letter: float = LETTER) -> str:
    """The words, cut off where they would take more room than this."""
    letters = int(units / letter)
    return words if len(words) <= letters else words[: max(1, letters - 1)].rstrip() + "…"
