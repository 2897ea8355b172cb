"""Weeks in which the Tweede Kamer does not meet: a dated table that can be replaced by a newer one."""

import datetime as dt
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec

from ..spreadsheets import CsvRow, read_user_csv

_EXPECTED = "verwacht"


class Period(msgspec.Struct, frozen=True):
    """One recess, from its first to its last day without meetings."""

    name: str
    start: dt.date
    end: dt.date
    source: str

    @property
    def is_expected(self) -> bool:
        """Whether the dates follow the usual pattern and nobody has looked them up."""
        return self.source.strip().lower() == _EXPECTED


class Recess(msgspec.Struct, frozen=True):
    """The recess periods of a stretch of time, from its first day to its last."""

    periods: tuple[Period, ...]

    def knows(self, date: dt.date) -> bool:
        """Whether the date lies within the stretch of time that the table is about."""
        if not self.periods:
            return False
        known_from = min(period.start for period in self.periods)
        return known_from <= date <= self.known_until

    @property
    def known_until(self) -> dt.date:
        """The last day that the table says something about."""
        return max(period.end for period in self.periods)

    def has(self, date: dt.date) -> bool:
        """Whether the date lies in a recess."""
        return self.at(date) is not None

    def at(self, date: dt.date) -> Period | None:
        """The recess that the date lies in, if it lies in one."""
        return next((period for period in self.periods if period.start <= date <= period.end), None)


_HEADINGS = {"name": "naam", "start": "begin", "end": "einde", "source": "bron"}


def read_recess(path: Path | Traversable) -> Recess:
    """A recess table of your own: CSV with the columns ``name, start, end, source`` (or the Dutch words).

    As `read_user_csv` reads it. Raises `UserCsvError`, and FileNotFoundError if there is no such file.
    """
    return Recess(tuple(map(_period, read_user_csv(path, _HEADINGS))))


def _period(line: CsvRow) -> Period:
    period = Period(line.text("name"), line.day("start"), line.day("end"), line.text("source"))
    if period.end < period.start:
        raise line.mistake(f"eindigt {period.name} voordat het begint")
    return period


OWN_TABLE = "reces.csv"
"""The name of a table of one's own, in the folder beside the one with plans."""


def recess_for(plans: Path) -> Recess:
    """The recess table for the plans in a folder: ``reces.csv`` beside that folder, else the kit's own.

    Raises `UserCsvError` when there is one that can't be read.
    """
    try:
        return read_recess(plans.resolve().parent / OWN_TABLE)
    except FileNotFoundError:
        return shipped_recess()


@cache
def shipped_recess() -> Recess:
    """The table that comes with the kit; what it rests on stands at its head."""
    return read_recess(files(__package__).joinpath("recess.csv"))
