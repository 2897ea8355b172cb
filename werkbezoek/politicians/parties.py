"""Which names mean the same party, and which of them is shown.

``party_key`` compares the spellings of one name; ``PartyKeys`` also knows the short and the full names in the
Tweede Kamer. The analysts' tables, which have no snapshots, use ``analysis.spelling`` instead.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from ..places import plain_words
from ..plan import Invitee
from .politician import Snapshot

_BRACKETS = re.compile(r"^(?P<name>[^()]+)\((?P<other>[^()]+)\)\s*$")
_CAMEL_CASE = re.compile(r"(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=8_192)
def party_key(party: str) -> str:
    """Return a key that is equal for names that differ only in capitals, accents, spaces or punctuation.

    A name with its abbreviation in brackets has the key of the abbreviation: "Politieke Club (PC)" that of
    "PC". In a joint list such as "Lijst A / Politieke Club (PC)" this holds for each of the names.
    """
    key = "".join(word for name in party.split("/") for word in plain_words(_short_name(name)))
    return key or party


class PartyKeys(dict[str, str]):
    """The key of each party; the short and the full name of a party in the Tweede Kamer share a key.

    ``keys = PartyKeys(snapshots)``, then two names mean the same party if ``keys[name] == keys[other]``. Any
    name may be looked up: its key is computed then, and remembered.
    """

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
    parties = (invitee.party.strip() for invitee in invitees)
    return Counter(spellings.setdefault(party_key(party), party) for party in parties)


def _short_name(party: str) -> str:
    """Return the abbreviation in a name such as "Politieke Club (PC)" or "PC (Politieke Club)", if any."""
    if match := _BRACKETS.match(party):
        name, other = match.groups()
        for short, full in ((name, other), (other, name)):
            if _is_abbreviation("".join(plain_words(short)), full):
                return short
    return party


def _is_abbreviation(short: str, full: str) -> bool:
    """Whether the letters are initials of the words of a name, in order; words may be skipped."""
    words = plain_words(_CAMEL_CASE.sub(" ", full))
    initials = iter("".join(word if word.isdigit() else word[0] for word in words))
    return len(short) > 1 and all(letter in initials for letter in short)
