"""Putting what a preview shows into a plan."""

import msgspec

from ...plan import Plan, get, put
from ...text.wording import counted
from ..grid import SheetError
from .building import make_preview
from .preview import Preview


class Applied(msgspec.Struct, frozen=True):
    """The plan after an import, and a Dutch sentence that says how many rows changed."""

    plan: Plan
    note: str


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
