"""Places and themes of visits, and the regions, themes and parties that no visit covers yet."""

from collections.abc import Iterable

import pandas as pd

from ...plan import Theme
from ..disclosure import Publish
from ..groups import group_of, members, title_of
from ..plans import Plans
from ..spelling import party_key, spelled_as
from .compared import compared, counted


def overview(plans: Plans) -> pd.DataFrame:
    """Return a row for each visit with its guests, place, date and themes, in order of date."""
    named = members(plans)
    named["who"] = named["name"] + " (" + named["party"].astype("str") + ")"
    about = group_of(plans, "theme")
    lists = {
        "(kandidaat-)Kamerleden": named.groupby("plan_id")["who"].agg(", ".join),
        "thema’s": about.groupby("plan_id")["group"].agg(", ".join),
    }
    rows = plans.visits.sort_values("date", kind="stable").set_index("plan_id")
    table = rows[["corporation", "municipality", "date"]]
    table.columns = pd.Index(["corporatie", "gemeente", "datum"])
    for name, texts in lists.items():
        table[name] = texts.reindex(table.index).fillna("")
    return compared(plans, table.reset_index(drop=True), "Alle bezoeken", "", Publish())


def visits(plans: Plans, by: str = "province") -> pd.DataFrame:
    """Return how many visits there are in each group."""
    counts = group_of(plans, by).groupby("group", observed=False).size().to_frame("bezoeken")
    title = f"Bezoeken per {title_of(by)}"
    return compared(plans, counts, title, "aantal bezoeken", Publish(adds_up="down"), by=by)


def visits_by_theme(plans: Plans, by: str = "province") -> pd.DataFrame:
    """Return how many visits there are in each group about each theme; a visit may be about several."""
    groups = group_of(plans, by)
    pairs = groups.merge(group_of(plans, "theme"), on="plan_id", suffixes=("", "_theme"))
    counts = counted(pairs, "group", "group_theme")
    title = f"Bezoeken per {title_of(by)} en thema" if by != "theme" else "Thema’s die samengaan"
    return compared(plans, counts, title, "aantal bezoeken", Publish(adds_up="down"), by=by)


def uncovered(plans: Plans, by: str = "province", parties: "Iterable[str] | None" = None) -> pd.DataFrame:
    """Return the regions, themes and parties that no visit covers, one per row, with what it is."""
    rows = [
        (title_of(way), name)
        for way in (by, *(["theme"] if by != "theme" else []))
        for name, count in group_of(plans, way).groupby("group", observed=False).size().items()
        if count == 0 and name != Theme.OTHER.label
    ]
    reached = dict.fromkeys(members(plans)["party"])
    named = [parties] if isinstance(parties, str) else () if parties is None else parties
    wanted = spelled_as(map(str, named), reached, party_key)
    rows += [("partij", party) for party in wanted if party not in reached]
    table = pd.DataFrame(rows, columns=["soort", "naam"], dtype="str")
    return compared(plans, table, "Wat nog niemand doet", "", Publish())
