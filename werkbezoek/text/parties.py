"""Which names mean the same party: a table that comes with the kit, extended by lists and by the user.

A party that is in no table is compared by its plain name: "Gemeente Belangen Ede" is not "Belangen Ede".
"""

import difflib
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import msgspec

from ..plan import Invitee
from .spelling import fold, plain_words, spelling_key

_JOINT = re.compile(r"\s*(?:[/+&–-]|\ben\b)\s*")
_BRACKETS = re.compile(r"^(?P<name>[^()]+)\((?P<other>[^()]+)\)\s*$")
_CLOSE = 0.65
"""How alike two names must be (by `difflib`, from 0 to 1): two of three letters, but not two of four."""
_CAMEL_CASE = re.compile(r"(?<=[a-z])(?=[A-Z])")


class _Party(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The other names of a party in ``parties.toml``."""

    full: str
    also: tuple[str, ...]


class PartyRegister:
    """The names of parties. Two names mean the same party if ``key`` returns the same for both."""

    def __init__(self) -> None:
        self._keys: dict[str, str] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._found: dict[str, str] = {}

    def key(self, name: str) -> str:
        """Return a key that is equal for all names of a party; it is "" only for a blank name.

        A name with its abbreviation in brackets has the key of the abbreviation: "Politieke Club (PC)" has
        that of "PC". A joint list of parties in the table has one key, whatever their order.
        """
        if name not in self._found:
            self._found[name] = self._find(name)
        return self._found[name]

    def short_name(self, name: str) -> str:
        """Return the short name of a party that is in the table, or else the name itself."""
        return self.names(name)[0]

    def knows(self, name: str) -> bool:
        """Return whether a name is that of a party in the table."""
        return self.key(name) in self._names

    def names(self, name: str) -> tuple[str, ...]:
        """Return all names of a party that is in the table, the short one first, or else the name itself."""
        return self._names.get(self.key(name)) or (name.strip(),)

    def similar(self, name: str) -> list[str]:
        """Return the names, at most two, that a name may be a misspelling of.

        For an unknown name they are short names; a joint list is never one. For a known name with other
        capitals or accents it is the name itself, as "VVD" for "vvd".
        """
        name = name.strip()
        if self.knows(name):
            names = self.names(name)
            return [] if name in names else [known for known in names if fold(known) == fold(name)][:1]
        if _JOINT.search(name):
            return []
        short_names = {spelling_key(short): short for short, *_ in self._names.values()}
        close = difflib.get_close_matches(spelling_key(name), short_names, n=2, cutoff=_CLOSE)
        return [short_names[key] for key in close]

    def extended(self, names: Iterable[tuple[str, str]]) -> "PartyRegister":
        """Return a register that also knows ``names``: pairs of any name of a party, and another name of it.

        If the other name is already that of a different party, the two are one party in the new register.
        """
        register = PartyRegister()
        register._keys, register._names = self._keys.copy(), self._names.copy()
        for party, name in names:
            register._add(party.strip(), name)
        return register

    def _add(self, party: str, name: str) -> None:
        key, old = self.key(party), self.key(name)
        if not key or not old:
            return
        self._keys |= {known: key for known, other in self._keys.items() if other == old}
        self._keys |= {spelling_key(party): key, spelling_key(name): key, old: key}
        others = self._names.pop(old, ()) if old != key else ()
        self._names[key] = tuple(dict.fromkeys((*self._names.get(key, (party,)), name.strip(), *others)))
        self._found.clear()

    def _find(self, name: str) -> str:
        name = " ".join(name.split())
        if known := self._known(name):
            return known
        parts = _JOINT.split(name)
        keys = {self._known(part) for part in parts}
        if "" not in keys:
            joint = "+".join(sorted(keys))
            return self._keys.get(joint, joint)
        spelled = "".join(map(self._spelled, name.split("/"))) or name
        return self._keys.get(spelled, spelled)

    def _known(self, name: str) -> str:
        """Return the key of a name in the table, or of one with its abbreviation in brackets, or ""."""
        if key := self._keys.get(spelling_key(name)):
            return key
        first, other = (self._keys.get(spelling_key(part), "") for part in _in_brackets(name))
        return first if first == other else ""

    def _spelled(self, name: str) -> str:
        """Return the key of the abbreviation in "Politieke Club (PC)", or else that of the name.

        The abbreviation of a party in the table counts only beside a name of that party: "Samen Putten (SP)"
        is another party than SP.
        """
        parts = _in_brackets(name)
        for short, full in (parts, parts[::-1]):
            if _is_abbreviation(plain := spelling_key(short), full) and plain not in self._keys:
                return plain
        return spelling_key(name)


@cache
def shipped_parties() -> PartyRegister:
    """Return the register that comes with the kit."""
    table = msgspec.toml.decode(Path(__file__).with_suffix(".toml").read_bytes(), type=dict[str, _Party])
    names = ((short, name) for short, party in table.items() for name in (short, party.full, *party.also))
    return PartyRegister().extended(names)


def count_by_party(invitees: Iterable[Invitee], register: PartyRegister | None = None) -> dict[str, int]:
    """Return the number of people of each party, in the spelling and the order of first appearance.

    People without a party are counted under "".
    """
    known, spellings = register or shipped_parties(), dict[str, str]()
    parties = (invitee.party.strip() for invitee in invitees)
    return Counter(spellings.setdefault(known.key(party), party) for party in parties)


def _in_brackets(name: str) -> tuple[str, str]:
    """Return the names before and in the brackets; both are "" if there are no brackets."""
    match = _BRACKETS.match(name)
    return (match["name"], match["other"]) if match else ("", "")


def _is_abbreviation(short: str, full: str) -> bool:
    """Return whether the letters are initials of the words of a name, in order; words may be skipped."""
    words = plain_words(_CAMEL_CASE.sub(" ", full))
    initials = iter("".join(word if word.isdigit() else word[0] for word in words))
    return len(short) > 1 and all(letter in initials for letter in short)
