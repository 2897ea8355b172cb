"""Excel files: read as text, and written without anything that Excel would run or convert.

openpyxl is imported inside functions: that takes 0.3 s, and most of what users do never needs it.
"""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from .grid import Grid, Problem, SheetError, escape_formula

_LONGEST_CELL = 32_767
"""Characters that a cell of Excel can hold."""

_MOST_BYTES = 100_000_000
"""Bytes that a file may have after unpacking."""
_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DAMAGED = "Dit Excel-bestand is beschadigd en niet te lezen. Bewaar het opnieuw in Excel."


def to_xlsx(
    sheets: Mapping[str, Iterable[Sequence[Any]]], *, is_edited: bool = False, cut: bool = False
) -> bytes:
    """Return an Excel file with sheets by title; the first row of each holds its headings.

    Text is never taken for a formula or a number; other values keep their type. With ``is_edited`` a text
    also stays text when a user edits its cell in Excel. A text that is too long for a cell is cut off, with …
    at its end, if ``cut``; otherwise it raises SheetError.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    if not cut:
        lists = {title: [*rows] for title, rows in sheets.items()}
        for list_ in lists.values():
            _check_lengths(list_)
        sheets = lists
    book = Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        sheet.freeze_panes = "A2"
        to_cell = partial(_cell, partial(WriteOnlyCell, sheet), is_edited=is_edited)
        for number, row in enumerate(rows):
            cells = [to_cell(value) for value in row]
            if number == 0:
                for column, (cell, heading) in enumerate(zip(cells, row, strict=True), 1):
                    cell.font = Font(bold=True)
                    width = max(12, min(40, len(heading) + 2))
                    sheet.column_dimensions[get_column_letter(column)].width = width
            sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _check_lengths(rows: Sequence[Sequence[Any]]) -> None:
    """Raise SheetError if a text is too long for a cell."""
    for number, row in enumerate(rows, 1):
        for heading, value in zip(rows[0], row, strict=True):
            if isinstance(value, str) and len(_escape(value)) > _LONGEST_CELL:
                raise SheetError(
                    f"De tekst in rij {number}, {heading}, is langer dan in een cel van Excel past. "
                    "Bewaar de lijst als .csv."
                )


def _cell(new_cell: Callable[[str], Any], value: Any, *, is_edited: bool) -> Any:
    if not isinstance(value, str):
        return value
    if not value:
        return None
    text = _escape(value)
    cell = new_cell(text if len(text) <= _LONGEST_CELL else f"{text[: _LONGEST_CELL - 1]}…")
    cell.data_type = "s"
    if is_edited:
        cell.number_format = "@"
        cell.quotePrefix = escape_formula(value) != value
    return cell


def _escape(text: str) -> str:
    """Return the text with ``_xHHHH_`` for every character that XML cannot hold (ECMA-376, ST_Xstring)."""
    return _NOT_IN_XML.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def unescape_xlsx(text: str) -> str:
    """Return the text of a cell of an Excel file, as openpyxl and pandas read it: with ``_xHHHH_``."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def from_xlsx(data: bytes) -> tuple[Grid, list[Problem]]:
    """Return the cells of the first sheet that is not empty, and what was not read exactly.

    Raises SheetError if this is not an Excel file that can be read.
    """
    _check_archive(data)
    from openpyxl import load_workbook

    grid: Grid = []
    try:
        book = load_workbook(io.BytesIO(data), read_only=False, data_only=False)
        sheets = [sheet for sheet in book.worksheets if sheet.max_row > 1 or sheet["A1"].value is not None]
        problems = [
            Problem(1, "", sheet.title, f"Alleen het eerste blad is gelezen, niet “{sheet.title}”.")
            for sheet in sheets[1:]
        ]
        for number, row in enumerate(sheets[0].iter_rows() if sheets else (), 1):
            grid.append([_text(cell.value) for cell in row])
            reason = "Hier staat een formule; die is als tekst overgenomen."
            problems += [
                Problem(number, cell.column_letter, _text(cell.value), reason)
                for cell in row
                if cell.data_type == "f"
            ]
    except Exception as error:  # a damaged file can raise any exception of the libraries that read it
        raise SheetError(_DAMAGED) from error
    return grid, problems


def _check_archive(data: bytes) -> None:
    """Raise SheetError if the bytes cannot be an Excel file, or one that is far too large."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise SheetError("Dit bestand is beveiligd met een wachtwoord. Haal dat er in Excel eerst af.")
        raise SheetError("Dit is een Excel-bestand van de oude soort. Bewaar het in Excel als .xlsx.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise SheetError(_DAMAGED) from error
    if sum(file.file_size for file in files) > _MOST_BYTES:
        raise SheetError("Dit Excel-bestand is te groot. Kopieer de lijst naar een leeg bestand.")
    if "xl/workbook.xml" not in {file.filename for file in files}:
        raise SheetError("Dit is geen Excel-bestand. Kies een .xlsx- of .csv-bestand.")


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
        case dt.datetime():
            return value.strftime("%d-%m-%Y" if value.time() == dt.time() else "%d-%m-%Y %H:%M")
        case _:
            return str(getattr(value, "text", value))
