"""Reading the rows of a sheet: what each becomes in the plan, and what is uncertain or left out."""

from collections.abc import Sequence

from msgspec.structs import replace

from ...text.wording import day
from ..columns import INVITEES
from ..grid import Problem
from ..sources import SheetRow
from .alignment import realign
from .cell_reading import read_cells
from .days import choose_day, day_problems, day_question, is_of_day, read_days
from .drafts import RowDraft
from .headings import Layout, reason_to_leave_out
from .items import complete_item, complete_times
from .matching import match_rows
from .people import complete_person
from .preview import Effect, Preview, PreviewRow


def read_rows(preview: Preview, layout: Layout) -> Preview:
    """Return the preview with the rows below the headings, in their order, or a question about the day."""
    plan = preview.plan
    drafts, rows = _read_drafts(preview, layout)
    dates = read_days(drafts)
    days = tuple(sorted(set(dates.values())))
    chosen = choose_day(days, plan, preview.choices)
    if dates and chosen is None:
        return replace(preview, questions=(day_question(days),), days=days)
    of_day = []
    for draft in drafts:
        date = dates.get(draft.number)
        if date and chosen and not is_of_day(draft, date, chosen):
            rows.append(_left_out(draft.source, f"Dit is op een andere dag: {day(date)}."))
        else:
            of_day.append(draft)
    _complete(of_day, preview)
    rows += match_rows(of_day, preview)
    rows.sort(key=lambda row: row.number)
    problems = (*preview.problems, *day_problems(days, plan))
    return replace(preview, rows=tuple(rows), problems=problems, days=days, day=chosen)


def _read_drafts(preview: Preview, layout: Layout) -> tuple[list[RowDraft], list[PreviewRow]]:
    """Return a draft of each row that has something for the plan, and the rows that have not."""
    drafts, left_out = [], []
    remarks: dict[int, list[Problem]] = {}
    for problem in preview.source.sheets[preview.sheet].problems:
        remarks.setdefault(problem.row, []).append(problem)
    for row in layout.rows:
        if reason := reason_to_leave_out(row, layout, preview.table):
            left_out.append(_left_out(row, reason))
            continue
        aligned, problems = realign(row, preview.columns)
        draft = read_cells(aligned, preview)
        draft.problems[:0] = [*remarks.get(row.number, ()), *problems]
        drafts.append(draft)
    return drafts, left_out


def _left_out(row: SheetRow, reason: str) -> PreviewRow:
    return PreviewRow(row.number, row.text, Effect.LEFT_OUT, reason=reason)


def _complete(drafts: Sequence[RowDraft], preview: Preview) -> None:
    """Add to the drafts what follows from their words and from each other."""
    if preview.table is INVITEES:
        for draft in drafts:
            complete_person(draft)
        return
    unticked = preview.choices.unticked
    for draft in drafts:
        complete_item(draft)
    complete_times([draft for draft in drafts if draft.number not in unticked])
    complete_times([draft for draft in drafts if draft.number in unticked])
