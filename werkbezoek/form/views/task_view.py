"""The preparation as a countdown in the browser: tasks by due date, ticked off in the list."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import traitlets as t

from ...plan import Plan
from ...plan.paths import join
from ...planning import ScheduledTask, TaskState, task_schedule, with_standard_tasks
from ...text.wording import today_in_amsterdam
from ..frontend import script
from ..session.session import Session
from ..session.spec import Json
from .widgets import Control


class TaskControl(Control):
    """The countdown in the browser; ``missing`` is how many standard tasks the plan does not have."""

    _esm = script("tasks")
    tasks = t.List().tag(sync=True)
    missing = t.Int(0).tag(sync=True)
    countdown = t.Unicode().tag(sync=True)
    focus = t.Dict().tag(sync=True)


class TaskView:
    """Shows the tasks of a session.

    ``changed`` is called after each edit, ``choose`` with the place of the task to show in the editor, and
    ``go`` with the path of the field to go to.
    """

    def __init__(
        self,
        session: Session,
        *,
        changed: Callable[[], None],
        choose: Callable[[int], None],
        go: Callable[[str], None],
    ) -> None:
        self._session, self._changed, self._choose, self._go = session, changed, choose, go
        self._focused = 0
        self.widget = TaskControl()
        self.widget.on_msg(lambda _widget, content, _buffers: self._on_message(content))

    def refresh(self) -> None:
        """Show what the session holds by now."""
        plan, today = self._session.plan, today_in_amsterdam()
        with self.widget.hold_sync():
            self.widget.tasks = [_shown(duty) for duty in task_schedule(plan, today=today)]
            self.widget.missing = len(with_standard_tasks(plan).tasks) - len(plan.tasks)
            self.widget.countdown = _countdown(plan, today)

    def focus(self, path: str) -> None:
        """Bring the button to add a task into view."""
        self._focused += 1
        self.widget.focus = {"n": self._focused}

    def _on_message(self, message: Json) -> None:
        match message:
            case {"choose": key}:
                self._choose(self._place(key))
                return
            case {"tick": key, "done": done}:
                self._session.edit(f"{join('tasks', self._place(key))}.done", done)
            case {"remove": key}:
                self._session.remove(join("tasks", self._place(key)))
            case {"standard": True}:
                self._session.replace(with_standard_tasks(self._session.plan))
            case {"add": True}:
                row = self._session.add("tasks")
                self._changed()
                self._go(f"{row}.title")
                return
        self._changed()

    def _place(self, key: str) -> int:
        return next(place for place, task in enumerate(self._session.plan.tasks) if task.id == key)


def _shown(duty: ScheduledTask) -> dict[str, Any]:
    return {
        "id": duty.task.id,
        "title": duty.task.title or "Taak zonder naam",
        "when": duty.when,
        "owner": duty.task.owner,
        "state": duty.state.value,
        "label": "" if duty.state in (TaskState.LATER, TaskState.UNDATED) else duty.state.label,
        "done": duty.task.done,
    }


def _countdown(plan: Plan, today: dt.date) -> str:
    """How far away the visit is, in one Dutch sentence."""
    if plan.date is None:
        return "Zodra de datum van het bezoek vaststaat, krijgt elke taak een dag."
    days = (plan.date - today).days
    match days:
        case 0:
            return "Het bezoek is vandaag."
        case 1:
            return "Het bezoek is morgen."
        case _ if days > 0:
            return f"Nog {days} dagen tot het bezoek."
    return f"Het bezoek was {-days} dagen geleden." if days < -1 else "Het bezoek was gisteren."
