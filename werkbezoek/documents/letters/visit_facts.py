"""Facts about the content of a visit, in Dutch words for letters; ``facts`` says who may read which."""

import re
from collections.abc import Iterator

from ...plan import Invitee, Plan, PressPolicy, Role
from ...text.wording import listed, one_line, time_of_day
from ...timing import Slot, by_start, schedule
from .conversation_partners import is_with_unnamed_residents, items_for
from .recipients import public_places, visited_towns
from .salutations import full_name

_END_OF_SENTENCE = re.compile(r"(?<=[\w)”’%]{2}[.!?])\s+(?=[“‘(]?[A-ZÀ-Ý0-9’])")
_ABBREVIATION = re.compile(
    r"\b(?:bijv|bv|ca|dhr|dr|drs|enz|excl|incl|ir|max|min|mevr|mr|mw|nr|prof|resp|vgl)\.$"
)
_TOWN = re.compile(r",\s*(?:\d{4}\s?[A-Z]{2}\s+)?([A-ZÀ-Ý’'][^,\d]*)$")
_LONGEST = 450
"""The most characters of the regional issue in a letter; it ends with the last sentence that fits."""

_MOST_SIGHTS = 6
_MOST_TOWNS = 3

_POLITICIANS = {
    Role.MP: ("een Kamerlid", "Kamerleden"),
    Role.CANDIDATE: ("een kandidaat-Kamerlid", "kandidaat-Kamerleden"),
    Role.GOVERNMENT_MEMBER: ("een bewindspersoon", "bewindspersonen"),
    Role.SENATOR: ("een Eerste Kamerlid", "Eerste Kamerleden"),
}
"""The national politicians in words: one of them, and several."""


def region(plan: Plan) -> str:
    """Return the towns that guests visit, or "de wijk" if they are unknown or too many.

    A town is the last part of an address ("Trekvaart 15, Drachten"), or else the municipality.
    """
    parts = (_TOWN.search(one_line(place.address)) for place in public_places(plan))
    towns = tuple(dict.fromkeys(part[1] for part in parts if part)) or visited_towns(plan)
    return listed(towns) if 0 < len(towns) <= _MOST_TOWNS else "de wijk"


def first_sentences(text: str) -> str:
    """Return the first sentences of a text, up to `_LONGEST` characters together, but at least one."""
    sentences: list[str] = []
    for part in _END_OF_SENTENCE.split(one_line(text)):
        if sentences and _ABBREVIATION.search(sentences[-1]):
            sentences[-1] += f" {part}"
        else:
            sentences.append(part)
    first = sentences[:1]
    for sentence in sentences[1:]:
        if len(" ".join([*first, sentence])) > _LONGEST:
            break
        first.append(sentence)
    found = " ".join(first)
    return f"{found}." if found and found[-1].isalnum() else found


def sights(plan: Plan, group: str = "") -> tuple[str, ...]:
    """Return what guests, or those of a group, see on tours: the labels of stops, which all may read."""
    stops = (stop for item in items_for(plan, group) for stop in item.stops)
    labels = (one_line(stop.label) or (stop.kind.label.lower() if stop.kind else "") for stop in stops)
    return tuple(dict.fromkeys(filter(None, labels)))[:_MOST_SIGHTS]


def invited_politicians(plan: Plan) -> tuple[str, ...]:
    """Return which national politicians are invited, in words: ``Kamerleden``."""
    roles = [role for invitee in plan.taking_part for role in invitee.roles]
    return tuple(words[roles.count(role) > 1] for role, words in _POLITICIANS.items() if role in roles)


def present_executives(plan: Plan, town: str) -> str:
    """Return the mayor and aldermen of a town who have confirmed: ``is wethouder Anna de Vries``."""
    people = [
        f"{role.label.lower()} {full_name(invitee.name)}"
        for invitee in plan.invitees
        for role in invitee.roles
        if role in (Role.MAYOR, Role.ALDERMAN)
        and invitee.is_confirmed
        and one_line(invitee.municipality) == town
        and invitee.name.full
    ]
    return f"{'zijn' if len(people) > 1 else 'is'} {listed(people)}" if people else ""


def visitors(plan: Plan) -> str:
    """Return what kind of people come, in a word that residents know."""
    return "politici" if any(invitee.is_politician for invitee in plan.taking_part) else "genodigden"


def moments(plan: Plan, resident: Invitee | None) -> Iterator[str]:
    """Yield when and where guests meet a resident: ``Tijd: van 9.30 tot 10.15 uur, buurthuis De Brink``.

    For residents without a name in the plan it is known only if there is one item with such residents.
    """
    slots = _slots_with(plan, resident)
    for slot in slots if resident or len(slots) == 1 else ():
        where = ", ".join(filter(None, _where(slot)))
        between = ("tussen", "en") if len(slot.item.places) > 1 else ("van", "tot")
        start, end = time_of_day(slot.start), time_of_day(slot.end)
        yield f"Tijd: {between[0]} {start} {between[1]} {end} uur" + (where and f", {where}")


def press_comes_to(plan: Plan, resident: Invitee | None) -> bool | None:
    """Return whether the press comes to a resident, even if only outside homes; None if that is unknown."""
    if plan.press.policy is PressPolicy.NONE:
        return False
    slots = _slots_with(plan, resident)
    if not slots or plan.press.policy is None:
        return None
    comes = any(slot.item.welcomes_press_outside_homes for slot in slots)
    return comes if resident else comes or None


def press_enters_home_of(plan: Plan, resident: Invitee | None) -> bool:
    """Return whether the press may come into the homes of an item with this resident."""
    return any(slot.item.welcomes_press for slot in _slots_with(plan, resident))


def _slots_with(plan: Plan, resident: Invitee | None) -> tuple[Slot, ...]:
    """Return the items with a resident; for None, those with residents who have no name in the plan."""
    return tuple(
        slot
        for slot in by_start(schedule(plan).slots)
        if not slot.item.is_internal
        and (
            any(person.invitee == resident.id for person in slot.item.people)
            if resident
            else is_with_unnamed_residents(slot.item)
        )
    )


def _where(slot: Slot) -> Iterator[str]:
    """Yield the label of a place and, unless it may be a home, its address; for several stops only a word."""
    if len(slot.item.places) > 1:
        yield "tijdens de rondleiding"
        return
    for place in slot.item.places:
        yield place.label.strip()
        if not place.may_be_home:
            yield place.address.strip()
