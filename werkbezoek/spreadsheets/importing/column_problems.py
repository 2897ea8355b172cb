"""The columns of a sheet that are not taken over, as problems for the user."""

from collections.abc import Sequence

from ...text.wording import counted, listed, quoted
from ..grid import Problem
from ..sources import SheetRow
from .headings import Layout
from .preview import Origin, PreviewColumn


def column_problems(layout: Layout) -> list[Problem]:
    """Return a problem for each unknown column, and one for all columns that a plan has no field for."""
    problems: list[Problem] = []
    absent: list[tuple[str, int]] = []
    for column in layout.columns:
        filled = [row for row in layout.rows if row.cell(column.index)]
        if filled and column.origin is Origin.UNKNOWN and not layout.has_unknown_headings:
            problems.append(_unknown_column(column, filled))
        elif filled and column.origin is Origin.NOT_IN_PLAN:
            absent.append((quoted(column.heading), len(filled)))
    if absent:
        names = listed([name for name, _ in absent])
        cells = _not_taken(sum(count for _, count in absent))
        reason = f"Een plan heeft geen plaats voor {names}; {cells}."
        problems.append(Problem(layout.heading.number if layout.heading else 1, "", names, reason))
    return problems


def _unknown_column(column: PreviewColumn, filled: Sequence[SheetRow]) -> Problem:
    """Return the problem of a column that is not known; ``filled`` are the rows with a text in it."""
    what = (
        f"De kolom {quoted(column.heading)} is niet herkend"
        if column.heading
        else f"Kolom {column.index + 1} is niet herkend"
    )
    sample = listed([quoted(row.cell(column.index)) for row in filled[:3]]) + " …" * (len(filled) > 3)
    return Problem(filled[0].number, column.name, sample, f"{what}; {_not_taken(len(filled))}.")


def _not_taken(count: int) -> str:
    return f"{counted(count, 'cel is', 'cellen zijn')} niet overgenomen"
