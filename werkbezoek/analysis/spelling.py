"""One spelling for each corporation, municipality, region or party that people write in several ways.

The key of a party is that of `text.parties.PartyRegister`.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import pandas as pd
import pyarrow as pa

from ..places import normalise
from ..text.spelling import standard_l_number
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


def l_number_key(text: str) -> str:
    """Return a key that is equal for notations of one L-number."""
    return standard_l_number(text) or place_key(text)


def other_spellings(
    what: str, names: "pd.Series[str]", key: Callable[[str], str] = place_key
) -> list[Spelling]:
    """Return the names that are not in the most frequent spelling of all names with their key."""
    times = names.value_counts(sort=False).sort_values(ascending=False, kind="stable")
    best = spelled_as(times.index, times.index, key)
    return [
        Spelling(what, str(written), counted_as, rows)
        for (written, rows), counted_as in zip(times.items(), best, strict=True)
        if written != counted_as
    ]


def respelled(names: "pd.Series[str]", spellings: Iterable[Spelling]) -> "pd.Series[str]":
    """Return the names, each in the spelling that it counts as."""
    changes = {spelling.written: spelling.counted_as for spelling in spellings}
    if not changes:
        return names
    cells = pa.chunked_array(pa.array(names, from_pandas=True))
    texts = (changes.get(text, text) for chunk in cells.chunks for text in chunk.to_pylist())
    made = pa.array(texts, cells.type, memory_pool=POOL)  # pandas would take 8 MB more for 5,000 plans
    return pd.Series(pd.array(made, names.dtype), names.index, name=names.name)


def spelled_as(
    names: Iterable[str], known: Iterable[str], key: Callable[[str], str] = place_key
) -> list[str]:
    """Return the names, each spelled as the first of the known names that has the same key, if any has."""
    spelled: dict[str, str] = {}
    for name in known:
        spelled.setdefault(key(name), name)
    return [spelled.get(key(name), name) for name in names]
