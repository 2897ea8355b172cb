"""The small values that plan objects are made of: ids, clock times, whole minutes; and their base class."""

import secrets
from functools import lru_cache
from typing import Annotated

import msgspec
from msgspec import Meta

MINUTES_PER_DAY = 24 * 60

# Patterns for both Python and JSON Schema; in Python "$" alone would let a last line break through.
ID = r"^[A-Za-z0-9_-]{1,64}$(?!\n)"
CLOCK = r"^([01]?[0-9]|2[0-3]):[0-5][0-9]$(?!\n)"
RULE_CODE = r"^[A-Z]{3}[0-9]{3}$(?!\n)"

Id = Annotated[str, Meta(pattern=ID)]
"""Names one object within its plan; made once, never changed."""

Reference = Annotated[str, Meta(min_length=1, max_length=64, extra_json_schema={"pattern": ID})]
"""The id of another object in the plan: its signs are not checked, since the reader looks for that object."""

Clock = Annotated[str, Meta(pattern=CLOCK)]
"""A wall-clock time in Europe/Amsterdam, such as ``9:30`` or ``13:05``."""

Minutes = Annotated[int, Meta(ge=0, le=MINUTES_PER_DAY)]
"""A length of time in whole minutes."""

MOST_DAYS = 730

DaysFromVisit = Annotated[int, Meta(ge=-MOST_DAYS, le=MOST_DAYS)]
"""A number of days after the visit; before it, a negative number."""

Count = Annotated[int, Meta(ge=0, le=10_000)]
"""A number of people or things."""


class PlanObject(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False
):
    """Base of all plan objects: frozen, compared by content, strict about unknown fields."""


def new_id() -> str:
    """A fresh id for an object in a plan: eight hexadecimal digits."""
    return secrets.token_hex(4)


@lru_cache(maxsize=2 * MINUTES_PER_DAY)
def minutes(clock: str) -> int:
    """Minutes since midnight of a clock time: ``minutes("9:30") == 570``."""
    hours, mins = clock.split(":")
    return int(hours) * 60 + int(mins)


def clock(since_midnight: int) -> str:
    """The clock time at so many minutes since midnight, going round at 24 hours: ``clock(570) == "9:30"``."""
    hours, mins = divmod(since_midnight % MINUTES_PER_DAY, 60)
    return f"{hours}:{mins:02d}"
