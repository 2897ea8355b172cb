"""Personal details that have stood in a plan longer than needed after the visit.

The terms (14 days for diet and access needs, half a year for contact details and notes) are the kit's own
choice and can be set in the plan's limits; that there is a term at all is the AVG, article 5. What analysts
need stays: who came, in which role and party, what was done, and what came of it.
"""

import datetime as dt
from collections.abc import Iterable

import msgspec

from .plan import Plan, put


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """Details past their term: what they are, the term, the days since the visit, and the fields."""

    what: str
    term: int
    days: int
    paths: tuple[str, ...]


def kept_too_long(plan: Plan, today: dt.date) -> tuple[Kept, ...]:
    """What is past its term on a day; nothing while the visit has no date."""
    if plan.date is None:
        return ()
    terms = (
        ("dieetwensen of toegankelijkheid", plan.limits.diet_days, ("diet", "access_needs")),
        (
            "contactgegevens of notities",
            plan.limits.contact_days,
            ("email", "phone", "office_contact", "note"),
        ),
    )
    days = (today - plan.date).days
    found = (
        Kept(what=what, term=term, days=days, paths=_filled_in(plan, names))
        for what, term, names in terms
        if days > term
    )
    return tuple(kept for kept in found if kept.paths)


def _filled_in(plan: Plan, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        f"invitees[{index}].{name}"
        for index, invitee in enumerate(plan.invitees)
        for name in names
        if getattr(invitee, name).strip()
    )


def cleared(plan: Plan, kept: Iterable[Kept]) -> Plan:
    """The plan without those details."""
    for path in (path for one in kept for path in one.paths):
        plan = put(plan, path, "")
    return plan
