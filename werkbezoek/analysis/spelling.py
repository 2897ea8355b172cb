"""One spelling for what is the same name, however people write it."""

from collections import Counter
from collections.abc import Iterable

import pandas as pd

from ..places import normalise


def spelled_alike(names: "pd.Series[str]") -> "pd.Series[str]":
    """Return the names with one spelling for what is the same: the one that occurs most."""
    known = [name for name, _ in Counter(names.dropna()).most_common()]
    best = spelled_as(known, known)
    return names if best == known else names.map(dict(zip(known, best, strict=True))).astype(names.dtype)


def spelled_as(names: Iterable[str], known: Iterable[str]) -> list[str]:
    """Return the names, each spelled as the first that is the same among those known, if there is one."""
    spelled: dict[str, str] = {}
    for name in known:
        spelled.setdefault(_key(name), name)
    return [spelled.get(_key(name), name) for name in names]


def _key(name: str) -> str:
    return normalise(name).replace(" ", "") or name
