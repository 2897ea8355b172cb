"""Political parties: which spellings mean the same one, and how many people there are of each."""

from collections.abc import Iterable

from .places import normalise
from .plan import Invitee


def party_key(party: str) -> str:
    """The same for all spellings of one party."""
    return normalise(party).replace(" ", "") or party


def by_party(invitees: Iterable[Invitee]) -> dict[str, int]:
    """How many people of each party, in order, as it was first written; under "" those without a party.

    Capitals, spaces and hyphens make no difference: "Partij A" is "partij-a".
    """
    spelled: dict[str, str] = {}
    counts: dict[str, int] = {}
    for invitee in invitees:
        party = invitee.party.strip()
        name = spelled.setdefault(party_key(party), party)
        counts[name] = counts.get(name, 0) + 1
    return counts
