"""Aedes' dialogue sessions, from a small table that the user keeps."""

import datetime as dt
from pathlib import Path

import msgspec

from ..spreadsheets import read_user_csv

DIALOGUE_SESSIONS_TABLE = "dialoogsessies.csv"
"""The name of the table, in the folder beside the one with plans."""

_HEADINGS = {"date": "datum", "region": "regio", "place": "plaats"}


class DialogueSession(msgspec.Struct, frozen=True):
    """One dialogue session: the day, the region it is for, and the town it is held in."""

    date: dt.date
    region: str
    place: str


def read_dialogue_sessions(path: Path) -> list[DialogueSession]:
    """The sessions in a CSV file with the columns ``date, region, place`` (or the Dutch words).

    As `read_user_csv` reads it. Raises UserCsvError, and FileNotFoundError if there is no such file.
    """
    lines = read_user_csv(path, _HEADINGS)
    return [DialogueSession(line.day("date"), line.text("region"), line.text("place")) for line in lines]
