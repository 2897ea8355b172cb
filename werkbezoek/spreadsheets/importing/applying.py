"""Putting what a preview shows into a plan."""

import msgspec

from ...plan import Plan, PlanRow, get, put
from ...text.wording import counted
from ..columns import Table
from ..grid import Problem, SheetError
from ..sources import Source
from .building import make_preview
from .preview import Guess, Preview


class Applied(msgspec.Struct, frozen=True):
    """The plan after an import, and a Dutch sentence that says how many rows changed."""

    plan: Plan
    note: str


class ReadRows(msgspec.Struct, frozen=True):
    """What is read without a preview: rows for the plan, guesses, and what could not be read."""

    rows: tuple[PlanRow, ...]
    problems: tuple[Problem, ...]
    guesses: tuple[Guess, ...] = ()


def apply_preview(preview: Preview, plan: Plan) -> Applied:
    """Return the plan with the rows of a preview.

    If the list has changed since the preview was made, the preview is computed again, so that no new row or
    edit is overwritten. Raises SheetError if there are open questions.
    """
    path = preview.table.path
    if get(plan, path) != get(preview.plan, path):
        preview = make_preview(preview.source, plan, preview.table, preview.choices, preview.parties)
    if questions := preview.open_questions:
        raise SheetError(" ".join(question.text for question in questions[:3]))
    new = {row.row.id: row.row for row in preview.taken if row.row}
    old = get(plan, path)
    kept = [new.pop(row.id, row) for row in old]
    changed = sum(row != before for row, before in zip(kept, old, strict=True))
    return Applied(put(plan, path, (*kept, *new.values())), _note(len(new), changed))


def _note(added: int, changed: int) -> str:
    parts = []
    if added:
        parts.append(f"{counted(added, 'rij', 'rijen', in_digits=True)} toegevoegd")
    if changed:
        parts.append(f"{counted(changed, 'rij', 'rijen', in_digits=True)} bijgewerkt")
    return f"{', '.join(parts) or 'Alles stond al in het plan'}."


def read_directly(source: Source, table: Table, plan: Plan) -> ReadRows:
    """Return the rows of a source without asking anything.

    A row with an open question has a provisional value there, and the question is among the problems. Raises
    SheetError if a question is about the whole source.
    """
    preview = make_preview(source, plan, table)
    if preview.questions:
        raise SheetError(preview.questions[0].text)
    asked = [
        Problem(question.row, table.column(question.path).title, row.text, question.text)
        for row in preview.rows
        for question in row.questions
    ]
    return ReadRows(
        tuple(row.row for row in preview.taken if row.row),
        tuple(sorted((*preview.left_out, *asked), key=lambda problem: problem.row)),
        tuple(guess for row in preview.taken for guess in row.guesses),
    )
