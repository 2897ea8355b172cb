"""Repair of CSV rows with more cells than headings: a text that contains the separator was cut in two."""

from collections.abc import Callable, Sequence

from ...text.parsing import MAIL_IN_TEXT
from ...text.person_names import is_prefix, is_title
from ...text.wording import listed, quoted
from ..grid import Problem
from ..sources import SheetRow
from ..sources.text_lists import PHONE
from .preview import PreviewColumn


def realign(row: SheetRow, columns: Sequence[PreviewColumn]) -> tuple[SheetRow, list[Problem]]:
    """Return the row with the parts of a text joined by commas, and a problem that says so.

    Cells are joined at the place where the other cells then fit their columns best. If they fit nowhere
    better than before, the row itself is returned, without a problem.
    """
    width = max((column.index + 1 for column in columns if column.heading), default=0)
    cells = list(row.cells)
    while len(cells) > width and not cells[-1].strip():
        cells.pop()
    extra = len(cells) - width
    if extra < 1:
        return row, []
    best, most, parts = cells, _fit(cells, columns), cells[:0]
    for at in range(width):
        cut = cells[at : at + extra + 1]
        joined = [*cells[:at], ", ".join(filter(None, map(str.strip, cut))), *cells[at + extra + 1 :]]
        if (fit := _fit(joined, columns)) > most:
            best, most, parts = joined, fit, cut
    if not parts:
        return row, []
    reason = f"Er staan meer cellen dan koppen; {listed([quoted(part) for part in parts])} zijn samengenomen."
    return SheetRow(row.number, tuple(best)), [Problem(row.number, "", row.text, reason)]


def _fit(cells: Sequence[str], columns: Sequence[PreviewColumn]) -> int:
    """Return how many cells look like a value of their column."""
    by_path = {column.path: cells[column.index].strip() for column in columns if column.index < len(cells)}
    return sum(bool(looks(by_path[path])) for path, looks in _LOOKS.items() if by_path.get(path))


def _is_all_prefix(text: str) -> bool:
    return all(map(is_prefix, text.split()))


def _is_name(text: str) -> bool:
    return all(is_prefix(word) or is_title(word) or word[0].isupper() for word in text.split())


_LOOKS: dict[str, Callable[[str], object]] = {
    "email": MAIL_IN_TEXT.fullmatch,
    "phone": PHONE.fullmatch,
    "name": _is_name,
    "name.middle": _is_all_prefix,
    "name.prefix": _is_all_prefix,
    "name.first": lambda text: not any(map(is_prefix, text.split())),
    "name.last": lambda text: not is_prefix(text.split()[0]),
}
