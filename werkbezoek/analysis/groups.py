"""Ways to group visits: by province, the corporation's own regions, any division, month, theme or party."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, Protocol

import pandas as pd

from ..places import normalise
from ..plan import ABSENT, MPS, Theme
from ..text import wording
from .columns import THEME_COLUMNS
from .days import as_day
from .errors import TablesError
from .spelling import spelled_alike

UNKNOWN = "niet ingevuld"
"""The group of visits that don't say in which group they are."""

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

_CLOSED = ("province", "theme", "day_part", "approach")
"""The ways whose groups are all known beforehand."""

_TITLES = re.compile(r"^(?:[a-z]+\.\s*)+")
"""``dr.``, ``prof. mr.``: small letters with a dot, before a name."""


class PlanTables(Protocol):
    """What grouping needs of ``Plans``: two of its tables, and the names of its divisions."""

    visits: pd.DataFrame
    invitees: pd.DataFrame
    divisions: tuple[str, ...]


def ways(plans: PlanTables) -> list[str]:
    """Return every way in which these plans can be grouped."""
    return [*TITLES, *plans.divisions]


def title_of(by: str) -> str:
    """Return what a way to group is called in a heading."""
    return TITLES.get(by, by)


def group_of(plans: PlanTables, by: str = "province") -> pd.DataFrame:
    """Return the group of each visit, as ``plan_id`` and ``group``; a visit has several themes or parties.

    Groups are in an order of their own (provinces from north to south, months in time), and those without
    visits are among them; a visit that does not say is in “niet ingevuld”. ``region`` is as the corporation
    names it. Raises TablesError for an unknown way to group.
    """
    if isinstance(plans, pd.DataFrame):
        raise TablesError("Geef de plannen zoals read_plans ze gaf, niet een van hun tabellen.")
    visits = plans.visits[["plan_id"]]
    if by == "theme":
        return _groups(plans, _themes(plans.visits), [theme.label for theme in Theme])
    if by == "region":
        pairs = visits.assign(group=plans.visits["regions"].str.split("; ")).explode(
            "group", ignore_index=True
        )
        names = spelled_alike(pairs["group"].where(pairs["group"] != "").astype("str"))
        return _groups(plans, pairs.assign(group=names))
    if by == "party":
        invitees = plans.invitees[~plans.invitees["status"].isin([*ABSENT])].dropna(subset=["name"])
        pairs = invitees[["plan_id", "party"]].drop_duplicates().rename(columns={"party": "group"})
        return _groups(plans, pairs, sorted(set(pairs["group"].dropna())))
    if by == "month":
        months = plans.visits["date"].dt.to_period("M")
        order = pd.period_range(months.min(), months.max()) if months.notna().any() else []
        names = months.map(_month, na_action="ignore").astype("str")
        return _groups(plans, visits.assign(group=names), [*map(_month, order)])
    if by in ways(plans):
        column = plans.visits[by]
        order = [*column.cat.categories] if isinstance(column.dtype, pd.CategoricalDtype) else None
        names = column.astype("str")
        return _groups(plans, visits.assign(group=names.where(names != "")), order)
    raise TablesError(f"“{by}” is geen manier om te groeperen; kies uit {wording.listed(ways(plans))}.")


def matching(plans: PlanTables, by: str, wanted: Any) -> "pd.Series[str]":
    """Return the ids of the plans whose group, or value in a column of ``visits``, is one of those wanted.

    None among them means a missing value. Raises TablesError if no plan can match: for an unknown way to
    group or column, a province or theme that does not exist, or text in a column of days or numbers.
    """
    is_list = isinstance(wanted, Iterable) and not isinstance(wanted, str)
    values = [*wanted] if is_list else [wanted]
    if by not in ways(plans):
        if by not in plans.visits.columns:
            choices = wording.listed([*ways(plans), "de kolommen van plans.visits"])
            raise TablesError(f"“{by}” is niets om op te kiezen; wel {choices}.")
        return plans.visits["plan_id"][_has_one_of(plans.visits[by], by, values)]
    if by != "region":
        return _in_group(plans, by, values)
    groups = {way: group_of(plans, way) for way in ("province", *plans.divisions, "region")}
    _refuse_typing_errors(values, {way: [*pairs["group"].cat.categories] for way, pairs in groups.items()})
    return pd.concat([_in_one_of(pairs, values) for pairs in groups.values()])


def _has_one_of(column: "pd.Series[Any]", name: str, values: list[Any]) -> "pd.Series[bool]":
    """Return for which visits a column has one of these values; of a moment, the day counts."""
    given = [value for value in values if not pd.isna(value)]
    wants_none = len(given) < len(values)
    is_missing = column.isna() & wants_none
    if pd.api.types.is_datetime64_any_dtype(column):
        days = column.dt.tz_localize(None).dt.normalize()
        return is_missing | days.isin([as_day(value) for value in given])
    if isinstance(column.dtype, pd.StringDtype | pd.CategoricalDtype):
        if isinstance(column.dtype, pd.CategoricalDtype):
            _refuse_unknown(given, column.cat.categories, name)
        names = column.astype("str").map(_key, na_action="ignore")
        return is_missing | names.isin([*map(_key, given), *([""] if wants_none else [])])
    if any(isinstance(value, str) for value in given):
        raise TablesError(
            f"In de kolom “{name}” staat geen tekst; vergelijk met een getal, of met True of False."
        )
    return is_missing | column.isin(given)


def _in_group(plans: PlanTables, by: str, values: list[Any]) -> "pd.Series[str]":
    pairs = group_of(plans, by)
    labels = {theme.value: theme.label for theme in Theme} if by == "theme" else {}
    names = [value if pd.isna(value) else labels.get(str(value), str(value)) for value in values]
    if by in _CLOSED or by in plans.divisions:
        _refuse_unknown(names, [*pairs["group"].cat.categories, UNKNOWN], title_of(by))
    return _in_one_of(pairs, names)


def _in_one_of(pairs: pd.DataFrame, values: list[Any]) -> "pd.Series[str]":
    keys = [_key(UNKNOWN if pd.isna(value) else value) for value in values]
    return pairs["plan_id"][pairs["group"].astype("str").map(_key).isin(keys)]


def _refuse_unknown(values: Iterable[Any], known: Iterable[str], what: str) -> None:
    names = [*map(str, known)]
    keys = {*map(_key, names)}
    for value in values:
        if not pd.isna(value) and _key(value) not in keys:
            choices = wording.listed([name for name in names if name != UNKNOWN])
            raise TablesError(f"{wording.quoted(str(value))} is geen {what}; kies uit {choices}.")


def _refuse_typing_errors(values: Iterable[Any], known: dict[str, list[str]]) -> None:
    """Refuse a region that is almost a known one; a corporation may name a region that no plan here has."""
    names = {_key(name): name for group in known.values() for name in group}
    closed = [_key(name) for way, group in known.items() if way != "region" for name in group]
    for value in values:
        if not pd.isna(value) and _key(value) not in names:
            for meant in get_close_matches(_key(value), closed, 1, cutoff=0.85):
                raise TablesError(f"{wording.quoted(str(value))} is geen regio; bedoel je “{names[meant]}”?")


def _key(name: Any) -> str:
    key = normalise(str(name))
    return "fryslan" if key == "friesland" else key


def _themes(visits: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each theme of each visit."""
    return pd.concat(
        [
            visits.loc[visits[column], ["plan_id"]].assign(group=pd.Series(theme.label, visits.index, "str"))
            for theme, column in THEME_COLUMNS.items()
        ]
    )


def _groups(plans: PlanTables, pairs: pd.DataFrame, order: list[str] | None = None) -> pd.DataFrame:
    """Return the group of every visit; ``order`` is that of the groups, by default alphabetical."""
    pairs = plans.visits[["plan_id"]].merge(pairs, "left", on="plan_id")
    known = sorted(set(pairs["group"].dropna()), key=str.casefold) if order is None else order
    names = pairs["group"].fillna(UNKNOWN)
    if (names == UNKNOWN).any() and UNKNOWN not in known:
        known = [*known, UNKNOWN]
    return pairs.assign(group=pd.Categorical(names, categories=known))


def _month(month: pd.Period) -> str:
    return f"{wording.MONTHS[month.month - 1]} {month.year}"


def members(plans: PlanTables) -> pd.DataFrame:
    """Return the named (candidate) MPs who have not declined, and did not stay away.

    ``person`` is the same for rows that are probably about the same person: with the same initial, last name
    and party, since one corporation writes “dr. Noor” and the other “N.”.
    """
    invitees = plans.invitees
    is_member = invitees["role"].isin([*MPS]) & ~invitees["status"].isin([*ABSENT])
    named = invitees[is_member].dropna(subset=["name"]).copy()
    named["party"] = named["party"].fillna(UNKNOWN)
    persons = [_person(name, party) for name, party in zip(named["name"], named["party"], strict=True)]
    named["person"] = pd.Series(persons, index=named.index, dtype="str")
    return named


def _person(name: str, party: str) -> str:
    first, _, last = _TITLES.sub("", name).partition(" ")
    return normalise(f"{first[:1]} {last} {party}" if last else f"{first} {party}")
