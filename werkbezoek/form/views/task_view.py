"""The preparation as a countdown: the tasks in the order of their dates."""

import datetime as dt
from collections.abc import Callable, Sequence
from contextlib import suppress

import traitlets as t

from ...plan import Plan
from ...plan.paths import join
from ...planning import ScheduledTask, TaskState, task_schedule, with_standard_tasks
from ...text.wording import today_in_amsterdam
from ..session.rows import RowGone, place_of
from ..session.spec import Json
from .view import Findings, FormContext, Message, SessionView


class TaskView(SessionView, control="tasks"):
    """The tasks of the plan; ``missing`` is how many standard tasks it does not have.

    ``choose`` is called with the place of the task to show in the editor.
    """

    heading = t.Unicode().tag(sync=True)
    tasks = t.List().tag(sync=True)
    missing = t.Int(0).tag(sync=True)
    countdown = t.Unicode().tag(sync=True)
    focus_place = t.Dict().tag(sync=True)

    def __init__(self, context: FormContext, *, choose: Callable[[int], None]) -> None:
        super().__init__(context)
        self._choose = choose

    def _handle(self, message: Message) -> None:
        match message:
            case {"choose": key}:
                with suppress(RowGone):
                    self._choose(place_of(self.session.plan, "tasks", key))
                return
            case {"add": True}:
                self.context.go_to(f"{self.session.add('tasks')}.title")
                return
            case {"tick": key, "done": done}:
                self.session.edit(f"{self._row(key)}.done", done)
            case {"remove": key}:
                self.session.remove(self._row(key))
            case {"standard": True}:
                self.session.replace(with_standard_tasks(self.session.plan))
        self.context.refresh()

    def _refresh(self, findings: Findings) -> None:
        plan, today = self.session.plan, today_in_amsterdam()
        scheduled_tasks = task_schedule(plan, today=today)
        self.tasks = [_task(scheduled) for scheduled in scheduled_tasks]
        self.heading = _heading(scheduled_tasks)
        self.missing = len(with_standard_tasks(plan).tasks) - len(plan.tasks)
        self.countdown = _countdown(plan, today)

    def focus_on(self, path: str) -> None:
        """Put the focus on the button that adds a task."""
        self.set_focus()

    def _row(self, key: str) -> str:
        return join("tasks", place_of(self.session.plan, "tasks", key))


def _task(scheduled: ScheduledTask) -> Json:
    task, state = scheduled.task, scheduled.state
    return {
        "id": task.id,
        "title": task.title or "Taak zonder naam",
        "when": scheduled.when,
        "owner": task.owner,
        "state": state.value,
        "label": "" if state in (TaskState.LATER, TaskState.UNDATED) else state.label,
        "done": task.done,
    }


def _heading(tasks: Sequence[ScheduledTask]) -> str:
    if not tasks:
        return "Voorbereiding"
    done = sum(scheduled.task.done for scheduled in tasks)
    late = sum(scheduled.state is TaskState.LATE for scheduled in tasks)
    return f"Voorbereiding ({done} van {len(tasks)} klaar{f', {late} te laat' if late else ''})"


def _countdown(plan: Plan, today: dt.date) -> str:
    if plan.date is None:
        return "Zodra de datum van het bezoek vaststaat, krijgt elke taak een dag."
    days = (plan.date - today).days
    near = {0: "Het bezoek is vandaag.", 1: "Het bezoek is morgen.", -1: "Het bezoek was gisteren."}
    other = f"Nog {days} dagen tot het bezoek." if days > 0 else f"Het bezoek was {-days} dagen geleden."
    return near.get(days, other)
