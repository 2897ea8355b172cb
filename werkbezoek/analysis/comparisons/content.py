"""Where visits are and what they are about, what a visit is made of, and what no visit covers yet."""

from collections.abc import Iterable

import pandas as pd

from ...plan import ABSENT, ItemKind, Role, Theme
from ..disclosure import Publish
from ..groups import group_of, members, title_of
from ..plans import Plans
from ..spelling import spelled_as
from .compared import compared, counted

_TELLING = [ItemKind.PRESENTATION.value]
_DOING = [ItemKind.TOUR.value, ItemKind.CONVERSATION.value, ItemKind.DEEPENING.value]
_LABELS = {kind.value: kind.label for kind in ItemKind}
_AVERAGES = Publish(needs="bezoeken")


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
    wanted = spelled_as(map(str, named), reached, plans.register.key)
    rows += [("partij", party) for party in wanted if party not in reached]
    table = pd.DataFrame(rows, columns=["soort", "naam"], dtype="str")
    return compared(plans, table, "Wat nog niemand doet", "", Publish())


def time_by_kind(plans: Plans, by: str = "province") -> pd.DataFrame:
    """Return how many minutes a visit spends on each kind of item, on average, in each group.

    Kinds that no visit has are left out. The last two columns compare listening with seeing and talking, in
    percents of the time for guests: the share of ``presentatie``, and the share of ``rondleiding``,
    ``gesprek`` and ``verdieping``.
    """
    groups = group_of(plans, by)
    items = groups.merge(plans.programme[["plan_id", "kind", "minutes"]], on="plan_id")
    minutes = items.pivot_table("minutes", "group", "kind", aggfunc="sum", observed=False, fill_value=0)
    minutes = minutes.reindex(columns=[kind.value for kind in ItemKind if kind is not ItemKind.INTERNAL])
    visits_there = items.groupby("group", observed=False)["plan_id"].nunique()
    average = minutes.div(visits_there.where(visits_there > 0), axis=0).round(0).astype("Int64")
    total = minutes.sum(axis=1).where(lambda all_of_it: all_of_it > 0)
    average = average.loc[:, minutes.any()]
    average.columns = pd.Index([_LABELS[str(kind)] for kind in average.columns])
    average.insert(0, "bezoeken", visits_there)
    for name, kinds in (("% presentatie", _TELLING), ("% rondleiding en gesprek", _DOING)):
        average[name] = minutes[kinds].sum(axis=1).mul(100).div(total).round().astype("Int64")
    title = f"Tijd per soort onderdeel en {title_of(by)}"
    return compared(plans, average, title, "minuten per bezoek", _AVERAGES, by=by)


def group_size(plans: Plans, by: str = "province") -> pd.DataFrame:
    """Return the size of the groups: the average, the largest, and the average number of people in each role.

    Anyone who has declined or stayed away does not count; residents do.
    """
    groups = group_of(plans, by)
    sized = groups.merge(plans.visits[["plan_id", "group_size"]], on="plan_id")
    sizes = sized.groupby("group", observed=False)["group_size"]
    there = plans.invitees[~plans.invitees["status"].isin([*ABSENT])]
    people = groups.merge(there[["plan_id", "role", "people"]], on="plan_id")
    roles = people.pivot_table("people", "group", "role", aggfunc="sum", observed=False, fill_value=0)
    number = groups.groupby("group", observed=False).size()
    table = pd.DataFrame(
        {"bezoeken": number, "gemiddeld": sizes.mean().round(1), "grootste": sizes.max().astype("Int64")}
    )
    for role in Role:
        if role.value in roles and roles[role.value].any():
            table[role.label] = roles[role.value].div(number.where(number > 0)).round(1)
    title = f"Grootte en samenstelling van de groep per {title_of(by)}"
    return compared(plans, table, title, "mensen per bezoek", _AVERAGES, by=by)
