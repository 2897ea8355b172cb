"""The plan of a visit: frozen objects, their closed lists of words, and paths into a plan.

It imports no other room.
"""

from .links import Link, people_outside_list, references, without_references
from .paths import describe, get, put
from .people import (
    NAMELESS,
    Consent,
    Contact,
    Corporation,
    DietCount,
    Invitee,
    Name,
    SecondHost,
    is_title_behind,
)
from .programme import Person, Place, ProgrammeItem
from .reflection import Field, fields
from .values import (
    CLOCK,
    ID,
    MINUTES_PER_DAY,
    MOST_DAYS,
    MOST_SAVES,
    RULE_CODE,
    Count,
    Id,
    Mark,
    Minutes,
    PlanObject,
    PlanRow,
    clock,
    minutes,
    new_id,
    row_key,
)
from .visit import (
    SCHEMA_VERSION,
    Crew,
    Figure,
    IgnoredRule,
    Limits,
    Message,
    Outcome,
    Plan,
    Practical,
    Press,
    Promise,
    Review,
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
    ConsentScope,
    DayPart,
    ItemKind,
    PlaceKind,
    PressPolicy,
    PromiseState,
    Province,
    Reviewer,
    Role,
    Status,
    Theme,
    Word,
)
