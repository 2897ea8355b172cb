"""The seats of each party, from a table that an analyst keeps."""

import os

import pandas as pd

from ..sheets import own_table
from .own_csv import own_csv

_HEADINGS = {"party": "partij", "seats": "zetels"}


def read_seats(path: str | os.PathLike[str]) -> "pd.Series[int]":
    """The seats by party in a CSV file with the columns ``party, seats`` (or the Dutch words).

    Raises TablesError with a Dutch sentence if it can't be used.
    """
    with own_csv(path) as table:
        seats = {line.text("party"): line.number("seats") for line in own_table(table, _HEADINGS)}
    return pd.Series(seats, dtype="int64", name="zetels")
