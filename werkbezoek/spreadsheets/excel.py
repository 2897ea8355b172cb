"""Excel files, written without anything that Excel would run or convert.

openpyxl is imported inside functions: that takes 0.3 s, and most of what users do never needs it.
"""

import datetime as dt
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from .grid import SheetError, escape_formula

_LONGEST_CELL = 32_767
"""Characters that a cell of Excel can hold."""

_WIDEST = 48
_FORMATS = {dt.datetime: "dd-mm-yyyy hh:mm", dt.date: "dd-mm-yyyy", dt.timedelta: "[h]:mm"}
"""How Excel shows values by their type; a datetime is also a date, so it comes first."""

_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def to_xlsx(sheets: Mapping[str, Iterable[Sequence[Any]]], *, is_edited: bool = False) -> bytes:
    """Return an Excel file with sheets by title; the first row of each has its headings.

    Excel never takes a text for a formula or a number; other values keep their type, and a timedelta is a
    time. Columns are as wide as their text, up to a point, and can be filtered. A text that is too long for a
    cell is cut off, with … at its end.

    With ``is_edited`` the user will edit the file and read it back: a text stays text when its cell is
    edited, and a text that is too long raises SheetError.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    for title, lines in sheets.items():
        rows = [*lines]
        if is_edited:
            _check_lengths(rows)
        sheet = book.create_sheet(title)
        sheet.freeze_panes = "A2"
        columns = [get_column_letter(number) for number in range(1, len(rows[0]) + 1)]
        sheet.auto_filter.ref = f"A1:{columns[-1]}{len(rows)}"
        for letter, cells in zip(columns, zip(*rows, strict=True), strict=True):
            sheet.column_dimensions[letter].width = _width(cells)
        to_cell = partial(_cell, partial(WriteOnlyCell, sheet), is_edited=is_edited)
        heads = [to_cell(value) for value in rows[0]]
        for head in heads:
            head.font = Font(bold=True)
        sheet.append(heads)
        for row in rows[1:]:
            sheet.append([to_cell(value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _width(cells: Sequence[Any]) -> int:
    """Return the width of a column, in letters."""
    lines = (line for cell in cells if cell is not None for line in str(cell).splitlines())
    return max(8, min(_WIDEST, max(map(len, lines), default=0) + 4))


def _check_lengths(rows: Sequence[Sequence[Any]]) -> None:
    """Raise SheetError if a text is too long for a cell."""
    for number, row in enumerate(rows, 1):
        for heading, value in zip(rows[0], row, strict=True):
            if isinstance(value, str) and len(_escape(value)) > _LONGEST_CELL:
                raise SheetError(
                    f"De tekst in rij {number}, {heading}, is langer dan in een cel van Excel past. "
                    "Bewaar de lijst als .csv."
                )


def _cell(new_cell: Callable[[Any], Any], value: Any, *, is_edited: bool) -> Any:
    if isinstance(value, dt.date | dt.timedelta):
        cell = new_cell(value)
        cell.number_format = next(shown for type_, shown in _FORMATS.items() if isinstance(value, type_))
        return cell
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
