"""Several tables on one sheet, each with headings of its own, below each other or side by side."""

from collections.abc import Iterator, Sequence

import msgspec

from ...text.spelling import spelling_key
from ..columns import INVITEES, PROGRAMME
from .sheet import Sheet, SheetRow


def split_tables(sheet: Sheet) -> tuple[Sheet, ...]:
    """Return each table on a sheet as a separate sheet; a sheet with one table is returned as it is."""
    parts = [part for below in _split_rows(sheet) for part in _split_columns(below)]
    return tuple(parts) if len(parts) > 1 else (sheet,)


def _split_rows(sheet: Sheet) -> Iterator[Sheet]:
    """Yield the tables below each other: each starts after an empty row, with headings of its own."""
    first, headings = 0, frozenset[str]()
    for at, row in enumerate(sheet.rows):
        keys = _headings(row)
        if not keys:
            continue
        start = _start_of_table(sheet.rows, at)
        if headings and keys != headings and start is not None and start > first:
            yield _some_rows(sheet, sheet.rows[first:start])
            first = start
        headings = keys
    yield _some_rows(sheet, sheet.rows[first:])


def _split_columns(sheet: Sheet) -> Iterator[Sheet]:
    """Yield the tables side by side: each next one starts after an empty column, and repeats a heading."""
    cells = next((row.cells for row in sheet.rows if _headings(row)), ())
    for at in range(1, sheet.width):
        if any(row.cell(at) for row in sheet.rows):
            continue
        left, right = ({*map(spelling_key, part)} - {""} for part in (cells[:at], cells[at:]))
        if left & right and len(right) > 1:
            yield _some_columns(sheet, 0, at)
            yield from _split_columns(_some_columns(sheet, at + 1, sheet.width))
            return
    yield sheet


def _some_columns(sheet: Sheet, first: int, end: int) -> Sheet:
    rows = (SheetRow(row.number, row.cells[first:end]) for row in sheet.rows)
    title = f"{sheet.title} vanaf kolom {first + 1}" if first else sheet.title
    return Sheet(title, tuple(row for row in rows if row.text), sheet.problems)


def _some_rows(sheet: Sheet, rows: tuple[SheetRow, ...]) -> Sheet:
    """Return some rows of a sheet as a sheet, with the problems of these rows."""
    if len(rows) == len(sheet.rows):
        return sheet
    numbers = {row.number for row in rows}
    problems = tuple(problem for problem in sheet.problems if problem.row in numbers)
    title = f"{sheet.title or 'de tabel'} vanaf rij {rows[0].number}"
    return msgspec.structs.replace(sheet, title=title, rows=rows, problems=problems)


def known_headings(cells: Sequence[str]) -> int:
    """Return how many cells of a row are headings of one kind of table; 0 if that is less than half."""
    filled = [cell for cell in cells if cell.strip()]
    most = max(sum(map(table.knows, filled)) for table in (INVITEES, PROGRAMME))
    return most if most * 2 >= len(filled) else 0


def _headings(row: SheetRow) -> frozenset[str]:
    """Return the keys of the cells if the row has two headings or more and nothing else; else no keys."""
    filled = [cell for cell in row.cells if cell.strip()]
    if len(filled) > 1 and known_headings(filled) == len(filled):
        return frozenset(map(spelling_key, filled))
    return frozenset()


def _start_of_table(rows: tuple[SheetRow, ...], at: int) -> int | None:
    """Return the index where the table with its headings in row ``at`` starts, its title included.

    Return None if there is no empty row above it: then the table above goes on.
    """
    while at > 0:
        if rows[at].number > rows[at - 1].number + 1:
            return at
        if sum(bool(cell.strip()) for cell in rows[at - 1].cells) > 1:
            return None
        at -= 1
    return None
