"""What helps to plan a visit: days that suit, model programmes, tasks, whom to invite and how that goes.

It may import ``plan``, ``text``, ``store``, ``places``, ``politicians``, ``spreadsheets`` and ``rules``.
"""

from .busy_days import Taken, taken_by_sessions, taken_by_visits
from .days import Days, LeftOut, Suggested, suggest_days
from .dialogue_sessions import SESSIONS_TABLE, Session, read_sessions
from .invitation_overview import Invitation, Lack, Overview, Tally, at_a_glance
from .model_programmes import Model, apply, models, start_from
from .suggestions import Nearness, Seats, Suggestion, balance, suggest
from .task_schedule import Duty, State, agenda, due, standard_tasks, with_standard_tasks

__all__ = [
    "SESSIONS_TABLE",
    "Days",
    "Duty",
    "Invitation",
    "Lack",
    "LeftOut",
    "Model",
    "Nearness",
    "Overview",
    "Seats",
    "Session",
    "State",
    "Suggested",
    "Suggestion",
    "Taken",
    "Tally",
    "agenda",
    "apply",
    "at_a_glance",
    "balance",
    "due",
    "models",
    "read_sessions",
    "standard_tasks",
    "start_from",
    "suggest",
    "suggest_days",
    "taken_by_sessions",
    "taken_by_visits",
    "with_standard_tasks",
]
