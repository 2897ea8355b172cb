"""The kinds of drawing that comparisons share: a grid of numbers, bars, stacked bars, pairs, tiles."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from ..gantt import our_settings
from ..gantt.look import FAINT, GRID, INK
from .drawing import LETTER, SERIES, SMALL, WIDTH, Drawing, Sheet, ink_on, shade, shortened

_ROW = 26
_WIDEST_LABEL = 330
_TILE = 74

TILES = {
    "Groningen": (4, 0), "Fryslân": (3, 0), "Drenthe": (4, 1), "Noord-Holland": (2, 1), "Flevoland": (3, 1),
    "Overijssel": (4, 2), "Zuid-Holland": (1, 2), "Utrecht": (2, 2), "Gelderland": (3, 2), "Zeeland": (1, 3),
    "Noord-Brabant": (2, 3), "Limburg": (3, 3),
}  # fmt: skip
"""Column and row of each province on a map of equal tiles: neighbours as far as a grid allows."""

_SHORT = {
    "Noord-Holland": "N-Holland", "Zuid-Holland": "Z-Holland", "Noord-Brabant": "N-Brabant",
}  # fmt: skip


def number(value: Any) -> str:
    """A number as Dutch readers write it: a comma, no needless zero; – for what is withheld or unknown."""
    if pd.isna(value):
        return "–"
    return (
        f"{value:.1f}".rstrip("0").rstrip(".").replace(".", ",") if isinstance(value, float) else str(value)
    )


def grid(table: pd.DataFrame, title: str) -> Drawing:
    """Rows against columns, each cell its number on a shade of it."""
    most, label = _most(table), _label_room(table)
    cell = min(88, (WIDTH - label - 90) / max(len(table.columns), 1))
    head = 24 + min(120, 5.2 * max((len(str(name)) for name in table.columns), default=4))

    def draw(sheet: Sheet) -> None:
        for at, name in enumerate(table.columns):
            sheet.text(
                label + cell * (at + 0.4),
                head - 8,
                shortened(str(name), 190),
                size=SMALL,
                color=FAINT,
                turned=True,
            )
        for row, (name, values) in enumerate(table.iterrows()):
            y = head + _ROW * row
            sheet.text(label - 10, y + _ROW / 2, shortened(str(name), label - 14), align="right")
            for at, value in enumerate(values):
                fill = shade(0 if pd.isna(value) else float(value), most)
                sheet.box(label + cell * at, y, cell, _ROW, fill, edge=GRID)
                sheet.text(
                    label + cell * (at + 0.5),
                    y + _ROW / 2,
                    number(value),
                    align="center",
                    color=ink_on(fill),
                )

    return _drawn(table, title, head + _ROW * len(table) + 10, draw)


def bars(table: pd.DataFrame, title: str, value: str, beside: str = "", marks: str = "") -> Drawing:
    """A bar for each row, its number behind it; ``beside`` a lighter one below, ``marks`` a line across."""
    columns = [name for name in (value, beside, marks) if name]
    most, label = _most(table[columns]), _label_room(table)
    room = WIDTH - label - 50
    row_height = _ROW + 12 * bool(beside)

    def draw(sheet: Sheet) -> None:
        for row, (name, values) in enumerate(table.iterrows()):
            y = 30 + row_height * row
            sheet.text(label - 10, y + row_height / 2 - 2, shortened(str(name), label - 14), align="right")
            for place, column in enumerate(columns[: 2 if beside else 1]):
                given = values[column]
                wide = 0.0 if pd.isna(given) else room * float(given) / most
                top = y + 2 + 15 * place
                sheet.box(label, top, max(wide, 0.5), 13, SERIES[place][0])
                sheet.text(label + wide + 6, top + 7, number(given), size=SMALL)
            if marks and not pd.isna(values[marks]) and values[marks]:
                x = label + room * float(values[marks]) / most
                sheet.line(x, y, x, y + row_height - 6, INK, 2.5)
        _legend(
            sheet,
            [(name, *SERIES[at]) for at, name in enumerate(columns)] if len(columns) > 1 else [],
            10,
            line=marks,
        )

    return _drawn(table[[value]], title, 40 + row_height * len(table), draw)


def stacked(table: pd.DataFrame, title: str) -> Drawing:
    """A bar for each row, cut into the columns; numbers in the parts that have room."""
    sums = table.fillna(0).sum(axis=1)
    most, label = float(sums.max() or 1), _label_room(table)
    room = WIDTH - label - 50
    names = [str(name) for name in table.columns if (table[name].fillna(0) > 0).any()]
    lines = _legend_lines(names)
    head = 22 * lines + 10

    def draw(sheet: Sheet) -> None:
        looks = {name: SERIES[at % len(SERIES)] for at, name in enumerate(names)}
        _legend(sheet, [(name, *looks[name]) for name in names], 10)
        for row, (name, values) in enumerate(table.iterrows()):
            y, x = head + _ROW * row, float(label)
            sheet.text(label - 10, y + _ROW / 2, shortened(str(name), label - 14), align="right")
            for column in names:
                wide = 0.0 if pd.isna(values[column]) else room * float(values[column]) / most
                if wide:
                    fill, hatch = looks[column]
                    sheet.box(x, y + 3, wide, _ROW - 6, fill, hatch=hatch)
                    if wide > LETTER * len(number(values[column])) + 6 and not hatch:
                        sheet.text(
                            x + wide / 2,
                            y + _ROW / 2,
                            number(values[column]),
                            align="center",
                            size=SMALL,
                            color=ink_on(fill),
                        )
                    x += wide
            sheet.text(x + 6, y + _ROW / 2, number(round(float(sums.iloc[row]), 1)), size=SMALL, color=FAINT)

    return _drawn(table, title, head + _ROW * len(table) + 8, draw)


def pairs(table: pd.DataFrame, title: str, before: str, after: str) -> Drawing:
    """Then and now for each row: an open dot, a filled one, and the way between."""
    most, label = _most(table[[before, after]]), _label_room(table)
    room = WIDTH - label - 70

    def draw(sheet: Sheet) -> None:
        sheet.dot(label + 8, 12, 5, "#ffffff")
        sheet.text(label + 20, 12, before, size=SMALL)
        sheet.dot(label + 148, 12, 5, SERIES[0][0])
        sheet.text(label + 160, 12, after, size=SMALL)
        for row, (name, values) in enumerate(table.iterrows()):
            y = 36 + _ROW * row
            was, now = float(values[before]), float(values[after])
            sheet.text(label - 10, y + 6, shortened(str(name), label - 14), align="right")
            sheet.line(label, y + 6, label + room, y + 6)
            sheet.line(label + room * was / most, y + 6, label + room * now / most, y + 6, FAINT, 2)
            sheet.dot(label + room * was / most, y + 6, 5, "#ffffff")
            sheet.dot(label + room * now / most, y + 6, 5, SERIES[0][0])
            words = number(int(now)) if now == was else f"{number(int(was))} → {number(int(now))}"
            sheet.text(label + room * max(was, now) / most + 10, y + 6, words, size=SMALL)

    return _drawn(table[[after]], title, 44 + _ROW * len(table), draw)


def tiles(values: "pd.Series[Any]", title: str) -> Drawing:
    """The provinces as equal tiles, each with its number on a shade of it."""
    table = values.to_frame()
    most = _most(table)
    left = (WIDTH - 5 * _TILE) / 2 - 0.5 * _TILE

    def draw(sheet: Sheet) -> None:
        for name, (column, row) in TILES.items():
            value = values.get(name, pd.NA)
            fill = shade(0 if pd.isna(value) else float(value), most)
            x, y = left + _TILE * column, 8 + _TILE * row
            sheet.box(x, y, _TILE - 4, _TILE - 4, fill)
            color = ink_on(fill)
            sheet.text(
                x + _TILE / 2 - 2,
                y + 20,
                _SHORT.get(name, name),
                align="center",
                size=SMALL - 0.5,
                color=color,
            )
            sheet.text(
                x + _TILE / 2 - 2, y + 45, number(value), align="center", size=19, color=color, bold=True
            )

    drawing = _drawn(table, title, 4 * _TILE + 12, draw)
    rest = [name for name in values.index if name not in TILES and values[name]]
    more = "".join(f" {name}: {number(values[name])}." for name in rest)
    return Drawing(svg=drawing.svg, description=drawing.description, caption=drawing.caption + more)


def _label_room(table: pd.DataFrame) -> float:
    """The room for the names of the rows."""
    return min(_WIDEST_LABEL, max((len(str(name)) for name in table.index), default=0) * LETTER + 26)


def _most(table: pd.DataFrame) -> float:
    filled = table.apply(pd.to_numeric, errors="coerce").fillna(0)
    return float(filled.to_numpy().max(initial=0)) or 1.0


def _legend_lines(names: list[str]) -> int:
    x, lines = 0.0, 1
    for name in names:
        wide = 34 + len(name) * LETTER
        if x + wide > WIDTH - 40:
            x, lines = 0.0, lines + 1
        x += wide
    return lines


def _legend(sheet: Sheet, entries: list[tuple[str, str, str]], y: float, line: str = "") -> None:
    x = 20.0
    for name, fill, hatch in entries:
        wide = 34 + len(name) * LETTER
        if x - 20 + wide > WIDTH - 40:
            x, y = 20.0, y + 22
        if name == line:
            sheet.line(x + 8, y - 6, x + 8, y + 8, INK, 2.5)
        else:
            sheet.box(x, y - 6, 16, 12, fill, hatch=hatch)
        sheet.text(x + 22, y, name, size=SMALL)
        x += wide


def _drawn(table: pd.DataFrame, title: str, height: float, draw: Callable[[Sheet], None]) -> Drawing:
    """A drawing of a table: drawn under our own settings, described by its numbers, with unit and source."""
    with our_settings():
        sheet = Sheet(height)
        draw(sheet)
        svg = sheet.svg()
    unit, source = table.attrs.get("unit", ""), table.attrs.get("source", "")
    told = " ".join(
        filter(
            None,
            (
                f"Eenheid: {unit}." if unit else "",
                f"{source}." if source else "",
                table.attrs.get("withheld", ""),
            ),
        )
    )
    return Drawing(svg=svg, description=_described(table, title), caption=told)


def _described(table: pd.DataFrame, title: str) -> str:
    """What the drawing shows in words: the title and the rows with the most; the table has all."""
    if table.empty:
        return f"{title}: er is nog niets te zien."
    totals = (
        table.apply(pd.to_numeric, errors="coerce")
        .fillna(0)
        .sum(axis=1)
        .sort_values(ascending=False, kind="stable")
    )
    most = [f"{name} {number(round(float(total), 1))}" for name, total in totals.head(3).items() if total]
    none = sum(totals == 0)
    words = f"{title}. Het meest: {', '.join(most)}." if most else f"{title}. Nergens iets."
    return words + (f" Zonder: {none} van de {len(totals)}." if none and most else "")
