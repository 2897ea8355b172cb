"""Reading the rows of a sheet: what each becomes in the plan, and what is uncertain or left out."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from ...plan import Plan, PlanRow
from ...text.wording import day
from ..columns import INVITEES, Table
from ..grid import Problem
from ..sources import Sheet, SheetRow
from .alignment import realign
from .cell_reading import read_cells
from .days import choose_day, day_problems, day_question, is_of_day, read_days
from .drafts import RowDraft, build_row
from .headings import Layout, reason_to_leave_out
from .items import complete_item, complete_times
from .job_functions import ImportContext
from .matching import Match, Matcher, link_entourage
from .people import complete_person
from .preview import Choices, Effect, Existing, PreviewRow, Question


class ReadSheet(msgspec.Struct, frozen=True):
    """The rows of a sheet, problems and questions about the whole sheet, and the days in it.

    ``day`` is the day whose rows are taken, if the sheet has days.
    """

    rows: tuple[PreviewRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    questions: tuple[Question, ...] = ()
    days: tuple[dt.date, ...] = ()
    day: dt.date | None = None


def read_sheet(
    sheet: Sheet, layout: Layout, table: Table, context: ImportContext, choices: Choices
) -> ReadSheet:
    """Return all rows below the headings, in their order."""
    plan = context.plan
    drafts, rows = _read_rows(layout, table, plan, choices)
    dates = read_days(drafts)
    days = tuple(sorted(set(dates.values())))
    chosen = choose_day(days, plan, choices)
    if dates and chosen is None:
        return ReadSheet(questions=(day_question(days),), days=days)
    of_day = []
    for draft in drafts:
        date = dates.get(draft.number)
        if date and chosen and not is_of_day(draft, date, chosen):
            rows.append(_left_out(draft.source, f"Dit is op een andere dag: {day(date)}."))
        else:
            of_day.append(draft)
    _complete(of_day, table, context, choices.unticked)
    paths = {column.path for column in layout.columns if column.path}
    matches = _match(of_day, Matcher(plan, table, paths), table, plan, choices)
    remarks: dict[int, list[Problem]] = {}
    for problem in sheet.problems:
        remarks.setdefault(problem.row, []).append(problem)
    rows += [
        _preview_row(draft, matches.get(draft.number), choices, remarks.get(draft.number, ()))
        for draft in of_day
    ]
    rows.sort(key=lambda row: row.number)
    return ReadSheet(tuple(rows), day_problems(days, plan), days=days, day=chosen)


def _read_rows(
    layout: Layout, table: Table, plan: Plan, choices: Choices
) -> tuple[list[RowDraft], list[PreviewRow]]:
    """Return a draft of each row that has something for the plan, and the rows that have not."""
    drafts, left_out = [], []
    for row in layout.rows:
        if reason := reason_to_leave_out(row, layout, table):
            left_out.append(_left_out(row, reason))
            continue
        aligned, problems = realign(row, layout.columns)
        draft = read_cells(aligned, layout.columns, table, plan, choices.answers.get(row.number, {}))
        draft.problems[:0] = problems
        drafts.append(draft)
    return drafts, left_out


def _left_out(row: SheetRow, reason: str) -> PreviewRow:
    return PreviewRow(row.number, row.text, Effect.LEFT_OUT, reason=reason)


def _complete(
    drafts: Sequence[RowDraft], table: Table, context: ImportContext, unticked: frozenset[int]
) -> None:
    """Add to the drafts what follows from their words and from each other."""
    if table is INVITEES:
        for draft in drafts:
            complete_person(draft, context)
        return
    for draft in drafts:
        complete_item(draft)
    complete_times([draft for draft in drafts if draft.number not in unticked])
    complete_times([draft for draft in drafts if draft.number in unticked])


def _match(
    drafts: Sequence[RowDraft], matcher: Matcher, table: Table, plan: Plan, choices: Choices
) -> Mapping[int, Match]:
    """Return what becomes of each row that is not empty, by its number."""
    taken: set[str] = set()
    rows: dict[int, PlanRow] = {}
    for draft in drafts:
        if row := build_row(draft, taken, matcher.ids):
            rows[draft.number] = row
    by_number = {draft.number: draft for draft in drafts}
    if table is INVITEES:
        for problem in link_entourage(rows, plan, _known_ids(rows, matcher, choices)):
            by_number[problem.row].problems.append(problem)
    matches = {}
    for number, row in rows.items():
        given = {path.partition(".")[0] for path in by_number[number].values}
        choice = choices.existing.get(number, Existing.FILL)
        is_ticked = number not in choices.unticked
        matches[number] = matcher.match(number, row, given, choice, is_ticked=is_ticked)
    return matches


def _known_ids(rows: Mapping[int, PlanRow], matcher: Matcher, choices: Choices) -> Mapping[str, str]:
    """Return the id in the plan of each row that is merged into a row of the plan, by its own id."""
    return {
        row.id: known.id
        for number, row in rows.items()
        if row.id not in matcher.ids and choices.existing.get(number) is not Existing.ADD
        if (known := matcher.find(row))
    }


def _preview_row(
    draft: RowDraft, match: Match | None, choices: Choices, remarks: Iterable[Problem]
) -> PreviewRow:
    problems = (*remarks, *draft.problems, *(match.problems if match else ()))
    effect = match.effect if match else Effect.EMPTY
    return PreviewRow(
        number=draft.number,
        text=draft.source.text,
        effect=Effect.UNTICKED if draft.number in choices.unticked else effect,
        row=match.row if match else None,
        reason=match.reason if match else "",
        guesses=tuple(draft.guesses),
        problems=problems,
        questions=tuple(draft.questions),
    )
