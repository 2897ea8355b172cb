"""Days: parsing those that an analyst passes, and formatting them for readers."""

import datetime as dt
from contextlib import suppress
from typing import Any

import pandas as pd

from ..text import wording
from ..text.errors import ParseError
from ..text.parsing import ANY_YEAR, parse_date
from .errors import TablesError


def as_day(value: Any) -> pd.Timestamp:
    """Return the day in a date, a datetime or a text such as 24-11-2026. Raises TablesError otherwise."""
    if isinstance(value, dt.date) and not pd.isna(value):
        return pd.Timestamp(value.year, value.month, value.day)
    if isinstance(value, str):
        with suppress(ParseError):
            return pd.Timestamp(parse_date(value, years=ANY_YEAR))
    raise TablesError(f"{wording.quoted(str(value))} is geen dag; schrijf hem als 2026-11-24.")


def day_in_words(date: dt.date) -> str:
    """Return a day as Dutch readers write it: 24 november 2026."""
    return wording.day(date).partition(" ")[2]
