"""Personal details that have stood in a plan longer than needed after the visit.

The terms (14 days for diet and access needs, half a year for contact details and notes) are the kit's own
choice and can be set in the plan's limits; that there is a term at all is the AVG, article 5. Residents are
no public figures, so their names go along. What analysts need stays: who else came, in which role and party,
what was done, and what came of it. What else people wrote in free text nobody but they can judge: that is
only shown.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from ..plan import PlaceKind, Plan, PlanObject, Role, fields, get, put
from ..plan.paths import field_at, join, steps
from ..text.parsing import MAIL_IN_TEXT, PHONE_IN_TEXT

_NEEDS = ("diet", "access_needs")
_DETAILS = ("email", "phone", "office_contact", "note")
_CONTACTS = ("contact.phone", "contact.email", "press.contact.phone", "press.contact.email", "crew.first_aid")

_FREE_TEXTS = {
    "introduction", "closing", "aedes_question", "programme.public_text", "programme.internal_note",
    "programme.catering", "programme.speakers.text", "programme.partners.text",
    "crew.security", "crew.confidential", "press.agreed_with", "press.photo_consent", "outcome.promises",
    "outcome.evaluation", "ignored_rules.reason",
}  # fmt: skip
"""Where people may stand in other words than a name: fields of a plan, without the numbers of rows."""


class Expired(msgspec.Struct, frozen=True, kw_only=True):
    """Details past their term: what they are, the term, the days since the visit, and the fields."""

    what: str
    term: int
    days: int
    paths: tuple[str, ...]


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """A text that stays and may be about someone, with the phone numbers and mail addresses in it."""

    path: str
    text: str
    reach: tuple[str, ...]


def expired_details(plan: Plan, today: dt.date) -> tuple[Expired, ...]:
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
        Expired(what=what, term=term, days=days, paths=paths)
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


def redact(plan: Plan, kept: Iterable[Expired]) -> Plan:
    """The plan without those details."""
    for path in (path for one in kept for path in one.paths):
        plan = put(plan, path, field_at(path).type())
    return plan


def is_past_all_terms(plan: Plan, today: dt.date) -> bool:
    """Whether nothing about people has to stay any longer on a day; never while the visit has no date."""
    if plan.date is None:
        return False
    return (today - plan.date).days > max(plan.limits.diet_days, plan.limits.contact_days)


def texts_to_read(plan: Plan) -> tuple[Text, ...]:
    """Texts that ``redact`` leaves and that someone has to read, those with a phone number or address first.

    They are free text, addresses of homes, and whatever tells how to reach someone.
    """
    dropped = set(_all_that_goes(plan))
    found = [
        Text(path=path, text=text, reach=reach)
        for path, text in _texts(plan)
        if path not in dropped
        and (
            (reach := (*PHONE_IN_TEXT.findall(text), *MAIL_IN_TEXT.findall(text)))
            or _may_name_someone(plan, path)
        )
    ]
    return tuple(sorted(found, key=lambda one: not one.reach))


def _all_that_goes(plan: Plan) -> tuple[str, ...]:
    return (*_of_invitees(plan, (*_NEEDS, *_DETAILS)), *_elsewhere(plan))


def _texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """All texts in a part of a plan that are not empty, each with its path."""
    if isinstance(value, str):
        if value.strip():
            yield path, value
    elif isinstance(value, PlanObject):
        for name in fields(type(value)):
            yield from _texts(getattr(value, name), join(path, name))
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _texts(one, join(path, index))


def _may_name_someone(plan: Plan, path: str) -> bool:
    """Whether a text is free text, or the address of someone's home."""
    if path.endswith(".address") and path.startswith("programme"):
        return bool(get(plan, path.removesuffix(".address")).kind is PlaceKind.HOME)
    return ".".join(step for step in steps(path) if isinstance(step, str)) in _FREE_TEXTS
