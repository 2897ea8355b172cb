"""Excel files, read as sheets of text.

openpyxl reads the values row by row, so that a few cells that are far apart need little memory. In that mode
it does not say what is hidden or merged: `_SheetLayout` finds that in the XML. `reading` imports this module
only when there is an Excel file, because importing openpyxl takes 0.3 s.
"""

import datetime as dt
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from xml.sax.handler import ContentHandler
from zipfile import ZipFile

import defusedxml.sax
from openpyxl import load_workbook
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils import coordinate_to_tuple, get_column_letter, range_boundaries

from ...text.wording import listed, quoted
from ..excel import unescape_xlsx
from ..grid import Problem, SheetError
from .sheet import Sheet, SheetRow

_MOST_COLUMNS = 300
"""How many columns are read, from the left."""
_MOST_CELLS = 1_000_000
"""The number of cells above which a sheet is refused."""
_LONGEST_FILL = 100
"""The number of rows over which the text of a merged range is repeated at most."""
_DAMAGED = "Dit Excel-bestand is beschadigd en niet te lezen. Bewaar het opnieuw in Excel."
_EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 (a day of Excel has no time zone)


def read_workbook(data: bytes, archive: ZipFile) -> tuple[Sheet, ...]:
    """Return the sheets that are not empty; ``archive`` is the file ``data``, opened as a zip archive.

    Raises SheetError if the file is damaged.
    """
    try:
        reader = ExcelReader(io.BytesIO(data), read_only=True, data_only=True)
        reader.read()
        parts = {sheet.name: relation.target for sheet, relation in reader.parser.find_sheets()}
        sheets = []
        for sheet in reader.wb.worksheets:
            layout = _SheetLayout()
            with archive.open(parts[sheet.title]) as file:
                defusedxml.sax.parse(file, layout)
            formulas = _formulas(data, sheet.title) if layout.has_formulas else {}
            sheets.append(_read_sheet(sheet, formulas, layout))
    except SheetError:
        raise
    except Exception as error:  # a damaged file can raise any exception of the libraries that read it
        raise SheetError(_DAMAGED) from error
    return tuple(sheet for sheet in sheets if sheet.rows)


def _read_sheet(sheet: Any, formulas: dict[tuple[int, int], str], layout: "_SheetLayout") -> Sheet:
    """Return the text of a sheet; for a formula its result, or else the formula itself."""
    problems = layout.problems()
    cells = {
        number: [_text(value) for value in row]
        for number, row in enumerate(_rows(sheet, values_only=True), 1)
        if any(value is not None for value in row)
    }
    for (number, at), formula in formulas.items():
        row = cells.setdefault(number, [])
        row += [""] * (at + 1 - len(row))
        if not row[at]:
            row[at] = formula
            reason = "Hier staat een formule zonder uitkomst; die is als tekst overgenomen."
            problems.append(Problem(number, get_column_letter(at + 1), formula, reason))
    problems += layout.fill_merged(cells)
    rows = (SheetRow(number, tuple(texts)) for number, texts in sorted(cells.items()))
    hidden = "" if sheet.sheet_state == "visible" else " (verborgen)"
    return Sheet(f"{sheet.title}{hidden}", tuple(row for row in rows if row.text), tuple(problems))


def _formulas(data: bytes, title: str) -> dict[tuple[int, int], str]:
    """Return the formulas of a sheet, by the number of the row and the index of the column."""
    sheet = load_workbook(io.BytesIO(data), read_only=True)[title]
    return {
        (number, at): _text(cell.value)
        for number, row in enumerate(_rows(sheet, values_only=False), 1)
        for at, cell in enumerate(row)
        if cell.data_type == "f"
    }


def _rows(sheet: Any, *, values_only: bool) -> Iterator[Sequence[Any]]:
    sheet.reset_dimensions()  # what a file says about its size is often wrong
    for row in sheet.iter_rows(values_only=values_only):
        yield row[:_MOST_COLUMNS]


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case str():
            return unescape_xlsx(value)
        case bool():
            return "ja" if value else "nee"
        case float() if value.is_integer():
            return str(int(value))
        case dt.time():
            return f"{value.hour}:{value.minute:02d}"
        case dt.timedelta():
            return _duration(value)
        case dt.datetime() if value.year <= 1900:  # a duration of a day or longer, shown as a date
            return _duration(value - _EPOCH)
        case dt.datetime():
            return value.strftime("%d-%m-%Y" if value.time() == dt.time() else "%d-%m-%Y %H:%M")
        case _:
            return str(getattr(value, "text", value))


def _duration(value: dt.timedelta) -> str:
    hours, minutes = divmod(round(value.total_seconds() / 60), 60)
    return f"{hours}:{minutes:02d}"


class _SheetLayout(ContentHandler):
    """The layout of a sheet, collected from its XML (ECMA-376, 18.3.1). All numbers count from 1."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden_rows: list[int] = []
        self.hidden_columns: list[tuple[int, int]] = []  # the first and the last column of each hidden block
        self.merged: list[tuple[int, int, int, int]] = []  # first column and row, last column and row
        self.has_formulas = False
        self.last_column = 0
        self._cell_count = self._column = 0

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
        self._cell_count += 1 if column <= _MOST_COLUMNS else column
        if self._cell_count > _MOST_CELLS:
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
        if self.last_column > _MOST_COLUMNS:
            reason = f"Wat rechts van kolom {get_column_letter(_MOST_COLUMNS)} staat, is niet gelezen."
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
