"""The form of a place name in which the tables are searched."""

import re

from .names import normalise
from .qualifiers import bare

_SHORT = {"nw": "nieuw", "nwe": "nieuwe"}
_AT = re.compile(r"\b(aan (de[nr]?|het|t)|a d)\b")


def search_key(name: str) -> str:
    """The name without spaces, and with "aan den" and the like as "ad": ``Alphen a/d Rijn`` as in full."""
    spelled = " ".join(_SHORT.get(word, word) for word in normalise(name.replace("&", " en ")).split())
    return _AT.sub("ad", spelled).replace(" ", "")


def keys_of(name: str) -> set[str]:
    """The keys of an official name: with and without its qualifier, and without 's or 't in front."""
    return {search_key(form) for form in (name, bare(name), re.sub(r"^'[st][ -]", "", name))}


def folded(key: str) -> str:
    """The key with y for ij, for who writes Ysselstein."""
    return key.replace("ij", "y")
