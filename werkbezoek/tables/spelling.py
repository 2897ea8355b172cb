"""One spelling for what is the same name, however people write it."""

from collections.abc import Iterable

import pandas as pd

from ..places import normalise


def spelled_alike(names: "pd.Series[str]") -> "pd.Series[str]":
    """The names with one spelling for what is the same: the one that occurs most."""
    counts = names.value_counts().index
    best = spelled_as(counts, counts)
    changed = {name: spelled for name, spelled in zip(counts, best, strict=True) if name != spelled}
    return names.replace(changed) if changed else names


def spelled_as(names: Iterable[str], known: Iterable[str]) -> list[str]:
    """The names, each spelled as the first that is the same among those known, if there is one."""
    spelled: dict[str, str] = {}
    for name in known:
        spelled.setdefault(_key(name), name)
    return [spelled.get(_key(name), name) for name in names]


def _key(name: str) -> str:
    return normalise(name).replace(" ", "") or name
