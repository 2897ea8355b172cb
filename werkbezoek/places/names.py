"""Spellings of place names, made comparable.

People write Den Haag and 's-Gravenhage, Súdwest-Fryslân and Sudwest Fryslan, St. Oedenrode and
Sint-Oedenrode.
"""

import re
import unicodedata
from functools import lru_cache

_ALIASES = {"s gravenhage": "den haag", "s hertogenbosch": "den bosch"}
_QUALIFIED = re.compile(r"^(?P<name>.+?)\s*\((?P<qualifier>[^()]*)\)\s*$")


@lru_cache(maxsize=65_536)
def normalise(name: str) -> str:
    """The name in one spelling: no capitals, accents, hyphens or dots, without "gemeente" in front.

    ``normalise("'s-Gravenhage") == normalise("Gemeente Den Haag") == "den haag"``
    """
    plain = name
    if not name.isascii():
        letters = unicodedata.normalize("NFKD", name)
        plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = re.findall(r"\w+", plain.casefold())
    if len(words) > 1 and words[0] == "gemeente":
        words = words[1:]
    spelled = " ".join("sint" if word == "st" else word for word in words)
    return _ALIASES.get(spelled, spelled)


def same_place(one: str, other: str) -> bool:
    """Whether two names mean the same place; an empty name is no place.

    A qualifier in brackets tells namesakes apart only where both have one: Bergen (L.) is not Bergen (NH.),
    but it may be the Bergen of someone who wrote no more than that.
    """
    name, qualifier = _parts(one)
    other_name, other_qualifier = _parts(other)
    if not name or name != other_name:
        return False
    return not qualifier or not other_qualifier or qualifier == other_qualifier


def _parts(name: str) -> tuple[str, str]:
    match = _QUALIFIED.match(name)
    if match is None:
        return normalise(name), ""
    return normalise(match["name"]), normalise(match["qualifier"])
