"""Cells as rows of text: from the clipboard, to the clipboard and to CSV; and problems with cells.

Text that a spreadsheet would take for a formula is written with an apostrophe before it, which reading
removes.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

import msgspec

from ..text.errors import UserError

Grid = list[list[str]]

_INVISIBLE = r"\s\x00-\x1f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Blanks and characters that a program may skip before the sign that starts a formula."""
_FORMULA = re.compile(rf"'*(?:[{_INVISIBLE}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r])")


class SheetError(UserError):
    """Nothing can be read from or written to the file."""


class Problem(msgspec.Struct, frozen=True):
    """A cell or row of a sheet that was not read, or not literally.

    ``row`` counts from 1, as Excel does; ``column`` is the heading; ``text`` is the content of the cell.
    """

    row: int
    column: str
    text: str
    reason: str

    def __str__(self) -> str:
        where = f"Rij {self.row}, {self.column}" if self.column else f"Rij {self.row}"
        return f"{where}: {self.reason}"


def escape_formula(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula (OWASP, CSV injection)."""
    return f"'{text}" if _FORMULA.match(text) else text


def unescape_formula(text: str) -> str:
    """Return the text without the apostrophe that `escape_formula` put before it."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def from_clipboard(text: str) -> Grid:
    """Return the cells of a block that was copied in Excel, without blanks around their text."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").rstrip("\n")
    try:
        rows = list(csv.reader(io.StringIO(lines, newline=""), delimiter="\t", strict=True))
    except csv.Error:  # a quotation mark that belongs to the text
        rows = [line.split("\t") for line in lines.split("\n")]
    return [[unescape_formula(cell.replace("\xa0", " ").strip()) for cell in row] for row in rows]


def to_clipboard(rows: Iterable[Sequence[str]]) -> str:
    """Return the cells as text that Excel and Word paste as cells."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows(
        [escape_formula(cell) for cell in row] for row in rows
    )
    return out.getvalue()


def to_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Return the cells as CSV for a Dutch Excel: with semicolons, in UTF-8 with a byte-order mark."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([escape_formula(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")
