"""Small tables that an analyst keeps as CSV: seats by party, dialogue sessions, divisions into regions.

All are read by `spreadsheets.read_user_csv`: with Dutch or English headings, in any order.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pandas as pd

from .. import planning, spreadsheets
from ..spreadsheets import UserCsvError, read_user_csv
from ..text.parties import PartyRegister, shipped_parties
from ..text.wording import listed, quoted
from .days import as_day
from .divisions import Divisions
from .errors import TablesError
from .groups import TITLES
from .spelling import l_number_key, place_key

_L_NUMBER = {"l_number": "l-nummer"}

_ALL_SEATS = 150
"""The seats of the Tweede Kamer."""


def read_seats(path: str | os.PathLike[str]) -> "pd.Series[int]":
    """Return the seats by party from a CSV file with ``party, seats``. Raises TablesError if that fails."""
    seats, key = dict[str, int](), shipped_parties().key
    with _reading_csv(path) as file:
        for row in read_user_csv(file, {"party": "partij", "seats": "zetels"}):
            party = row.text("party")
            if key(party) in map(key, seats):
                raise row.mistake(f"staat {quoted(party)} nog een keer")
            seats[party] = row.number("seats")
            if sum(seats.values()) > _ALL_SEATS:
                raise row.mistake(f"komt de som boven {_ALL_SEATS} zetels; laat een regel met het totaal weg")
    return pd.Series(seats, dtype="int64", name="zetels")


def read_parties(path: str | os.PathLike[str]) -> PartyRegister:
    """Return the names of parties that the kit knows and those in a CSV file with ``party, name``.

    The Dutch words ``partij, naam`` will do too: a line says that a party is also called by another name.
    Give the result to ``read_plans``. Raises TablesError with a Dutch sentence if it can't be used.
    """
    with _reading_csv(path) as file:
        return spreadsheets.read_parties(file)


def read_sessions(path: str | os.PathLike[str]) -> pd.DataFrame:
    """Return Aedes' dialogue sessions in a CSV file, as `planning.read_dialogue_sessions` reads it.

    The columns are ``date``, ``region`` and ``place``. Raises TablesError with a Dutch sentence if it can't
    be used.
    """
    with _reading_csv(path) as file:
        rows = [
            (session.date, session.region, session.place) for session in planning.read_dialogue_sessions(file)
        ]
    return pd.DataFrame(rows, columns=["date", "region", "place"]).astype({"date": "datetime64[us]"})


def as_sessions(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table of dialogue sessions, with days as datetimes. Raises TablesError for another table."""
    needed = ["date", "region", "place"]
    if not isinstance(table, pd.DataFrame) or not {*needed} <= {*table.columns}:
        raise TablesError(
            f"Dialoogsessies zijn een tabel met de kolommen {listed(needed)}; read_sessions leest ze uit een "
            "CSV-bestand."
        )
    return table.assign(date=table["date"].map(as_day))


def read_divisions(path: str | os.PathLike[str]) -> Divisions:
    """Return the divisions in a CSV file with the columns ``division, region, municipality``.

    The Dutch words ``indeling, regio, gemeente`` will do too. Raises TablesError with a Dutch sentence if it
    can't be used.
    """
    headings = {"division": "indeling", "region": "regio", "municipality": "gemeente"}
    with _reading_csv(path) as file:
        return Divisions([tuple(map(row.text, headings)) for row in read_user_csv(file, headings)])


def joined_columns(
    visits: pd.DataFrame, table: "str | os.PathLike[str] | pd.DataFrame", on: str
) -> "dict[str, pd.Series[Any]]":
    """Return the columns of a table for each visit, by the value of a column that both have.

    Raises TablesError if they do not both have it, if it has a value twice, or if a column is there already.
    """
    table = table if isinstance(table, pd.DataFrame) else _read_frame(table)
    table = table.rename(columns={name: on for name in table.columns if _means(name, on)})
    for where, names in (("de tabel", table.columns), ("plans.visits", visits.columns)):
        if on not in names:
            raise TablesError(f"In {where} staat geen kolom “{on}”.")
    key = l_number_key if on == "l_number" else place_key
    keys = table[on].astype("str").map(key)
    if keys.duplicated().any():
        raise TablesError(f"In de tabel staat “{table[on][keys.duplicated()].iloc[0]}” meer dan één keer.")
    new = [str(name) for name in table.columns if name != on]
    if taken := [name for name in new if name in visits]:
        raise TablesError(
            f"plans.visits heeft al een kolom “{taken[0]}”; geef die van je tabel een andere naam."
        )
    found = visits[on].astype("str").map(key, na_action="ignore")
    return {name: found.map(table.set_axis(keys)[name]) for name in new}


def _means(heading: Any, column: str) -> bool:
    """Return whether a heading of a table is that of a column of ``visits``, in English or Dutch."""
    return str(heading).strip().casefold() in (column, TITLES.get(column, ""), _L_NUMBER.get(column))


def _read_frame(path: "str | os.PathLike[str]") -> pd.DataFrame:
    """Return a CSV file as a frame, with columns of numbers as such; 12.345 is a number of thousands."""
    with _reading_csv(path) as file:
        table = pd.read_csv(file, sep=None, engine="python", dtype="str", encoding="utf-8-sig")
    for name in table:
        plain = table[name].str.replace(r"(?<=\d)\.(?=\d{3}\b)", "", regex=True).str.replace(",", ".")
        numbers = pd.to_numeric(plain, errors="coerce")
        if numbers.notna().sum() == table[name].notna().sum():
            table[name] = numbers
    return table


@contextmanager
def _reading_csv(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Raise TablesError for anything that is wrong with a CSV file that the analyst keeps."""
    if not isinstance(path, (str, os.PathLike)):
        raise TablesError(f"{quoted(str(path))} is niet het pad van een CSV-bestand.")
    try:
        yield Path(path)
    except FileNotFoundError as error:
        name = quoted(Path(path).name)
        raise TablesError(f"{name} is niet te lezen: het bestand bestaat niet.") from error
    except (UserCsvError, UnicodeDecodeError, pd.errors.ParserError) as error:
        raise TablesError(str(error)) from error
