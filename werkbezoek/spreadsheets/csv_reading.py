"""CSV with any separator and encoding, read as cells; and the decoding of text files in general."""

import csv
import io
import re
from collections import Counter

from ..text.decoding import decode
from .grid import Grid, SheetError, unescape_formula

_NOT_TEXT = {
    b"PK": "een Excel- of zipbestand", b"%PDF": "een pdf", b"\xd0\xcf\x11\xe0": "een oud Office-bestand",
    b"\x89PNG": "een plaatje", b"\xff\xd8\xff": "een foto", b"GIF8": "een plaatje",
    b"{\\rtf": "een RTF-bestand",
}  # fmt: skip
_SEPARATORS = ";\t|,"
"""The separators that are tried; the first of them is used if several fit equally well."""
_SAMPLE = 50
"""How many rows are compared to choose a separator."""
_MOJIBAKE = re.compile("[ÂÃâ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡-¿]")


def from_csv(data: bytes) -> Grid:
    """Return the cells of a CSV file. Raises SheetError if it is not text."""
    return parse_csv(decode_text(data))


def parse_csv(text: str) -> Grid:
    """Return the cells of a CSV text, split at the separator for which most rows have the same width."""
    first, _, rest = text.partition("\n")
    if match := re.fullmatch(r"sep=(.)\r?", first):
        return _cells(rest, match[1])
    return max((_cells(text, separator) for separator in _SEPARATORS), key=_evenness)


def decode_text(data: bytes) -> str:
    """Return the text in UTF-8, UTF-16 or Windows-1252. Raises SheetError if the bytes are not text."""
    for start, kind in _NOT_TEXT.items():
        if data.startswith(start):
            raise SheetError(f"Dit is {kind}, geen lijst. Kies een .xlsx-, .docx- of .csv-bestand.")
    if encoding := _utf_16(data):
        return data.decode(encoding, errors="replace")
    return decode(data)


def _utf_16(data: bytes) -> str:
    """Return the kind of UTF-16 that the bytes are in, or "" if they are in another encoding.

    Without a byte-order mark it follows from the zero bytes, which are half of most texts. Raises SheetError
    if the zero bytes show that this is no text.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    even, odd = data[:64:2], data[1:64:2]
    if 0 not in even + odd:
        return ""
    for encoding, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if high.count(0) * 2 > len(high) and 0 not in low:
            return encoding
    raise SheetError("In dit bestand staat geen tekst. Kies een .xlsx-, .docx- of .csv-bestand.")


def mend_accents(text: str) -> str:
    """Return a text with its accents repaired: “Zoë” for “ZoÃ«”, which is UTF-8 read as Windows-1252.

    Any other text is returned as it is.
    """
    if not _MOJIBAKE.search(text):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def _cells(text: str, separator: str) -> Grid:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise SheetError("Dit CSV-bestand is niet te lezen. Bewaar het in Excel als .xlsx.") from error
    return [[unescape_formula(cell) for cell in row] for row in rows]


def _evenness(rows: Grid) -> tuple[int, int]:
    """Return how many rows have the most common width of at least two cells, and that width."""
    widths = Counter(len(row) for row in rows[:_SAMPLE] if len(row) > 1)
    return max(((count, width) for width, count in widths.items()), default=(0, 0))
