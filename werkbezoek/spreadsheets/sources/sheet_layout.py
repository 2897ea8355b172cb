"""What is hidden or merged in a sheet of Excel, read from its XML as a stream."""

from collections.abc import Iterable
from typing import IO, Any
from xml.sax.handler import ContentHandler

from defusedxml.sax import parse
from openpyxl.utils import coordinate_to_tuple, get_column_letter, range_boundaries

from ...text.wording import listed, quoted
from ..grid import Problem, SheetError

MOST_COLUMNS = 300
"""How many columns are read, from the left."""

_MOST_CELLS = 1_000_000
"""The number of cells above which a sheet is refused."""
_LONGEST_FILL = 100
"""The number of rows over which the text of a merged range is repeated at most."""


def read_layout(file: IO[bytes]) -> "SheetLayout":
    """Return the layout of a sheet from its XML. Raises SheetError if the sheet has far too many cells."""
    layout = SheetLayout()
    parse(file, layout)
    return layout


class SheetLayout(ContentHandler):
    """The layout of a sheet, collected from its XML (ECMA-376, 18.3.1). All numbers count from 1."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden_rows: list[int] = []
        self.hidden_columns: list[tuple[int, int]] = []  # the first and the last column of each hidden block
        self.merged: list[tuple[int, int, int, int]] = []  # first column and row, last column and row
        self.has_formulas = False
        self.last_column = 0
        self._cells = self._column = 0

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802 (the name that SAX gives it)
        """Note what an element says about the layout."""
        is_hidden = attrs.get("hidden") in ("1", "true")
        match name.rpartition(":")[2]:
            case "c":
                place = attrs.get("r")
                self._column = coordinate_to_tuple(place)[1] if place else self._column + 1
                self._count(self._column)
            case "row":
                self._column = 0
                if is_hidden and attrs.get("r"):
                    self.hidden_rows.append(int(attrs["r"]))
            case "col" if is_hidden:
                self.hidden_columns.append((int(attrs["min"]), int(attrs["max"])))
            case "mergeCell":
                left, top, right, bottom = range_boundaries(attrs["ref"])
                if left and top and right and bottom:  # whole columns, as in A:A, have no such numbers
                    self.merged.append((left, top, right, bottom))
            case "f":
                self.has_formulas = True

    def _count(self, column: int) -> None:
        """Count a cell; one far to the right counts as many, since openpyxl fills the row up to it."""
        self.last_column = max(self.last_column, column)
        self._cells += 1 if column <= MOST_COLUMNS else column
        if self._cells > _MOST_CELLS:
            raise SheetError("Dit Excel-bestand is te groot. Kopieer de lijst naar een leeg bestand.")

    def problems(self) -> list[Problem]:
        """Return what a user should know about the sheet."""
        problems = []
        if self.hidden_rows:
            rows = listed(_spans(self.hidden_rows))
            reason = "Deze rijen waren verborgen in Excel; ze zijn wel gelezen."
            problems.append(Problem(self.hidden_rows[0], "", f"rij {rows}", reason))
        for first, last in self.hidden_columns:
            letters = "–".join(dict.fromkeys((get_column_letter(first), get_column_letter(last))))
            reason = "Deze kolom was verborgen in Excel; hij is wel gelezen."
            problems.append(Problem(1, letters, f"kolom {letters}", reason))
        if self.last_column > MOST_COLUMNS:
            reason = f"Wat rechts van kolom {get_column_letter(MOST_COLUMNS)} staat, is niet gelezen."
            problems.append(Problem(1, "", f"kolom {get_column_letter(self.last_column)}", reason))
        return problems

    def fill_merged(self, cells: dict[int, list[str]]) -> list[Problem]:
        """Repeat the text of cells that are merged over several rows in each of those rows with other text.

        ``cells`` has the rows by number, and is changed. Return a problem for each repeated text.
        """
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
                    reason = (
                        f"{quoted(text)} staat in rij {top} in een samengevoegde cel. Het geldt ook hier."
                    )
                    problems.append(Problem(number, "", text, reason))
        return problems


def _spans(numbers: Iterable[int]) -> list[str]:
    """Return the numbers as texts, consecutive ones as one span: ``["3", "5–9"]``."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return [str(first) if first == last else f"{first}–{last}" for first, last in spans]
