"""The seats of each party, from a table that an analyst keeps."""

import os

import pandas as pd

from ..places import normalise
from ..spreadsheets import read_user_csv
from ..text.wording import quoted
from .csv_tables import reported_as_tables_error

_ALL = 150
"""The seats of the Tweede Kamer."""

_HEADINGS = {"party": "partij", "seats": "zetels"}


def read_seats(path: str | os.PathLike[str]) -> "pd.Series[int]":
    """The seats by party in a CSV file with the columns ``party, seats`` (or the Dutch words).

    Raises TablesError with a Dutch sentence if it can't be used.
    """
    seats: dict[str, int] = {}
    with reported_as_tables_error(path) as table:
        for line in read_user_csv(table, _HEADINGS):
            party = line.text("party")
            if any(same == normalise(party) for same in map(normalise, seats)):
                raise line.mistake(f"staat {quoted(party)} nog een keer")
            seats[party] = line.number("seats")
            if sum(seats.values()) > _ALL:
                raise line.mistake(f"komt de som boven {_ALL} zetels; laat een regel met het totaal weg")
    return pd.Series(seats, dtype="int64", name="zetels")
