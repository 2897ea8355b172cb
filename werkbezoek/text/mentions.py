"""Whether running text names a person: by last name, and by what stands before it."""

import re
from collections.abc import Iterable
from functools import cache

from ..plan import Invitee

_TITLES = {"mevrouw", "mevr", "mw", "heer", "dhr", "meneer", "mijnheer", "familie", "fam"}
_ARTICLES = {"de", "den", "het", "’t", "'t", "ter", "ten"}
_LOOK_BACK = 6
"""How many words before a last name may belong to it."""


def mentioned(people: Iterable[Invitee], text: str) -> list[Invitee]:
    """Those whose last name stands anywhere in the text, in capitals or not.

    A quick look before a `NameFinder`, which would find no one else: most texts name nobody.
    """
    plain = text.lower()
    return [one for one in people if (last := one.name.last.strip().lower()) and last in plain]


class NameFinder:
    """Looks for these people in one text after another.

    A last name counts with its first name or a title before it, and also alone, with capitals as in the plan.
    Alone it does not count after an article (“De Brink”), nor when one of these ``others`` has it too.
    """

    def __init__(self, people: Iterable[Invitee], others: Iterable[Invitee]) -> None:
        self._shared = {other.name.last.strip().lower() for other in others}
        self._namesakes: dict[str, list[Invitee]] = {}
        for person in people:
            last = person.name.last.strip()
            if last:
                self._namesakes.setdefault(last.lower(), []).append(person)
        longest_first = sorted(self._namesakes, key=len, reverse=True)
        self._any_last_name = re.compile(
            rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE
        )
        self._named = cache(self._who)

    def people_in(self, text: str) -> list[Invitee]:
        """Whom the text names, at most one for each last name."""
        if not self._namesakes:
            return []
        found: dict[str, Invitee] = {}
        for match in self._any_last_name.finditer(text):
            key = match[0].lower()
            if key in found:
                continue
            before = text[max(0, match.start() - 80) : match.start()].split()[-_LOOK_BACK:]
            person = self._named(tuple(before), match[0])
            if person:
                found[key] = person
        return list(found.values())

    def _who(self, before: tuple[str, ...], last: str) -> Invitee | None:
        """The one of the namesakes that the last name with these words before it is about."""
        for person in self._namesakes.get(last.lower(), ()):
            prefix = tuple(person.name.prefix.split())
            has_prefix = bool(prefix) and _ends(before, prefix)
            rest = before[: -len(prefix)] if has_prefix else before
            if rest and _plain(rest[-1]) in _TITLES:
                return person
            first = tuple(person.name.first.split())
            if first and _ends(rest, first):
                return person
            as_written = last == person.name.last.strip() and (
                not has_prefix or before[-len(prefix) :] == prefix
            )
            after_article = not has_prefix and bool(before) and _plain(before[-1]) in _ARTICLES
            if as_written and not after_article and last.lower() not in self._shared:
                return person
        return None


def _ends(words: tuple[str, ...], ending: tuple[str, ...]) -> bool:
    return [*map(_plain, words[-len(ending) :])] == [*map(_plain, ending)]


def _plain(word: str) -> str:
    return word.lower().strip('“”‘"(),.:;*_')
