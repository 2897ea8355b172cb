"""Recognition of the kind of a file or a pasted text by its content; its name hardly counts."""

import io
import zipfile
from itertools import chain

from ...text.wording import quoted
from ..columns import INVITEES, PROGRAMME, Table
from ..csv_reading import decode_text, mend_accents, parse_csv
from ..grid import Grid, Problem, SheetError, from_clipboard
from .calendars import read_calendar
from .sheet import Source, sheet_of
from .splitting import known_headings, split_tables
from .text_lists import parse_address_list, parse_programme_lines, parse_signature
from .vcards import read_vcards
from .word_file import read_word_file

_MOST_BYTES, _MOST_UNPACKED = 20_000_000, 100_000_000
"""The size of the largest file that is read, as it is and after unpacking."""
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""The first bytes of an Office file in the format from before 2007, and of one with a password."""
_ROWS_TO_SEARCH = 10
"""How many rows of a pasted text may come before its headings."""
_OTHER_ARCHIVES = "Dit is geen Excel- of Word-bestand. Kies een .xlsx-, .docx- of .csv-bestand."
_DAMAGED = "Dit bestand is beschadigd en niet te lezen. Bewaar het opnieuw in Excel of Word."
_OTHER_TEXTS = {
    "<": "een webpagina of XML-bestand. Open het in Excel en bewaar het als .xlsx",
    "{": "geen lijst. Kies een .xlsx-, .docx- of .csv-bestand",
}


def read_source(content: bytes | str, name: str = "", table: Table | None = None) -> Source:
    """Return the sheets in the bytes of a file, or in a text that a user pasted.

    ``name`` is the name of the file, for messages. ``table`` is the list to fill, if the user has chosen it.
    Raises SheetError with a Dutch sentence that says what is wrong with the file.
    """
    if isinstance(content, str):
        source = _read_text(content, name, table)
    else:
        if not content.strip():
            raise SheetError(f"“{name}” is leeg.")
        if len(content) > _MOST_BYTES:
            raise SheetError(f"“{name}” is te groot voor een lijst. Kopieer de lijst naar een leeg bestand.")
        if content.startswith((b"PK", _OLD_OFFICE)) or name.lower().endswith((".xlsx", ".docx")):
            source = _read_archive(content, name)
        else:
            source = _read_text_file(decode_text(content), name, table)
        if not any(sheet.rows or sheet.problems for sheet in source.sheets):
            raise SheetError(f"In “{name}” staan geen rijen.")
    sheets = tuple(chain.from_iterable(map(split_tables, source.sheets)))
    return Source(source.name, source.kind, sheets, source.problems)


def _read_archive(content: bytes, name: str) -> Source:
    with _open_archive(content) as archive:
        names = archive.namelist()
        if "xl/workbook.xml" in names:
            from .workbook import read_workbook  # takes 0.3 s to import, with openpyxl

            return Source(name, "Excel-bestand", read_workbook(content, archive))
        if "word/document.xml" not in names:
            raise SheetError(_OTHER_ARCHIVES)
        sheets, text = read_word_file(archive, name)
    if not sheets:
        return Source(name, "Word-bestand", _read_text(text, name, None).sheets)
    reason = f"{quoted(text)} staat buiten de tabel en is niet overgenomen."
    return Source(name, "Word-bestand", sheets, (Problem(1, "", text, reason),) if text else ())


def _open_archive(data: bytes) -> zipfile.ZipFile:
    """Open an Office file. Raises SheetError if it is locked, old, damaged or very large."""
    if data.startswith(_OLD_OFFICE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise SheetError("Dit bestand is beveiligd met een wachtwoord. Haal dat er eerst af.")
        raise SheetError("Dit is een oud soort Excel- of Word-bestand. Bewaar het als .xlsx of .docx.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise SheetError(_DAMAGED) from error
    if sum(file.file_size for file in archive.infolist()) > _MOST_UNPACKED:
        raise SheetError("Dit bestand is te groot. Kopieer de lijst naar een leeg bestand.")
    return archive


def _read_text_file(text: str, name: str, table: Table | None) -> Source:
    mended = mend_accents(text)
    reason = "Letters met accenten stonden er verkeerd in; ze zijn hersteld."
    problems = (Problem(1, "", "", reason),) if mended != text else ()
    if source := _read_format(mended, name):
        return source
    for start, what in _OTHER_TEXTS.items():
        if mended.lstrip().startswith(start):
            raise SheetError(f"“{name}” is {what}.")
    grid = None
    if table is not INVITEES:
        grid = parse_programme_lines(mended)
    if grid is None and table is not PROGRAMME and "<" in mended:
        grid = parse_address_list(mended)
    kind = "Tekstbestand" if grid else "CSV-bestand"
    return Source(name, kind, (sheet_of(grid or parse_csv(mended)),), problems)


def _read_text(text: str, name: str, table: Table | None) -> Source:
    if source := _read_format(text, name):
        return source
    grid = _pasted_csv(text)
    if grid is None and table is not INVITEES:
        grid = parse_programme_lines(text)
    if grid is None and table is not PROGRAMME:
        grid = parse_address_list(text) or parse_signature(text)
    return Source(name, "Geplakte tekst", (sheet_of(grid or from_clipboard(text)),))


def _pasted_csv(text: str) -> Grid | None:
    """Return the cells of CSV that was copied as text, or None if no row in it has headings."""
    if "\t" in text or "\n" not in text.strip():
        return None
    grid = parse_csv(text)
    has_headings = any(known_headings(row) > 1 for row in grid[:_ROWS_TO_SEARCH])
    return grid if has_headings else None


def _read_format(text: str, name: str) -> Source | None:
    """Return the vCards or the calendar in a text, or None if it is something else."""
    start = text.lstrip("\ufeff \r\n\t")[:20].upper()
    if start.startswith("BEGIN:VCARD"):
        return Source(name, "vCard", (read_vcards(text),))
    if start.startswith("BEGIN:VCALENDAR"):
        return Source(name, "Agenda", (read_calendar(text),))
    return None
