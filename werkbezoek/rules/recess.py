"""Days on which the Tweede Kamer meets, from a dated table of recess weeks and the Dutch public holidays."""

import datetime as dt
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from ..spreadsheets import CsvRow, read_user_csv

_MEETING_DAYS = {1, 2, 3}  # Tuesday to Thursday, as numbered by `date.weekday`
HEADINGS = {"name": "naam", "start": "begin", "end": "einde", "source": "bron"}


class Period(msgspec.Struct, frozen=True):
    """A recess or another period of a table, from its first to its last day."""

    name: str
    start: dt.date
    end: dt.date
    source: str = ""

    @property
    def is_expected(self) -> bool:
        """Whether the dates may still change: they only follow the usual pattern."""
        return self.source.strip().lower() == "verwacht"


class Recess(msgspec.Struct, frozen=True):
    """A table of recess periods. It covers the days from its first start to its last end."""

    periods: tuple[Period, ...]

    def knows(self, date: dt.date) -> bool:
        """Return whether the table covers the date."""
        return bool(self.periods) and min(period.start for period in self.periods) <= date <= self.known_until

    @property
    def known_until(self) -> dt.date:
        """The last day that the table covers. Raises ValueError if the table is empty."""
        return max(period.end for period in self.periods)

    def at(self, date: dt.date) -> Period | None:
        """Return the recess that the date is in, if any."""
        return next((period for period in self.periods if period.start <= date <= period.end), None)


def read_recess(path: Path) -> Recess:
    """Return a recess table from CSV with the columns ``name, start, end, source``, or their Dutch names.

    Raises `UserCsvError` if the table is faulty, and FileNotFoundError if there is no such file.
    """
    return Recess(tuple(map(read_period, read_user_csv(path, HEADINGS))))


def read_period(line: CsvRow) -> Period:
    """Return the period in a line of a table. Raises `UserCsvError` if it ends before it begins."""
    period = Period(line.text("name"), line.day("start"), line.day("end"), line.text("source"))
    if period.end < period.start:
        raise line.mistake(f"eindigt {period.name} voordat het begint")
    return period


def recess_for(plans: Path) -> Recess:
    """Return ``reces.csv`` beside a folder with plans, or the kit's own. Raises UserCsvError if it is bad."""
    try:
        return read_recess(plans.resolve().parent / "reces.csv")
    except FileNotFoundError:
        return shipped_recess()


@cache
def shipped_recess() -> Recess:
    """Return the table that comes with the kit; the head of the file says what it is based on."""
    return read_recess(Path(__file__).with_name("recess.csv"))


def chamber_meets_on(date: dt.date, recess: Recess) -> bool | None:
    """Return whether the Tweede Kamer meets on a day, which is Tuesday to Thursday outside recess.

    Return None if the recess table does not cover the day.
    """
    if date.weekday() not in _MEETING_DAYS or holiday_on(date):
        return False
    return recess.at(date) is None if recess.knows(date) else None


def holiday_on(date: dt.date) -> str | None:
    """Return the Dutch name of the public holiday on a day, if it is one."""
    return _holidays(date.year).get(date)


@lru_cache(maxsize=64)
def _holidays(year: int) -> dict[dt.date, str]:
    from holidays import country_holidays  # imported here because it takes 0.15 s

    return dict(country_holidays("NL", years=year, language="nl"))
