"""A visit as Aedes receives it: the content of the document for ``aedes``, as fields for tables.

The contact person and the welcome text for guests are left out. What joins and compares visits is added:
the L-number, the revision, possible dates, the home province of MPs, when items are, the answers of people
who are counted, and the reasons for ignoring rules. Free text has no names that the plan knows.
"""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from ..plan import (
    MOST_SAVES,
    Approach,
    Count,
    DayPart,
    Id,
    ItemKind,
    Mark,
    Minutes,
    PlaceKind,
    PlanObject,
    Province,
    Role,
    Status,
    Theme,
)
from ..rules import Severity

_Clock = Annotated[int, Meta(ge=0, le=2_000_000_000)]
"""Minutes since midnight on the day of the visit, for a programme of any length."""


class SharedMember(PlanObject, frozen=True, kw_only=True):
    """A (candidate) member of the Tweede Kamer: named, because the office is public."""

    name: str = ""
    role: Role
    party: str = ""
    home_province: Province | None = None
    status: Status


class SharedCount(PlanObject, frozen=True, kw_only=True):
    """How many other people with one role and status take part; for politicians, how many of one party.

    ``status`` is None in format 1.
    """

    who: Role
    party: str = ""
    status: Status | None = None
    people: Count


class SharedPlace(PlanObject, frozen=True, kw_only=True):
    """The kind of a place, and its municipality."""

    kind: PlaceKind | None = None
    municipality: str = ""


class SharedItem(PlanObject, frozen=True, kw_only=True):
    """One item for guests, without its title; ``minutes`` is its duration.

    ``start`` is in minutes since midnight on the day of the visit, and ``travel`` the minutes of travel
    before it. ``group`` is the number of the group that it is for, from 1, or 0 for everyone. ``start`` is
    None in format 1, which has none of the three.
    """

    kind: ItemKind
    minutes: Minutes
    start: _Clock | None = None
    travel: Minutes = 0
    group: Count = 0
    places: tuple[SharedPlace, ...] = ()
    themes: tuple[Theme, ...] = ()


class SharedFinding(PlanObject, frozen=True, kw_only=True):
    """A rule that found something, and how often; without the messages, which may name people."""

    code: str
    severity: Severity
    times: Count


class SharedIgnored(PlanObject, frozen=True, kw_only=True):
    """A rule that the plan ignores on purpose, and the reason."""

    code: str
    reason: str = ""


class SharedVisit(PlanObject, frozen=True, kw_only=True):
    """One visit. ``start`` and ``end`` are minutes since midnight (Europe/Amsterdam) on its day.

    After midnight they continue beyond 1440: 1500 is 1:00 on the next day. ``municipalities`` and ``regions``
    are those of the corporation and of its second host. ``no_shows`` are the people who stayed away and are
    in neither list. ``promises`` are all promises; those that were not ``promises_kept`` or
    ``promises_dropped`` are open. The marks, from 1 to 10, are one for each evaluation. ``held`` says whether
    the plan notes anything that is only known after the visit: someone who was there or stayed away, a
    promise, or an evaluation.

    ``findings`` are those of ``checked_on``, or None if the plan was not checked.
    """

    plan_id: Id
    revision: Annotated[int, Meta(ge=0, le=MOST_SAVES)] = 0
    saved_at: dt.datetime | None = None
    title: str = ""
    corporation: str = ""
    l_number: str = ""
    second_host: str = ""
    municipalities: tuple[str, ...] = ()
    province: Province | None = None
    regions: tuple[str, ...] = ()
    date: dt.date | None = None
    date_options: tuple[dt.date, ...] = ()
    day_part: DayPart | None = None
    start: _Clock | None = None
    end: _Clock | None = None
    approach: Approach | None = None
    themes: tuple[Theme, ...] = ()
    other_theme: str = ""
    regional_issue: str = ""
    messages: tuple[str, ...] = ()
    ask: str = ""
    aedes_question: str = ""
    members: tuple[SharedMember, ...] = ()
    others: tuple[SharedCount, ...] = ()
    no_shows: Count = 0
    programme: tuple[SharedItem, ...] = ()
    promises: Count = 0
    promises_kept: Count = 0
    promises_dropped: Count = 0
    evaluated: bool = False
    guest_marks: tuple[Mark, ...] = ()
    host_marks: tuple[Mark, ...] = ()
    held: bool = False
    checked_on: dt.date | None = None
    findings: tuple[SharedFinding, ...] | None = None
    ignored_rules: tuple[SharedIgnored, ...] = ()
