"""The form of a place name in which the tables are searched."""

import re

from .names import normalise

_SHORT = {"nw": "nieuw", "nwe": "nieuwe"}


def search_key(name: str) -> str:
    """The name without spaces, and with "aan den" and the like as "ad": ``Alphen a/d Rijn`` as in full."""
    spelled = " ".join(_SHORT.get(word, word) for word in normalise(name).split())
    return re.sub(r"\b(aan (de[nr]?|het|t)|a d)\b", "ad", spelled).replace(" ", "")


def folded(key: str) -> str:
    """The key with y for ij, for who writes Ysselstein."""
    return key.replace("ij", "y")
