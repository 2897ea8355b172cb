"""What helps to plan a visit: days that suit, model programmes, tasks, whom to invite and how that goes.

It may import ``plan``, ``text``, ``store``, ``places``, ``politicians``, ``spreadsheets`` and ``rules``.
"""

from .busy_days import Taken, taken_by_sessions, taken_by_visits
from .days import Days, LeftOut, Suggested, suggest_days
from .dialogue_sessions import SESSIONS_TABLE, Session, read_sessions
from .invitations import Invitation, LabelledCount, Missing, Overview, invitation_overview
from .model_programmes import Model, apply, models, start_from
from .suggestions import Nearness, Seats, Suggestion, balance, suggest
from .tasks import ScheduledTask, State, due, standard_tasks, task_schedule, with_standard_tasks

__all__ = [
    "SESSIONS_TABLE",
    "Days",
    "Invitation",
    "LabelledCount",
    "LeftOut",
    "Missing",
    "Model",
    "Nearness",
    "Overview",
    "ScheduledTask",
    "Seats",
    "Session",
    "State",
    "Suggested",
    "Suggestion",
    "Taken",
    "apply",
    "balance",
    "due",
    "invitation_overview",
    "models",
    "read_sessions",
    "standard_tasks",
    "start_from",
    "suggest",
    "suggest_days",
    "taken_by_sessions",
    "taken_by_visits",
    "task_schedule",
    "with_standard_tasks",
]
