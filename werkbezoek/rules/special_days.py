"""Days that do not suit a visit: elections and so on from a dated table, and days that return every year."""

import datetime as dt
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from ..plan import Province
from ..spreadsheets import CsvRow, read_user_csv
from ..text.wording import listed
from .recess import HEADINGS, Period, read_period

SPECIAL_DAYS_TABLE = "bijzondere-dagen.csv"
"""The name of the table that users keep, in the folder beside the one with plans."""

_EVERYWHERE = "nederland"
_CARNIVAL = frozenset({Province.NOORD_BRABANT, Province.LIMBURG})
_CARNIVAL_IN_PARTS = frozenset({Province.GELDERLAND, Province.OVERIJSSEL, Province.ZEELAND})
_SEPTEMBER, _TUESDAY = 9, 1


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
            for special in (*self.rows, *_of_every_year(date.year))
            if special.start <= date <= special.end
            and (not special.provinces or not special.provinces.isdisjoint(provinces))
            and (in_the_evening or not special.in_the_evening)
        ]
        return min(found, key=lambda special: special.in_parts, default=None)

    def extended(self, rows: Collection[SpecialDay]) -> "SpecialDays":
        """Return the table with more rows; a row replaces one with the same name in the same year."""
        replaced = {row.event for row in rows}
        return SpecialDays((*(row for row in self.rows if row.event not in replaced), *rows))


def read_special_days(path: Path) -> tuple[SpecialDay, ...]:
    """Return the rows of a CSV table with ``name, start, end, where, source``, or their Dutch names.

    Raises `UserCsvError` if the table is faulty, and FileNotFoundError if there is no such file.
    """
    return tuple(map(_special_day, read_user_csv(path, {**HEADINGS, "where": "waar"})))


def _special_day(line: CsvRow) -> SpecialDay:
    names = [name.strip().casefold() for name in line.text("where").split(",")]
    by_name = {province.label.casefold(): province for province in Province}
    if unknown := [name for name in names if name not in by_name and name != _EVERYWHERE]:
        raise line.mistake(f"is “{unknown[0]}” geen provincie; schrijf een provincie of Nederland")
    provinces = frozenset() if _EVERYWHERE in names else frozenset(by_name[name] for name in names)
    return SpecialDay(*msgspec.structs.astuple(read_period(line)), provinces=provinces)


def special_days_for(plans: Path) -> SpecialDays:
    """Return the kit's table with that beside a folder with plans. Raises UserCsvError if that is faulty."""
    try:
        return shipped_special_days().extended(read_special_days(plans.resolve().parent / SPECIAL_DAYS_TABLE))
    except FileNotFoundError:
        return shipped_special_days()


@cache
def shipped_special_days() -> SpecialDays:
    """Return the table that comes with the kit; the head of the file says what it is based on."""
    return SpecialDays(read_special_days(Path(__file__).with_name("special_days.csv")))


@lru_cache(maxsize=64)
def _of_every_year(year: int) -> tuple[SpecialDay, ...]:
    return tuple(_returning(year))


def _returning(year: int) -> Iterator[SpecialDay]:
    from dateutil.easter import easter

    first = dt.date(year, _SEPTEMBER, 1)
    prinsjesdag = first + dt.timedelta(days=(_TUESDAY - first.weekday()) % 7 + 14)
    yield _single("Prinsjesdag", prinsjesdag)
    yield _single("Dodenherdenking", dt.date(year, 5, 4), in_the_evening=True)
    yield _single("kerstavond", dt.date(year, 12, 24))
    yield _single("oudejaarsdag", dt.date(year, 12, 31))
    saturday = easter(year) - dt.timedelta(days=50)
    for provinces, in_parts in ((_CARNIVAL, False), (_CARNIVAL_IN_PARTS, True)):
        tuesday = saturday + dt.timedelta(days=3)
        yield SpecialDay("carnaval", saturday, tuesday, provinces=provinces, in_parts=in_parts)


def _single(name: str, date: dt.date, *, in_the_evening: bool = False) -> SpecialDay:
    return SpecialDay(name, date, date, in_the_evening=in_the_evening)
