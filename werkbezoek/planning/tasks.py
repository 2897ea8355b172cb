"""The preparation as a countdown to the visit: which tasks there are, when each is due, which are late.

The standard tasks are those of the opzet (a question to Aedes, whom to invite, a lunch, residents in the
conversation) and of guides for hosting politicians (agree the press, ask for wishes and a hard end time, walk
the route beforehand, thank within a day). How many days each is before or after the visit is the kit's own
choice, save that invitations go out a week before the term of rule DAT504 ends (``limits.notice_days``).
"""

import datetime as dt
from collections.abc import Iterator

import msgspec

from ..plan import MOST_DAYS, Plan, PressPolicy, Task, Word
from ..text import wording

_SOON = dt.timedelta(days=7)


class TaskState(Word):
    """How a task stands on a given day."""

    DONE = "klaar", "Klaar"
    LATE = "te-laat", "Te laat"
    SOON = "binnenkort", "Binnen een week"
    LATER = "later", "Later"
    UNDATED = "zonder-datum", "Zonder datum"


class ScheduledTask(msgspec.Struct, frozen=True, kw_only=True):
    """A task on the agenda; ``index`` is its place in ``plan.tasks``.

    ``due`` is None for a task without a date, or while the date of the visit is not known; ``when``
    says in Dutch what there is to say.
    """

    index: int
    task: Task
    due_date: dt.date | None
    when: str
    state: TaskState


def standard_tasks(plan: Plan) -> tuple[Task, ...]:
    """The tasks that a visit like this one asks for, in order; without press, none about the press.

    Their ids are always the same, so that a task that someone rewords is still known for what it is.
    """
    days = {
        "taak-aedes-vragen": (-70, "Aedes vragen mee te denken over Kamerleden en programma"),
        "taak-datums": (-63, "Twee of drie datums kiezen, liefst een maandag, vrijdag of recesweek"),
        "taak-uitnodigen": (-plan.limits.notice_days - 7, "Uitnodigingen versturen"),
        "taak-wensen": (-21, "Bij het bureau van de politicus navragen: wensen en harde eindtijd"),
        "taak-pers": (-21, "De komst van de pers afstemmen met het bureau van de politicus"),
        "taak-bewoners": (-14, "Bewoners voorbereiden en hun toestemming vastleggen"),
        "taak-bevestigen": (-14, "Nabellen wie nog niet heeft gereageerd en het programma bevestigen"),
        "taak-route": (-10, "De route vooraf lopen: reistijden, drempels, slecht weer"),
        "taak-catering": (-10, "Catering bestellen en dieetwensen doorgeven"),
        "taak-fotos": (-7, "Toestemming voor foto’s regelen"),
        "taak-herinnering": (-3, "Herinnering sturen met programma, adres en telefoonnummer"),
        "taak-briefing": (-2, "Directeur en sprekers bijpraten: wie er komt, boodschap en vraag"),
        "taak-bedanken": (1, "Iedereen bedanken, ook bewoners en collega’s"),
        "taak-evaluatie": (7, "Evalueren en opschrijven wat er is toegezegd"),
        "taak-aedes-vertellen": (14, "Aedes laten weten hoe het was en wat het opleverde"),
        "taak-toezeggingen": (28, "Nagaan wat er van de toezeggingen is gekomen"),
    }
    if plan.press.policy is PressPolicy.NONE:
        del days["taak-pers"]
    return tuple(
        Task(id=key, title=title, days=max(offset, -MOST_DAYS)) for key, (offset, title) in days.items()
    )


def with_standard_tasks(plan: Plan) -> Plan:
    """The plan with the standard tasks that it does not have yet, by id or by title, after its own."""
    ids = {task.id for task in plan.tasks}
    titles = {_words(task.title) for task in plan.tasks}
    missing = (
        task for task in standard_tasks(plan) if task.id not in ids and _words(task.title) not in titles
    )
    return msgspec.structs.replace(plan, tasks=(*plan.tasks, *missing))


def due_date(task: Task, plan: Plan) -> dt.date | None:
    """The day on which a task must be done: its own date, else so many days from the visit.

    While no date is chosen, it counts from the earliest of the date options.
    """
    visit = plan.date or min(plan.date_options, default=None)
    if task.due or task.days is None or visit is None:
        return task.due
    try:
        return visit + dt.timedelta(days=task.days)
    except OverflowError:  # a visit in the year 1 or 9999
        return None


def task_schedule(plan: Plan, *, today: dt.date | None = None) -> tuple[ScheduledTask, ...]:
    """All tasks by due date, then those without; without ``today`` none is late or soon."""
    return tuple(sorted(_duties(plan, today), key=_order))


def _duties(plan: Plan, today: dt.date | None) -> Iterator[ScheduledTask]:
    for index, task in enumerate(plan.tasks):
        day = due_date(task, plan)
        yield ScheduledTask(
            index=index, task=task, due_date=day, when=_when(task, day, plan), state=_state(task, day, today)
        )


def _order(duty: ScheduledTask) -> tuple[bool, dt.date, bool, int, int]:
    days = duty.task.days
    return duty.due_date is None, duty.due_date or dt.date.max, days is None, days or 0, duty.index


def _state(task: Task, day: dt.date | None, today: dt.date | None) -> TaskState:
    if task.done:
        return TaskState.DONE
    if day is None:
        return TaskState.UNDATED
    if today is None:
        return TaskState.LATER
    if day < today:
        return TaskState.LATE
    return TaskState.SOON if day - today <= _SOON else TaskState.LATER


def _when(task: Task, day: dt.date | None, plan: Plan) -> str:
    if day:
        is_provisional = task.due is None and plan.date is None
        return wording.day(day) + " (voorlopig)" * is_provisional
    if task.days is None:
        return ""
    if task.days == 0:
        return "op de dag zelf"
    weeks, rest = divmod(abs(task.days), 7)
    length = (
        wording.counted(abs(task.days), "dag", "dagen") if rest else wording.counted(weeks, "week", "weken")
    )
    return f"{length} {'voor' if task.days < 0 else 'na'} het bezoek"


def _words(title: str) -> str:
    return " ".join(title.casefold().split())
