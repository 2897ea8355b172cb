"""The seats of each party, from a table that an analyst keeps."""

import os

import pandas as pd

from .errors import TablesError
from .own_csv import rows_of

_HEADINGS = {"party": "partij", "seats": "zetels"}


def read_seats(path: str | os.PathLike[str]) -> "pd.Series[int]":
    """The seats by party in a CSV file with the columns ``party, seats`` (or the Dutch words).

    Raises TablesError with a Dutch sentence if it can't be used.
    """
    seats: dict[str, int] = {}
    for line, (party, number) in rows_of(path, _HEADINGS):
        if not number.isdecimal():
            raise TablesError(f"Op regel {line} is “{number}” geen aantal zetels.")
        seats[party] = int(number)
    return pd.Series(seats, dtype="int64", name="zetels")
