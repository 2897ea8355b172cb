"""Finding phrases from a TOML table in texts; capitals, accents and punctuation make no difference."""

import re
from functools import cache

from ...text.spelling import plain_words

_GAP = r"(?: \w+){0,3}"


def plain(text: str) -> str:
    """Return the words of a text, without capitals, accents and punctuation, with one blank between them."""
    return " ".join(plain_words(text))


def has_phrase(text: str, phrases: tuple[str, ...]) -> bool:
    """Return whether a text has one of the phrases, in which … is at most three words and * any letters."""
    return bool(phrases) and _pattern(phrases).search(plain(text)) is not None


def starts_with_phrase(text: str, phrases: tuple[str, ...]) -> bool:
    """Return whether a text starts with one of the phrases."""
    return _pattern(phrases).match(plain(text)) is not None


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(_expression, phrases))})\b")


def _expression(phrase: str) -> str:
    words = (_GAP if word == "…" else " " + re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
    return "".join(words).strip()
