"""Help with a visit: suitable days, model programmes, tasks, whom to invite, answers, and what must go.

It may import ``plan``, ``text``, ``store``, ``places``, ``politicians``, ``spreadsheets`` and ``rules``.
"""

from .days import (
    DIALOGUE_SESSIONS_TABLE,
    DayReason,
    DialogueSession,
    busy_days_from_sessions,
    busy_days_from_visits,
    read_dialogue_sessions,
    suggest_days,
)
from .invitations import InvitationOverview, invitation_overview
from .models import ModelProgramme, apply_model, model_programmes, new_plan_from_model
from .purging import NO_UNDO, WHAT_STAYS, Paragraph, find_remains, remove_files, why_nothing_goes
from .replies import ANSWERS, Reply, ReplyFile, accept, read_replies
from .suggestions import Proximity, Suggestion, seat_balance, suggest_invitees
from .tasks import ScheduledTask, TaskState, due_date, standard_tasks, task_schedule, with_standard_tasks
