"""Finding names of people in running text, however they are spelled.

A name is compared without accents, capitals and kinds of apostrophes and hyphens, with or without a prefix,
and also as half of a double name, as a possessive (“Verbeeks woning”) or as a first name alone. A name that
is also a word or a place counts only where its capital, or the words around it, show a person.
"""

from collections.abc import Callable, Iterable, Iterator, Set
from difflib import SequenceMatcher

import msgspec

from ..plan import Invitee
from .name_forms import WORD, LastName, NameForms, name_forms, name_words, plain
from .name_surroundings import (
    OLD_PREFIXES,
    WORDS,
    first_name_start,
    follows_title,
    initials_end,
    is_name,
    is_other_name,
    prefix_start,
    title_start,
    with_rest_of_name,
)
from .spelling import fold
from .text_words import TextWords

_LIKE_THE_LAST_NAME = 0.75
"""The least likeness (0 to 1) to the last name at which a word counts as a misspelling of it."""
_SHORT = 4
"""A name with fewer letters does not count if it is written in lower case."""
_BEFORE_PLACES = {"van", "uit", "in", "te", "op", "aan", "bij"}
"""Prefixes that also stand before the name of a place."""

Place = tuple[int, int, bool]
"""The numbers of the first word of a mention and of the word after it; whether it has a possessive s."""


class Mention(msgspec.Struct, frozen=True):
    """Where a text names a person, with the title and first name before it: ``text[start:end]``."""

    start: int
    end: int
    person: Invitee


def possibly_named(people: Iterable[Invitee], text: str) -> list[Invitee]:
    """Return the people with a word of their name in the text, perhaps with a possessive s."""
    folded, people = plain(text), [*people]
    found = set(filter(folded.__contains__, set(name_words(person.name for person in people))))
    if not found:  # true for most people and texts; the rest takes longer
        return []
    words = set(WORD.findall(folded))
    return [
        person
        for person in people
        if not found.isdisjoint(name_words([person.name]))
        and any(key in words or f"{key}s" in words for key in name_forms(person.name).keys)
    ]


class NameFinder:
    """Finds where a text names some people.

    A last name on its own does not count after an article (“De Brink”), nor if one of ``others`` also has it.
    If a name is also a place, according to ``is_place``, other words must show that a person is meant.
    """

    def __init__(
        self,
        people: Iterable[Invitee],
        others: Iterable[Invitee] = (),
        is_place: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self._people = [*people]
        self._others = [name_forms(other.name) for other in others] if self._people else []
        self._last_names_of_others = {last.words for forms in self._others for last in forms.last}
        self._first_names_of_others = {name for forms in self._others for name in forms.called}
        self._is_place = is_place

    def people_in(self, text: str) -> list[Invitee]:
        """Return the people that the text names, at most one for each last name."""
        found: dict[str, Invitee] = {}
        for mention in self.mentions(text):
            found.setdefault(fold(mention.person.name.last), mention.person)
        return list(found.values())

    def mentions(self, text: str) -> list[Mention]:
        """Return where the text names the people, in order and without overlaps."""
        people = [(person, name_forms(person.name)) for person in possibly_named(self._people, text)]
        if not people:
            return []
        words = TextWords(text)
        taken = {number for forms in self._others for number in _full_names(words, forms)}
        found = [
            (person, place) for person, forms in people for place in self._last_names(words, forms, taken)
        ]
        taken = taken.union(*(range(first, after) for _, (first, after, _) in found))
        found += [
            (person, place) for person, forms in people for place in self._first_names(words, forms, taken)
        ]
        mentions: list[Mention] = []
        for person, (first, after, has_s) in sorted(found, key=lambda row: (row[1][0], -row[1][1])):
            start, end = words.span(first, after)
            if not mentions or start >= mentions[-1].end:
                mentions.append(Mention(start, end - has_s, person))
            elif end > mentions[-1].end:
                mentions[-1] = msgspec.structs.replace(mentions[-1], end=end - has_s)
        return mentions

    def _last_names(self, words: TextWords, forms: NameForms, taken: Set[int]) -> Iterator[Place]:
        for last in forms.last:
            for first, after, has_s in words.places_of(last.words):
                place = (first, after, has_s)
                if taken.isdisjoint(range(first, after)) and self._is_last_name(words, forms, last, place):
                    start, _ = first_name_start(words, prefix_start(words, first, last.prefix), forms)
                    end = with_rest_of_name(words, after, forms)
                    yield title_start(words, start), end, has_s and end == after

    def _is_last_name(self, words: TextWords, forms: NameForms, last: LastName, place: Place) -> bool:
        first, after, _ = place
        name = "".join(last.words)
        start = prefix_start(words, first, last.prefix)
        first_name, is_known = first_name_start(words, start, forms)
        if is_known or initials_end(words, after, forms) > after:
            return True
        is_plain_word = self._means_more(name) and not words.has_capital(first)
        if follows_title(words, first_name, is_word=is_plain_word):
            return True
        return last.words not in self._last_names_of_others and self._is_name_alone(words, last, place, start)

    def _is_name_alone(self, words: TextWords, last: LastName, place: Place, start: int) -> bool:
        """Return whether a last name without first name or title, from ``start``, names a person."""
        first, after, has_s = place
        name, has_capital, has_prefix = "".join(last.words), words.has_capital(first), start < first
        before = words[start - 1] if words.follows_blank(start) else ""
        if has_prefix and last.prefix[0].startswith("v") and before in WORDS.prepositions:
            return True  # with two prepositions in a row: “met van Emmen”
        if not has_prefix and before in WORDS.articles and len(last.words) == 1:
            return False
        if has_prefix and OLD_PREFIXES.intersection(last.prefix):
            return words.original(first)[0].isupper()
        if not self._means_more(name):
            return has_capital or len(name) >= _SHORT
        if not has_capital:
            return False
        if self._is_place(name):
            return (has_prefix and last.prefix[0] not in _BEFORE_PLACES) or words[after] == "thuis"
        starts = words.starts_sentence(start)
        if starts and words[after] in WORDS.people_do:
            return True
        if name in WORDS.field:
            return before in WORDS.before_people
        is_adjective = bool(last.prefix) and not has_prefix  # “Groot onderhoud” is not De Groot
        return not (starts and (f"{name}s" in WORDS.words if has_s else is_adjective))

    def _means_more(self, name: str) -> bool:
        """Return whether a name is also a place, a term of the field or another word."""
        return self._is_place(name) or name in WORDS.field or name in WORDS.words

    def _first_names(self, words: TextWords, forms: NameForms, taken: Set[int]) -> Iterator[Place]:
        for name in forms.called:
            if name not in self._first_names_of_others:
                for first, after, has_s in words.places_of(name):
                    if taken.isdisjoint(range(first, after)):
                        end = _misspelled_end(words, after, forms)
                        if end > after or self._is_first_name(words, "".join(name), first, after):
                            yield title_start(words, first), end, has_s and end == after

    def _is_first_name(self, words: TextWords, name: str, first: int, after: int) -> bool:
        has_capital, is_word = words.has_capital(first), self._means_more(name)
        if follows_title(words, first, is_word=is_word and not has_capital):
            return True
        if is_other_name(words, first) or is_name(words, after):
            return False
        if is_word:
            acts = words[after] in WORDS.people_do | WORDS.others_do
            return has_capital and (acts or not words.starts_sentence(first))
        return has_capital or len(name) >= _SHORT


def _full_names(words: TextWords, forms: NameForms) -> Iterator[int]:
    """Yield the words that name someone by first and last name, or by a last name of several words."""
    for last in forms.last[:1]:
        for first, after, _ in words.places_of(last.words):
            start, is_known = first_name_start(words, prefix_start(words, first, last.prefix), forms)
            if is_known or len(last.words) > 1:
                yield from range(start, after)


def _misspelled_end(words: TextWords, after: int, forms: NameForms) -> int:
    """Return where a name ends if its first name, before ``after``, is followed by one like the last name."""
    for last in forms.last:
        at = after + (len(last.prefix) if words.ends_with(after + len(last.prefix), last.prefix) else 0)
        if words.is_initial(at) and words.follows_blank(at) and words[at] == last.words[0][0]:
            return at + 1
        if words.follows_blank(at) and words[at][0] == last.words[0][0]:
            likeness = SequenceMatcher(None, words[at], "".join(last.words)).ratio()
            if likeness >= _LIKE_THE_LAST_NAME:
                return at + 1
    return after
