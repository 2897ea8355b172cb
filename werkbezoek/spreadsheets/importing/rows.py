"""Reading the rows of a sheet: what each becomes in the plan, and what is uncertain or left out.

A plan is about one day, so in a list with a column of dates only the rows of that day are taken.
"""

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace

from ...plan import Plan, minutes
from ...text.wording import counted, day, listed
from ..columns import INVITEES
from ..grid import Problem
from ..sources import SheetRow
from .alignment import realign
from .cell_reading import read_cells
from .drafts import RowDraft
from .headings import Layout, reason_to_leave_out
from .items import complete_item, complete_times
from .matching import match_rows
from .people import complete_person
from .preview import Choices, Effect, Preview, PreviewRow, Question

_END_OF_NIGHT = 6 * 60
"""In minutes since midnight: an item that starts earlier belongs to the evening before."""
_DAYS_NAMED = 5


def read_rows(preview: Preview, layout: Layout) -> Preview:
    """Return the preview with the rows below the headings, in their order, or a question about the day."""
    plan = preview.plan
    drafts, rows = _read_drafts(preview, layout)
    dates = _read_days(drafts)
    days = tuple(sorted(set(dates.values())))
    chosen = _choose_day(days, plan, preview.choices)
    if dates and chosen is None:
        return replace(preview, questions=(_day_question(days),), days=days)
    of_day = []
    for draft in drafts:
        date = dates.get(draft.number)
        if date and chosen and not _is_of_day(draft, date, chosen):
            rows.append(_left_out(draft.source, f"Dit is op een andere dag: {day(date)}."))
        else:
            of_day.append(draft)
    _complete(of_day, preview)
    rows += match_rows(of_day, preview)
    rows.sort(key=lambda row: row.number)
    problems = (*preview.problems, *_day_problems(days, plan))
    return replace(preview, rows=tuple(rows), problems=problems, days=days, day=chosen)


def _read_drafts(preview: Preview, layout: Layout) -> tuple[list[RowDraft], list[PreviewRow]]:
    """Return a draft of each row with data, and the rows that are left out."""
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


def _read_days(drafts: Sequence[RowDraft]) -> dict[int, dt.date]:
    """Take the dates out of the drafts, and return them by the number of the row.

    A row without a date has the date of the row before it.
    """
    dates: dict[int, dt.date] = {}
    last: dt.date | None = None
    for draft in drafts:
        last = draft.values.pop("date", None) or last
        if last:
            dates[draft.number] = last
    return dates


def _choose_day(days: Sequence[dt.date], plan: Plan, choices: Choices) -> dt.date | None:
    """Return the day to take: what the user chose, the date of the plan, or the only day; else None."""
    for wanted in (choices.day, plan.date):
        if wanted in days:
            return wanted
    return days[0] if len(days) == 1 else None


def _is_of_day(draft: RowDraft, date: dt.date, chosen: dt.date) -> bool:
    """Return whether a row with this date is on the chosen day, or in the night after it."""
    start = draft.values.get("start")
    is_at_night = start is not None and minutes(start) < _END_OF_NIGHT
    return date == chosen or (is_at_night and date == chosen + dt.timedelta(days=1))


def _day_question(days: Sequence[dt.date]) -> Question:
    named = listed([day(date) for date in days], most=_DAYS_NAMED)
    text = (
        f"Hierin staan {counted(len(days), 'dag', 'dagen', in_digits=True)} ({named}). Op welke dag is het "
        "bezoek? Je kunt ook eerst de datum in het plan zetten."
    )
    return Question(0, "day", text, tuple((date.isoformat(), day(date)) for date in days))


def _day_problems(days: Sequence[dt.date], plan: Plan) -> tuple[Problem, ...]:
    """Return a problem if the only day in a list is not the day of the plan."""
    if len(days) != 1 or plan.date in days:
        return ()
    (date,) = days
    of_plan = f"het plan is van {day(plan.date)}" if plan.date else "het plan heeft nog geen datum"
    reason = f"De lijst is van {day(date)}; {of_plan}. De datum van het plan verandert niet."
    return (Problem(1, "Datum", day(date), reason),)
