"""Recognition of a source by its content, whatever its name says."""

from ..columns import Table
from ..grid import SheetError, from_clipboard, from_csv
from .archive import OLD_OFFICE
from .contacts import parse_address_list, parse_signature
from .sheet import Source, sheet_of
from .workbook import read_workbook

_MOST_BYTES = 20_000_000


def read_source(content: bytes | str, name: str = "", table: Table | None = None) -> Source:
    """Return the sheets in the bytes of a file, or in a text that a user pastes.

    ``table`` is what the user wants to read, if that is known. Raises SheetError with a Dutch sentence that
    says what is wrong with the file.
    """
    if isinstance(content, str):
        return _read_text(content, name, table)
    if not content.strip():
        raise SheetError(f"“{name}” is leeg.")
    if len(content) > _MOST_BYTES:
        raise SheetError(f"“{name}” is te groot voor een lijst. Kopieer de lijst naar een leeg bestand.")
    if content.startswith((b"PK", OLD_OFFICE)) or name.lower().endswith(".xlsx"):
        source = Source(name, "Excel-bestand", read_workbook(content))
    else:
        source = Source(name, "CSV-bestand", (sheet_of(from_csv(content)),))
    if not any(sheet.rows for sheet in source.sheets):
        raise SheetError(f"In “{name}” staan geen rijen.")
    return source


def _read_text(text: str, name: str, table: Table | None) -> Source:
    people = None
    if table is None or table.path == "invitees":
        people = parse_address_list(text) or parse_signature(text)
    return Source(name, "Geplakte tekst", (sheet_of(people or from_clipboard(text)),))
