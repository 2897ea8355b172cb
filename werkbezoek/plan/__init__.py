"""The plan of a visit: frozen objects, their closed lists of words, and paths into a plan.

It imports no other room.
"""

from .links import Link, references, without_references
from .paths import describe, get, put
from .people import Contact, Corporation, DietCount, Invitee, Name, SecondHost, is_title_behind
from .programme import Person, Place, ProgrammeItem
from .reflection import Field, fields
from .values import (
    CLOCK,
    ID,
    MINUTES_PER_DAY,
    MOST_DAYS,
    RULE_CODE,
    Count,
    Id,
    PlanObject,
    PlanRow,
    clock,
    minutes,
    new_id,
)
from .visit import (
    SCHEMA_VERSION,
    Crew,
    IgnoredRule,
    Limits,
    Message,
    Outcome,
    Plan,
    Practical,
    Press,
    Task,
    new_plan,
)
from .vocabulary import (
    ABSENT,
    HOSTS,
    MEALS,
    MPS,
    POLITICIANS,
    PRESENT,
    Approach,
    DayPart,
    ItemKind,
    PlaceKind,
    PressPolicy,
    Province,
    Role,
    Status,
    Theme,
    Word,
)
