"""Excel files: read as text, and written with nothing but text in their cells."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Sequence
from typing import Any

from .grid import Grid, escape_formula
from .problems import Problem, SheetError

_LONGEST_CELL = 32_767
_MOST_BYTES = 100_000_000
"""What a file may grow to when it is unpacked."""
_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def to_xlsx(rows: Sequence[Sequence[str]], title: str) -> bytes:
    """The cells as an Excel file with one sheet; raises SheetError if a text is longer than Excel can hold.

    Every cell is text, so that no formula runs and no telephone number loses its zero.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row, cells in enumerate(rows, 1):
        for column, text in enumerate(cells, 1):
            escaped = _NOT_IN_XML.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
            if len(escaped) > _LONGEST_CELL:
                raise SheetError(
                    f"De tekst in rij {row}, {rows[0][column - 1]}, is langer dan in een cel van Excel past. "
                    "Bewaar de lijst als .csv."
                )
            if not escaped:
                continue
            cell = sheet.cell(row, column, escaped)
            cell.data_type = "s"
            cell.number_format = "@"
            cell.quotePrefix = escape_formula(text) != text
            if row == 1:
                cell.font = Font(bold=True)
    for column, heading in enumerate(rows[0], 1):
        sheet.column_dimensions[get_column_letter(column)].width = max(12, min(40, len(heading) + 2))
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def from_xlsx(data: bytes) -> tuple[Grid, list[Problem]]:
    """The cells of the first sheet that is not empty, and what there is to say about them.

    Raises SheetError with a Dutch sentence if this is no Excel file that can be read.
    """
    _check(data)
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=False, data_only=False)
        sheets = [sheet for sheet in book.worksheets if sheet.max_row > 1 or sheet["A1"].value is not None]
        problems = [
            Problem(1, "", sheet.title, f"Alleen het eerste blad is gelezen, niet “{sheet.title}”.")
            for sheet in sheets[1:]
        ]
        grid = []
        for number, row in enumerate(sheets[0].iter_rows() if sheets else (), 1):
            grid.append([_text(cell.value) for cell in row])
            problems += [
                Problem(
                    number,
                    cell.column_letter,
                    _text(cell.value),
                    "Hier staat een formule; die is als tekst overgenomen.",
                )
                for cell in row
                if cell.data_type == "f"
            ]
    except Exception as error:  # a broken file raises whatever its parts raise
        raise SheetError(
            "Dit Excel-bestand is beschadigd en niet te lezen. Bewaar het opnieuw in Excel."
        ) from error
    return grid, problems


def _check(data: bytes) -> None:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise SheetError("Dit bestand is beveiligd met een wachtwoord. Haal dat er in Excel eerst af.")
        raise SheetError("Dit is een Excel-bestand van de oude soort. Bewaar het in Excel als .xlsx.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            size = sum(one.file_size for one in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise SheetError(
            "Dit Excel-bestand is beschadigd en niet te lezen. Bewaar het opnieuw in Excel."
        ) from error
    if size > _MOST_BYTES:
        raise SheetError("Dit Excel-bestand is te groot. Kopieer de lijst naar een leeg bestand.")
    if "xl/workbook.xml" not in names:
        raise SheetError("Dit is geen Excel-bestand. Kies een .xlsx- of .csv-bestand.")


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case str():
            return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value)
        case bool():
            return "ja" if value else "nee"
        case float() if value.is_integer():
            return str(int(value))
        case dt.time():
            return f"{value.hour}:{value.minute:02d}"
        case dt.datetime():
            return (
                value.strftime("%d-%m-%Y") if value.time() == dt.time() else value.strftime("%d-%m-%Y %H:%M")
            )
        case _:
            return str(getattr(value, "text", value))
