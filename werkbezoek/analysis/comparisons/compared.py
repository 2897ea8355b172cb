"""What all comparisons share: counting, and a table that says what it is."""

import pandas as pd

from ..disclosure import Publish
from ..groups import title_of
from ..plans import Plans


def counted(pairs: pd.DataFrame, rows: str, columns: str) -> pd.DataFrame:
    """Return how often each value of one column goes with each of another, also how often never."""
    return pairs.groupby([rows, columns], observed=False).size().unstack(columns, fill_value=0)


def compared(
    plans: Plans, table: pd.DataFrame, title: str, unit: str, publish: Publish, *, by: str | None = None
) -> pd.DataFrame:
    """Return the table with its title, unit, source and how to publish it, and headings that are plain words.

    ``by`` is the way to group if each row is about a group, and None if rows are about something else.
    """
    table.columns = pd.Index([str(name) for name in table.columns])
    if by is not None:
        table.index = pd.Index([str(name) for name in table.index], name=title_of(by))
    table.attrs = {"title": title, "unit": unit, "source": plans.origin, "publish": publish}
    return table
