"""The base class of plan objects, and the types of their simple values: ids, clock times, minutes."""

import secrets
from functools import lru_cache
from typing import Annotated

import msgspec
from msgspec import Meta

MINUTES_PER_DAY = 24 * 60

# For Python and JSON Schema. In Python "$" also matches before a line break at the end: hence "(?!\n)".
ID = r"^[A-Za-z0-9_-]{1,64}$(?!\n)"
CLOCK = r"^([01]?[0-9]|2[0-3]):[0-5][0-9]$(?!\n)"
RULE_CODE = r"^[A-Z]{3}[0-9]{3}$(?!\n)"

Id = Annotated[str, Meta(pattern=ID)]
"""Identifies an object within its plan; it never changes."""

Reference = Annotated[str, Meta(min_length=1, max_length=64, extra_json_schema={"pattern": ID})]
"""The id of another object in the plan. Its pattern is not checked: the reader looks the object up."""

Clock = Annotated[str, Meta(pattern=CLOCK)]
"""A wall-clock time in Europe/Amsterdam, such as ``9:30`` or ``13:05``."""

Minutes = Annotated[int, Meta(ge=0, le=MINUTES_PER_DAY)]
"""A duration in whole minutes."""

MOST_DAYS = 730

DaysFromVisit = Annotated[int, Meta(ge=-MOST_DAYS, le=MOST_DAYS)]
"""A number of days after the visit; negative for days before it."""

Count = Annotated[int, Meta(ge=0, le=10_000)]
"""A number of people or things."""

Mark = Annotated[int, Meta(ge=1, le=10)]
"""A mark as in Dutch schools: 10 is the highest."""

MOST_SAVES = 2_000_000_000
"""The highest revision: it fits in 32 bits, as tables and calendars need."""


class PlanObject(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False
):
    """Base class of all plan objects: frozen, compared by content, without unknown fields."""


def titled(title: str, description: str | None = None) -> Meta:
    """Return the metadata of a field: its title and, if that does not say enough, a description, in Dutch."""
    return Meta(title=title, description=description)


class PlanRow(PlanObject, frozen=True):
    """Base class of the rows of lists in which each row has an id: invitees, items, messages and tasks."""

    id: Annotated[Id, titled("Kenmerk")]


def row_key(row: object) -> str:
    """Return what identifies a row of a list: its id, the code of the rule that it is about, or ""."""
    return getattr(row, "id", "") or getattr(row, "code", "")


def new_id() -> str:
    """Return a new id for an object in a plan: eight random hexadecimal digits."""
    return secrets.token_hex(4)


@lru_cache(maxsize=2 * MINUTES_PER_DAY)
def minutes(clock: str) -> int:
    """Return the minutes since midnight of a clock time: ``minutes("9:30") == 570``."""
    hours, mins = clock.split(":")
    return int(hours) * 60 + int(mins)


def clock(since_midnight: int) -> str:
    """Return the clock time of minutes since midnight, modulo 24 hours: ``clock(570) == "9:30"``."""
    hours, mins = divmod(since_midnight % MINUTES_PER_DAY, 60)
    return f"{hours}:{mins:02d}"
