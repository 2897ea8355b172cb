"""Small numbers out of tables that are published: a cell of one or two says too much about someone."""

from collections.abc import Mapping
from numbers import Integral
from typing import Any, Literal, NamedTuple

import pandas as pd

from .errors import TablesError

THRESHOLD = 5
"""Counts below this are withheld. The number is the kit's own choice; statisticians use three to ten."""


class Publish(NamedTuple):
    """What a reader could work out from a table, so that more than the small numbers has to be withheld.

    ``adds_up``: the direction in which cells add up to a total that may be known, so that a single withheld
    cell could be worked out from the others. ``needs``: the column that says how many visits the averages in
    a row are about. ``known``: columns of numbers that are public anyway. ``follows``: columns that are
    computed from another column, whose values a reader could compute back.
    """

    adds_up: Literal["", "down", "across", "both"] = ""
    needs: str = ""
    known: tuple[str, ...] = ()
    follows: Mapping[str, str] = {}


def withheld(table: "pd.DataFrame | pd.Series[Any]", threshold: int = THRESHOLD) -> pd.DataFrame:
    """Return the counts in a table without those from 1 up to the threshold; zero stays.

    Where the cells of a row or column add up to a total that may be known, and only one is withheld, the
    smallest of the others is withheld too. Of a table of averages, a whole row is withheld if it is about too
    few visits. ``attrs["withheld"]`` says in Dutch what was left out; it is empty if nothing was. Raises
    TablesError if ``table`` is not a table, or ``threshold`` not a whole number.
    """
    table = table.to_frame(table.name or "aantal") if isinstance(table, pd.Series) else table
    if not isinstance(table, pd.DataFrame):
        raise TablesError("Dit is geen tabel met aantallen; geef er een van comparisons.")
    if not isinstance(threshold, Integral):
        raise TablesError(f"“{threshold}” is geen drempel; geef een heel getal, zoals {THRESHOLD}.")
    publish: Publish = table.attrs.get("publish", Publish(adds_up="both"))
    if publish.needs:
        is_about_few = table[publish.needs].between(1, threshold - 1)
        hidden = pd.DataFrame(dict.fromkeys(table.columns, is_about_few))
    else:
        hidden = _hidden_cells(table, publish, threshold)
    for made, source in publish.follows.items():
        if made in table:
            hidden[made] = hidden[source]
    public = table.copy()
    for name in hidden.columns:
        cells = table[name].astype("Int64") if pd.api.types.is_integer_dtype(table[name]) else table[name]
        public[name] = cells.mask(hidden[name])
    public.attrs = {**table.attrs, "withheld": _sentence(int(hidden.to_numpy().sum()), threshold)}
    return public


def _hidden_cells(table: pd.DataFrame, publish: Publish, threshold: int) -> pd.DataFrame:
    counts = table.select_dtypes("integer").drop(columns=[*publish.known], errors="ignore").astype("Int64")
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
    """Hide, in each row that hides one cell, the smallest of the others that is not zero too."""
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
