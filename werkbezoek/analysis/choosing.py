"""Which plans meet a condition of ``Plans.where``; what no plan can meet is refused, with a suggestion."""

from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

from ..places import municipality_of, normalise
from ..plan import Theme
from ..text import wording
from .days import as_day, as_month, in_period
from .errors import TablesError
from .groups import UNKNOWN, PlanTables, group_of, month_label, suggestion, title_of, ways
from .spelling import l_number_key


def _key(name: Any) -> str:
    key = normalise(str(name))
    return "fryslan" if key == "friesland" else key


def matching(plans: PlanTables, by: str, wanted: Any) -> "pd.Series[str]":
    """Return the ids of the plans whose group, or value in a column of ``visits``, is one of those wanted.

    None among them means a missing value. ``between``, and a pair of days for a column of days, is a period.
    Raises TablesError if no plan can match: for an unknown way to group or column, a province or theme that
    does not exist, a text that none of the plans has, or text in a column of days or numbers.
    """
    visits = plans.visits
    if by == "between" or (by == "date" and isinstance(wanted, tuple) and len(wanted) == 2):
        return visits["plan_id"][in_period(visits, wanted)]
    is_list = isinstance(wanted, Iterable) and not isinstance(wanted, str)
    values = [*wanted] if is_list else [wanted]
    if by == "region":
        return in_region(plans, values, must_exist=True)
    if by in ways(plans) or isinstance(visits.dtypes.get(by), pd.StringDtype | pd.CategoricalDtype):
        return _in_group(plans, by, values)
    if by not in visits:
        choices = wording.listed([*ways(plans), "between", "de kolommen van plans.visits"])
        close = suggestion(by, [*ways(plans), "between", *visits.columns])
        raise TablesError(f"“{by}” is niets om op te kiezen;{close or f' wel {choices}.'}")
    return visits["plan_id"][_has_one_of(visits[by], by, values)]


def in_region(plans: PlanTables, values: list[Any], *, must_exist: bool = False) -> "pd.Series[str]":
    """Return the ids of the plans in a province, a region of a division, or one that the corporation names.

    Raises TablesError for a region that is almost a known one, or with ``must_exist`` for any that none of
    the plans is in: a corporation may name a region that no plan here has.
    """
    groups = {way: group_of(plans, way) for way in ("province", *plans.divisions, "region")}
    known = {_key(name): str(name) for pairs in groups.values() for name in pairs["group"].cat.categories}
    for value in values:
        if not pd.isna(value) and _key(value) not in known:
            names = [name for name in known.values() if name != UNKNOWN]
            close = suggestion(value, names, likeness=0.85)
            if close or must_exist:
                advice = close or " geen van deze plannen noemt die."
                raise TablesError(f"{wording.quoted(str(value))} is geen regio;{advice}")
    return pd.concat([_in_one_of(pairs, values) for pairs in groups.values()])


def _has_one_of(column: "pd.Series[Any]", name: str, values: list[Any]) -> "pd.Series[bool]":
    """Return for which visits a column without text has one of these values; of a moment, the day counts."""
    given = [value for value in values if not pd.isna(value)]
    is_missing = column.isna() & (len(given) < len(values))
    if pd.api.types.is_datetime64_any_dtype(column):
        days: pd.Series[bool] = column.dt.normalize().isin([as_day(value) for value in given])
        return is_missing | days
    if any(isinstance(value, str) for value in given):
        raise TablesError(
            f"In de kolom “{name}” staat geen tekst; vergelijk met een getal, of met True of False."
        )
    return is_missing | column.isin(given)


def _in_group(plans: PlanTables, by: str, values: list[Any]) -> "pd.Series[str]":
    pairs = group_of(plans, by)
    groups = [*pairs["group"].cat.categories, UNKNOWN]
    key = {"party": plans.register.key, "l_number": l_number_key}.get(by, _key)
    names = [UNKNOWN if pd.isna(value) else _group_name(by, value) for value in values]
    if by == "theme" or isinstance(plans.visits.dtypes.get(by), pd.CategoricalDtype):
        _refuse_unknown(names, groups, title_of(by), list_all=True)
    elif by != "month":
        parties = plans.invitees["party"].dropna().unique() if by == "party" else ()
        here = [name for name in names if not _exists(plans, by, name)]
        _refuse_unknown(here, [*groups, *parties], title_of(by), key)
    return _in_one_of(pairs, names, key)


def _group_name(by: str, value: Any) -> str:
    """Return a value as the name of a group: also a month as a date, and a theme as the word in files."""
    if by == "month" and value != UNKNOWN:
        return month_label(as_month(value))
    labels = {theme.value: theme.label for theme in Theme} if by == "theme" else {}
    return labels.get(str(value), str(value))


def _exists(plans: PlanTables, by: str, name: str) -> bool:
    """Return whether this is a party or a municipality, in whatever plan."""
    if by == "party":
        return plans.register.knows(name)
    return by == "municipality" and bool(municipality_of(name))


def _in_one_of(pairs: pd.DataFrame, values: list[Any], key: Callable[[str], str] = _key) -> "pd.Series[str]":
    keys = [key(UNKNOWN if pd.isna(value) else str(value)) for value in values]
    return pairs["plan_id"][pairs["group"].astype("str").map(key).isin(keys)]


def _refuse_unknown(
    names: Iterable[str],
    known: Iterable[str],
    what: str,
    key: Callable[[str], str] = _key,
    *,
    list_all: bool = False,
) -> None:
    """Raise TablesError for the first name that is none of the known ones."""
    known = [name for name in map(str, known) if name]
    choices = [name for name in known if name != UNKNOWN]
    keys = {*map(key, known)}
    for name in names:
        if key(name) not in keys:
            text, close = wording.quoted(name), suggestion(name, choices)
            if list_all:
                raise TablesError(f"{text} is geen {what};{close or f' kies uit {wording.listed(choices)}.'}")
            raise TablesError(
                f"Geen van deze plannen heeft als {what} {text};{close or ' kijk of het klopt.'}"
            )
