"""Which days the Tweede Kamer meets, and which days everyone is off."""

import datetime as dt
from functools import lru_cache

from .recess import Recess

_MEETING_DAYS = {1, 2, 3}  # Tuesday to Thursday, as `date.weekday` counts


def chamber_meets_on(date: dt.date, recess: Recess) -> bool | None:
    """Whether the Tweede Kamer meets on a day; None if the recess table says nothing about it.

    It meets from Tuesday to Thursday, but not in a recess nor on a public holiday.
    """
    if date.weekday() not in _MEETING_DAYS or holiday_on(date):
        return False
    return not recess.has(date) if recess.knows(date) else None


def holiday_on(date: dt.date) -> str | None:
    """The Dutch name of the public holiday on a day, if it is one."""
    return _holidays(date.year).get(date)


@lru_cache(maxsize=64)
def _holidays(year: int) -> dict[dt.date, str]:
    from holidays import country_holidays

    return dict(country_holidays("NL", years=year, language="nl"))
