"""When to hold the visit: days in a period that suit members of the Tweede Kamer and are not taken yet."""

from .days import Days, LeftOut, Suggested, suggest_days
from .sessions import SESSIONS_TABLE, Session, read_sessions
from .taken import Taken, taken_by_sessions, taken_by_visits

__all__ = [
    "SESSIONS_TABLE",
    "Days",
    "LeftOut",
    "Session",
    "Suggested",
    "Taken",
    "read_sessions",
    "suggest_days",
    "taken_by_sessions",
    "taken_by_visits",
]
