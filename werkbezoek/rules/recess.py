"""Weeks in which the Tweede Kamer does not meet: a dated table that can be replaced by a newer one."""

import csv
import datetime as dt
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec


class Period(msgspec.Struct, frozen=True):
    """One recess, from its first to its last day without meetings."""

    name: str
    start: dt.date
    end: dt.date
    source: str


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
        return any(period.start <= date <= period.end for period in self.periods)


def read_recess(path: Path | str) -> Recess:
    """A recess table of your own: CSV with columns ``name,start,end,source``; lines with # are remarks.

    Dates are written as 2027-04-23. Raises `ValueError` (in Dutch) when a line can't be read.
    """
    return _parsed(Path(path).read_text(encoding="utf-8-sig").splitlines())


OWN_TABLE = "reces.csv"
"""The name of a table of one's own, in the folder beside the one with plans."""


def recess_for(plans: Path) -> Recess:
    """The recess table for the plans in a folder: ``reces.csv`` beside that folder, else the kit's own.

    Raises `ValueError` (in Dutch) when there is one that can't be read.
    """
    own = plans.resolve().parent / OWN_TABLE
    try:
        return read_recess(own)
    except FileNotFoundError:
        return shipped_recess()
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"{own} is niet te lezen als CSV in UTF-8.") from error


@cache
def shipped_recess() -> Recess:
    """The table that comes with the kit; what it rests on stands at its head."""
    return _parsed(files(__package__).joinpath("recess.csv").read_text(encoding="utf-8").splitlines())


def _parsed(lines: Iterable[str]) -> Recess:
    periods = []
    for row in csv.DictReader(line for line in lines if line.strip() and not line.startswith("#")):
        try:
            period = msgspec.convert(row, Period)
        except msgspec.ValidationError as error:
            raise ValueError(
                f"Deze regel van het recesrooster klopt niet: {', '.join(map(str, row.values()))}. "
                "Schrijf naam, begin, einde en bron, met datums als 2027-04-23."
            ) from error
        if period.end < period.start:
            raise ValueError(f"In het recesrooster eindigt het {period.name} voordat het begint.")
        periods.append(period)
    return Recess(tuple(periods))
