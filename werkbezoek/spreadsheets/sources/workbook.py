"""Excel files, read as sheets of text.

openpyxl reads the values row by row, so that a few cells that are far apart need little memory. What is
hidden or merged comes from `sheet_layout`. `reading` imports this module only when there is an Excel file,
because importing openpyxl takes 0.3 s.
"""

import datetime as dt
import io
from collections.abc import Iterator, Sequence
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils import get_column_letter

from ..excel import unescape_xlsx
from ..grid import Problem, SheetError
from .sheet import Sheet, SheetRow
from .sheet_layout import MOST_COLUMNS, SheetLayout, read_layout

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
            with archive.open(parts[sheet.title]) as file:
                layout = read_layout(file)
            formulas = _formulas(data, sheet.title) if layout.has_formulas else {}
            sheets.append(_read_sheet(sheet, formulas, layout))
    except SheetError:
        raise
    except Exception as error:  # a damaged file can raise any exception of the libraries that read it
        raise SheetError(_DAMAGED) from error
    return tuple(sheet for sheet in sheets if sheet.rows)


def _read_sheet(sheet: Any, formulas: dict[tuple[int, int], str], layout: SheetLayout) -> Sheet:
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
        yield row[:MOST_COLUMNS]


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
