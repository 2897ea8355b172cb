"""The place of people on a list of candidates, from a column of a list that the user keeps."""

from collections.abc import Mapping, Sequence

from ..spreadsheets import Preview, PreviewColumn


def positions_in(
    preview: Preview, headings: frozenset[str], parties: Mapping[int, str]
) -> tuple[str, dict[int, int]]:
    """Return the heading of the column with positions, and the positions by number of the row.

    ``headings`` are in plain letters, and ``parties`` are keys of parties by number of the row. A column that
    counts all rows, or has a number twice in a party, has no positions. Without a column all is empty.
    """
    rows = {row.number: row.cells for row in preview.source.sheets[preview.sheet].rows}
    for column in preview.columns:
        if not column.path and _plain(column) in headings:
            cells = {number: _cell(rows[number], column.index) for number in parties}
            if found := _as_positions(cells, parties):
                return column.heading, found
    return "", {}


def _plain(column: PreviewColumn) -> str:
    return "".join(filter(str.isalnum, column.heading.casefold()))


def _cell(cells: Sequence[str], index: int) -> str:
    return cells[index].strip() if index < len(cells) else ""


def _as_positions(cells: Mapping[int, str], parties: Mapping[int, str]) -> dict[int, int]:
    filled = {number: text for number, text in cells.items() if text}
    if not all(text.isascii() and text.isdigit() and 0 < int(text[:4]) < 1_000 for text in filled.values()):
        return {}
    found = {number: int(text) for number, text in filled.items()}
    by_party = {(parties[number], position) for number, position in found.items()}
    counts_rows = len({*parties.values()}) > 1 and len({*found.values()}) == len(found) == len(parties)
    return {} if counts_rows or len(by_party) < len(found) else found
