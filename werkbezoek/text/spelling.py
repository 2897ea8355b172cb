"""Spellings of names, made comparable."""

import re
import unicodedata


def plain_words(name: str) -> list[str]:
    """Return the words of any name without capitals, accents and punctuation."""
    if not name.isascii():
        letters = unicodedata.normalize("NFKD", name)
        name = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.findall(r"\w+", name.casefold())
