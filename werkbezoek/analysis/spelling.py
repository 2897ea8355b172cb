"""One spelling for each corporation, municipality, region or party that people write in several ways.

The key of a party is that of `text.parties.PartyRegister`.
"""

from collections.abc import Callable, Iterable
from operator import itemgetter

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ..places import normalise
from .frames import POOL


def place_key(name: str) -> str:
    """Return a key that is equal for spellings of one place or corporation."""
    return normalise(name).replace(" ", "") or name


def spelled_alike(names: "pd.Series[str]", key: Callable[[str], str] = place_key) -> "pd.Series[str]":
    """Return the names, with one spelling for all names that have the same key: the most frequent one."""
    cells = pa.array(names, from_pandas=True)
    counts = pc.value_counts(cells.drop_null(), memory_pool=POOL).to_pylist()
    known = [count["values"] for count in sorted(counts, key=itemgetter("counts"), reverse=True)]
    best = spelled_as(known, known, key)
    if best == known:
        return names
    spelled, written = (pa.array(each, cells.type, memory_pool=POOL) for each in (best, known))
    replaced = pc.take(spelled, pc.index_in(cells, written, memory_pool=POOL), memory_pool=POOL)
    return pd.Series(pd.array(replaced, names.dtype), names.index, name=names.name)


def spelled_as(
    names: Iterable[str], known: Iterable[str], key: Callable[[str], str] = place_key
) -> list[str]:
    """Return the names, each spelled as the first of the known names that has the same key, if any has."""
    spelled: dict[str, str] = {}
    for name in known:
        spelled.setdefault(key(name), name)
    return [spelled.get(key(name), name) for name in names]
