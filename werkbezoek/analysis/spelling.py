"""One spelling for what is the same name, however people write it."""

from collections.abc import Iterable
from operator import itemgetter

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ..places import normalise
from .frames import POOL


def spelled_alike(names: "pd.Series[str]") -> "pd.Series[str]":
    """Return the names with one spelling for what is the same: the one that occurs most."""
    cells = pa.array(names, from_pandas=True)
    counts = pc.value_counts(cells.drop_null(), memory_pool=POOL).to_pylist()
    known = [count["values"] for count in sorted(counts, key=itemgetter("counts"), reverse=True)]
    best = spelled_as(known, known)
    if best == known:
        return names
    spelled, written = (pa.array(each, cells.type, memory_pool=POOL) for each in (best, known))
    replaced = pc.take(spelled, pc.index_in(cells, written, memory_pool=POOL), memory_pool=POOL)
    return pd.Series(pd.array(replaced, names.dtype), names.index, name=names.name)


def spelled_as(names: Iterable[str], known: Iterable[str]) -> list[str]:
    """Return the names, each spelled as the first that is the same among those known, if there is one."""
    spelled: dict[str, str] = {}
    for name in known:
        spelled.setdefault(_key(name), name)
    return [spelled.get(_key(name), name) for name in names]


def _key(name: str) -> str:
    return normalise(name).replace(" ", "") or name
