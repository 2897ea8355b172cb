"""CSV of any separator and encoding, read as cells; and the text of files in general."""

import csv
import io
import re
from collections import Counter

from .grid import Grid, SheetError, unescape_formula

_NOT_TEXT = {
    b"PK": "een Excel- of zipbestand", b"%PDF": "een pdf", b"\xd0\xcf\x11\xe0": "een oud Office-bestand",
    b"\x89PNG": "een plaatje", b"\xff\xd8\xff": "een foto", b"GIF8": "een plaatje",
    b"{\\rtf": "een RTF-bestand",
}  # fmt: skip
_SEPARATORS = ";\t|,"
"""The separators that are tried; the first counts where several fit equally well."""
_SAMPLE = 50
_MOJIBAKE = re.compile("[ÂÃâ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡-¿]")


def from_csv(data: bytes) -> Grid:
    """Return the cells of a CSV file. Raises SheetError if it is not text."""
    return parse_csv(decode_text(data))


def parse_csv(text: str) -> Grid:
    """Return the cells of a CSV text, by the separator that cuts most rows into equally many cells."""
    first, _, rest = text.partition("\n")
    if match := re.fullmatch(r"sep=(.)\r?", first):
        return _cells(rest, match[1])
    return max((_cells(text, separator) for separator in _SEPARATORS), key=_evenness)


def decode_text(data: bytes) -> str:
    """Return the text in UTF-8, UTF-16 or Windows-1252. Raises SheetError if the bytes are not text."""
    for start, kind in _NOT_TEXT.items():
        if data.startswith(start):
            raise SheetError(f"Dit is {kind}, geen lijst. Kies een .xlsx-, .docx- of .csv-bestand.")
    encodings = ["utf-8-sig", "cp1252"]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in data[:64]:
        sample = data[:64]
        if sample[1::2].count(0) * 2 > len(sample[1::2]) and 0 not in sample[::2]:
            encodings = ["utf-16-le"]
        elif sample[::2].count(0) * 2 > len(sample[::2]) and 0 not in sample[1::2]:
            encodings = ["utf-16-be"]
        else:
            raise SheetError("In dit bestand staat geen tekst. Kies een .xlsx-, .docx- of .csv-bestand.")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode(encodings[0] if encodings[0].startswith("utf-16") else "latin-1", errors="replace")


def mend_accents(text: str) -> str:
    """Return a text in which UTF-8 was once read as Windows-1252 (“ZoÃ«”) as it was meant (“Zoë”).

    The text itself if it is not of this kind throughout.
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
    """Return in how many rows there are equally many cells, more than one, and how many cells that are."""
    widths = Counter(len(row) for row in rows[:_SAMPLE] if len(row) > 1)
    return max(((count, width) for width, count in widths.items()), default=(0, 0))
