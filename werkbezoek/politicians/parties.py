"""Political parties: which spellings mean the same one, and how many people there are of each."""

import re
from collections.abc import Iterable
from functools import lru_cache

from ..places import normalise
from ..plan import Invitee

_BRACKETS = re.compile(r"^(?P<name>[^()]+)\((?P<other>[^()]+)\)\s*$")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=8_192)
def party_key(party: str) -> str:
    """The same for all spellings of one party: "Partij C", "partij-c", "Politieke Club (PC)" and "PC".

    Lists of candidates have names in full beside the short ones that the Tweede Kamer uses, either of them in
    brackets; of parties that stand together each may.
    """
    short = "".join(normalise(_short(part)).replace(" ", "") for part in party.split("/"))
    return short or party


def _short(party: str) -> str:
    """Of a name with its abbreviation the abbreviation, else the party as it is."""
    if match := _BRACKETS.match(party):
        name, other = match.groups()
        for short, full in ((name, other), (other, name)):
            if _abbreviates(normalise(short).replace(" ", ""), full):
                return short
    return party


def _abbreviates(short: str, full: str) -> bool:
    """Whether these are first letters of the words of a name, in order; small words may be left out."""
    words = normalise(_HUMP.sub(" ", full)).split()
    first = iter("".join(word if word.isdigit() else word[0] for word in words))
    return len(short) > 1 and all(letter in first for letter in short)


def count_by_party(invitees: Iterable[Invitee]) -> dict[str, int]:
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
