"""Where visits are and what they are about, what a visit is made of, and what no visit covers yet."""

from collections.abc import Iterable
from typing import Any, Unpack

import pandas as pd

from ...plan import ABSENT, HOSTS, MPS, POLITICIANS, ItemKind, Role, Status, Theme
from ...text.wording import counted as counted_in_words
from ..columns import THEME_COLUMNS
from ..disclosure import Publish
from ..errors import TablesError
from ..groups import By, Grouping, group_of, invited, members, title_of
from ..guest_time import PAUSE, TRAVEL, guest_time
from ..plans import Plans
from ..spelling import spelled_as
from .compared import compared, counted, percentages, uncounted

_TELLING = [ItemKind.PRESENTATION.value]
_DOING = [ItemKind.TOUR.value, ItemKind.CONVERSATION.value, ItemKind.DEEPENING.value]
_LABELS = {kind.value: kind.label for kind in ItemKind} | {TRAVEL: "Onderweg", PAUSE: "Tussentijd"}
_AVERAGES = Publish(needs="bezoeken")

MEMBERS = "(kandidaat-)Kamerleden"
COMPANY = {
    MEMBERS: MPS,
    "andere politici": POLITICIANS - MPS,
    "begeleiders": {Role.ENTOURAGE},
    "corporatie": HOSTS,
    "pers": {Role.JOURNALIST},
    "bewoners en anderen": {Role.RESIDENT, Role.TENANT_REPRESENTATIVE, Role.OTHER},
}
"""The roles that `by_company` adds up: more than these cannot be told apart in a chart."""


def overview(plans: Plans) -> pd.DataFrame:
    """Return a row for each visit with its guests, place, date and themes, in order of date."""
    named = members(plans)
    waiting = named["status"].eq(Status.DRAFT.value).map({True: ", nog niet uitgenodigd", False: ""})
    named["who"] = named["name"] + " (" + named["party"].astype("str") + waiting + ")"
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


def visits(
    plans: Plans,
    by: By = "province",
    *,
    share: bool = False,
    per: str | None = None,
    **options: Unpack[Grouping],
) -> pd.DataFrame:
    """Return how many visits there are in each group.

    ``share`` adds the percentage of all visits. ``per`` is a column that ``plans.join`` added, such as the
    number of homes: it adds the visits per 1,000 of it, in the corporations of the group that have a visit;
    visits without a value do not count there. Raises TablesError if there is no such column of numbers.
    """
    groups = group_of(plans, by, **options)
    counts = groups.groupby("group", observed=False).size().to_frame("bezoeken")
    follows = {}
    if share:
        name = "% van de bezoeken"
        counts[name] = (
            counts["bezoeken"].mul(100).div(groups["plan_id"].nunique() or 1).round().astype("Int64")
        )
        follows[name] = "bezoeken"
    if per is not None:
        name = f"bezoeken per 1.000 {per}"
        counts[name] = _per_thousand(plans, groups, per).mask(counts["bezoeken"] == 0, 0.0)
        follows[name] = "bezoeken"
    title = f"Bezoeken per {title_of(by)}"
    publish = Publish(adds_up="down", follows=follows)
    made = compared(plans, counts, title, "aantal bezoeken", publish, by=by, **options)
    if per is not None:
        known = plans.visits.dropna(subset=[per])["plan_id"]
        made.attrs["source"] += uncounted(groups["plan_id"], known, f"{per} bij “bezoeken per 1.000 {per}”")
    return made


def _per_thousand(plans: Plans, groups: pd.DataFrame, per: str) -> "pd.Series[float]":
    """Return the visits in each group per 1,000 of a joined column, of which each key counts once."""
    if per not in plans.joined:
        raise TablesError(f"“{per}” is geen kolom uit plans.join; koppel de tabel eerst.")
    key = plans.joined[per]
    rows = groups.merge(plans.visits[["plan_id", *{key, per}]], on="plan_id").dropna(subset=[per])
    if not pd.api.types.is_numeric_dtype(rows[per]):
        raise TablesError(f"In de kolom “{per}” staan geen getallen.")
    sums = rows.drop_duplicates(["group", key]).groupby("group", observed=False)[per].sum()
    number = rows.groupby("group", observed=False).size()
    return number.mul(1000).div(sums.where(sums > 0)).round(2).astype("Float64")


def visits_by_theme(
    plans: Plans, by: By = "province", *, share: bool = False, **options: Unpack[Grouping]
) -> pd.DataFrame:
    """Return how many visits there are in each group about each theme; a visit may be about several.

    With ``share`` these are percentages of the visits in the group.
    """
    groups = group_of(plans, by, **options)
    pairs = groups.merge(group_of(plans, "theme"), on="plan_id", suffixes=("", "_theme"))
    counts, publish = counted(pairs, "group", "group_theme"), Publish(adds_up="down")
    if share:
        counts, publish = percentages(counts, groups.groupby("group", observed=False).size(), "bezoeken")
    together = title_of(by) == title_of("theme")
    title = "Thema’s die samengaan" if together else f"Bezoeken per {title_of(by)} en thema"
    unit = "% van de bezoeken" if share else "aantal bezoeken"
    return compared(plans, counts, title, unit, publish, by=by, **options)


def uncovered(plans: Plans, by: By = "province", parties: "Iterable[str] | None" = None) -> pd.DataFrame:
    """Return the regions, themes and parties that no visit covers, one per row, with what it is.

    A party is covered if a (candidate) MP of it has been invited and has not declined.
    """
    rows = [
        (title_of(way), name)
        for way in (by, *(["theme"] if title_of(by) != title_of("theme") else []))
        for name, count in group_of(plans, way).groupby("group", observed=False).size().items()
        if count == 0 and name != Theme.OTHER.label
    ]
    reached = dict.fromkeys(invited(plans)["party"])
    named = [parties] if isinstance(parties, str) else () if parties is None else parties
    wanted = spelled_as(map(str, named), reached, plans.register.key)
    rows += [("partij", party) for party in dict.fromkeys(wanted) if party not in reached]
    table = pd.DataFrame(rows, columns=["soort", "naam"], dtype="str")
    return compared(plans, table, "Wat nog niemand doet", "", Publish())


def completeness(plans: Plans, by: By = "province", **options: Unpack[Grouping]) -> pd.DataFrame:
    """Return which percentage of the visits in each group has filled in what a visit cannot do without."""
    rows = plans.visits
    text = {"gemeente": "municipality", "regionale kwestie": "regional_issue", "boodschap": "messages"}
    filled = {
        "datum": rows["date"].notna(),
        "thema": rows[[*THEME_COLUMNS.values()]].any(axis=1),
        **{name: rows[column].fillna("").ne("") for name, column in text.items()},
        "vraag aan de politiek": rows["ask"].fillna("").ne(""),
        "(kandidaat-)Kamerlid op de lijst": rows["plan_id"].isin(members(plans)["plan_id"]),
        "programma": rows["plan_id"].isin(plans.programme["plan_id"]),
    }
    groups = group_of(plans, by, **options)
    given = groups.merge(rows[["plan_id"]].assign(**filled), on="plan_id").groupby("group", observed=False)
    table, publish = percentages(given[[*filled]].sum(), given.size(), "bezoeken")
    title = f"Wat er ingevuld is per {title_of(by)}"
    return compared(plans, table, title, "% van de bezoeken", publish, by=by, **options)


def time_by_kind(plans: Plans, by: By = "province", **options: Unpack[Grouping]) -> pd.DataFrame:
    """Return how many minutes of a visit a guest spends on each kind of item, on average, in each group.

    ``duur`` is the length of a visit, and all kinds, travel and pauses together are as long. Kinds that no
    visit has are left out. The last two columns compare listening with seeing and talking, in percents of the
    time: the share of ``presentatie``, and the share of ``rondleiding``, ``gesprek`` and ``verdieping``.
    Visits whose items have no times, from old exchange files, do not count; nor do those without items.
    """
    groups = group_of(plans, by, **options)
    items = groups.merge(guest_time(plans.visits, plans.programme), on="plan_id")
    number = items.groupby("group", observed=False)["plan_id"].nunique()
    minutes = items.pivot_table("minutes", "group", "kind", aggfunc="sum", observed=False, fill_value=0)
    minutes = minutes.reindex(columns=[*_LABELS], fill_value=0.0).astype("float64")
    length = minutes.sum(axis=1)
    average = minutes.loc[:, minutes.any()].div(number.where(number > 0), axis=0).round(1).astype("Float64")
    average.columns = pd.Index([_LABELS[str(kind)] for kind in average.columns])
    average.insert(0, "bezoeken", number)
    average.insert(1, "duur", length.div(number.where(number > 0)).round(1).astype("Float64"))
    for name, kinds in (("% presentatie", _TELLING), ("% rondleiding en gesprek", _DOING)):
        share = minutes[kinds].sum(axis=1).mul(100).div(length.where(length > 0))
        average[name] = share.round().astype("Int64")
    title = f"Tijd van een gast per soort onderdeel en {title_of(by)}"
    made = compared(plans, average, title, "minuten per bezoek", _AVERAGES, by=by, **options)
    made.attrs["source"] += uncounted(groups["plan_id"], plans.programme["plan_id"], "programma")
    timeless = plans.programme.loc[plans.programme["begin_minute"].isna(), "plan_id"].nunique()
    if timeless:
        one, more = "bezoek uit een oud gedeeld bestand heeft", "bezoeken uit oude gedeelde bestanden hebben"
        made.attrs["source"] += f"; {counted_in_words(timeless, one, more, in_digits=True)} geen tijden"
    return made


def group_size(plans: Plans, by: By = "province", **options: Unpack[Grouping]) -> pd.DataFrame:
    """Return the size of the groups: the average, the largest, and the average number of people in each role.

    Anyone who has declined or stayed away does not count; residents do. Visits with an empty list do not
    count; then the source says so.
    """
    visits = group_of(plans, by, **options)
    groups = visits[visits["plan_id"].isin(plans.invitees["plan_id"])]
    sized = groups.merge(plans.visits[["plan_id", "group_size"]], on="plan_id")
    sizes = sized.groupby("group", observed=False)["group_size"]
    there = plans.invitees[~plans.invitees["status"].isin([*ABSENT])]
    people = groups.merge(there[["plan_id", "role", "people"]], on="plan_id")
    roles = people.pivot_table("people", "group", "role", aggfunc="sum", observed=False, fill_value=0)
    number = groups.groupby("group", observed=False).size()
    table = pd.DataFrame(
        {"bezoeken": number, "gemiddeld": sizes.mean().round(1), "grootste": sizes.max().astype("Int64")}
    )
    counts = pd.DataFrame({"bezoeken": number})
    for role in Role:
        if role.value in roles and roles[role.value].any():
            counts[role.label] = roles[role.value].reindex(number.index, fill_value=0).astype("int64")
            table[role.label] = counts[role.label].div(number.where(number > 0)).round(1)
    counts.index = pd.Index([str(name) for name in counts.index])
    adds_up: Any = "both" if options.get("total") else "across"
    publish = Publish(adds_up=adds_up, needs="bezoeken", counts=counts.to_dict(), parts=False)
    title = f"Grootte en samenstelling van de groep per {title_of(by)}"
    made = compared(plans, table, title, "mensen per bezoek", publish, by=by, **options)
    made.attrs["source"] += uncounted(visits["plan_id"], groups["plan_id"], "iemand op de lijst")
    return made


def by_company(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table of `group_size` with the kinds of people in `COMPANY` in place of the roles.

    Raises TablesError for any other table.
    """
    publish: Publish = table.attrs.get("publish", Publish())
    if not publish.counts:
        raise TablesError("Geef de tabel zoals comparisons.group_size die maakte.")
    counts = pd.DataFrame(publish.counts).reindex([*map(str, table.index)])
    number, roles = counts["bezoeken"], {role.label for role in Role}
    merged = table.drop(columns=[name for name in table if name in roles])
    for name, who in COMPANY.items():
        if labels := [role.label for role in who if role.label in table]:
            counts[name] = counts[labels].sum(axis=1)
            average = counts[name].div(number.where(number > 0)).round(1).set_axis(table.index)
            merged[name] = average.mask(table[labels].isna().any(axis=1))
    counts = counts.drop(columns=[*roles], errors="ignore")
    publish = publish._replace(counts=counts.to_dict(), columns=(*merged.columns,))
    merged.attrs = {**table.attrs, "publish": publish}
    return merged
