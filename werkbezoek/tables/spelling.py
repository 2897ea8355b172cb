"""One spelling for what is the same name, however people write it."""

from collections.abc import Iterable

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ..places import normalise
from .arrow import POOL, TEXT


def spelled_alike(names: "pd.Series[str]") -> "pd.Series[str]":
    """The names with one spelling for what is the same: the one that occurs most."""
    counts = names.value_counts().index
    best = spelled_as(counts, counts)
    if best == list(counts):
        return names
    places = pc.index_in(pa.array(names, from_pandas=True), pa.array(counts, TEXT))
    spelled = pc.take(pa.array(best, TEXT, memory_pool=POOL), places, memory_pool=POOL)
    return pd.Series(pd.array(spelled, names.dtype), names.index, name=names.name)


def spelled_as(names: Iterable[str], known: Iterable[str]) -> list[str]:
    """The names, each spelled as the first that is the same among those known, if there is one."""
    spelled: dict[str, str] = {}
    for name in known:
        spelled.setdefault(_key(name), name)
    return [spelled.get(_key(name), name) for name in names]


def _key(name: str) -> str:
    return normalise(name).replace(" ", "") or name
