"""Spellings of names and headings, made comparable."""

import re
import unicodedata
from functools import lru_cache


def plain_words(name: str) -> list[str]:
    """Return the words of a text without capitals, accents and punctuation."""
    if not name.isascii():
        letters = unicodedata.normalize("NFKD", name)
        name = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.findall(r"\w+", name.casefold())


@lru_cache(maxsize=4096)
def spelling_key(text: str) -> str:
    """Return only the letters and digits, without case and accents: ``spelling_key("E-mail") == "email"``."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in bare if letter.isalnum())
