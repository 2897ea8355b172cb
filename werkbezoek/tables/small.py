"""Small numbers out of tables that are made public: a cell of one or two tells too much about someone."""

import pandas as pd

THRESHOLD = 5
"""Counts below this are withheld. The number is the kit's own choice; statisticians use three to ten."""


def withheld(table: pd.DataFrame, threshold: int = THRESHOLD) -> pd.DataFrame:
    """The counts in a table without those from 1 up to the threshold; zero may be told.

    Where one cell of a row or column is withheld, the next smallest is as well, since a total that someone
    knows would give the one away. Of a table of averages, whole rows of too few visits are withheld.
    ``attrs["withheld"]`` says in Dutch what was left out; it is empty if nothing was.
    """
    made = table.copy()
    counts = [name for name in table.columns if pd.api.types.is_integer_dtype(table[name])]
    if table.attrs.get("averages"):
        few = table["bezoeken"].between(1, threshold - 1)
        hidden = pd.DataFrame(dict.fromkeys(table.columns, few))
    else:
        shown = table[counts].astype("Int64")
        hidden = ((shown > 0) & (shown < threshold)).astype(bool)
        hidden = _with_a_second(hidden, shown) | _with_a_second(hidden.T, shown.T).T
    for name in hidden.columns:
        cells = made[name].astype("Int64") if name in counts else made[name]
        made[name] = cells.mask(hidden[name])
    number = int(hidden.to_numpy().sum())
    made.attrs = {**table.attrs, "withheld": _sentence(number, threshold)}
    return made


def _with_a_second(hidden: pd.DataFrame, values: pd.DataFrame) -> pd.DataFrame:
    """With, in each row that hides one cell, the smallest of the others that is not zero hidden too."""
    hidden = hidden.copy()
    for row in hidden.index[hidden.sum(axis=1) == 1]:
        others = values.loc[row][~hidden.loc[row] & (values.loc[row] > 0)]
        if len(others):
            hidden.loc[row, others.astype("int64").idxmin()] = True
    return hidden


def _sentence(number: int, threshold: int) -> str:
    if not number:
        return ""
    cells = "Eén getal is" if number == 1 else f"{number} getallen zijn"
    why = f"het om minder dan {threshold} gaat, of omdat het anders te herleiden is"
    return f"{cells} weggelaten (–), omdat {why}."
