"""Excel files, written without anything that Excel would run or convert.

openpyxl is imported inside functions: that takes 0.3 s, and most of what users do never needs it.
"""

import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from .grid import SheetError, escape_formula

_LONGEST_CELL = 32_767
"""Characters that a cell of Excel can hold."""

_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def to_xlsx(
    sheets: Mapping[str, Iterable[Sequence[Any]]], *, is_edited: bool = False, cut: bool = False
) -> bytes:
    """Return an Excel file with sheets by title; the first row of each has its headings.

    Excel never takes a text for a formula or a number; other values keep their type. With ``is_edited`` a
    text also stays text when a user edits its cell. With ``cut`` a text that is too long for a cell is cut
    off, with … at its end; without it, such a text raises SheetError.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    if not cut:
        sheets = {title: _checked([*rows]) for title, rows in sheets.items()}
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


def _checked(rows: Sequence[Sequence[Any]]) -> Sequence[Sequence[Any]]:
    """Return the rows. Raises SheetError if a text is too long for a cell."""
    for number, row in enumerate(rows, 1):
        for heading, value in zip(rows[0], row, strict=True):
            if isinstance(value, str) and len(_escape(value)) > _LONGEST_CELL:
                raise SheetError(
                    f"De tekst in rij {number}, {heading}, is langer dan in een cel van Excel past. "
                    "Bewaar de lijst als .csv."
                )
    return rows


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
    """Return the text of a cell in which openpyxl or pandas has left ``_xHHHH_`` for some characters."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
