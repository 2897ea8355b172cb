"""The rows of a sheet: what each becomes in the plan, and what is uncertain or left out."""

from collections.abc import Iterable, Mapping, Sequence

from ...plan import Plan, PlanObject
from ..columns import INVITEES, Table
from ..grid import Problem
from ..sources import Sheet
from .cell_reading import read_cells
from .drafts import RowDraft
from .entourage import link_entourage
from .headings import Layout, repeats_headings
from .items import complete_item
from .matching import Match, Matcher
from .people import complete_person
from .preview import Choices, Existing, Fate, PreviewRow
from .row_building import build_row
from .timetable import complete_times


def read_rows(
    sheet: Sheet, layout: Layout, table: Table, plan: Plan, choices: Choices
) -> tuple[PreviewRow, ...]:
    """Return all rows below the headings, in their order."""
    drafts, found = [], []
    for row in layout.rows:
        if layout.heading and repeats_headings(row, table):
            reason = "Hier staan nog eens koppen."
            found.append(PreviewRow(row.number, row.text, Fate.LEFT_OUT, reason=reason))
        else:
            answers = choices.answers.get(row.number, {})
            drafts.append(read_cells(row, layout.columns, table, plan, answers))
    _complete(drafts, table, plan, choices.unticked)
    matches = _match(drafts, table, plan, choices)
    remarks: dict[int, list[Problem]] = {}
    for problem in sheet.problems:
        remarks.setdefault(problem.row, []).append(problem)
    found += [
        _preview_row(draft, matches.get(draft.number), choices, remarks.get(draft.number, ()))
        for draft in drafts
    ]
    return tuple(sorted(found, key=lambda row: row.number))


def _complete(drafts: Sequence[RowDraft], table: Table, plan: Plan, unticked: frozenset[int]) -> None:
    """Add to the drafts what follows from their words and from each other."""
    if table is INVITEES:
        for draft in drafts:
            complete_person(draft, plan)
        return
    for draft in drafts:
        complete_item(draft)
    complete_times([draft for draft in drafts if draft.number not in unticked])
    complete_times([draft for draft in drafts if draft.number in unticked])


def _match(drafts: Sequence[RowDraft], table: Table, plan: Plan, choices: Choices) -> Mapping[int, Match]:
    """Return what becomes of each row that is not empty, by its number."""
    matcher = Matcher(plan, table)
    taken: set[str] = set()
    rows: dict[int, PlanObject] = {}
    for draft in drafts:
        if row := build_row(draft, taken, matcher.ids):
            rows[draft.number] = row
    if table is INVITEES:
        problems = link_entourage(rows, plan)
        for draft in drafts:
            draft.problems += [problem for problem in problems if problem.row == draft.number]
    matches = {}
    for number, row in rows.items():
        reader = Matcher(plan, table) if number in choices.unticked else matcher
        matches[number] = reader.match(number, row, choices.existing.get(number, Existing.FILL))
    return matches


def _preview_row(
    draft: RowDraft, match: Match | None, choices: Choices, remarks: Iterable[Problem]
) -> PreviewRow:
    problems = (*remarks, *draft.problems, *(match.problems if match else ()))
    fate, reason = (match.fate, match.reason) if match else (Fate.EMPTY, "")
    if draft.number in choices.unticked:
        fate = Fate.UNTICKED
    return PreviewRow(
        number=draft.number,
        text=draft.source.text,
        fate=fate,
        row=match.row if match else None,
        reason=reason,
        guesses=tuple(draft.guesses),
        problems=problems,
        questions=tuple(draft.questions),
    )
