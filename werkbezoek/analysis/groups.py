"""Ways to group visits: by province, region, division, month, theme, party, or any column of theirs."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Any, Protocol, TypeAlias, TypedDict

import pandas as pd

from ..places import normalise
from ..plan import ABSENT, MPS, NAMELESS, Status, Theme
from ..text import wording
from ..text.parties import PartyRegister
from .columns import THEME_COLUMNS
from .days import Period, in_period
from .errors import TablesError
from .spelling import other_spellings, respelled

UNKNOWN = "niet ingevuld"
"""The group of visits that don't say in which group they are."""

TOTAL = "totaal"
"""The group of all visits, if it is asked for."""

TITLES = {
    "province": "provincie",
    "region": "regio",
    "corporation": "corporatie",
    "municipality": "gemeente",
    "day_part": "dagdeel",
    "approach": "aanpak",
    "month": "maand",
    "theme": "thema",
    "party": "partij",
}
"""The built-in ways to group, and what each is called in a heading."""

By: TypeAlias = "str | pd.Series[Any] | Sequence[Any]"
"""A way to group: one of `ways`, a column of ``visits``, a series with a value for each visit, or a pair."""

_FLAGS = {True: "ja", False: "nee"}


class Grouping(TypedDict, total=False):
    """Options of all comparisons: the days ``between`` which visits are, and whether to add a ``total``."""

    between: Period
    total: bool


class PlanTables(Protocol):
    """What grouping needs of ``Plans``."""

    visits: pd.DataFrame
    invitees: pd.DataFrame
    divisions: tuple[str, ...]
    register: PartyRegister


def ways(plans: PlanTables) -> list[str]:
    """Return the ready-made ways to group these plans; any column of ``visits`` is one too."""
    return [*TITLES, *plans.divisions]


def title_of(by: By) -> str:
    """Return what a way to group is called in a heading."""
    if isinstance(by, str):
        return TITLES.get(by, by)
    if isinstance(by, pd.Series):
        return str(by.name or "groep")
    return " en ".join(map(title_of, by))


def group_of(
    plans: PlanTables, by: By = "province", *, between: Period = None, total: bool = False
) -> pd.DataFrame:
    """Return the group of each visit, as ``plan_id`` and ``group``; a visit has several themes or parties.

    Groups are in an order of their own (provinces from north to south, months in time), and those without
    visits are among them, except of pairs; a visit that does not say is in “niet ingevuld”. ``region`` is as
    the corporation names it; ``party`` is that of (candidate) MPs who are invited and have not declined.
    ``between`` takes only visits from the first to the last of two days; ``total`` adds a group of them all.
    Raises TablesError for an unknown way to group.
    """
    require_plans(plans)
    groups = _groups(plans, by)
    if between is not None:
        groups = groups[groups["plan_id"].isin(plans.visits["plan_id"][in_period(plans.visits, between)])]
    if not total:
        return groups
    everyone = groups[["plan_id"]].drop_duplicates()
    categories = [*groups["group"].cat.categories, TOTAL]
    both = pd.concat([groups.astype({"group": "str"}), everyone.assign(group=TOTAL)], ignore_index=True)
    return both.assign(group=pd.Categorical(both["group"], categories=categories))


def require_plans(plans: Any) -> None:
    """Raise TablesError for one of the tables of plans."""
    if isinstance(plans, pd.DataFrame):
        raise TablesError("Geef de plannen zoals read_plans ze gaf, niet een van hun tabellen.")


def _groups(plans: PlanTables, by: By) -> pd.DataFrame:
    visits = plans.visits[["plan_id"]]
    if isinstance(by, pd.Series):
        return _placed(plans, *_of_column(plans, _for_visits(plans, by)))
    if not isinstance(by, str):
        return _pairs(plans, by)
    if by == "theme":
        return _placed(plans, _themes(plans.visits), [theme.label for theme in Theme])
    if by == "region":
        regions = visits.assign(group=plans.visits["regions"].str.split("; "))
        regions = regions.explode("group", ignore_index=True)
        names = regions["group"].where(regions["group"] != "").astype("str")
        names = respelled(names, other_spellings("regio", names))
        return _placed(plans, regions.assign(group=names).drop_duplicates())
    if by == "party":
        parties = invited(plans)[["plan_id", "party"]].drop_duplicates()
        return _placed(plans, parties.rename(columns={"party": "group"}))
    if by == "month":
        months = plans.visits["date"].dt.to_period("M")
        order: Iterable[Any] = pd.period_range(months.min(), months.max()) if months.notna().any() else []
        names = months.map(month_label, na_action="ignore").astype("str")
        return _placed(plans, visits.assign(group=names), [*map(month_label, order)])
    if by in plans.visits:
        return _placed(plans, *_of_column(plans, plans.visits[by]))
    close = suggestion(by, [*ways(plans), *plans.visits.columns])
    choices = f" kies uit {wording.listed(ways(plans))}, of een kolom van plans.visits."
    raise TablesError(f"“{by}” is geen manier om te groeperen;{close or choices}")


def _for_visits(plans: PlanTables, by: "pd.Series[Any]") -> "pd.Series[Any]":
    """Return a series with the index of ``visits``; its index may also be the ids of the plans."""
    visits = plans.visits
    if len(by) == len(visits) and by.index.equals(visits.index):
        return by
    if by.index.is_unique and visits["plan_id"].isin(by.index).all():
        return visits["plan_id"].map(by)
    raise TablesError("Groeperen kan op een reeks met een waarde voor elk bezoek, zoals plans.visits.title.")


def _of_column(plans: PlanTables, column: "pd.Series[Any]") -> tuple[pd.DataFrame, list[str] | None]:
    """Return the groups that the values of a column are, and their order if they have one."""
    order = None
    if isinstance(column.dtype, pd.CategoricalDtype):
        order = [*map(str, column.cat.categories)]
    elif pd.api.types.is_bool_dtype(column.dtype):
        column, order = column.map(_FLAGS), ["ja", "nee"]
    elif pd.api.types.is_datetime64_any_dtype(column):
        order = [f"{day:%d-%m-%Y}" for day in sorted(set(column.dropna().dt.normalize()))]
        column = column.dt.strftime("%d-%m-%Y")
    elif pd.api.types.is_numeric_dtype(column):
        order = [*map(str, sorted(set(column.dropna())))]
    names = column.astype("str").where(column.notna())
    return plans.visits[["plan_id"]].assign(group=names.where(names != "")), order


def _pairs(plans: PlanTables, by: Any) -> pd.DataFrame:
    if not isinstance(by, Sequence) or len(by) != 2:
        raise TablesError("Dit is geen manier om te groeperen; geef er een, zoals “province”, of een paar.")
    first, second = (_groups(plans, way) for way in by)
    both = first.merge(second, on="plan_id", suffixes=("", "_2")).sort_values(["group", "group_2"])
    names = both["group"].astype("str") + ", " + both["group_2"].astype("str")
    return both[["plan_id"]].assign(group=pd.Categorical(names, categories=names.unique()))


def _themes(visits: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each theme of each visit."""
    found = [
        visits.loc[visits[column], ["plan_id"]].assign(group=theme.label).astype({"group": "str"})
        for theme, column in THEME_COLUMNS.items()
    ]
    return pd.concat(found)


def _placed(plans: PlanTables, pairs: pd.DataFrame, order: list[str] | None = None) -> pd.DataFrame:
    """Return the group of every visit; ``order`` is that of the groups, by default alphabetical."""
    pairs = plans.visits[["plan_id"]].merge(pairs, "left", on="plan_id")
    known = sorted(set(pairs["group"].dropna()), key=str.casefold) if order is None else order
    names = pairs["group"].fillna(UNKNOWN)
    if (names == UNKNOWN).any() and UNKNOWN not in known:
        known = [*known, UNKNOWN]
    return pairs.assign(group=pd.Categorical(names, categories=known))


def month_label(month: pd.Period) -> str:
    """Return a month as headings name it: januari 2027."""
    return f"{wording.MONTHS[month.month - 1]} {month.year}"


def members(plans: PlanTables, *, with_absent: bool = False) -> pd.DataFrame:
    """Return the (candidate) MPs on the lists of these visits who have not declined, and did not stay away.

    ``with_absent`` returns those too. A party that is not filled in is “niet ingevuld”. ``person`` is the
    same for all spellings of one name; each without a name is a person of their own.
    """
    require_plans(plans)
    invitees = plans.invitees
    found = invitees[invitees["role"].isin([*MPS]) & invitees["plan_id"].isin(plans.visits["plan_id"])]
    each = found["plan_id"] + " " + found.groupby("plan_id").cumcount().astype("str")
    everyone = found.assign(
        name=found["name"].fillna(NAMELESS),
        person=found["person"].fillna(each),
        party=found["party"].fillna(UNKNOWN),
    )
    return everyone if with_absent else everyone[~everyone["status"].isin([*ABSENT])]


def by_group(
    plans: PlanTables, people: pd.DataFrame, by: By, *, between: Period = None, total: bool = False
) -> pd.DataFrame:
    """Return rows of ``invitees`` with the ``group`` of their visit; grouped by party, with their own party.

    Raises TablesError for a pair with a party: other parties at the same visit would count too.
    """
    if not isinstance(by, str) or by != "party":
        ways = by if isinstance(by, Sequence) and not isinstance(by, str) else ()
        if any(isinstance(way, str) and way == "party" for way in ways):
            raise TablesError(
                "Uitnodigingen per partij en nog iets kan niet; kies eerst de bezoeken, zoals "
                "plans.where(province=“Drenthe”), en groepeer die per partij."
            )
        return group_of(plans, by, between=between, total=total).merge(people, on="plan_id")
    if between is not None:
        people = people[people["plan_id"].isin(plans.visits["plan_id"][in_period(plans.visits, between)])]
    rows = people.assign(group=people["party"].fillna(UNKNOWN))
    names = sorted({*rows["group"]}, key=lambda name: (name == UNKNOWN, name.casefold()))
    if total:
        names = [*names, TOTAL]
        rows = pd.concat([rows, rows.assign(group=TOTAL)], ignore_index=True)
    return rows.assign(group=pd.Categorical(rows["group"], categories=names))


def invited(plans: PlanTables) -> pd.DataFrame:
    """Return the `members` to whom an invitation has gone out."""
    listed = members(plans)
    return listed[listed["status"] != Status.DRAFT.value]


def suggestion(value: Any, known: Iterable[str], *, likeness: float = 0.6) -> str:
    """Return in Dutch which of the known words may be meant, with a space before it, or nothing."""
    names = {normalise(name): name for name in known}
    close = get_close_matches(normalise(str(value)), names, 1, cutoff=likeness)
    return f" bedoel je “{names[close[0]]}”?" if close else ""
