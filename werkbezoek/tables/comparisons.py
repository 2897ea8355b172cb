"""Comparisons of visits across regions and other groups: each a function from plans to a frame.

A frame's ``attrs`` say its Dutch title, unit and source; ``charts`` draws each. ``by`` is any way to group
(see ``groups.ways``); groups without visits stay in, since what is missing matters most.
"""

from collections.abc import Iterable

import pandas as pd

from ..plan import ItemKind, Role, Status, Theme
from .groups import UNKNOWN, group_of, title_of
from .plans import Plans

_TELLING = [ItemKind.PRESENTATION.value]
_DOING = [ItemKind.TOUR.value, ItemKind.CONVERSATION.value, ItemKind.DEEPENING.value]
_LABELS = {word.value: word.label for words in (ItemKind, Status) for word in words}


def visits_by_theme(plans: Plans, by: str = "province") -> pd.DataFrame:
    """How many visits there are in each group about each theme; a visit may be about several."""
    groups = group_of(plans, by)
    pairs = groups.merge(group_of(plans, "theme"), on="plan_id", suffixes=("", "_theme"))
    counts = _counted(pairs, "group", "group_theme")
    return _made(plans, counts, by, f"Bezoeken per {title_of(by)} en thema", "bezoeken")


def visits(plans: Plans, by: str = "province") -> pd.DataFrame:
    """How many visits there are in each group."""
    counts = group_of(plans, by).groupby("group", observed=False).size().to_frame("bezoeken")
    return _made(plans, counts, by, f"Bezoeken per {title_of(by)}", "bezoeken")


def reach(plans: Plans, seats: "pd.Series[int] | dict[str, int] | None" = None) -> pd.DataFrame:
    """Per party, how many different (candidate) MPs are invited and confirmed, in how many visits.

    ``seats`` per party, as at a day that you choose, adds parties that nobody invites, and how many MPs are
    reached per ten seats. Someone counts once, however many corporations invite.
    """
    named = members(plans)
    table = pd.DataFrame(
        {
            "uitgenodigd": named.groupby("party")["person"].nunique(),
            "bevestigd": named[named["status"] == Status.CONFIRMED].groupby("party")["person"].nunique(),
            "bezoeken": named.groupby("party")["plan_id"].nunique(),
        }
    )
    if seats is not None:
        known = pd.Series(seats, dtype="int64")
        table = table.reindex(table.index.union(known.index))
        table["zetels"] = known.reindex(table.index)
    table = table.fillna(0).astype("int64")
    if seats is not None:
        per_ten = table["bevestigd"].mul(10).div(table["zetels"].where(table["zetels"] > 0)).round(1)
        table["bevestigd per 10 zetels"] = per_ten.astype("Float64")
    table = table.sort_values(["uitgenodigd", "bezoeken"], ascending=False, kind="stable")
    return _made(plans, table, "party", "Partijen en (kandidaat-)Kamerleden die we bereiken", "mensen")


def members(plans: Plans) -> pd.DataFrame:
    """The named (candidate) MPs who have not declined; ``person`` is alike for who is probably the same.

    That is by initial, last name and party, since one corporation writes “Noor” and the other “N.”.
    """
    from ..places import normalise

    named = plans.invitees[plans.invitees["role"].isin([Role.MP, Role.CANDIDATE])]
    named = named[(named["status"] != Status.DECLINED)].dropna(subset=["name"]).copy()
    parts = named["name"].str.split()
    first, last = parts.str[0].str[:1], parts.str[1:].str.join(" ")
    keys = (first + " " + last + " " + named["party"].fillna("")).map(normalise)
    named["person"] = keys.astype("str")
    named["party"] = named["party"].fillna(UNKNOWN)
    return named


def uncovered(plans: Plans, by: str = "province", parties: "Iterable[str] | None" = None) -> pd.DataFrame:
    """The regions, themes and parties that no visit covers: a row each, with its sort."""
    rows = [
        (title_of(way), name)
        for way in (by, "theme")
        for name, count in group_of(plans, way).groupby("group", observed=False).size().items()
        if count == 0 and name != Theme.OTHER.label
    ]
    reached = set(members(plans)["party"])
    rows += [("partij", party) for party in parties or () if party not in reached]
    table = pd.DataFrame(rows, columns=["soort", "naam"], dtype="str")
    return _made(plans, table, by, "Wat nog niemand doet", "")


def time_by_kind(plans: Plans, by: str = "province") -> pd.DataFrame:
    """How many minutes a visit spends on each kind of item, on average, in each group.

    The last two columns set being told against seeing and talking: the share of ``presentatie``, and that of
    ``rondleiding``, ``gesprek`` and ``verdieping``, in percents of the time for guests.
    """
    groups = group_of(plans, by)
    items = groups.merge(plans.programme[["plan_id", "kind", "minutes"]], on="plan_id")
    minutes = items.pivot_table("minutes", "group", "kind", aggfunc="sum", observed=False, fill_value=0)
    minutes = minutes.reindex(columns=[kind.value for kind in ItemKind if kind is not ItemKind.INTERNAL])
    visits_there = items.groupby("group", observed=False)["plan_id"].nunique()
    average = minutes.div(visits_there.where(visits_there > 0), axis=0).round(0).astype("Int64")
    total = minutes.sum(axis=1).where(lambda all_of_it: all_of_it > 0)
    average.columns = pd.Index([_LABELS[str(kind)] for kind in average.columns])
    average.insert(0, "bezoeken", visits_there)
    average["% presentatie"] = minutes[_TELLING].sum(axis=1).mul(100).div(total).round().astype("Int64")
    average["% rondleiding en gesprek"] = (
        minutes[_DOING].sum(axis=1).mul(100).div(total).round().astype("Int64")
    )
    title = f"Tijd per soort onderdeel en {title_of(by)}"
    return _made(plans, average, by, title, "minuten per bezoek", averages=True)


def group_size(plans: Plans, by: str = "province") -> pd.DataFrame:
    """How large the groups are, and who is in them: the average, the largest, and the average of each role.

    Who has declined does not count; residents do.
    """
    groups = group_of(plans, by)
    sizes = groups.merge(plans.visits[["plan_id", "people"]], on="plan_id").groupby("group", observed=False)[
        "people"
    ]
    there = plans.invitees[plans.invitees["status"].ne(Status.DECLINED) | plans.invitees["status"].isna()]
    people = groups.merge(there[["plan_id", "role", "people"]], on="plan_id")
    roles = people.pivot_table("people", "group", "role", aggfunc="sum", observed=False, fill_value=0)
    number = groups.groupby("group", observed=False).size()
    table = pd.DataFrame(
        {"bezoeken": number, "gemiddeld": sizes.mean().round(1), "grootste": sizes.max().astype("Int64")}
    )
    for role in Role:
        if role.value in roles:
            table[role.label] = roles[role.value].div(number.where(number > 0)).round(1)
    title = f"Grootte en samenstelling van de groep per {title_of(by)}"
    return _made(plans, table, by, title, "mensen per bezoek", averages=True)


def invitation_status(plans: Plans, by: str = "province") -> pd.DataFrame:
    """How far the invitations of (candidate) MPs have come, in each group: how many have each status."""
    invited = plans.invitees.dropna(subset=["status"])
    pairs = group_of(plans, by).merge(invited[["plan_id", "status"]], on="plan_id")
    counts = _counted(pairs, "group", "status")
    counts.columns = pd.Index([_LABELS[str(status)] for status in counts.columns])
    return _made(
        plans, counts, by, f"Stand van de uitnodigingen per {title_of(by)}", "(kandidaat-)Kamerleden"
    )


def findings_by_rule(plans: Plans, by: str = "province", *, most: int = 15) -> pd.DataFrame:
    """In how many visits each rule of the opzet finds something, in each group; the most frequent first."""
    found = plans.findings[~plans.findings["ignored"]].drop_duplicates(["plan_id", "code"])
    pairs = group_of(plans, by).merge(found[["plan_id", "code"]], on="plan_id")
    table = pairs.groupby(["code", "group"], observed=False).size().unstack("group", fill_value=0)
    totals = found["code"].value_counts()
    table = table.loc[list(totals.index[:most])]
    table.index = pd.Index([f"{code} {rule_name(code)}".strip() for code in table.index], name="regel")
    return _made(plans, table, by, f"Bevindingen per regel en {title_of(by)}", "bezoeken")


def rules_broken(plans: Plans) -> pd.DataFrame:
    """In how many visits each rule finds something, by how serious that is; the most frequent first."""
    found = plans.findings[~plans.findings["ignored"]].drop_duplicates(["plan_id", "code", "severity"])
    table = _counted(found, "code", "severity")
    table = table.loc[table.sum(axis=1).sort_values(ascending=False, kind="stable").index]
    table.index = pd.Index([f"{code} {rule_name(code)}".strip() for code in table.index], name="regel")
    return _made(plans, table, "rule", "Bevindingen per regel", "bezoeken")


def ignored_rules(plans: Plans) -> pd.DataFrame:
    """The rules that most visits break on purpose, with the reasons they give."""
    ignored = plans.findings[plans.findings["ignored"]]
    table = ignored.groupby("code").agg(
        bezoeken=("plan_id", "nunique"),
        redenen=("reason", lambda all_of_it: "\n".join(sorted(set(all_of_it.dropna())))),
    )
    table = table.sort_values("bezoeken", ascending=False, kind="stable")
    table.index = pd.Index([f"{code} {rule_name(code)}".strip() for code in table.index], name="regel")
    return _made(plans, table, "rule", "Regels die bezoeken bewust niet volgen", "bezoeken")


def changes(before: Plans, after: Plans, by: str = "province") -> pd.DataFrame:
    """What became of a collection between two dates: visits and confirmed MPs then and now, by group."""
    columns = {}
    for name, plans in (("toen", before), ("nu", after)):
        groups = group_of(plans, by)
        columns[f"bezoeken {name}"] = groups.groupby("group", observed=False).size()
        confirmed = plans.invitees[plans.invitees["status"] == Status.CONFIRMED]
        columns[f"bevestigd {name}"] = (
            groups.merge(confirmed[["plan_id"]], on="plan_id").groupby("group", observed=False).size()
        )
    table = (
        pd.DataFrame({key: column.rename(str) for key, column in columns.items()}).fillna(0).astype("int64")
    )
    order = [*group_of(after, by)["group"].cat.categories]
    table = table.reindex([*order, *(name for name in table.index if name not in order)])
    table = table[["bezoeken toen", "bezoeken nu", "bevestigd toen", "bevestigd nu"]]
    title = f"Veranderingen per {title_of(by)}"
    made = _made(after, table.fillna(0).astype("int64"), by, title, "bezoeken en (kandidaat-)Kamerleden")
    made.attrs["source"] = f"{after.origin}; eerder: {before.origin.removeprefix('Bron: ')}"
    return made


def changed_plans(before: Plans, after: Plans) -> pd.DataFrame:
    """Which plans are new, gone or changed between two dates, and in what: one row for each difference."""
    one, two = (plans.visits.set_index("plan_id") for plans in (before, after))
    rows = [(key, two.at[key, "corporation"], "nieuw", "", "") for key in two.index.difference(one.index)]
    rows += [
        (key, one.at[key, "corporation"], "vervallen", "", "") for key in one.index.difference(two.index)
    ]
    both = one.index.intersection(two.index)
    for column in ("title", "date", "day_part", "province", "municipality", "approach", "people"):
        was, now = one.loc[both, column], two.loc[both, column]
        differs = (was.astype("str") != now.astype("str")) & ~(was.isna() & now.isna())
        rows += [
            (key, two.at[key, "corporation"], column, _text(was[key]), _text(now[key]))
            for key in both[differs.to_numpy()]
        ]
    table = pd.DataFrame(rows, columns=["plan_id", "corporatie", "wat", "toen", "nu"], dtype="str")
    return _made(after, table, "plan_id", "Plannen die veranderd zijn", "")


def rule_name(code: str) -> str:
    """The name of a rule; nothing for one that this version does not know."""
    from ..rules import UnknownRule, rule

    try:
        return rule(code).name.replace("-", " ")
    except UnknownRule:
        return ""


def _text(value: object) -> str:
    if isinstance(value, pd.Timestamp):
        return f"{value:%d-%m-%Y}"
    return "" if pd.isna(value) else str(value)


def _counted(pairs: pd.DataFrame, rows: str, columns: str) -> pd.DataFrame:
    return pairs.groupby([rows, columns], observed=False).size().unstack(columns, fill_value=0)


def _made(
    plans: Plans, table: pd.DataFrame, by: str, title: str, unit: str, *, averages: bool = False
) -> pd.DataFrame:
    """The table with its title, unit and source, and headings that are plain words."""
    table.columns = pd.Index([str(name) for name in table.columns])
    if by == "party" or isinstance(table.index, pd.CategoricalIndex) or table.index.name == "group":
        table.index = pd.Index([str(name) for name in table.index], name=title_of(by))
    table.attrs = {"title": title, "unit": unit, "source": plans.origin, "averages": averages}
    return table
