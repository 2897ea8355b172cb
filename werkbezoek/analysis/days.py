"""Days and months: parsing those that an analyst passes, and formatting them for readers."""

import datetime as dt
import re
from contextlib import suppress
from typing import Any, TypeAlias

import pandas as pd

from ..text import wording
from ..text.errors import ParseError
from ..text.parsing import ANY_YEAR, parse_date
from .errors import TablesError

Period: TypeAlias = "tuple[Any, Any] | None"
"""The first and the last day of a period, as `as_day` takes them; None at either side leaves it open."""


def as_day(value: Any) -> pd.Timestamp:
    """Return the day in a date, a datetime or a text such as 24-11-2026. Raises TablesError otherwise."""
    if isinstance(value, dt.date) and not pd.isna(value):
        return pd.Timestamp(value.year, value.month, value.day)
    if isinstance(value, str):
        with suppress(ParseError):
            return pd.Timestamp(parse_date(value, years=ANY_YEAR))
    raise TablesError(f"{wording.quoted(str(value))} is geen dag; schrijf hem als 2026-11-24.")


def as_month(value: Any) -> pd.Period:
    """Return the month in a text such as “januari 2027”, “jan 2027” or “2027-01”, a date or a period.

    Raises TablesError otherwise.
    """
    if isinstance(value, pd.Period):
        return value.asfreq("M")
    if isinstance(value, dt.date) and not pd.isna(value):
        return pd.Period(year=value.year, month=value.month, freq="M")
    text = str(value).strip()
    has_year = re.search(r"\d{4}", text)  # “10-11” would be read as a day of 2001
    for first in (f"{text}-01", f"01-{text}", f"1 {text}") if has_year else ():
        with suppress(ParseError):
            return as_month(parse_date(first, years=ANY_YEAR))
    raise TablesError(f"{wording.quoted(str(value))} is geen maand; schrijf die als januari 2027.")


def in_period(visits: pd.DataFrame, between: Period) -> "pd.Series[bool]":
    """Return for each visit whether it is in a period; one without a date is in none.

    Raises TablesError if ``between`` is not two days, or the last is before the first.
    """
    if not isinstance(between, (tuple, list)) or len(between) != 2:
        raise TablesError("Een periode is een paar van twee dagen, zoals (“2027-01-01”, “2027-03-31”).")
    first, last = (None if day is None else as_day(day) for day in between)
    if first is not None and last is not None and last < first:
        raise TablesError("Een periode eindigt niet voor zij begint; draai de twee dagen om.")
    is_in = visits["date"].notna()
    if first is not None:
        is_in &= visits["date"] >= first
    if last is not None:
        is_in &= visits["date"] <= last
    return is_in


def day_in_words(date: dt.date) -> str:
    """Return a day as Dutch readers write it: 24 november 2026."""
    return wording.day(date).partition(" ")[2]
