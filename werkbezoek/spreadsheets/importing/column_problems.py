"""What of the columns of a sheet is not taken over."""

from collections.abc import Sequence

from ...text.wording import counted, listed, quoted
from ..grid import Problem
from ..sources import SheetRow
from .headings import Layout
from .preview import Origin, PreviewColumn


def column_problems(layout: Layout) -> list[Problem]:
    """Return a problem for each column that is not known, and one for all that a plan has no field for."""
    problems = []
    for column in layout.columns:
        texts = _texts_of(layout.rows, column)
        if column.origin is not Origin.UNKNOWN or not texts or layout.has_unknown_headings:
            continue
        what = (
            f"De kolom {quoted(column.heading)} ken ik niet"
            if column.heading
            else f"Kolom {column.index + 1} heeft geen kop die ik ken"
        )
        sample = listed([quoted(text) for _, text in texts[:3]]) + (" …" if len(texts) > 3 else "")
        reason = f"{what}; {counted(len(texts), 'cel is', 'cellen zijn')} niet overgenomen."
        problems.append(Problem(texts[0][0], column.name, sample, reason))
    absent = [
        (column.heading, len(texts))
        for column in layout.columns
        if column.origin is Origin.NOT_IN_PLAN and (texts := _texts_of(layout.rows, column))
    ]
    if absent:
        names = listed([quoted(heading) for heading, _ in absent])
        cells = counted(sum(count for _, count in absent), "cel is", "cellen zijn")
        reason = f"Een plan heeft geen plaats voor {names}; {cells} niet overgenomen."
        problems.append(Problem(layout.heading.number if layout.heading else 1, "", names, reason))
    return problems


def _texts_of(rows: Sequence[SheetRow], column: PreviewColumn) -> list[tuple[int, str]]:
    at = column.index
    return [
        (row.number, row.cells[at].strip()) for row in rows if at < len(row.cells) and row.cells[at].strip()
    ]
