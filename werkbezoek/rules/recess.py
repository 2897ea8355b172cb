"""Weeks in which the Tweede Kamer does not meet: a dated table that can be replaced by a newer one."""

import csv
import datetime as dt
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec

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


_HEADINGS = {"naam": "name", "begin": "start", "einde": "end", "eind": "end", "bron": "source"}


def read_recess(path: Path | str) -> Recess:
    """A recess table of your own: CSV with columns ``name,start,end,source``; lines with # are remarks.

    Or as a spreadsheet writes it: with semicolons, in Windows-1252, with Dutch headings (naam, begin, einde,
    bron), and dates as 2027-04-23 or 23-4-2027. Raises `ValueError` (in Dutch) when a line can't be read.
    """
    data = Path(path).read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return _parsed(text.splitlines())


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
    except OSError as error:
        raise ValueError(f"{own} is niet te lezen ({error.strerror}).") from error


@cache
def shipped_recess() -> Recess:
    """The table that comes with the kit; what it rests on stands at its head."""
    return _parsed(files(__package__).joinpath("recess.csv").read_text(encoding="utf-8").splitlines())


def _parsed(lines: Iterable[str]) -> Recess:
    told = [(number, line) for number, line in enumerate(lines, 1) if line.strip(" ;,") and line[0] != "#"]
    if not told:
        return Recess(())
    separator = ";" if ";" in told[0][1] else ","
    rows = [next(csv.reader([line], delimiter=separator)) for _, line in told]
    heads = [_HEADINGS.get(head.strip().lower(), head.strip().lower()) for head in rows[0]]
    if missing := [name for name in Period.__struct_fields__ if name not in heads]:
        raise ValueError(
            f"In het recesrooster ontbreekt de kolom {missing[0]}; nodig zijn name, start, end en source "
            "(of naam, begin, einde en bron)."
        )
    return Recess(
        tuple(
            _period(number, dict(zip(heads, row, strict=False)))
            for (number, _), row in zip(told[1:], rows[1:], strict=True)
        )
    )


def _period(number: int, row: dict[str, str]) -> Period:
    """One line of the table."""
    try:
        given = {name: row[name].strip() for name in Period.__struct_fields__}
        period = msgspec.convert(given | {name: _iso(given[name]) for name in ("start", "end")}, Period)
    except (KeyError, msgspec.ValidationError) as error:
        raise ValueError(
            f"Regel {number} van het recesrooster klopt niet: {', '.join(row.values())}. "
            "Schrijf naam, begin, einde en bron, met datums als 2027-04-23 of 23-4-2027."
        ) from error
    if period.end < period.start:
        raise ValueError(f"In regel {number} van het recesrooster eindigt {period.name} voordat het begint.")
    return period


def _iso(date: str) -> str:
    """A date as 2027-04-23, also of one written as 23-4-2027."""
    day, _, rest = date.partition("-")
    month, _, year = rest.partition("-")
    return f"{year}-{month:0>2}-{day:0>2}" if len(year) == 4 else date
