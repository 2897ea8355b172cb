"""Personal details that have been in a plan for longer after the visit than needed.

The AVG (GDPR), article 5, requires that there is a term. The terms themselves are the kit's own choice and
can be set in the limits of the plan: 14 days for diet and access needs; half a year for contact details,
notes, and the names of all who hold no political office, in lists and in promises. A candidate who was
elected keeps the name with the role of the new office. What analysts need stays: roles, parties, politicians
in office, the programme, and the outcome. Other free text is only shown, because only the user can judge it.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

import msgspec

from ..places import names_place
from ..plan import POLITICIANS, Invitee, Plan, PlanObject, Role, fields, get, people_outside_list, put
from ..plan.paths import field_at, join, join_steps, steps
from ..text.contacts import contacts_in
from ..text.mentions import NameFinder
from ..text.typed_names import typed_names

_NEEDS = ("diet", "access_needs")
_DETAILS = ("email", "phone", "office_contact", "salutation", "note")
_IDENTITY = ("name", "function", "organisation", "home_town", "consent")
"""The fields that identify someone without an office, and the consent that residents gave by that name."""
_CONTACTS = tuple(
    f"{of}.{field}" for of in ("contact", "press.contact") for field in ("name", "phone", "email")
)
_NAMES = ("press.agreed_with", "crew.first_aid")
_OFFICES = POLITICIANS - {Role.CANDIDATE}
REMOVED = "(weggehaald)"
"""The text that replaces a typed name, to show that someone was there."""

FREE_TEXTS = {
    "introduction", "closing", "aedes_question", "programme.public_text", "programme.internal_note",
    "programme.catering", "programme.speakers.text", "programme.partners.text",
    "crew.security", "crew.confidential", "press.photo_consent", "outcome.promises.text",
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
    days = (today - plan.date).days
    expired = []
    for details, limit, find_paths in (
        ("dieetwensen of toegankelijkheid", "diet_days", _paths_of_needs),
        ("contactgegevens, notities of namen", "contact_days", _paths_of_contacts_and_names),
    ):
        term = getattr(plan.limits, limit)
        paths = tuple(find_paths(plan)) if days > term else ()
        if paths:
            expired.append(
                Expired(details=details, limit=limit, term_days=term, days_since_visit=days, paths=paths)
            )
    return tuple(expired)


def _paths_of_needs(plan: Plan) -> Iterator[str]:
    return _filled_in(plan, _NEEDS)


def _paths_of_contacts_and_names(plan: Plan) -> Iterator[str]:
    yield from _filled_in(plan, _DETAILS)
    for index, invitee in enumerate(plan.invitees):
        if not _holds_office(invitee):
            parts = ((name, getattr(invitee, name)) for name in _IDENTITY)
            yield from (f"invitees[{index}].{name}" for name, value in parts if value != type(value)())
    yield from (path for path in _NAMES if get(plan, path).strip() not in ("", REMOVED))
    yield from (path for path, text in _typed_people(plan) if typed_names(text))
    finder = _private_name_finder(plan)
    for index, promise in enumerate(plan.outcome.promises):
        if finder.people_in(promise.text):
            yield f"outcome.promises[{index}].text"
    yield from (path for path in _CONTACTS if get(plan, path).strip())


def _filled_in(plan: Plan, names: Iterable[str]) -> Iterator[str]:
    """Yield the paths of the fields with these names, of all invitees, that are not empty."""
    for index, invitee in enumerate(plan.invitees):
        yield from (f"invitees[{index}].{name}" for name in names if getattr(invitee, name).strip())


def _typed_people(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield the people and teams that are typed, not chosen from the list, each with the path of the text."""
    for person_steps, person in people_outside_list(plan):
        yield f"{join_steps(person_steps)}.text", person.text
    for index, task in enumerate(plan.tasks):
        yield f"tasks[{index}].owner", task.owner


def _holds_office(invitee: Invitee) -> bool:
    return not _OFFICES.isdisjoint(invitee.roles)


def _path_without_rows(path: str) -> str:
    return ".".join(step for step in steps(path) if isinstance(step, str))


def _private_name_finder(plan: Plan) -> NameFinder:
    """Return a finder of the names of the invitees without a political office."""
    private = [invitee for invitee in plan.invitees if not _holds_office(invitee)]
    return NameFinder(private, filter(_holds_office, plan.invitees), partial(names_place, plan=plan))


def redact(plan: Plan, expired: Iterable[Expired]) -> Plan:
    """Return the plan without the expired details; where a name was typed, it says that one was there."""
    finder, typed = _private_name_finder(plan), dict(_typed_people(plan))
    for path in (path for details in expired for path in details.paths):
        if _path_without_rows(path) == "outcome.promises.text":
            value: Any = get(plan, path)
            for mention in reversed(finder.mentions(value)):
                value = f"{value[: mention.start]}{REMOVED}{value[mention.end :]}"
        elif path in _NAMES or path in typed:
            value = REMOVED
        else:
            value = field_at(path).type()
        plan = put(plan, path, value)
    return plan


def next_term(plan: Plan, today: dt.date) -> dt.date | None:
    """Return the first day after today on which details are past a term; None if all terms have ended.

    None too while the visit has no date.
    """
    if plan.date is None:
        return None
    ends = (plan.date + dt.timedelta(term + 1) for term in (plan.limits.diet_days, plan.limits.contact_days))
    return min((end for end in ends if end > today), default=None)


def texts_to_read(plan: Plan) -> tuple[TextToRead, ...]:
    """Return the texts that `redact` leaves and that someone has to judge.

    They are free texts, addresses of homes, and any text with a phone number, mail address or the name of
    someone without a political office. Those with a number or address come first.
    """
    redacted = {*_paths_of_needs(plan), *_paths_of_contacts_and_names(plan)}
    finder, texts = _private_name_finder(plan), []
    for path, text in _texts(plan):
        contacts = tuple(text[contact.start : contact.end] for contact in contacts_in(text))
        names_someone = not path.startswith("invitees") and finder.people_in(text)
        if path not in redacted and (contacts or names_someone or _may_name_someone(plan, path)):
            texts.append(TextToRead(path=path, text=text, contacts=contacts))
    return tuple(sorted(texts, key=lambda text: not text.contacts))


def _texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text in a part of a plan, with its path, unless it is empty or was removed."""
    if isinstance(value, str):
        if value.strip() not in ("", REMOVED):
            yield path, value
    elif isinstance(value, PlanObject):
        for name in fields(type(value)):
            yield from _texts(getattr(value, name), join(path, name))
    elif isinstance(value, tuple):
        for index, row in enumerate(value):
            yield from _texts(row, join(path, index))


def _may_name_someone(plan: Plan, path: str) -> bool:
    """Return whether a text is free text, or the address of someone's home."""
    if path.endswith(".address") and path.startswith("programme"):
        return bool(get(plan, path.removesuffix(".address")).is_home)
    return _path_without_rows(path) in FREE_TEXTS
