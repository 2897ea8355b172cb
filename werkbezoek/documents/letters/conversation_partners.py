"""The people that guests talk to, in general words for letters, such as ``bewoners``; never a name."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ...plan import Person, Plan, ProgrammeItem, Role

_WORD = re.compile(r"[^\W\d_]+")
_RESIDENT, _RESIDENTS = "een bewoner", "bewoners"
_EMPLOYEES = "onze medewerkers"
_TENANTS = "de huurdersorganisatie"

_WORDS = msgspec.toml.decode(Path(__file__).with_suffix(".toml").read_bytes(), type=dict[str, frozenset[str]])
"""For each kind of people, the words that mean them, in the order of a letter: residents come first."""

_RESIDENT_WORDS = _WORDS[_RESIDENT] | _WORDS[_RESIDENTS]


def conversation_partners(plan: Plan, group: str = "") -> tuple[str, ...]:
    """Return the kinds of people that guests, or those of a group, talk to, residents first."""
    people = dict.fromkeys(person for item in items_for(plan, group) for person in item.partners)
    counts = Counter(kind for person in people for kind in _kinds(plan, person))
    are_several = counts[_RESIDENTS] or counts[_RESIDENT] > 1
    kinds = {_RESIDENTS if are_several and kind == _RESIDENT else kind for kind in counts}
    return tuple(kind for kind in _WORDS if kind in kinds)


def talks_to_residents(plan: Plan, group: str = "") -> bool:
    """Return whether guests, or those of a group, talk to residents during the visit."""
    return not {_RESIDENT, _RESIDENTS}.isdisjoint(conversation_partners(plan, group))


def is_with_unnamed_residents(item: ProgrammeItem) -> bool:
    """Return whether guests talk in an item to residents without a name in the plan: "vier bewoners"."""
    return any(_words_in(person.text) & _RESIDENT_WORDS for person in item.partners)


def items_for(plan: Plan, group: str) -> Iterator[ProgrammeItem]:
    """Yield the items for guests; with a group that the programme has, those for everyone and that group."""
    items = [item for item in plan.programme if not item.is_internal]
    is_split = bool(group) and any(item.group.strip() == group for item in items)
    yield from (item for item in items if not is_split or item.group.strip() in ("", group))


def _kinds(plan: Plan, person: Person) -> Iterator[str]:
    """Yield the kinds of people that a partner belongs to."""
    words = _words_in(person.text)
    yield from (kind for kind, its_words in _WORDS.items() if words & its_words)
    invitee = plan.invitee(person.invitee)
    if invitee is None or not invitee.takes_part:
        return
    if invitee.is_resident:
        yield _RESIDENT
    if Role.TENANT_REPRESENTATIVE in invitee.roles:
        yield _TENANTS
    elif invitee.is_host:
        yield _EMPLOYEES


def _words_in(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}
