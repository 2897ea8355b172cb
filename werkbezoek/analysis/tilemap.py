"""The provinces as equal tiles: a map for numbers, without geodata."""

from typing import Any

import pandas as pd

from .captions import drawn, number
from .drawing import SMALL, Sheet, ink_on, shade
from .figures import Drawing

_TILE, _GAP = 74, 4

TILES = {
    "Groningen": (3, 0), "Fryslân": (2, 0), "Drenthe": (3, 1), "Noord-Holland": (1, 1), "Flevoland": (2, 1),
    "Overijssel": (3, 2), "Zuid-Holland": (0, 2), "Utrecht": (1, 2), "Gelderland": (2, 2), "Zeeland": (0, 3),
    "Noord-Brabant": (1, 3), "Limburg": (2, 3),
}  # fmt: skip
"""Column and row of each province: neighbours as far as a grid allows; narrow enough for a phone."""

_SHORT = {"Noord-Holland": "N-Holland", "Zuid-Holland": "Z-Holland", "Noord-Brabant": "N-Brabant"}


def tiles(values: "pd.Series[Any]", title: str) -> Drawing:
    """The provinces as tiles, each with its number on a shade of it; other rows are told below."""
    table = values.to_frame()
    table.attrs = values.attrs
    most = float(pd.to_numeric(values, errors="coerce").astype("Float64").fillna(0).max() or 0)
    side = _TILE - _GAP

    def draw(sheet: Sheet) -> None:
        for name, (column, row) in TILES.items():
            value = values.get(name, pd.NA)
            fill = shade(value, most)
            x, y = 4 + _TILE * column, 8 + _TILE * row
            color = ink_on(fill)
            sheet.box(x, y, side, side, fill)
            middle, short = x + side / 2, _SHORT.get(name, name)
            sheet.text(middle, y + 20, short, align="center", size=SMALL, color=color)
            sheet.text(middle, y + 45, number(value), align="center", size=19, color=color, bold=True)

    rest = {str(name): number(value) for name, value in values.items() if name not in TILES}
    told = "; ".join(f"{name}: {value}" for name, value in rest.items() if value != "0")
    return drawn(table, title, 4 * _TILE + 12, draw, more=told[:1].upper() + told[1:])
