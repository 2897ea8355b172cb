"""Phrases of a TOML table, found in texts without regard to capitals, accents and punctuation."""

import re
from functools import cache

from ...text.spelling import plain_words

_GAP = r"(?: \w+){0,3}"


def plain(text: str) -> str:
    """Return the words of a text, without capitals, accents and punctuation, with one blank between them."""
    return " ".join(plain_words(text))


def has_phrase(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether a text has a phrase; in phrases … stands for at most three words, and * for any letters."""
    return bool(phrases) and _pattern(phrases).search(plain(text)) is not None


def starts_with_phrase(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether a text starts with one of the phrases."""
    return _pattern(phrases).match(plain(text)) is not None


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(_expression, phrases))})\b")


def _expression(phrase: str) -> str:
    words = (_GAP if word == "…" else " " + re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
    return "".join(words).strip()
