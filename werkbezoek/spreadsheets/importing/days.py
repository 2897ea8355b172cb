"""Lists with a column of dates: a plan is about one day, so only the rows of that day are taken."""

import datetime as dt
from collections.abc import Sequence

from ...plan import Plan, minutes
from ...text.wording import counted, day, listed
from ..grid import Problem
from .drafts import RowDraft
from .preview import Choices, Question

_END_OF_NIGHT = 6 * 60
"""In minutes since midnight: an item that starts earlier belongs to the evening before."""
_DAYS_NAMED = 5


def read_days(drafts: Sequence[RowDraft]) -> dict[int, dt.date]:
    """Take the dates out of the drafts, and return them by the number of the row.

    A row without a date has that of the row before it.
    """
    dates: dict[int, dt.date] = {}
    last: dt.date | None = None
    for draft in drafts:
        last = draft.values.pop("date", None) or last
        if last:
            dates[draft.number] = last
    return dates


def choose_day(days: Sequence[dt.date], plan: Plan, choices: Choices) -> dt.date | None:
    """Return the day to take: the one that the user chose, that of the plan, or the only one; else None."""
    for wanted in (choices.day, plan.date):
        if wanted in days:
            return wanted
    return days[0] if len(days) == 1 else None


def is_of_day(draft: RowDraft, date: dt.date, chosen: dt.date) -> bool:
    """Return whether a row with this date is on the chosen day, or in the night after it."""
    start = draft.values.get("start")
    is_at_night = start is not None and minutes(start) < _END_OF_NIGHT
    return date == chosen or (is_at_night and date == chosen + dt.timedelta(days=1))


def day_question(days: Sequence[dt.date]) -> Question:
    """Return the question that asks which day to take."""
    named = listed([day(date) for date in days[:_DAYS_NAMED]]) + (" …" if len(days) > _DAYS_NAMED else "")
    text = (
        f"Hierin staan {counted(len(days), 'dag', 'dagen', in_digits=True)} ({named}). Op welke dag is het "
        "bezoek? Je kunt ook eerst de datum in het plan zetten."
    )
    return Question(0, "day", text, tuple((date.isoformat(), day(date)) for date in days))


def day_problems(days: Sequence[dt.date], plan: Plan) -> tuple[Problem, ...]:
    """Return a problem if the only day in a list is not the day of the plan."""
    if len(days) != 1 or plan.date in days:
        return ()
    (date,) = days
    of_plan = f"het plan is van {day(plan.date)}" if plan.date else "het plan heeft nog geen datum"
    reason = f"De lijst is van {day(date)}; {of_plan}. De datum van het plan verandert niet."
    return (Problem(1, "Datum", day(date), reason),)
