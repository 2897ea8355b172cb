"""Excel files, read as sheets of text.

openpyxl reads the values row by row, so that a file of few cells needs little memory, however far apart these
are. Only `sheet_layout` knows what is hidden or merged. openpyxl is imported inside functions: that takes
0.3 s, and most of what users do never needs it.
"""

import datetime as dt
import io
from collections.abc import Iterator, Sequence
from typing import Any

from ..excel import unescape_xlsx
from ..grid import Problem, SheetError
from .archive import open_archive
from .sheet import Sheet, SheetRow
from .sheet_layout import Layout, read_layout

_MOST_COLUMNS = 300
_DAMAGED = "Dit Excel-bestand is beschadigd en niet te lezen. Bewaar het opnieuw in Excel."
_EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 (a day of Excel has no time zone)


def read_workbook(data: bytes) -> tuple[Sheet, ...]:
    """Return the sheets that are not empty. Raises SheetError if this is no Excel file that can be read."""
    archive = open_archive(data, "Excel", _DAMAGED)
    if "xl/workbook.xml" not in archive.namelist():
        raise SheetError("Dit is geen Excel-bestand. Kies een .xlsx- of .csv-bestand.")
    from openpyxl import load_workbook
    from openpyxl.reader.excel import ExcelReader

    try:
        reader = ExcelReader(io.BytesIO(data), read_only=True)
        reader.read_manifest()
        reader.read_workbook()
        parts = {sheet.name: relation.target for sheet, relation in reader.parser.find_sheets()}
        shown = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        written = load_workbook(io.BytesIO(data), read_only=True)
        sheets = []
        for sheet in shown.worksheets:
            with archive.open(parts[sheet.title]) as file:
                layout = read_layout(file)
            source = written[sheet.title] if layout.has_formulas else None
            sheets.append(_read_sheet(sheet, source, layout))
    except SheetError:
        raise
    except Exception as error:  # a damaged file can raise any exception of the libraries that read it
        raise SheetError(_DAMAGED) from error
    return tuple(sheet for sheet in sheets if sheet.rows)


def _read_sheet(sheet: Any, written: Any, layout: Layout) -> Sheet:
    """Return the text of a sheet; ``written`` is the same sheet with formulas instead of their results."""
    problems = layout.problems(_MOST_COLUMNS)
    cells: dict[int, list[str]] = {}
    formulas = _rows(written) if written else ()
    for number, row in enumerate(_rows(sheet), 1):
        if any(cell.value is not None for cell in row):
            cells[number] = [_text(cell.value) for cell in row]
    for number, row in enumerate(formulas, 1):
        for at, cell in enumerate(row):
            if cell.data_type == "f" and not (number in cells and cells[number][at]):
                cells.setdefault(number, [""] * len(row))[at] = _text(cell.value)
                reason = "Hier staat een formule zonder uitkomst; die is als tekst overgenomen."
                problems.append(Problem(number, cell.column_letter, _text(cell.value), reason))
    problems += layout.fill_merged(cells)
    rows = (SheetRow(number, tuple(texts)) for number, texts in sorted(cells.items()))
    hidden = "" if sheet.sheet_state == "visible" else " (verborgen)"
    return Sheet(f"{sheet.title}{hidden}", tuple(row for row in rows if row.text), tuple(problems))


def _rows(sheet: Any) -> Iterator[Sequence[Any]]:
    sheet.reset_dimensions()  # what a file says about its size is often wrong
    rows: Iterator[Sequence[Any]] = sheet.iter_rows(max_col=_MOST_COLUMNS)
    return rows


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
