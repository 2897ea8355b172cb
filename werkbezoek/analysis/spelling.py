"""One spelling for each corporation, municipality, region or party that people write in several ways.

The key of a party is that of `text.parties.PartyRegister`.
"""

from collections.abc import Callable, Iterable, Mapping
from operator import itemgetter
from typing import NamedTuple

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ..places import normalise
from .frames import POOL


class Spelling(NamedTuple):
    """A row of ``spellings``: a name as it is written ``rows`` times, and the name that it counts as."""

    what: str
    written: str
    counted_as: str
    rows: int


def place_key(name: str) -> str:
    """Return a key that is equal for spellings of one place or corporation."""
    return normalise(name).replace(" ", "") or name


def other_spellings(
    what: str, names: "pd.Series[str]", key: Callable[[str], str] = place_key
) -> list[Spelling]:
    """Return the names that are not in the most frequent spelling of all names with their key."""
    cells = pa.array(names, from_pandas=True)
    counts = pc.value_counts(cells.drop_null(), memory_pool=POOL).to_pylist()
    times = {str(count["values"]): int(count["counts"]) for count in counts}
    known = [name for name, _ in sorted(times.items(), key=itemgetter(1), reverse=True)]
    best = spelled_as(known, known, key)
    return [
        Spelling(what, written, counted_as, times[written])
        for written, counted_as in zip(known, best, strict=True)
        if written != counted_as
    ]


def respelled(names: "pd.Series[str]", spellings: Iterable[Spelling]) -> "pd.Series[str]":
    """Return the names, each in the spelling that it counts as."""
    changes = {spelling.written: spelling.counted_as for spelling in spellings}
    return replaced(names, changes) if changes else names


def replaced(names: "pd.Series[str]", changes: Mapping[str, str]) -> "pd.Series[str]":
    """Return the names, with those that are keys of ``changes`` replaced."""
    cells = pa.array(names, from_pandas=True)
    known = cells.unique().drop_null().to_pylist()
    written, spelled = (
        pa.array(each, cells.type, memory_pool=POOL)
        for each in (known, [changes.get(name, name) for name in known])
    )
    made = pc.take(spelled, pc.index_in(cells, written, memory_pool=POOL), memory_pool=POOL)
    return pd.Series(pd.array(made, names.dtype), names.index, name=names.name)


def spelled_as(
    names: Iterable[str], known: Iterable[str], key: Callable[[str], str] = place_key
) -> list[str]:
    """Return the names, each spelled as the first of the known names that has the same key, if any has."""
    spelled: dict[str, str] = {}
    for name in known:
        spelled.setdefault(key(name), name)
    return [spelled.get(key(name), name) for name in names]
