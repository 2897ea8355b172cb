"""Finding names of people in running text."""

import re
from collections.abc import Iterable
from functools import cache

from ..plan import Invitee
from .wording import shortened

_TITLES = {"mevrouw", "mevr", "mw", "heer", "dhr", "meneer", "mijnheer", "familie", "fam"}
_ARTICLES = {"de", "den", "het", "’t", "'t", "ter", "ten"}
_WORDS_BEFORE = 6
"""How many words before a last name may belong to it."""


_NAME = r"[A-ZÀ-Ý][\w’'-]+"
_PREFIXES = r"(?:(?:van|de|der|den|het|ter|ten|te|el|al|von|’t|'t)\s+)*"
_TITLED_NAME = (
    rf"(?i:mevrouw|mevr\.?|mw\.?|(?:de\s+)?heer|dhr\.?|meneer|mijnheer|fam\.?)\s+{_PREFIXES}{_NAME}"
)
_NOT_A_FIRST_NAME = r"(?!(?:De|Den|Het|Oude?|Nieuwe?|Sint|St|Huize|Plan|Stichting|Bewoners?|Huurders?)\b)"
_FULL_NAME = rf"(?<!\w){_NOT_A_FIRST_NAME}{_NAME}\s+{_PREFIXES}{_NAME}"
_RESIDENT_WORD = r"(?<!\w)(?i:huurders?|huurster|bewoners?|bewoonster|buurtbewoners?|buurvrouw|buurman)(?!\w)"

_NAMED_RESIDENT = re.compile(
    rf"(?<!\w)(?i:familie|fam\.)\s+{_PREFIXES}{_NAME}"  # familie Verbeek
    rf"|{_RESIDENT_WORD}.*?(?<!\w){_TITLED_NAME}|{_TITLED_NAME}.*?{_RESIDENT_WORD}"  # mevrouw X, huurder
    rf"|^\W*{_FULL_NAME}(?:\s+en\s+{_FULL_NAME})?\W*[,(]\W*{_RESIDENT_WORD}"  # Ans Verbeek, huurder
    rf"|(?<!\w)(?i:huurder|huurster|bewoner|bewoonster)\W+{_FULL_NAME}"  # bewoner Ans Verbeek
)


def names_resident(text: str) -> bool:
    """Whether a text of a few words seems to name a resident, such as "mevrouw Verbeek, huurder"."""
    return bool(_NAMED_RESIDENT.search(shortened(text, 200)))


def possibly_named(people: Iterable[Invitee], text: str) -> list[Invitee]:
    """Return the people whose last name occurs in the text in any case: a fast test before a `NameFinder`."""
    plain = text.lower()
    return [person for person in people if (last := person.name.last.strip().lower()) and last in plain]


class NameFinder:
    """Finds which of some people a text names.

    A last name counts after its first name or a title, and also alone if its capitals are as in the plan.
    Alone it does not count after an article (“De Brink”), nor if one of ``others`` has the same last name.
    """

    def __init__(self, people: Iterable[Invitee], others: Iterable[Invitee]) -> None:
        self._shared = {other.name.last.strip().lower() for other in others}
        self._by_last_name: dict[str, list[Invitee]] = {}
        for person in people:
            if last := person.name.last.strip():
                self._by_last_name.setdefault(last.lower(), []).append(person)
        longest_first = sorted(self._by_last_name, key=len, reverse=True)
        self._any_last_name = re.compile(
            rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE
        )
        self._person_named = cache(self._find_person)

    def people_in(self, text: str) -> list[Invitee]:
        """Return the people that the text names, at most one for each last name."""
        if not self._by_last_name:
            return []
        found: dict[str, Invitee] = {}
        for match in self._any_last_name.finditer(text):
            last = match[0].lower()
            if last in found:
                continue
            before = text[max(0, match.start() - 80) : match.start()].split()[-_WORDS_BEFORE:]
            if person := self._person_named(tuple(before), match[0]):
                found[last] = person
        return list(found.values())

    def _find_person(self, before: tuple[str, ...], last: str) -> Invitee | None:
        """Return the person that a last name means after the words ``before`` it, or None."""
        for person in self._by_last_name.get(last.lower(), ()):
            prefix, first = tuple(person.name.prefix.split()), tuple(person.name.first.split())
            has_prefix = bool(prefix) and _ends_with(before, prefix)
            rest = before[: -len(prefix)] if has_prefix else before
            if rest and _plain(rest[-1]) in _TITLES:
                return person
            if first and _ends_with(rest, first):
                return person
            written = " ".join(before[-len(prefix) :]) if has_prefix else ""
            is_as_in_plan = last == person.name.last.strip() and written in _as_prefix(prefix)
            is_after_article = not has_prefix and bool(before) and _plain(before[-1]) in _ARTICLES
            if is_as_in_plan and not is_after_article and last.lower() not in self._shared:
                return person
        return None


def _as_prefix(prefix: tuple[str, ...]) -> tuple[str, ...]:
    """Return how a prefix may be written before a last name; without a first name it has a capital."""
    text = " ".join(prefix)
    return "", text, text[:1].upper() + text[1:]


def _ends_with(words: tuple[str, ...], ending: tuple[str, ...]) -> bool:
    return [*map(_plain, words[-len(ending) :])] == [*map(_plain, ending)]


def _plain(word: str) -> str:
    return word.lower().strip('“”‘"(),.:;*_')
