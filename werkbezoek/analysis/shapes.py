"""The kinds of drawing that comparisons share: a grid of numbers, bars, stacked bars, pairs."""

from typing import Any

import pandas as pd

from ..timing.gantt.style import FAINT, GRID, INK, PAPER
from .captions import drawn, number
from .drawing import LETTER, SERIES, SMALL, SMALL_LETTER, WIDTH, Sheet, ink_on, shade, shortened
from .figures import Drawing

_ROW = 22
_WIDEST_LABEL, _LONGEST_HEAD = 330, 230
_MOST_ROWS, _MOST_COLUMNS = 40, 16


def grid(table: pd.DataFrame, title: str) -> Drawing:
    """Rows against columns, each cell its number on a shade of it."""
    table, more = _that_fits(table)
    most, label = _most(table), _label_room(table)
    cell = min(88, (WIDTH - label - 90) / max(len(table.columns), 1))
    names = [shortened(str(name), _LONGEST_HEAD, SMALL_LETTER) for name in table.columns]
    head = 14 + 0.57 * SMALL_LETTER * max(map(len, names), default=0)  # at 35 degrees

    def draw(sheet: Sheet) -> None:
        for at, name in enumerate(names):
            sheet.text(label + cell * (at + 0.4), head - 8, name, size=SMALL, color=FAINT, turned=True)
        for row, (name, values) in enumerate(table.iterrows()):
            y = head + _ROW * row
            sheet.text(label - 10, y + _ROW / 2, shortened(str(name), label - 14), align="right")
            for at, value in enumerate(values):
                fill = shade(value, most)
                sheet.box(label + cell * at, y, cell, _ROW, fill, edge=GRID)
                sheet.text(
                    label + cell * (at + 0.5),
                    y + _ROW / 2,
                    number(value),
                    align="center",
                    color=ink_on(fill),
                )

    return drawn(table, title, head + _ROW * len(table) + 10, draw, more)


def bars(table: pd.DataFrame, title: str, value: str, beside: str = "", marks: str = "") -> Drawing:
    """A bar for each row, its number behind it; ``beside`` a lighter one below, ``marks`` a line across."""
    columns = [name for name in (value, beside, marks) if name]
    table, more = _that_fits(table[columns])
    most, label = _most(table), _label_room(table)
    room = WIDTH - label - 50
    row_height = _ROW + 8 * bool(beside)

    def draw(sheet: Sheet) -> None:
        for row, (name, values) in enumerate(table.iterrows()):
            y = 30 + row_height * row
            sheet.text(label - 10, y + row_height / 2 - 2, shortened(str(name), label - 14), align="right")
            for place, column in enumerate(columns[: 2 if beside else 1]):
                given = values[column]
                wide = 0.0 if pd.isna(given) else room * float(given) / most
                top = y + 2 + 13 * place
                sheet.box(label, top, max(wide, 0.5), 12, SERIES[place][0])
                sheet.text(label + wide + 6, top + 6, number(given), size=SMALL)
            if marks and not pd.isna(values[marks]) and values[marks]:
                x = label + room * float(values[marks]) / most
                sheet.line(x, y, x, y + row_height - 6, PAPER, 6)
                sheet.line(x, y, x, y + row_height - 6, INK, 2.5)
        _legend(
            sheet,
            [(name, *SERIES[at]) for at, name in enumerate(columns)] if len(columns) > 1 else [],
            10,
            line=marks,
        )

    return drawn(table[[value]], title, 40 + row_height * len(table), draw, more)


def stacked(table: pd.DataFrame, title: str) -> Drawing:
    """A bar for each row, cut into the columns; numbers in the parts that have room."""
    table, more = _that_fits(table)
    sums = table.fillna(0).sum(axis=1)
    most, label = float(sums.max() or 1), _label_room(table)
    room = WIDTH - label - 50
    names = [str(name) for name in table.columns if (table[name].fillna(0) > 0).any()]
    lines = _legend_lines(names)
    head = 22 * lines + 10

    def draw(sheet: Sheet) -> None:
        looks = {str(name): SERIES[at % len(SERIES)] for at, name in enumerate(table.columns)}
        _legend(sheet, [(name, *looks[name]) for name in names], 10)
        for row, (name, values) in enumerate(table.iterrows()):
            y, x = head + _ROW * row, float(label)
            sheet.text(label - 10, y + _ROW / 2, shortened(str(name), label - 14), align="right")
            for column in names:
                wide = 0.0 if pd.isna(values[column]) else room * float(values[column]) / most
                if wide:
                    fill, hatch = looks[column]
                    sheet.box(x, y + 3, wide, _ROW - 6, fill, hatch=hatch)
                    words = number(values[column])
                    room_for_words = SMALL_LETTER * len(words) + 6
                    if wide > room_for_words:
                        middle = x + wide / 2
                        if hatch:
                            sheet.box(
                                middle - room_for_words / 2, y + 6, room_for_words, _ROW - 12, fill, edge=fill
                            )
                        sheet.text(
                            middle, y + _ROW / 2, words, align="center", size=SMALL, color=ink_on(fill)
                        )
                    x += wide
            total = pd.NA if values.isna().any() else round(float(sums.iloc[row]), 1)
            sheet.text(x + 6, y + _ROW / 2, number(total), size=SMALL, color=FAINT)

    return drawn(table, title, head + _ROW * len(table) + 8, draw, more)


def pairs(table: pd.DataFrame, title: str, before: str, after: str) -> Drawing:
    """Then and now for each row: an open dot, a filled one, and the way between."""
    table, more = _that_fits(table[[before, after]])
    most, label = _most(table), _label_room(table)
    room = WIDTH - label - 70

    def draw(sheet: Sheet) -> None:
        sheet.dot(label + 8, 12, 5, "#ffffff")
        sheet.text(label + 20, 12, before, size=SMALL)
        sheet.dot(label + 148, 12, 5, SERIES[0][0])
        sheet.text(label + 160, 12, after, size=SMALL)
        for row, (name, values) in enumerate(table.iterrows()):
            y = 36 + _ROW * row
            was, now = values[before], values[after]
            sheet.text(label - 10, y + 6, shortened(str(name), label - 14), align="right")
            sheet.line(label, y + 6, label + room, y + 6)
            words = " → ".join(dict.fromkeys((number(was), number(now))))
            ends = [label + room * float(one) / most for one in (was, now) if not pd.isna(one)]
            if len(ends) == 2:
                sheet.line(ends[0], y + 6, ends[1], y + 6, FAINT, 2)
                sheet.dot(ends[0], y + 6, 5, "#ffffff")
                sheet.dot(ends[1], y + 6, 5, SERIES[0][0])
            sheet.text(max(ends, default=label) + 10, y + 6, words, size=SMALL)

    return drawn(table[[after]], title, 44 + _ROW * len(table), draw, more)


def _that_fits(table: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """The table without its smallest rows and columns if there are more than can be read; and what to say."""
    numbers = table.apply(pd.to_numeric, errors="coerce").astype("Float64").fillna(0)
    rows, columns = numbers.sum(axis=1).to_numpy(), numbers.sum(axis=0).to_numpy()
    shown = table.iloc[_largest(rows, _MOST_ROWS), _largest(columns, _MOST_COLUMNS)]
    if shown.shape == table.shape:
        return table, ""
    return shown, "Alleen wat het meest voorkomt; de tabel heeft alles"


def _largest(values: Any, most: int) -> list[int]:
    """The places of the largest values, in their own order."""
    return sorted(sorted(range(len(values)), key=lambda at: -float(values[at]))[:most])


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
