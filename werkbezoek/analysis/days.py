"""Days as an analyst may give them."""

import datetime as dt
from contextlib import suppress
from typing import Any

import pandas as pd

from ..text.errors import ParseError
from ..text.parsing import ANY_YEAR, parse_date
from ..text.wording import quoted
from .errors import TablesError


def as_day(value: Any) -> pd.Timestamp:
    """A day given as a date, a moment, or text: 2026-11-24 or 24-11-2026. Raises TablesError for all else."""
    if isinstance(value, dt.date) and not pd.isna(value):
        return pd.Timestamp(value.year, value.month, value.day)
    if isinstance(value, str):
        with suppress(ParseError):
            return pd.Timestamp(parse_date(value, years=ANY_YEAR))
    raise TablesError(f"{quoted(str(value))} is geen dag; schrijf hem als 2026-11-24.")
