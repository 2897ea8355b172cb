"""Personal details that have been in a plan for longer after the visit than needed.

That there is a term follows from the AVG (GDPR), article 5. The terms themselves are the kit's own choice and
can be set in the limits of the plan: 14 days for diet and access needs; half a year for contact details,
salutations, the line about first aid, notes, and the names of residents, who are not public figures. What
analysts need stays: the other people with their roles and parties, the programme, and the outcome. Free text
is only shown, because only the user can judge it.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from ..plan import PlaceKind, Plan, PlanObject, Role, fields, get, put
from ..plan.paths import field_at, join, steps
from ..text.contacts import contacts_in

_NEEDS = ("diet", "access_needs")
_DETAILS = ("email", "phone", "office_contact", "salutation", "note")
_CONTACTS = ("contact.phone", "contact.email", "press.contact.phone", "press.contact.email", "crew.first_aid")
_RESIDENT_ROLES = {Role.RESIDENT, Role.TENANT_REPRESENTATIVE}

FREE_TEXTS = {
    "introduction", "closing", "aedes_question", "programme.public_text", "programme.internal_note",
    "programme.catering", "programme.speakers.text", "programme.partners.text",
    "crew.security", "crew.confidential", "press.agreed_with", "press.photo_consent", "outcome.promises.text",
    "outcome.promises.owner.text", "outcome.reviews.text", "outcome.evaluation", "ignored_rules.reason",
}  # fmt: skip
"""Fields in which a text may describe someone without a name. Paths without the numbers of rows."""


class Expired(msgspec.Struct, frozen=True, kw_only=True):
    """Details past their term: what they are, in Dutch, and the paths of the fields that hold them.

    ``limit`` is the name of the term in the limits of the plan.
    """

    details: str
    limit: str
    term_days: int
    days_since_visit: int
    paths: tuple[str, ...]


class TextToRead(msgspec.Struct, frozen=True, kw_only=True):
    """A text that stays and may be about someone, with the phone numbers and mail addresses in it."""

    path: str
    text: str
    contacts: tuple[str, ...]


def expired_details(plan: Plan, today: dt.date) -> tuple[Expired, ...]:
    """Return the details that are past their term on a day; none while the visit has no date."""
    if plan.date is None:
        return ()
    limits, days = plan.limits, (today - plan.date).days
    if days <= min(limits.diet_days, limits.contact_days):
        return ()
    contacts = (*_of_invitees(plan, _DETAILS), *_names_of_residents(plan), *_other_contacts(plan))
    terms = (
        ("dieetwensen of toegankelijkheid", "diet_days", _of_invitees(plan, _NEEDS)),
        ("contactgegevens, notities of namen van bewoners", "contact_days", contacts),
    )
    return tuple(
        Expired(details=details, limit=limit, term_days=term, days_since_visit=days, paths=paths)
        for details, limit, paths in terms
        if paths and days > (term := getattr(limits, limit))
    )


def _of_invitees(plan: Plan, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        f"invitees[{index}].{name}"
        for index, invitee in enumerate(plan.invitees)
        for name in names
        if getattr(invitee, name).strip()
    )


def _names_of_residents(plan: Plan) -> tuple[str, ...]:
    """Return the paths of the names of residents who are not on the list for their work or office."""
    return tuple(
        f"invitees[{index}].name"
        for index, invitee in enumerate(plan.invitees)
        if invitee.is_resident and _RESIDENT_ROLES.issuperset(invitee.roles) and invitee.name.full
    )


def _other_contacts(plan: Plan) -> tuple[str, ...]:
    return tuple(path for path in _CONTACTS if get(plan, path).strip())


def redact(plan: Plan, expired: Iterable[Expired]) -> Plan:
    """Return the plan with the expired details emptied."""
    for path in (path for details in expired for path in details.paths):
        plan = put(plan, path, field_at(path).type())
    return plan


def is_past_all_terms(plan: Plan, today: dt.date) -> bool:
    """Whether all terms of the plan have ended on a day; False while the visit has no date."""
    longest = max(plan.limits.diet_days, plan.limits.contact_days)
    return plan.date is not None and (today - plan.date).days > longest


def texts_to_read(plan: Plan) -> tuple[TextToRead, ...]:
    """Return the texts that `redact` leaves and that someone has to judge.

    They are free texts, addresses of homes, and any text with a phone number or mail address. Those with a
    number or address come first.
    """
    redacted = {*_of_invitees(plan, (*_NEEDS, *_DETAILS)), *_other_contacts(plan)}
    found = []
    for path, text in _texts(plan):
        contacts = tuple(text[found.start : found.end] for found in contacts_in(text))
        if path not in redacted and (contacts or _may_name_someone(plan, path)):
            found.append(TextToRead(path=path, text=text, contacts=contacts))
    return tuple(sorted(found, key=lambda text: not text.contacts))


def _texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield the texts in a part of a plan that are not empty, each with its path."""
    if isinstance(value, str):
        if value.strip():
            yield path, value
    elif isinstance(value, PlanObject):
        for name in fields(type(value)):
            yield from _texts(getattr(value, name), join(path, name))
    elif isinstance(value, tuple):
        for index, row in enumerate(value):
            yield from _texts(row, join(path, index))


def _may_name_someone(plan: Plan, path: str) -> bool:
    """Whether a text is free text, or the address of someone's home."""
    if path.endswith(".address") and path.startswith("programme"):
        return bool(get(plan, path.removesuffix(".address")).kind is PlaceKind.HOME)
    return ".".join(step for step in steps(path) if isinstance(step, str)) in FREE_TEXTS
