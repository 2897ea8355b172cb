"""A visit as Aedes gets it. The document for ``aedes`` decides what is in it; this is the same, for tables.

Left out on top of that: the contact person, and the welcome text for guests. Added: what tells two versions
of a plan apart, and the reasons for ignoring rules. Free text has lost the names that the plan knows.
"""

import datetime as dt

from ..plan import (
    Approach,
    Count,
    DayPart,
    Id,
    ItemKind,
    PlaceKind,
    PlanObject,
    Province,
    Role,
    Status,
    Theme,
)
from ..rules import Severity


class SharedMember(PlanObject, frozen=True, kw_only=True):
    """A (candidate) member of the Tweede Kamer, by name: a public office, and what it is all about."""

    name: str = ""
    role: Role
    party: str = ""
    status: Status


class SharedCount(PlanObject, frozen=True, kw_only=True):
    """How many others take part, by what they are; of politicians, also by party."""

    who: Role
    party: str = ""
    people: Count


class SharedPlace(PlanObject, frozen=True, kw_only=True):
    """What sort of place is visited, and in which municipality."""

    kind: PlaceKind | None = None
    municipality: str = ""


class SharedItem(PlanObject, frozen=True, kw_only=True):
    """One item for guests: kind, length in minutes, places and themes; without its title."""

    kind: ItemKind
    minutes: int
    places: tuple[SharedPlace, ...] = ()
    themes: tuple[Theme, ...] = ()


class SharedFinding(PlanObject, frozen=True, kw_only=True):
    """A rule that found something, and how often; its message may name people, so it stays behind."""

    code: str
    severity: Severity
    times: Count


class SharedIgnored(PlanObject, frozen=True, kw_only=True):
    """A rule that the visit breaks on purpose, and why."""

    code: str
    reason: str = ""


class SharedVisit(PlanObject, frozen=True, kw_only=True):
    """One visit. ``start`` and ``end`` are minutes since midnight (Europe/Amsterdam) on its day.

    ``findings`` are as of ``checked_on``; None if nobody has looked.
    """

    plan_id: Id
    revision: int = 0
    saved_at: dt.datetime | None = None
    title: str = ""
    corporation: str = ""
    municipalities: tuple[str, ...] = ()
    province: Province | None = None
    regions: tuple[str, ...] = ()
    date: dt.date | None = None
    day_part: DayPart | None = None
    start: int | None = None
    end: int | None = None
    approach: Approach | None = None
    themes: tuple[Theme, ...] = ()
    other_theme: str = ""
    regional_issue: str = ""
    messages: tuple[str, ...] = ()
    ask: str = ""
    aedes_question: str = ""
    members: tuple[SharedMember, ...] = ()
    others: tuple[SharedCount, ...] = ()
    programme: tuple[SharedItem, ...] = ()
    promises: Count = 0
    evaluated: bool = False
    checked_on: dt.date | None = None
    findings: tuple[SharedFinding, ...] | None = None
    ignored_rules: tuple[SharedIgnored, ...] = ()
