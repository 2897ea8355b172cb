"""The people that guests talk to, in general words for letters, such as ``bewoners``; never a name."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ...plan import Person, Plan, ProgrammeItem, Role

_WORD = re.compile(r"[^\W\d_]+")
_EMPLOYEES = "onze medewerkers"
_TENANTS = "de huurdersorganisatie"


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``conversation_partners.toml``."""

    resident: frozenset[str]
    residents: frozenset[str]
    partners: dict[str, frozenset[str]]


_WORDS = msgspec.toml.decode(Path(__file__).with_suffix(".toml").read_bytes(), type=_Words)


def conversation_partners(plan: Plan, group: str = "") -> tuple[str, ...]:
    """Return the kinds of people that guests, or those of a group, talk to, residents first."""
    partners = tuple(_partners(plan, group))
    residents = sum(_residents(plan, person) for person in partners)
    kinds = {kind for person in partners for kind in _kinds(plan, person)}
    named = () if not residents else ("een bewoner",) if residents == 1 else ("bewoners",)
    return named + tuple(kind for kind in _WORDS.partners if kind in kinds)


def talks_to_residents(plan: Plan, group: str = "") -> bool:
    """Return whether guests, or those of a group, talk to residents during the visit."""
    return any(_residents(plan, person) for person in _partners(plan, group))


def has_unnamed_residents(plan: Plan) -> bool:
    """Return whether guests talk to residents who are in the plan without a name: "vier bewoners"."""
    return any(is_with_unnamed_residents(plan, item) for item in items_for(plan, ""))


def is_with_unnamed_residents(plan: Plan, item: ProgrammeItem) -> bool:
    """Return whether guests talk in an item to residents who are in the plan without a name."""
    return any(_residents(plan, person) for person in item.partners if not person.invitee)


def items_for(plan: Plan, group: str) -> Iterator[ProgrammeItem]:
    """Yield the items for guests; with a group that the programme has, those for everyone and that group."""
    items = [item for item in plan.programme if not item.is_internal]
    is_split = bool(group) and any(item.group.strip() == group for item in items)
    yield from (item for item in items if not is_split or item.group.strip() in ("", group))


def _partners(plan: Plan, group: str = "") -> Iterator[Person]:
    """Yield everyone with whom guests talk, each once."""
    yield from dict.fromkeys(person for item in items_for(plan, group) for person in item.partners)


def _residents(plan: Plan, person: Person) -> int:
    """Return how many residents a partner stands for: none, one, or two for "bewoners"."""
    if person.invitee:
        invitee = plan.invitee(person.invitee)
        return int(invitee is not None and invitee.takes_part and invitee.is_resident)
    words = _words_in(person.text)
    return 2 if words & _WORDS.residents else int(bool(words & _WORDS.resident))


def _kinds(plan: Plan, person: Person) -> set[str]:
    """Return the kinds of people, other than residents, that a partner belongs to."""
    if not person.invitee:
        words = _words_in(person.text)
        return {kind for kind, its_words in _WORDS.partners.items() if words & its_words}
    invitee = plan.invitee(person.invitee)
    if invitee is None or not invitee.takes_part:
        return set()
    if Role.TENANT_REPRESENTATIVE in invitee.roles:
        return {_TENANTS}
    return {_EMPLOYEES} if invitee.is_host else set()


def _words_in(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}
