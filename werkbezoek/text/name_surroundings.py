"""The words around a name: titles, initials and prefixes before it, and whether they show a person."""

from pathlib import Path

import msgspec

from .name_forms import NameForms, Words, plain
from .person_names import USUAL_PREFIXES, is_prefix, is_title
from .text_words import TextWords


class _NameWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``name_words.toml``."""

    masked_titles: frozenset[str]
    titles: frozenset[str]
    articles: frozenset[str]
    before_people: frozenset[str]
    prepositions: frozenset[str]
    people_do: frozenset[str]
    others_do: frozenset[str]
    not_first_names: frozenset[str]
    before_places: frozenset[str]
    streets: tuple[str, ...]
    field: frozenset[str]
    words: frozenset[str]


WORDS = msgspec.toml.decode(
    plain(Path(__file__).with_name("name_words.toml").read_text(encoding="utf-8")), type=_NameWords
)
TITLES = WORDS.masked_titles | WORDS.titles
_NO_FIRST_NAME = WORDS.not_first_names | TITLES | WORDS.articles | WORDS.before_people | WORDS.prepositions
_IN_SHORT_PREFIXES = {"v", "d", "vd", "vdr", "van", "de", "der", "den", "t", "het"}
"""The words in which a prefix may be short: “v.d.”, “v. der”."""
_PREFIXES_BEFORE_NAMES = {plain(prefix).strip("'") for prefix in USUAL_PREFIXES} - {"het", "te"}
OLD_PREFIXES = _PREFIXES_BEFORE_NAMES - {"van", "de"}
"""Prefixes that are not words of today’s Dutch: “Van der Wijk” is a person."""


def prefix_start(words: TextWords, first: int, prefix: Words) -> int:
    """Return where the prefix before a last name starts, in full or short (“v.d.”), or else ``first``."""
    if prefix and words.ends_with(first, prefix):
        return first - len(prefix)
    initials, start, found = "".join(word[0] for word in prefix), first, ""
    while len(found) < len(initials) and words[start - 1] in _IN_SHORT_PREFIXES and words.is_one_name(start):
        start -= 1
        found = (words[start][:2] if words[start][:2] == "vd" else words[start][0]) + found
    return start if initials and found == initials else first


def first_name_start(words: TextWords, start: int, forms: NameForms) -> tuple[int, bool]:
    """Return where the first name or initials before a word start, and whether they are the person's own.

    A word with a capital that may be a first name is included, even if it is not in the plan.
    """
    for name in (forms.first, *forms.called):
        if name and words.ends_with(start, name):
            return start - len(name), True
    first = start
    while first > start - 6 and words.is_initial(first - 1) and words.is_one_name(first):
        first -= 1
    if first < start:
        while words[first - 1] == "en" and words.is_initial(first - 2):  # A. en B. Verbeek
            first -= 2
        return first, True
    before = words[start - 1]
    if (
        words.follows_blank(start)
        and words.has_capital(start - 1)
        and before not in _NO_FIRST_NAME
        and not is_title(before)
    ):
        return start - 1, bool(forms.first) and before[0] == forms.first[0][0]
    return start, False


def follows_title(words: TextWords, start: int, *, is_word: bool = False) -> bool:
    """Return whether a form of address, or a word for a resident, stands directly before a name.

    Before a name that is a word without a capital, only a form of address counts: “opa en oma wonen”.
    """
    title = words[start - 1] if words.is_one_name(start) else ""
    return title in WORDS.masked_titles or is_title(title) or (title in WORDS.titles and not is_word)


def title_start(words: TextWords, start: int) -> int:
    """Return where the titles that belong to a name start."""
    while (
        start > 0
        and words.is_one_name(start)
        and (words[start - 1] in WORDS.masked_titles or is_title(words[start - 1]))
    ):
        start -= 2 if words[start - 1] == "heer" and words[start - 2] == "de" else 1
    return start


def with_rest_of_name(words: TextWords, after: int, forms: NameForms) -> int:
    """Return where a last name ends, including a second half after a hyphen and initials after a comma."""
    if words.between(after).strip() == "-":
        end = after + next(step for step in range(4) if step == 3 or not is_prefix(words[after + step]))
        after = end + 1 if words.has_capital(end) else after
    return initials_end(words, after, forms)


def initials_end(words: TextWords, after: int, forms: NameForms) -> int:
    """Return where the person's initials behind the last name end: “Berg, K.”; else ``after``."""
    if forms.first and words.between(after) in (" ", ", ") and words[after][:1] == forms.first[0][0]:
        while words.is_initial(after) and words.between(after + 1)[:1] == ".":
            after += 1
    return after


def is_other_name(words: TextWords, first: int) -> bool:
    """Return whether the word before a first name shows that it is the name of a place or of someone else."""
    if not words.follows_blank(first):
        return False
    before = words[first - 1]
    return (
        before in WORDS.articles
        or before in WORDS.before_places
        or (words.has_capital(first - 1) and before not in _NO_FIRST_NAME)
    )


def is_name(words: TextWords, after: int) -> bool:
    """Return whether a last name follows: “Jan de Vries”, but not “Jan van de Rozenstraat”."""
    last = after
    while words.follows_blank(last) and words[last] in _PREFIXES_BEFORE_NAMES:
        last += 1
    if not (words.follows_blank(last) and words.has_capital(last)):
        return False
    return not (words[last - 1] in WORDS.articles and words[last].endswith(WORDS.streets))
