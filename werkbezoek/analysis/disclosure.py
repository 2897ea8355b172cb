"""Small numbers out of tables that are made public: a cell of one or two tells too much about someone."""

from collections.abc import Mapping
from numbers import Integral
from typing import Any, Literal, NamedTuple

import pandas as pd

from .errors import TablesError

THRESHOLD = 5
"""Counts below this are withheld. The number is the kit's own choice; statisticians use three to ten."""


class Publish(NamedTuple):
    """What someone could work out from a table, and so has to be withheld with a small number.

    ``adds_up``: in which direction cells add up to a total that may be known, so that one cell left out could
    be worked out from the others. ``needs``: the column with how many visits the averages of a row are of.
    ``known``: columns of numbers that are public anyway. ``follows``: columns that are made from another.
    """

    adds_up: Literal["", "down", "across", "both"] = ""
    needs: str = ""
    known: tuple[str, ...] = ()
    follows: Mapping[str, str] = {}


def withheld(table: "pd.DataFrame | pd.Series[Any]", threshold: int = THRESHOLD) -> pd.DataFrame:
    """The counts in a table without those from 1 up to the threshold; zero may be told.

    Where the cells of a row or column add up to a total that may be known and one is withheld, the next
    smallest is as well. Of a table of averages, whole rows of too few visits are withheld.
    ``attrs["withheld"]`` says in Dutch what was left out; it is empty if nothing was. Raises TablesError for
    what is no table, and a threshold that is no whole number.
    """
    table = table.to_frame(table.name or "aantal") if isinstance(table, pd.Series) else table
    if not isinstance(table, pd.DataFrame):
        raise TablesError("Dit is geen tabel met aantallen; geef er een van comparisons.")
    if not isinstance(threshold, Integral):
        raise TablesError(f"“{threshold}” is geen drempel; geef een heel getal, zoals {THRESHOLD}.")
    publish: Publish = table.attrs.get("publish", Publish(adds_up="both"))
    hidden = (
        _rows_of_few(table, publish.needs, threshold) if publish.needs else _cells(table, publish, threshold)
    )
    for made, source in publish.follows.items():
        if made in table:
            hidden[made] = hidden[source]
    public = table.copy()
    for name in hidden.columns:
        cells = table[name].astype("Int64") if pd.api.types.is_integer_dtype(table[name]) else table[name]
        public[name] = cells.mask(hidden[name])
    number = int(hidden.to_numpy().sum())
    public.attrs = {**table.attrs, "withheld": _sentence(number, threshold)}
    return public


def _rows_of_few(table: pd.DataFrame, visits: str, threshold: int) -> pd.DataFrame:
    few = table[visits].between(1, threshold - 1)
    return pd.DataFrame(dict.fromkeys(table.columns, few))


def _cells(table: pd.DataFrame, publish: Publish, threshold: int) -> pd.DataFrame:
    counts = table[
        [
            name
            for name in table.columns
            if pd.api.types.is_integer_dtype(table[name]) and name not in publish.known
        ]
    ].astype("Int64")
    hidden = ((counts > 0) & (counts < threshold)).astype(bool)
    while True:
        more = hidden
        if publish.adds_up in ("across", "both"):
            more = _with_a_second(more, counts)
        if publish.adds_up in ("down", "both"):
            more = _with_a_second(more.T, counts.T).T
        if more.equals(hidden):
            return hidden
        hidden = more


def _with_a_second(hidden: pd.DataFrame, counts: pd.DataFrame) -> pd.DataFrame:
    """With, in each row that hides one cell, the smallest of the others that is not zero hidden too."""
    hidden = hidden.copy()
    for row in hidden.index[hidden.sum(axis=1) == 1]:
        others = counts.loc[row][~hidden.loc[row] & (counts.loc[row] > 0)]
        if len(others):
            hidden.loc[row, others.astype("int64").idxmin()] = True
    return hidden


def _sentence(number: int, threshold: int) -> str:
    if not number:
        return ""
    cells = "Eén getal is" if number == 1 else f"{number} getallen zijn"
    why = f"het om minder dan {threshold} gaat, of omdat het anders te herleiden is"
    return f"{cells} weggelaten (–), omdat {why}."
