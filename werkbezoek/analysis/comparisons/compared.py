"""What all comparisons share: counting, and a table that says what it is."""

from typing import Unpack

import pandas as pd

from ...plan import Status
from ..days import Period, as_day, day_in_words
from ..disclosure import Publish
from ..groups import By, Grouping, title_of
from ..plans import Plans

STATUS_LABELS = {status.value: status.label for status in Status}


def counted(pairs: pd.DataFrame, rows: str, columns: str) -> pd.DataFrame:
    """Return how often each value of one column goes with each of another, also how often never."""
    return pairs.groupby([rows, columns], observed=False).size().unstack(columns, fill_value=0)


def percentages(counts: pd.DataFrame, of: "pd.Series[int]", heading: str) -> tuple[pd.DataFrame, Publish]:
    """Return the counts as percentages of a number for each row, after a column with that number.

    The second value says how to publish them: a percentage of a known number is a count.
    """
    behind = counts.set_axis([f"% {name}" for name in counts.columns], axis=1).astype("int64")
    shares = behind.mul(100).div(of.where(of > 0), axis=0).round().astype("Int64")
    for table in (behind, shares):
        table.insert(0, heading, of.astype("int64"))
    behind.index = pd.Index([str(name) for name in behind.index])
    return shares, Publish(adds_up="down", needs=heading, counts=behind.to_dict())


def compared(
    plans: Plans,
    table: pd.DataFrame,
    title: str,
    unit: str,
    publish: Publish,
    *,
    by: "By | None" = None,
    **options: Unpack[Grouping],
) -> pd.DataFrame:
    """Return the table with its title, unit, source and how to publish it, and headings that are plain words.

    ``by`` is the way to group if each row is about a group, and None if rows are about something else;
    ``options`` are those that the visits were grouped with.
    """
    table.columns = pd.Index([str(name) for name in table.columns])
    if by is not None:
        table.index = pd.Index([str(name) for name in table.index], name=title_of(by))
    table.attrs = {
        "title": title,
        "unit": unit,
        "source": _source(plans, options.get("between")),
        "publish": publish._replace(rows=(*map(str, table.index),), columns=(*table.columns,)),
    }
    return table


def uncounted(visits: "pd.Series[str]", counted: "pd.Series[str]", what: str) -> str:
    """Return in Dutch, to add to a source, that visits without something do not count; nothing if all do."""
    return "" if visits.isin(counted).all() else f"; bezoeken zonder {what} tellen niet mee"


def _source(plans: Plans, between: Period) -> str:
    if between is None:
        return plans.origin
    first, last = ("" if day is None else day_in_words(as_day(day)) for day in between)
    words = f"{f' vanaf {first}' if first else ''}{f' tot en met {last}' if last else ''}"
    return f"{plans.origin}; alleen bezoeken{words}"
