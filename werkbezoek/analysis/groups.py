"""Ways to group visits: by province, the corporation's own regions, any division, month, theme or party."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, Protocol

import pandas as pd

from ..places import normalise
from ..plan import Status, Theme
from ..text import wording
from .columns import THEME_COLUMNS
from .days import as_day
from .errors import TablesError
from .spelling import spelled_alike

UNKNOWN = "niet ingevuld"
"""The group of visits that don't say."""

_PLAIN = ("province", "corporation", "municipality", "day_part", "approach")
_CLOSED = ("province", "theme", "day_part", "approach")
"""The ways whose groups are all known beforehand."""

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
"""What each built-in way to group is called."""


class PlanTables(Protocol):
    """What grouping needs of ``Plans``: two of its tables, and the names of its divisions."""

    visits: pd.DataFrame
    invitees: pd.DataFrame
    divisions: tuple[str, ...]


def ways(plans: PlanTables) -> list[str]:
    """Every way in which these plans can be grouped."""
    return [*TITLES, *divisions_of(plans)]


def divisions_of(plans: PlanTables) -> list[str]:
    """The divisions that these plans have been placed in, besides provinces."""
    return list(plans.divisions)


def title_of(by: str) -> str:
    """What a way to group is called in a heading."""
    return TITLES.get(by, by)


def group_of(plans: PlanTables, by: str = "province") -> pd.DataFrame:
    """The group of each visit, as ``plan_id`` and ``group``; by theme or party a visit may be in several.

    Groups are in an order of their own (provinces from north to south, months in time), those without visits
    too; a visit that does not say is in “niet ingevuld”. ``region`` is as the corporation names it.
    Raises TablesError for an unknown way to group.
    """
    if isinstance(plans, pd.DataFrame):
        raise TablesError("Geef de plannen zoals read_plans ze gaf, niet een van hun tabellen.")
    visits = plans.visits
    if by == "theme":
        return _frame(*_themes(visits), [theme.label for theme in Theme])
    if by == "region":
        named = visits[["plan_id", "regions"]].assign(region=visits["regions"].str.split("; "))
        named = named.explode("region").reset_index(drop=True)
        words = spelled_alike(named["region"].where(named["region"] != "").astype("str"))
        return _frame(named["plan_id"], words, sorted(set(words.dropna()), key=str.casefold))
    if by == "party":
        invitees = plans.invitees[plans.invitees["status"] != Status.DECLINED]
        members = invitees.dropna(subset=["name"]).drop_duplicates(["plan_id", "party"])
        return _with_the_rest(
            plans, members["plan_id"], members["party"], sorted(set(members["party"].dropna()))
        )
    if by == "month":
        months = visits["date"].dt.to_period("M")
        every = pd.period_range(months.min(), months.max()) if months.notna().any() else []
        words = months.map(_month, na_action="ignore").astype("str")
        return _frame(visits["plan_id"], words, [*map(_month, every)])
    if by in _PLAIN or by in divisions_of(plans):
        column = visits[by]
        known = list(column.cat.categories) if isinstance(column.dtype, pd.CategoricalDtype) else None
        words = column.astype("str").where(column.notna() & (column.astype("str") != ""))
        return _frame(visits["plan_id"], words, known or sorted(set(words.dropna()), key=str.casefold))
    choices = wording.listed(ways(plans))
    raise TablesError(f"“{by}” is geen manier om te groeperen; kies uit {choices}.")


def matching(plans: PlanTables, by: str, wanted: Any) -> "pd.Series[str]":
    """The ids of the plans whose group, or value in a column of ``visits``, is one of those wanted.

    None is what a plan does not say. Raises TablesError for what no plan could have: an unknown way to group
    or column, a province or theme that does not exist, text where there are days or numbers.
    """
    is_list = isinstance(wanted, Iterable) and not isinstance(wanted, str)
    values = [*wanted] if is_list else [wanted]
    if by in plans.visits.columns and by not in ways(plans):
        return plans.visits["plan_id"][_has_one_of(plans.visits[by], by, values)]
    if by not in ways(plans):
        choices = wording.listed([*ways(plans), "de kolommen van plans.visits"])
        raise TablesError(f"“{by}” is niets om op te kiezen; wel {choices}.")
    if by != "region":
        return _matching_group(plans, by, values)
    every = {way: group_of(plans, way) for way in ("province", *divisions_of(plans), "region")}
    _refuse_slips(values, {way: [*groups["group"].cat.categories] for way, groups in every.items()})
    return pd.concat([_among(groups, values) for groups in every.values()])


def _has_one_of(column: "pd.Series[Any]", name: str, values: list[Any]) -> "pd.Series[bool]":
    """For which visits a column has one of these values; of a moment the day counts."""
    given = [value for value in values if not pd.isna(value)]
    wants_none = len(given) < len(values)
    missing = column.isna() & wants_none
    if pd.api.types.is_datetime64_any_dtype(column):
        days = column.dt.tz_localize(None).dt.normalize()
        return missing | days.isin([as_day(value) for value in given])
    if isinstance(column.dtype, pd.StringDtype | pd.CategoricalDtype):
        if isinstance(column.dtype, pd.CategoricalDtype):
            _refuse_unknown(given, column.cat.categories, name)
        words = column.astype("str").map(_plain, na_action="ignore")
        return missing | words.isin([*map(_plain, given), *([""] if wants_none else [])])
    if any(isinstance(value, str) for value in given):
        raise TablesError(
            f"In de kolom “{name}” staat geen tekst; vergelijk met een getal, of met True of False."
        )
    return missing | column.isin(given)


def _matching_group(plans: PlanTables, by: str, values: list[Any]) -> "pd.Series[str]":
    groups = group_of(plans, by)
    labels = {theme.value: theme.label for theme in Theme} if by == "theme" else {}
    words = [value if pd.isna(value) else labels.get(str(value), str(value)) for value in values]
    if by in _CLOSED or by in divisions_of(plans):
        known = [*groups["group"].cat.categories, UNKNOWN]
        _refuse_unknown(words, known, title_of(by))
    return _among(groups, words)


def _among(groups: pd.DataFrame, values: list[Any]) -> "pd.Series[str]":
    words = [_plain(UNKNOWN if pd.isna(value) else value) for value in values]
    return groups["plan_id"][groups["group"].astype("str").map(_plain).isin(words)]


def _refuse_unknown(values: Iterable[Any], known: Iterable[str], what: str) -> None:
    words = [*map(str, known)]
    plain = {*map(_plain, words)}
    for value in values:
        if not pd.isna(value) and _plain(value) not in plain:
            choices = wording.listed([word for word in words if word != UNKNOWN])
            raise TablesError(f"{wording.quoted(str(value))} is geen {what}; kies uit {choices}.")


def _refuse_slips(values: Iterable[Any], known: dict[str, list[str]]) -> None:
    """Refuse what none of these ways has but is almost a name of theirs; corporations may name others."""
    plain = {_plain(name): name for names in known.values() for name in names}
    closed = [_plain(name) for way, names in known.items() if way != "region" for name in names]
    for word in (value for value in values if not pd.isna(value) and _plain(value) not in plain):
        for meant in get_close_matches(_plain(word), closed, 1, cutoff=0.85):
            raise TablesError(f"{wording.quoted(str(word))} is geen regio; bedoel je “{plain[meant]}”?")


def _plain(word: Any) -> str:
    plain = normalise(str(word))
    return "fryslan" if plain == "friesland" else plain


def _themes(visits: pd.DataFrame) -> "tuple[pd.Series[str], pd.Series[str]]":
    ids, names = [], []
    for theme, column in THEME_COLUMNS.items():
        chosen = visits["plan_id"][visits[column]]
        ids.append(chosen)
        names.append(pd.Series(theme.label, index=chosen.index, dtype="str"))
    without = visits["plan_id"][~visits[list(THEME_COLUMNS.values())].any(axis=1)]
    return pd.concat([*ids, without]), pd.concat([*names, pd.Series(index=without.index, dtype="str")])


def _with_the_rest(plans: PlanTables, ids: Any, names: Any, order: list[str]) -> pd.DataFrame:
    """The groups of some visits, and for all others that they don't say."""
    rest = plans.visits["plan_id"][~plans.visits["plan_id"].isin(ids)]
    return _frame(pd.concat([ids, rest]), pd.concat([names, pd.Series(index=rest.index, dtype="str")]), order)


def _frame(ids: Any, names: Any, order: list[str]) -> pd.DataFrame:
    filled = names.fillna(UNKNOWN)
    known = [*order, UNKNOWN] if (filled == UNKNOWN).any() and UNKNOWN not in order else order
    groups = pd.Categorical(filled, categories=known, ordered=False)
    return pd.DataFrame({"plan_id": ids.to_numpy(), "group": groups})


def _month(month: pd.Period) -> str:
    return f"{wording.MONTHS[month.month - 1]} {month.year}"
