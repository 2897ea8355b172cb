"""The form of a place name in which the tables are searched."""

import re

from .names import normalise
from .qualifiers import NEUTRAL, bare

_SHORT = {"nw": "nieuw", "nwe": "nieuwe"}
_AT = re.compile(r"\b(aan (de[nr]?|het|t|d)|a [dh])\b")
_LETTERS = {"a": "aan", "b": "bij", "i": "in", "o": "op", "v": "van"}
_LETTER = re.compile(r"\b([abiov]) (?=\w{3})")


def search_key(name: str) -> str:
    """The name without spaces, and with "aan den" and the like as "ad": ``Alphen a/d Rijn`` as in full.

    A letter before a name is the word it begins: ``Bergen o/Zoom``, ``Wijk a/Zee``, ``Hoek v. Holland``.
    """
    spelled = " ".join(_SHORT.get(word, word) for word in normalise(name.replace("&", " en ")).split())
    spelled = _LETTER.sub(lambda match: f"{_LETTERS[match[1]]} ", spelled)
    return _AT.sub("ad", spelled).replace(" ", "")


def keys_of(name: str, municipality: str = "") -> set[str]:
    """The keys of an official name: with and without its qualifier, and without 's or 't in front.

    Its municipality behind it is a qualifier too: Nieuwlande Coevorden is a Nieuwlande.
    """
    apart = name.removesuffix(f" {municipality}") if municipality else name
    forms = (name, bare(name), apart, re.sub(r"^'[st][ -]", "", name), re.sub(r"^'[st][ -]", "", apart))
    return {search_key(form) for form in forms if normalise(form) not in NEUTRAL}


def folded(key: str) -> str:
    """The key with y for ij, for who writes Ysselstein."""
    return key.replace("ij", "y")
