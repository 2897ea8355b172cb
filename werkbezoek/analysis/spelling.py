"""One spelling for what is the same name, however people write it."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ..places import normalise
from .arrow import POOL, TEXT

Written: TypeAlias = "pa.Array | pa.ChunkedArray"
"""A column of names as they are written."""


def spelled_alike(names: "pd.Series[str]") -> "pd.Series[str]":
    """The names with one spelling for what is the same: the one that occurs most."""
    cells = pa.array(names, TEXT, from_pandas=True)
    spell = _speller(cells)
    return pd.Series(pd.array(spell(cells), names.dtype), names.index, name=names.name) if spell else names


def spell_alike(parts: list[dict[str, pa.Table]], name: str, column: str) -> None:
    """Give a column of a table one spelling for what is the same, counted over all parts.

    Part by part, so that no more than one of them is there in both spellings.
    """
    spell = _speller(pa.chunked_array([chunk for part in parts for chunk in part[name][column].chunks], TEXT))
    if spell is None:
        return
    for part in parts:
        table = part[name]
        at = table.schema.get_field_index(column)
        part[name] = table.set_column(at, table.field(at), spell(table[column]))


def _speller(written: Written) -> Callable[[Written], Written] | None:
    """What spells names as most of what is written does; None where all is spelled alike."""
    counted = pc.value_counts(written, memory_pool=POOL).to_pylist()
    known = [
        one["values"] for one in sorted(counted, key=lambda one: -one["counts"]) if one["values"] is not None
    ]
    best = spelled_as(known, known)
    if best == known:
        return None
    names, spelled = (pa.array(each, TEXT, memory_pool=POOL) for each in (known, best))

    def spell(cells: Written) -> Written:
        places = pc.index_in(cells, names, memory_pool=POOL)
        return pc.take(spelled, places, memory_pool=POOL)

    return spell


def spelled_as(names: Iterable[str], known: Iterable[str]) -> list[str]:
    """The names, each spelled as the first that is the same among those known, if there is one."""
    spelled: dict[str, str] = {}
    for name in known:
        spelled.setdefault(_key(name), name)
    return [spelled.get(_key(name), name) for name in names]


def _key(name: str) -> str:
    return normalise(name).replace(" ", "") or name
