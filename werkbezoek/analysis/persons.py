"""Which names of (candidate) MPs mean the same person.

Corporations write “dr. Noor van den Akker”, “N. van den Akker” and “Van den Akker” about one person. Names
are compared within a party, without titles, capitals and accents. Different first names are different people.
An initial, or a last name alone, counts as the only person of that party whom it can mean; if it can mean
several, or none, it counts as someone else. The table ``spellings`` lists every name that counts as another,
and every name that counts apart although it can mean one of several people.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pandas as pd

from ..plan import NAMELESS, is_title_behind
from ..text.person_names import split_titles
from ..text.spelling import plain_words
from .spelling import Spelling


class _Written(NamedTuple):
    """A name as it is written ``rows`` times, and the plain words of its first and last name."""

    name: str
    party: str
    rows: int
    first: str
    last: str

    @property
    def is_full(self) -> bool:
        """Whether the first name is one: no initials, and not missing."""
        return len(self.first) > 1

    @property
    def person(self) -> str:
        return " ".join(filter(None, (self.first, self.last, *plain_words(self.party))))

    @property
    def label(self) -> str:
        return f"{self.name} ({self.party})" if self.party else self.name


def find_persons(names: Iterable[tuple[str, str, int]]) -> tuple[dict[tuple[str, str], str], list[Spelling]]:
    """Return the person of each name and party, and which names count as a name in another spelling.

    ``names`` has each name, its party in one spelling, and how often it is written like that.
    """
    people: dict[tuple[str, str], list[_Written]] = defaultdict(list)
    for name, party, rows in names:
        written = _Written(name, party, rows, *_parts(name))
        people[written.last, party].append(written)
    persons: dict[tuple[str, str], str] = {}
    groups: dict[str, list[_Written]] = defaultdict(list)
    unclear: list[Spelling] = []
    for namesakes in people.values():
        for written, meant in _possibly_meant(namesakes):
            person = (meant[0] if len(meant) == 1 else written).person
            persons[written.name, written.party] = person
            groups[person].append(written)
            if len(meant) > 1:
                counted_as = f"{written.name}; kan {' of '.join(other.name for other in meant)} zijn"
                unclear.append(Spelling("aparte persoon", written.label, counted_as, written.rows))
    return persons, [spelling for group in groups.values() for spelling in _spellings(group)] + unclear


def persons_together(people: pd.DataFrame) -> "pd.Series[str]":
    """Return the ``person`` of rows of ``invitees`` that were read apart, as if they were read together.

    Each reading knows its own names only: one may have “J. de Vries” where another has “Jan de Vries”.
    """
    pairs = [*zip(people["name"].fillna(""), people["party"].fillna(""), strict=True)]
    times = Counter(pair for pair in pairs if pair[0] not in ("", NAMELESS))
    known, _ = find_persons((*pair, rows) for pair, rows in sorted(times.items()))
    persons = [known.get(pair, person) for pair, person in zip(pairs, people["person"], strict=True)]
    return pd.Series(persons, people.index, dtype="str")


def _possibly_meant(namesakes: list[_Written]) -> Iterator[tuple[_Written, list[_Written]]]:
    """Yield each name with the full names that it can be short for; all have one last name and party."""
    full = {written.first: written for written in namesakes if written.is_full}
    for written in namesakes:
        meant = [other for first, other in full.items() if first.startswith(written.first)]
        yield written, [] if written.is_full else meant


def _spellings(group: list[_Written]) -> Iterator[Spelling]:
    best = max(group, key=lambda written: (written.is_full, written.rows))
    for written in group:
        if written.name != best.name:
            yield Spelling("persoon", written.label, best.label, written.rows)


def _parts(name: str) -> tuple[str, str]:
    """Return the first name, or else its initial, and the last name with its prefix, as plain words."""
    _, words = split_titles([word for word in name.split() if not is_title_behind(word)])
    if len(words) < 2 or words[0][:1].islower():  # a last name alone, perhaps with its prefix
        return "", " ".join(plain_words(" ".join(words)))
    first, *rest = words
    plain = "".join(plain_words(first))
    return plain[:1] if "." in first or len(plain) == 1 else plain, " ".join(plain_words(" ".join(rest)))
