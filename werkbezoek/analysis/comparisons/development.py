"""What became of a collection between two dates."""

import pandas as pd

from ...plan import PRESENT
from ..columns import VISITS
from ..disclosure import Publish
from ..groups import group_of, title_of
from ..plans import Plans
from .compared import compared

_LOOKED_AT = (
    "title",
    "corporation",
    "date",
    "day_part",
    "start_minute",
    "end_minute",
    "province",
    "municipality",
    "approach",
    "group_size",
)
_MEANING = {column.name: column.meaning for column in VISITS}


def changes(before: Plans, after: Plans, by: str = "province") -> pd.DataFrame:
    """Return visits and (candidate) MPs who have confirmed or were there, then and now, by group."""
    columns = {}
    for name, plans in (("toen", before), ("nu", after)):
        groups = group_of(plans, by)
        confirmed = plans.invitees[plans.invitees["status"].isin([*PRESENT])]
        for what, rows in (("bezoeken", groups), ("bevestigd", groups.merge(confirmed[["plan_id"]]))):
            counts = rows.groupby("group", observed=False).size()
            columns[f"{what} {name}"] = counts.rename(str)
    table = pd.DataFrame(columns).fillna(0).astype("int64")
    order = [*group_of(after, by)["group"].cat.categories]
    table = table.reindex([*order, *(name for name in table.index if name not in order)])
    table = table[["bezoeken toen", "bezoeken nu", "bevestigd toen", "bevestigd nu"]]
    title, unit = f"Veranderingen per {title_of(by)}", "aantal bezoeken en (kandidaat-)Kamerleden"
    made = compared(after, table, title, unit, Publish(adds_up="down"), by=by)
    made.attrs["source"] = f"{after.origin}; eerder: {before.origin.removeprefix('Bron: ')}"
    return made


def changed_plans(before: Plans, after: Plans) -> pd.DataFrame:
    """Return the plans that are new, gone or changed between two dates: a row for each difference."""
    one, two = (plans.visits.set_index("plan_id") for plans in (before, after))
    rows = [(key, two.at[key, "corporation"], "nieuw", "", "") for key in two.index.difference(one.index)]
    rows += [
        (key, one.at[key, "corporation"], "vervallen", "", "") for key in one.index.difference(two.index)
    ]
    both = one.index.intersection(two.index)
    for column in _LOOKED_AT:
        was, now = (frame.loc[both, column].map(_text).astype("str") for frame in (one, two))
        rows += [
            (key, two.at[key, "corporation"], _MEANING[column], was[key], now[key])
            for key in both[(was != now).to_numpy()]
        ]
    table = pd.DataFrame(rows, columns=["plan_id", "corporatie", "wat", "toen", "nu"], dtype="str")
    return compared(after, table, "Plannen die veranderd zijn", "", Publish())


def _text(value: object) -> str:
    if pd.isna(value):
        return ""
    return f"{value:%d-%m-%Y}" if isinstance(value, pd.Timestamp) else str(value)
