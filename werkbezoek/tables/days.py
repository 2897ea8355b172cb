"""Days as an analyst may give them."""

import datetime as dt
from typing import Any

import pandas as pd

from ..dutch import quoted
from .errors import TablesError

_FORMS = ("%Y-%m-%d", "%d-%m-%Y")


def as_day(value: Any) -> pd.Timestamp:
    """A day given as a date, a moment, or text: 2026-11-24 or 24-11-2026. Raises TablesError for all else."""
    if isinstance(value, dt.date) and not pd.isna(value):
        return pd.Timestamp(value.year, value.month, value.day)
    for form in _FORMS if isinstance(value, str) else ():
        try:
            return pd.Timestamp(dt.datetime.strptime(value.strip(), form))  # noqa: DTZ007 (a day, no moment)
        except ValueError:
            continue
    raise TablesError(f"{quoted(str(value))} is geen dag; schrijf hem als 2026-11-24.")
