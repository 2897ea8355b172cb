"""The days and names that rules look up: recess weeks, public holidays, special days and parties.

Recess weeks and elections are in dated tables, which users replace or extend by tables beside their plans.
"""

import datetime as dt
from collections.abc import Collection
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from ..plan import Province
from ..spreadsheets import CsvRow, parties_for, read_user_csv
from ..text.parties import PartyRegister, shipped_parties
from ..text.wording import listed

SPECIAL_DAYS_TABLE = "bijzondere-dagen.csv"
"""The name of the table that users keep, in the folder beside the one with plans."""

_HEADINGS = {"name": "naam", "start": "begin", "end": "einde", "source": "bron"}
_MEETING_DAYS = {1, 2, 3}  # Tuesday to Thursday, as numbered by `date.weekday`
_EVERYWHERE = "nederland"
_CARNIVAL = frozenset({Province.NOORD_BRABANT, Province.LIMBURG})
_CARNIVAL_IN_PARTS = frozenset({Province.GELDERLAND, Province.OVERIJSSEL, Province.ZEELAND})


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


class SpecialDay(Period, frozen=True, kw_only=True):
    """A special day, or several days in a row, with a Dutch name.

    It counts in ``provinces``, or everywhere if there are none. With ``in_parts`` it counts only in parts of
    them, and with ``in_the_evening`` only in the evening.
    """

    provinces: frozenset[Province] = frozenset()
    in_parts: bool = False
    in_the_evening: bool = False

    @property
    def event(self) -> tuple[str, int]:
        """The name and the year, which identify an event in a table."""
        return self.name.casefold(), self.start.year

    def phrase(self, provinces: Collection[Province]) -> str:
        """Return the name as it is used in a sentence, for a visit in these provinces."""
        expected = "naar verwachting " if self.is_expected else ""
        parts = [province.label for province in Province if province in self.provinces & {*provinces}]
        where = f" in delen van {listed(parts)}" if self.in_parts else ""
        return f"{expected}{self.name}{where}"


class SpecialDays(msgspec.Struct, frozen=True):
    """The special days of a table, and those that return every year."""

    rows: tuple[SpecialDay, ...]

    def on(
        self, date: dt.date, provinces: Collection[Province], *, in_the_evening: bool
    ) -> SpecialDay | None:
        """Return the special day on a date in these provinces, or None."""
        found = [
            special
            for special in (*self.rows, *_yearly_days(date.year))
            if special.start <= date <= special.end
            and (not special.provinces or not special.provinces.isdisjoint(provinces))
            and (in_the_evening or not special.in_the_evening)
        ]
        return min(found, key=lambda special: special.in_parts, default=None)


@lru_cache(maxsize=64)
def _yearly_days(year: int) -> tuple[SpecialDay, ...]:
    """Return the special days that return every year."""
    from dateutil.easter import easter
    from dateutil.relativedelta import TU, relativedelta

    prinsjesdag = dt.date(year, 9, 1) + relativedelta(weekday=TU(3))
    eves = {"kerstavond": dt.date(year, 12, 24), "oudejaarsdag": dt.date(year, 12, 31)}
    memorial = dt.date(year, 5, 4)
    ash_wednesday = easter(year) - dt.timedelta(days=46)
    carnival = "carnaval", ash_wednesday - dt.timedelta(days=4), ash_wednesday - dt.timedelta(days=1)
    return (
        SpecialDay("Prinsjesdag", prinsjesdag, prinsjesdag),
        *(SpecialDay(name, date, date) for name, date in eves.items()),
        SpecialDay("Dodenherdenking", memorial, memorial, in_the_evening=True),
        SpecialDay(*carnival, provinces=_CARNIVAL),
        SpecialDay(*carnival, provinces=_CARNIVAL_IN_PARTS, in_parts=True),
    )


def read_recess(path: Path) -> Recess:
    """Return a recess table from CSV with the columns ``name, start, end, source``, or their Dutch names.

    Raises `UserCsvError` if the table is faulty, and FileNotFoundError if there is no such file.
    """
    return Recess(tuple(map(_period, read_user_csv(path, _HEADINGS))))


def _period(line: CsvRow) -> Period:
    period = Period(line.text("name"), line.day("start"), line.day("end"), line.text("source"))
    if period.end < period.start:
        raise line.mistake(f"eindigt {period.name} voordat het begint")
    return period


def _read_special_days(path: Path) -> tuple[SpecialDay, ...]:
    """Return the rows of a CSV table with ``name, start, end, where, source``, or their Dutch names."""
    return tuple(map(_special_day, read_user_csv(path, {**_HEADINGS, "where": "waar"})))


def _special_day(line: CsvRow) -> SpecialDay:
    names = [name.strip().casefold() for name in line.text("where").split(",")]
    by_name = {province.label.casefold(): province for province in Province}
    if unknown := [name for name in names if name not in by_name and name != _EVERYWHERE]:
        raise line.mistake(f"is “{unknown[0]}” geen provincie; schrijf een provincie of Nederland")
    provinces = frozenset() if _EVERYWHERE in names else frozenset(by_name[name] for name in names)
    return SpecialDay(*msgspec.structs.astuple(_period(line)), provinces=provinces)


@cache
def shipped_recess() -> Recess:
    """Return the table that comes with the kit; the head of the file says what it is based on."""
    return read_recess(Path(__file__).with_name("recess.csv"))


@cache
def shipped_special_days() -> SpecialDays:
    """Return the table that comes with the kit; the head of the file says what it is based on."""
    return SpecialDays(_read_special_days(Path(__file__).with_name("special_days.csv")))


def recess_for(plans: Path) -> Recess:
    """Return ``reces.csv`` beside a folder with plans, or the kit's own. Raises UserCsvError if it is bad."""
    try:
        return read_recess(plans.resolve().parent / "reces.csv")
    except FileNotFoundError:
        return shipped_recess()


def special_days_for(plans: Path) -> SpecialDays:
    """Return the kit's table with the rows of that beside a folder with plans.

    A row of the user replaces one with the same name in the same year. Raises UserCsvError if the user's
    table is faulty.
    """
    try:
        own = _read_special_days(plans.resolve().parent / SPECIAL_DAYS_TABLE)
    except FileNotFoundError:
        return shipped_special_days()
    replaced = {row.event for row in own}
    return SpecialDays((*(row for row in shipped_special_days().rows if row.event not in replaced), *own))


class Tables(msgspec.Struct, frozen=True, kw_only=True):
    """The recess weeks, the special days and the names of parties; by default those of the kit."""

    recess: Recess = msgspec.field(default_factory=shipped_recess)
    special_days: SpecialDays = msgspec.field(default_factory=shipped_special_days)
    parties: PartyRegister = msgspec.field(default_factory=shipped_parties)


def tables_for(plans: Path) -> Tables:
    """Return the tables for a folder with plans, also the user's. Raises UserCsvError if one is faulty."""
    return Tables(recess=recess_for(plans), special_days=special_days_for(plans), parties=parties_for(plans))


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
