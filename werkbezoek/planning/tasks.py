"""The preparation as a countdown to the visit: the tasks, when each is due, and which are late.

The standard tasks, and the sources of their days, are in ``standard_tasks.toml``.
"""

import datetime as dt
from functools import cache
from pathlib import Path

import msgspec

from ..plan import MOST_DAYS, Limits, Plan, PressPolicy, Role, Task, Word
from ..rules import holiday_on, shipped_special_days
from ..text.spelling import spelling_key
from ..text.wording import counted, day

_WEEKEND = (5, 6)
_SOON = dt.timedelta(days=7)
_CAMPAIGN_DAYS = 44
"""The days before an election from which its candidates are known."""


class TaskState(Word):
    """The state of a task on a day."""

    DONE = "klaar", "Klaar"
    LATE = "te-laat", "Te laat"
    SOON = "binnenkort", "Binnen een week"
    LATER = "later", "Later"
    UNDATED = "zonder-datum", "Zonder datum"


class ScheduledTask(msgspec.Struct, frozen=True):
    """A task in the schedule; ``index`` is its place in ``plan.tasks``, ``when`` its due date in Dutch.

    ``due_date`` is None if the task has no date, or as long as the visit has none; then ``when`` is the time
    before or after the visit, if that is known.
    """

    index: int
    task: Task
    due_date: dt.date | None
    when: str
    state: TaskState


def standard_tasks(plan: Plan) -> tuple[Task, ...]:
    """Return the standard tasks for this visit, in order.

    There is no task about the press without press, and none about equal treatment outside election time.
    """
    limits, tasks = plan.limits, _standard_tasks()
    left_out = {"taak-pers"} if plan.press.policy is PressPolicy.NONE else set()
    if not _is_in_election_time(plan):
        left_out.add("taak-gelijke-kansen")
    ids = [task.id for task in tasks]
    days = {task.id: task.days or 0 for task in tasks}
    for before_inviting in ids[: ids.index("taak-uitnodigen")]:
        days[before_inviting] -= max(0, limits.notice_days - Limits().notice_days)
    days["taak-uitnodigen"] = -limits.notice_days - 7
    days["taak-dieet-weg"], days["taak-contact-weg"] = limits.diet_days, limits.contact_days
    moved = [
        msgspec.structs.replace(task, days=max(-MOST_DAYS, min(days[task.id], MOST_DAYS)))
        for task in tasks
        if task.id not in left_out
    ]
    return tuple(sorted(moved, key=lambda task: task.days or 0))


def _is_in_election_time(plan: Plan) -> bool:
    """Return whether a candidate is invited, or an election follows within 44 days of the visit."""
    visit = plan.date or min(plan.date_options, default=None)
    elections = [row.start for row in shipped_special_days().rows] if visit else []
    return any(Role.CANDIDATE in invitee.roles for invitee in plan.invitees) or any(
        visit and 0 <= (election - visit).days <= _CAMPAIGN_DAYS for election in elections
    )


@cache
def _standard_tasks() -> list[Task]:
    data = Path(__file__).with_name("standard_tasks.toml").read_bytes()
    return msgspec.toml.decode(data, type=dict[str, list[Task]])["tasks"]


def with_standard_tasks(plan: Plan) -> Plan:
    """Return the plan with the standard tasks that it lacks, by id and by title, after its own tasks."""
    ids = {task.id for task in plan.tasks}
    titles = {spelling_key(task.title) for task in plan.tasks}
    standard = standard_tasks(plan)
    missing = (task for task in standard if task.id not in ids and spelling_key(task.title) not in titles)
    return msgspec.structs.replace(plan, tasks=(*plan.tasks, *missing))


def due_date(task: Task, plan: Plan) -> dt.date | None:
    """Return the due day of a task: its own, or counted from the visit (or from the earliest date option).

    A counted day is a working day: the last one before a weekend or public holiday for a task before the
    visit, and the first one after it for a task after the visit.
    """
    visit = plan.date or min(plan.date_options, default=None)
    if task.due or task.days is None or visit is None:
        return task.due
    try:
        due = visit + dt.timedelta(days=task.days)
        while task.days and (due.weekday() in _WEEKEND or holiday_on(due)):
            due += dt.timedelta(days=1 if task.days > 0 else -1)
        return due
    except OverflowError:  # a visit in the year 1 or 9999
        return None


def task_schedule(plan: Plan, *, today: dt.date | None = None) -> tuple[ScheduledTask, ...]:
    """Return all tasks by due date, those without a date last; without ``today`` no task is late or soon."""
    scheduled = []
    for index, task in enumerate(plan.tasks):
        due = due_date(task, plan)
        state = _state(task, due, today)
        scheduled.append(ScheduledTask(index, task, due, _due_in_words(task, due, plan), state))
    return tuple(sorted(scheduled, key=_sort_key))


def _sort_key(scheduled: ScheduledTask) -> tuple[bool, dt.date, bool, int, int]:
    due, days = scheduled.due_date, scheduled.task.days
    return due is None, due or dt.date.max, days is None, days or 0, scheduled.index


def _state(task: Task, due: dt.date | None, today: dt.date | None) -> TaskState:
    if task.done:
        return TaskState.DONE
    if due is None:
        return TaskState.UNDATED
    if today is None or due - today > _SOON:
        return TaskState.LATER
    return TaskState.LATE if due < today else TaskState.SOON


def _due_in_words(task: Task, due: dt.date | None, plan: Plan) -> str:
    if due:
        is_provisional = task.due is None and plan.date is None
        return day(due) + " (voorlopig)" * is_provisional
    if not task.days:
        return "" if task.days is None else "op de dag zelf"
    weeks, rest = divmod(abs(task.days), 7)
    length = counted(abs(task.days), "dag", "dagen") if rest else counted(weeks, "week", "weken")
    return f"{length} {'voor' if task.days < 0 else 'na'} het bezoek"
