"""Finding words and phrases from a TOML table in texts of users.

In a phrase, * stands for any letters (``*borrel``), or for any word if it is on its own (``koffie bij *``),
and … for at most three words. Case, accents and punctuation make no difference.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, cached_property, lru_cache
from typing import Generic, TypeVar

import msgspec

from .spelling import plain_words

_Meaning = TypeVar("_Meaning")
_LONGEST_TEXT = 1000
"""Only so many characters of a text are searched for meanings; titles and functions are shorter."""


def plain(text: str) -> str:
    """Return the words of a text, without capitals, accents and punctuation, with one blank between them."""
    return " ".join(plain_words(text))


def has_phrase(text: str, phrases: tuple[str, ...]) -> bool:
    """Return whether a text has one of the phrases."""
    return bool(phrases) and _pattern(phrases).search(plain(text)) is not None


def starts_with_phrase(text: str, phrases: tuple[str, ...]) -> bool:
    """Return whether a text starts with one of the phrases."""
    return _pattern(phrases).match(plain(text)) is not None


class PhraseMatch(msgspec.Struct, Generic[_Meaning], frozen=True):
    """What a part of a text means, the part itself, and its place in the text."""

    meaning: _Meaning
    text: str
    start: int
    end: int


class WordFinder(Generic[_Meaning]):
    """Finds what the words in a text mean, by the phrases for each meaning.

    Patterns are compiled when they are first needed: that takes longer than most commands need for the rest.
    """

    def __init__(self, phrases: Mapping[_Meaning, Iterable[str]]) -> None:
        self._phrases = {meaning: tuple(texts) for meaning, texts in phrases.items()}

    @cached_property
    def _patterns(self) -> dict[_Meaning, re.Pattern[str]]:
        return {meaning: _pattern(texts) for meaning, texts in self._phrases.items()}

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return _pattern(tuple(text for texts in self._phrases.values() for text in texts))

    def find(self, text: str) -> list[PhraseMatch[_Meaning]]:
        """Return the first place in the text of each meaning, in the order of the table."""
        return list({found.meaning: found for found in reversed(self._all(text))}.values())[::-1]

    def find_longest(self, text: str) -> list[PhraseMatch[_Meaning]]:
        """Return places that do not overlap, in the order of the text; longer ones are chosen first."""
        chosen: list[PhraseMatch[_Meaning]] = []
        for found in sorted(self._all(text), key=lambda found: found.start - found.end):
            if all(found.end <= other.start or other.end <= found.start for other in chosen):
                chosen.append(found)
        return sorted(chosen, key=lambda found: found.start)

    def _all(self, text: str) -> list[PhraseMatch[_Meaning]]:
        text = unicodedata.normalize("NFC", text[:_LONGEST_TEXT])
        plain_text = "".join(map(_plain_letter, text))  # with each word in its place
        if not self._any.search(plain_text):
            return []
        return [
            PhraseMatch(meaning, text[match.start() : match.end()], match.start(), match.end())
            for meaning, pattern in self._patterns.items()
            for match in pattern.finditer(plain_text)
        ]


@lru_cache(maxsize=1024)
def _plain_letter(letter: str) -> str:
    """Return a letter or digit without case and accent, and a blank for any other character."""
    bare = unicodedata.normalize("NFD", letter.lower())[0]
    return bare if bare.isalnum() else " "


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_expression, phrases))})(?!\w)")


def _expression(phrase: str) -> str:
    bare = "".join(letter if letter in "*…" else _plain_letter(letter) for letter in phrase)
    special = {"…": r"(?:\s+\w+){0,3}", "*": r"\s+\w+"}
    words = (special.get(word) or rf"\s+{re.escape(word)}".replace(r"\*", r"\w*") for word in bare.split())
    return "".join(words).removeprefix(r"\s+")
