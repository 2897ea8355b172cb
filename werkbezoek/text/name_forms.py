"""What a person may be called in a text: the whole last name, half of a double one, the first name.

Names are compared without capitals and accents, and with y for ij.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from ..plan import Name
from .person_names import is_prefix, prefix_length
from .spelling import fold

WORD = re.compile(r"[^\W_]+")
"""A word of a folded text or name; hyphens and apostrophes divide words."""

Words = tuple[str, ...]
"""A name in folded words: ``("verbeek", "smit")``."""


class LastName(msgspec.Struct, frozen=True):
    """A last name, or half of a double one, and its prefix."""

    words: Words
    prefix: Words = ()


class NameForms(msgspec.Struct, frozen=True):
    """What a person may be called."""

    first: Words
    """The first names or initials, as in the plan."""
    called: tuple[Words, ...]
    """The first names together, and each of them; none for initials."""
    last: tuple[LastName, ...]
    """The whole last name, and then the halves of a double one."""
    keys: frozenset[str]
    """Words of the name; a text that names the person has at least one of them, perhaps with an s behind."""


@lru_cache(maxsize=1024)
def name_forms(name: Name) -> NameForms:
    """Return what a person with this name may be called."""
    first, called = folded_words(name.first), _first_names(name.first)
    last = _last_names(name, "".join(called[0]) if called else "")
    names = (*called, *(part.words for part in last))
    keys = frozenset(word for words in names for word in (words[0], "".join(words)))
    return NameForms(first, called, last, keys)


def name_words(names: Iterable[Name]) -> list[str]:
    """Return the words of names without initials and prefixes; a text that names someone contains one."""
    names = [*names]
    first = folded_words(" ".join([name.first for name in names]))
    last = folded_words(" ".join([name.last or name.prefix for name in names]))
    return [*(word for word in first if len(word) > 1), *last]


def folded_words(text: str) -> Words:
    """Return the words of a name or text."""
    return tuple(WORD.findall(plain(text)))


def plain(text: str) -> str:
    """Return the text as names are compared: folded, and with y for ij."""
    return fold(text).replace("ij", "y")


def _first_names(first: str) -> tuple[Words, ...]:
    names = [part for part in first.split() if not (part.isupper() and len(part.strip("()")) < 4)]
    words = [folded_words(name) for name in (" ".join(names), *names)]
    return tuple(dict.fromkeys(found for found in words if found and len(found[0]) > 1))


def _last_names(name: Name, first: str) -> tuple[LastName, ...]:
    """Return the last name, its halves, and the names in one word: “vandenberg”, “annavandenberg”."""
    whole = _without_prefix(fold(f"{name.prefix} {name.last}"))
    halves = re.split(r"\s*-\s*", fold(name.last))
    if len(halves) == 1 and not any(map(is_prefix, halves[0].split())):
        halves = halves[0].split()
    parts = map(_without_prefix, halves) if len(halves) > 1 else ()
    last = "".join(whole.prefix + whole.words)
    joined = (LastName((word,)) for word in (last, *((f"{first}{last}", f"{last}{first}") if first else ())))
    return tuple(dict.fromkeys(found for found in (whole, *parts, *joined) if len("".join(found.words)) > 1))


def _without_prefix(last: str) -> LastName:
    """Return a last name and the prefix that it may start with; the last word is never a prefix."""
    parts = last.split()
    end = prefix_length(parts)
    return LastName(folded_words(" ".join(parts[end:])), folded_words(" ".join(parts[:end])))
