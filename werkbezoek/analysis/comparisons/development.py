"""What became of a collection between two dates."""

from typing import Any

import pandas as pd

from ...plan import PRESENT, ItemKind
from ..columns import THEME_COLUMNS, VISITS
from ..disclosure import Publish
from ..groups import UNKNOWN, By, by_group, group_of, title_of
from ..persons import persons_together
from ..plans import Plans
from .compared import STATUS_LABELS, compared
from .reached import invitations

_UNCHANGING = {"plan_id", "source", "form", "revision", "saved_at", "group_size", *THEME_COLUMNS.values()}
"""Columns that say nothing about the visit itself, or nothing that another field does not say."""

_LOOKED_AT = {column.name: column.meaning for column in VISITS if column.name not in _UNCHANGING}
_KIND = {kind.value: kind.label for kind in ItemKind}


def changes(before: Plans, after: Plans, by: By = "province") -> pd.DataFrame:
    """Return visits, and invitations of (candidate) MPs that were confirmed, then and now, by group.

    A person who confirmed for two visits counts twice.
    """
    columns = {}
    for name, plans in (("toen", before), ("nu", after)):
        groups = group_of(plans, by)
        found = invitations(plans)
        confirmed = by_group(plans, found[found["status"].isin([*PRESENT])], by)
        for what, rows in (("bezoeken", groups), ("bevestigd", confirmed)):
            counts = rows.groupby("group", observed=False).size()
            columns[f"{what} {name}"] = counts.rename(str)
    table = pd.DataFrame(columns).fillna(0).astype("int64")
    order = [*group_of(after, by)["group"].cat.categories]
    table = table.reindex([*order, *(name for name in table.index if name not in order)])
    table = table[["bezoeken toen", "bezoeken nu", "bevestigd toen", "bevestigd nu"]]
    title, unit = f"Veranderingen per {title_of(by)}", "aantal bezoeken en bevestigde uitnodigingen"
    made = compared(after, table, title, unit, Publish(adds_up="down"), by=by)
    made.attrs["source"] = f"{after.origin}; eerder: {before.origin.removeprefix('Bron: ')}"
    return made


def changed_plans(before: Plans, after: Plans) -> pd.DataFrame:
    """Return the plans that are new, gone or changed between two dates: a row for each difference.

    Every field of a visit counts, and its programme, each (candidate) MP with the status, and the number of
    other people.
    """
    read = {"toen": before, "nu": after}
    people = pd.concat({name: plans.invitees for name, plans in read.items()})
    persons = persons_together(people)
    both = (
        pd.concat({name: _facts(plans, persons.xs(name)) for name, plans in read.items()}, axis=1, sort=False)
        .fillna("")
        .reset_index()
    )
    rows = pd.concat([after.visits, before.visits]).drop_duplicates("plan_id")
    names = rows.set_index("plan_id")["corporation"]
    new, gone = (~both["plan_id"].isin(plans.visits["plan_id"]) for plans in (before, after))
    changed = both[~new & ~gone & (both["toen"] != both["nu"])]
    whole = [
        both.loc[which, ["plan_id"]].drop_duplicates().assign(wat=what, toen="", nu="")
        for what, which in (("nieuw", new), ("vervallen", gone))
    ]
    parts = [*whole, changed.sort_values("plan_id", kind="stable")]
    table = pd.concat(parts, ignore_index=True)
    table.insert(1, "corporatie", table["plan_id"].map(names))
    named = people.dropna(subset=["name"])
    labels = named["name"] + " (" + named["party"].fillna(UNKNOWN) + ")"
    table["wat"] = table["wat"].replace(dict(zip(persons[named.index], labels, strict=True)))
    return compared(after, table.astype("str"), "Plannen die veranderd zijn", "", Publish())


def _facts(plans: Plans, persons: "pd.Series[str]") -> "pd.Series[str]":
    """Return everything that may change in a visit as text, by ``plan_id`` and what it is.

    ``persons`` says who the rows of ``invitees`` are.
    """
    visits, invitees, programme = plans.visits, plans.invitees, plans.programme
    ids = visits[["plan_id"]]
    facts = [ids.assign(wat=meaning, text=_words(visits[name])) for name, meaning in _LOOKED_AT.items()]
    themes = [visits[column].map({True: theme.label, False: ""}) for theme, column in THEME_COLUMNS.items()]
    facts.append(
        ids.assign(wat="thema’s", text=["; ".join(filter(None, row)) for row in zip(*themes, strict=True)])
    )
    named = invitees["name"].notna()
    mps, others = invitees[named], invitees[~named]
    facts.append(mps[["plan_id"]].assign(wat=persons[named], text=mps["status"].map(STATUS_LABELS)))
    who = others["role"].astype("str") + (" " + others["party"]).fillna("")
    what = who + ", " + others["status"].map(STATUS_LABELS).astype("str").fillna("doet mee")
    counts = others.assign(wat=what).groupby(["plan_id", "wat"])["people"].sum()
    facts.append(counts.astype("str").rename("text").reset_index())
    items = programme["kind"].map(_KIND).astype("str") + " " + programme["minutes"].astype("str") + " min"
    items = items.rename("text").groupby(programme["plan_id"]).agg("; ".join)
    facts.append(items.reset_index().assign(wat="programma"))
    table = pd.concat([fact.astype({"wat": "str", "text": "str"}) for fact in facts])
    table = table[table["plan_id"].isin(visits["plan_id"])]
    return table.groupby(["plan_id", "wat"], sort=False)["text"].agg("; ".join)


def _words(column: "pd.Series[Any]") -> "pd.Series[str]":
    """Return the values of a column as people write them; missing ones are empty."""
    if pd.api.types.is_datetime64_any_dtype(column):
        column = column.dt.strftime("%d-%m-%Y")
    elif pd.api.types.is_bool_dtype(column):
        column = column.map({True: "ja", False: "nee"})
    return column.astype("str").where(column.notna(), "")
