"""A source of rows: a file or a pasted text, as one or more sheets of text."""

from collections.abc import Iterable, Sequence

import msgspec

from ..grid import Problem


class SheetRow(msgspec.Struct, frozen=True):
    """A row with text. Its ``number`` is the one that Excel shows: it counts from 1, empty rows included."""

    number: int
    cells: tuple[str, ...]

    def cell(self, at: int) -> str:
        """Return the text at an index, without blanks around it; "" beyond the last cell."""
        return self.cells[at].strip() if at < len(self.cells) else ""

    @property
    def text(self) -> str:
        """The text of all cells, to show in a message."""
        return " | ".join(cell.strip() for cell in self.cells if cell.strip())


class Sheet(msgspec.Struct, frozen=True):
    """One table of a source: a sheet of Excel, a table in a Word file, a day of a calendar.

    ``problems`` says what was not read literally: formulas, merged cells, hidden rows.
    """

    title: str
    rows: tuple[SheetRow, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def width(self) -> int:
        """The number of columns."""
        return max((len(row.cells) for row in self.rows), default=0)


class Source(msgspec.Struct, frozen=True):
    """A file or pasted text: its name, what it is in Dutch (“Excel-bestand”), and its sheets."""

    name: str
    kind: str
    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...] = ()


def sheet_of(grid: Iterable[Sequence[str]], *, title: str = "", problems: Iterable[Problem] = ()) -> Sheet:
    """Return the rows with text as a sheet."""
    rows = (SheetRow(number, tuple(cells)) for number, cells in enumerate(grid, 1))
    return Sheet(title, tuple(row for row in rows if row.text), tuple(problems))
