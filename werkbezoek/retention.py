"""Personal details that have stood in a plan longer than needed after the visit.

The terms (14 days for diet and access needs, half a year for contact details and notes) are the kit's own
choice and can be set in the plan's limits; that there is a term at all is the AVG, article 5. Residents are
no public figures, so their names go along. What analysts need stays: who else came, in which role and party,
what was done, and what came of it.
"""

import datetime as dt
from collections.abc import Iterable

import msgspec

from .plan import Plan, Role, get, put
from .plan.paths import field_at

_NEEDS = ("diet", "access_needs")
_DETAILS = ("email", "phone", "office_contact", "note")
_CONTACTS = ("contact.phone", "contact.email", "press.contact.phone", "press.contact.email", "crew.first_aid")


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
    days = (today - plan.date).days
    if days <= min(plan.limits.diet_days, plan.limits.contact_days):
        return ()
    contacts = (*_of_invitees(plan, _DETAILS), *_residents(plan), *_elsewhere(plan))
    terms = (
        ("dieetwensen of toegankelijkheid", plan.limits.diet_days, _of_invitees(plan, _NEEDS)),
        ("contactgegevens, notities of namen van bewoners", plan.limits.contact_days, contacts),
    )
    return tuple(
        Kept(what=what, term=term, days=days, paths=paths)
        for what, term, paths in terms
        if paths and days > term
    )


def _of_invitees(plan: Plan, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        f"invitees[{index}].{name}"
        for index, invitee in enumerate(plan.invitees)
        for name in names
        if getattr(invitee, name).strip()
    )


def _residents(plan: Plan) -> tuple[str, ...]:
    """The names of those who are on the list as residents only."""
    return tuple(
        f"invitees[{index}].name"
        for index, invitee in enumerate(plan.invitees)
        if set(invitee.roles) == {Role.RESIDENT} and invitee.name.full
    )


def _elsewhere(plan: Plan) -> tuple[str, ...]:
    return tuple(path for path in _CONTACTS if get(plan, path).strip())


def cleared(plan: Plan, kept: Iterable[Kept]) -> Plan:
    """The plan without those details."""
    for path in (path for one in kept for path in one.paths):
        plan = put(plan, path, field_at(path).type())
    return plan
