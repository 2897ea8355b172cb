"""Spellings of place names, made comparable.

People write Den Haag and 's-Gravenhage, Súdwest-Fryslân and Sudwest Fryslan, St. Oedenrode and
Sint-Oedenrode.
"""

import re
from functools import lru_cache

from ..text.spelling import plain_words

_ALIASES = {"s gravenhage": "den haag", "s hertogenbosch": "den bosch"}
_QUALIFIED = re.compile(r"^(?P<name>.+?)\s*\((?P<qualifier>[^()]*)\)\s*$")
_ABBREVIATIONS = {"nw": "nieuw", "nwe": "nieuwe"}
_PREPOSITIONS = {"a": "aan", "b": "bij", "i": "in", "o": "op", "v": "van"}
_PREPOSITION_LETTER = re.compile(r"\b([abiov]) (?=\w{3})")
_AAN_DEN = re.compile(r"\b(aan (de[nr]?|het|t|d)|a [dh])\b")


@lru_cache(maxsize=65_536)
def normalise(name: str) -> str:
    """Return the plain words of a place name, without "gemeente" before it.

    ``normalise("'s-Gravenhage") == normalise("Gemeente Den Haag") == "den haag"``
    """
    words = plain_words(name)
    if len(words) > 1 and words[0] == "gemeente":
        words = words[1:]
    spelled = " ".join("sint" if word == "st" else word for word in words)
    return _ALIASES.get(spelled, spelled)


def same_place(name: str, other: str) -> bool:
    """Return whether two names mean the same place; an empty name is not a place.

    A qualifier in brackets distinguishes namesakes only if both have one: Bergen (L.) is not Bergen (NH.),
    but each may be the place that someone else calls Bergen.
    """
    place, qualifier = _split_qualifier(name)
    other_place, other_qualifier = _split_qualifier(other)
    if not place or place != other_place:
        return False
    return not qualifier or not other_qualifier or qualifier == other_qualifier


def _split_qualifier(name: str) -> tuple[str, str]:
    if match := _QUALIFIED.match(name):
        return normalise(match["name"]), normalise(match["qualifier"])
    return normalise(name), ""


def search_key(name: str) -> str:
    """Return the key of a name in the tables: without spaces, and with "ad" for "aan den", "a/d" and so on.

    A single letter before a name stands for a preposition: Bergen o/Zoom, Wijk a/Zee, Hoek v. Holland.
    """
    words = normalise(name.replace("&", " en ")).split()
    spelled = " ".join(_ABBREVIATIONS.get(word, word) for word in words)
    spelled = _PREPOSITION_LETTER.sub(lambda match: f"{_PREPOSITIONS[match[1]]} ", spelled)
    return _AAN_DEN.sub("ad", spelled).replace(" ", "")
