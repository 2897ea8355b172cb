"""The look of the charts, as in the chart of a day-part: series can be distinguished in grey print."""

from typing import Any, NamedTuple

import pandas as pd

from ...plan import ItemKind
from ...timing.gantt import contrast
from ...timing.gantt.style import FILL, HATCH, INK, PAPER

WIDTH = 720
"""The width of a chart in units; a unit is a pixel if the chart is shown at this width."""

TEXT, SMALL = 14, 12
"""The sizes of text, in units."""

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


def shade(value: Any, most: float) -> int:
    """Return the place in `SHADES` of a number: 0 for nothing or if withheld, the last for the largest."""
    share = 0.0 if pd.isna(value) or not most else float(value) / most
    return max(1, round(share * (len(SHADES) - 1))) if share else 0


def ink_on(fill: str) -> str:
    """Return the colour of text that has the most contrast with a fill."""
    return max((INK, PAPER), key=lambda ink: contrast(ink, fill))
