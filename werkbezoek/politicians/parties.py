"""Where the spellings of a party meet: which names mean one party, and which of them is shown.

``party_key`` is for spellings of one name; ``PartyKeys`` also knows the short and the full names in the
Tweede Kamer. The analysts' tables, which have no snapshots, compare names in ``analysis.spelling``.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from ..places import normalise
from ..plan import Invitee
from .politician import Snapshot

_BRACKETS = re.compile(r"^(?P<name>[^()]+)\((?P<other>[^()]+)\)\s*$")
_CAMEL_CASE = re.compile(r"(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=8_192)
def party_key(party: str) -> str:
    """Return the same key for all spellings of one party.

    "Partij C" and "partij-c" have one key, and so have "Politieke Club (PC)" and "PC". In a joint list such
    as "Lijst A / Politieke Club (PC)" each of the names may have its abbreviation in brackets.
    """
    key = "".join(normalise(_short_name(name)).replace(" ", "") for name in party.split("/"))
    return key or party


class PartyKeys(dict[str, str]):
    """The key of each party, computed once; the short and the full name in the Tweede Kamer share a key."""

    def __init__(self, snapshots: Sequence[Snapshot]) -> None:
        super().__init__()
        self._short_keys = {
            party_key(full): party_key(short)
            for snapshot in snapshots
            for short, full in snapshot.full_names.items()
        }

    def __missing__(self, party: str) -> str:
        key = party_key(party.strip())
        self[party] = self._short_keys.get(key, key)
        return self[party]


def unify_party_names(snapshots: Sequence[Snapshot]) -> tuple[Snapshot, ...]:
    """Return the snapshots with the Tweede Kamer's short name for each party that has seats there."""
    keys = PartyKeys(snapshots)
    short_names = {keys[party]: party for snapshot in snapshots for party in snapshot.seats}
    return tuple(
        msgspec.structs.replace(
            snapshot,
            people=tuple(
                msgspec.structs.replace(person, party=short_names.get(keys[person.party], person.party))
                for person in snapshot.people
            ),
        )
        for snapshot in snapshots
    )


def count_by_party(invitees: Iterable[Invitee]) -> dict[str, int]:
    """Return the number of people of each party, in the spelling and the order in which they come first.

    People without a party are counted under "".
    """
    spellings: dict[str, str] = {}
    counts: dict[str, int] = {}
    for invitee in invitees:
        party = invitee.party.strip()
        name = spellings.setdefault(party_key(party), party)
        counts[name] = counts.get(name, 0) + 1
    return counts


def _short_name(party: str) -> str:
    """Return the abbreviation in a name such as "Politieke Club (PC)" or "PC (Politieke Club)", if any."""
    if match := _BRACKETS.match(party):
        name, other = match.groups()
        for short, full in ((name, other), (other, name)):
            if _is_abbreviation(normalise(short).replace(" ", ""), full):
                return short
    return party


def _is_abbreviation(short: str, full: str) -> bool:
    """Whether the letters are initials of the words of a name, in order; words may be skipped."""
    words = normalise(_CAMEL_CASE.sub(" ", full)).split()
    initials = iter("".join(word if word.isdigit() else word[0] for word in words))
    return len(short) > 1 and all(letter in initials for letter in short)
