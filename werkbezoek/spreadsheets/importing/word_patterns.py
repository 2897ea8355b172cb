"""Finding words and phrases from a TOML table in texts of users."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Generic, TypeVar

import msgspec

_Meaning = TypeVar("_Meaning")
_LONGEST_TEXT = 1000
"""Only so many characters of a text are searched; titles and functions are shorter."""


class Found(msgspec.Struct, Generic[_Meaning], frozen=True):
    """What a part of a text means, the part itself, and its place in the text."""

    meaning: _Meaning
    text: str
    start: int
    end: int


class WordFinder(Generic[_Meaning]):
    """Finds the meanings of words in a text by patterns such as ``*borrel``, in which * is any letters.

    A * on its own, as in ``koffie bij *``, is any word. Case, accents and punctuation make no difference.
    """

    def __init__(self, patterns: Mapping[_Meaning, Iterable[str]]) -> None:
        expressions = {meaning: "|".join(map(_expression, texts)) for meaning, texts in patterns.items()}
        self._patterns = [
            (meaning, re.compile(rf"(?<!\w)(?:{expression})(?!\w)"))
            for meaning, expression in expressions.items()
        ]
        self._any = re.compile(rf"(?<!\w)(?:{'|'.join(expressions.values())})(?!\w)")

    def find(self, text: str) -> list[Found[_Meaning]]:
        """Return the first place in the text of each meaning, in the order of the table."""
        return list({found.meaning: found for found in reversed(self._all(text))}.values())[::-1]

    def find_longest(self, text: str) -> list[Found[_Meaning]]:
        """Return places that do not overlap, in the order of the text; longer ones are chosen first."""
        chosen: list[Found[_Meaning]] = []
        for found in sorted(self._all(text), key=lambda found: found.start - found.end):
            if all(found.end <= other.start or other.end <= found.start for other in chosen):
                chosen.append(found)
        return sorted(chosen, key=lambda found: found.start)

    def _all(self, text: str) -> list[Found[_Meaning]]:
        text = unicodedata.normalize("NFC", text[:_LONGEST_TEXT])
        plain = "".join(map(_plain_sign, text))
        if not self._any.search(plain):
            return []
        return [
            Found(meaning, text[match.start() : match.end()], match.start(), match.end())
            for meaning, pattern in self._patterns
            for match in pattern.finditer(plain)
        ]


@lru_cache(maxsize=1024)
def _plain_sign(sign: str) -> str:
    plain = unicodedata.normalize("NFD", sign.lower())[0]
    return plain if plain.isalnum() else " "


def _expression(pattern: str) -> str:
    plain = "".join(sign if sign == "*" else _plain_sign(sign) for sign in pattern)
    words = [r"\w+" if word == "*" else re.escape(word).replace(r"\*", r"\w*") for word in plain.split()]
    return r"\s+".join(words)
