"""What is hidden or merged in a sheet of Excel, read from its XML as a stream."""

from collections.abc import Iterable
from typing import IO

import msgspec
from defusedxml.ElementTree import iterparse

from ...text.wording import listed
from ..grid import Problem, SheetError

_MOST_CELLS = 1_000_000
_LONGEST_FILL = 100
"""Rows of a merged range over which its text is repeated."""


class Layout(msgspec.Struct, frozen=True):
    """The numbers of hidden rows, hidden columns and merged ranges of a sheet; all count from 1."""

    hidden_rows: tuple[int, ...]
    hidden_columns: tuple[tuple[int, int], ...]
    """The first and the last of columns beside each other."""
    merged: tuple[tuple[int, int, int, int], ...]
    """First column, first row, last column and last row of each range."""
    has_formulas: bool
    last_column: int

    def problems(self, most_columns: int) -> list[Problem]:
        """Return what a user should know about the sheet, of which ``most_columns`` columns are read."""
        from openpyxl.utils import get_column_letter

        problems = []
        if self.hidden_rows:
            rows = listed(_spans(self.hidden_rows))
            reason = "Deze rijen waren verborgen in Excel; ze zijn wel gelezen."
            problems.append(Problem(self.hidden_rows[0], "", f"rij {rows}", reason))
        for first, last in self.hidden_columns:
            letters = "–".join(dict.fromkeys((get_column_letter(first), get_column_letter(last))))
            reason = "Deze kolom was verborgen in Excel; hij is wel gelezen."
            problems.append(Problem(1, letters, f"kolom {letters}", reason))
        if self.last_column > most_columns:
            reason = f"Wat rechts van kolom {get_column_letter(most_columns)} staat, is niet gelezen."
            problems.append(Problem(1, "", f"kolom {get_column_letter(self.last_column)}", reason))
        return problems

    def fill_merged(self, cells: dict[int, list[str]]) -> list[Problem]:
        """Repeat the text of cells that are merged over several rows in those rows that hold other text."""
        problems = []
        for left, top, right, bottom in self.merged:
            text = cells[top][left - 1] if top in cells and left <= len(cells[top]) else ""
            if not text.strip() or left != right or not 0 < bottom - top <= _LONGEST_FILL:
                continue
            for number in range(top + 1, bottom + 1):
                row = cells.get(number, [])
                if any(map(str.strip, row)):
                    row += [""] * (left - len(row))
                    row[left - 1] = row[left - 1] or text
                    reason = f"Samengevoegde cel: de tekst van rij {top} geldt ook hier."
                    problems.append(Problem(number, "", text, reason))
        return problems


def read_layout(file: IO[bytes]) -> Layout:
    """Return the layout of a sheet from its XML. Raises SheetError if the sheet has far too many cells."""
    from openpyxl.utils import coordinate_to_tuple, range_boundaries

    rows, columns, merged = [], [], []
    cells = last_column = column = 0
    has_formulas = False
    for _, element in iterparse(file, events=("end",)):
        is_hidden = element.get("hidden") in ("1", "true")
        match element.tag.rpartition("}")[2]:
            case "c":
                cells += 1
                column = coordinate_to_tuple(place)[1] if (place := element.get("r")) else column + 1
                if len(element):
                    last_column = max(last_column, column)
                element.clear()
            case "row":
                column = 0
                if is_hidden and element.get("r"):
                    rows.append(int(element.get("r")))
                element.clear()
            case "col" if is_hidden:
                columns.append((int(element.get("min")), int(element.get("max"))))
            case "mergeCell":
                merged.append(range_boundaries(element.get("ref")))
            case "f":
                has_formulas = True
        if cells > _MOST_CELLS:
            raise SheetError("Dit Excel-bestand is te groot. Kopieer de lijst naar een leeg bestand.")
    return Layout(tuple(rows), tuple(columns), tuple(merged), has_formulas, last_column)


def _spans(numbers: Iterable[int]) -> list[str]:
    """Return numbers with consecutive ones together: ``["3", "5–9"]``."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return [str(first) if first == last else f"{first}–{last}" for first, last in spans]
