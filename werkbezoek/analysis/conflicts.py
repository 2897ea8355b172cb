"""Conflicts between visits of different corporations, and the corporations to call about each."""

from collections.abc import Iterator, Sequence
from numbers import Integral
from typing import Any, TypeAlias

import pandas as pd

from ..text.wording import listed
from .choosing import in_region
from .days import day_in_words
from .disclosure import Publish
from .errors import TablesError
from .groups import UNKNOWN, By, group_of, members, title_of
from .plans import Plans
from .user_tables import as_sessions

_Row: TypeAlias = tuple[str, str, str, int, str, str]

_COLUMNS = ["wat", "wanneer", "wie of waar", "bezoeken", "corporaties", "advies"]

MOST = 50
"""The most rows of `coordination` unless another number is asked for: nobody calls about more."""

_MOST_NAMES = 6


def coordination(
    plans: Plans,
    sessions: pd.DataFrame | None = None,
    *,
    by: By = "province",
    days: int = 7,
    most: int | None = MOST,
) -> pd.DataFrame:
    """Return visits that should know of each other, the most pressing first, with a suggestion whom to call.

    The same (candidate) MP on the lists of several visits, on one day or not; a visit on the day of a
    dialogue session in its region; visits in one region (a group of ``by``) fewer than ``days`` apart, in one
    row for each series of these. ``sessions`` are as `read_sessions` reads them; their region may be of any
    division. A visit without a date counts only for (candidate) MPs. No more than ``most`` rows are returned,
    and ``attrs["more"]`` says in Dutch how many are left. Raises TablesError for sessions, days or a way to
    group that can't be used.
    """
    if not isinstance(days, Integral):
        raise TablesError(f"“{days}” is geen aantal dagen; geef een heel getal, zoals 7.")
    same_day, same_person = _same_person(plans)
    rows = [
        *same_day,
        *(_on_session_days(plans, sessions) if sessions is not None else ()),
        *same_person,
        *sorted(_close_together(plans, by, int(days)), key=lambda row: -row[3]),
    ]
    table = pd.DataFrame(rows, columns=_COLUMNS).astype(
        dict.fromkeys(_COLUMNS, "str") | {"bezoeken": "int64"}
    )
    left = len(table) - len(table := table.head(most) if most is not None else table)
    more = f"De {len(table)} dringendste; er zijn er nog {left}." if left else ""
    title = "Wat om afstemming vraagt"
    table.attrs = {"title": title, "unit": "", "source": plans.origin, "more": more, "publish": Publish()}
    return table


def _visits(plans: Plans) -> pd.DataFrame:
    return plans.visits.set_index("plan_id")[["corporation", "date"]]


def _same_person(plans: Plans) -> tuple[list[_Row], list[_Row]]:
    """Return the (candidate) MPs on several lists: those with two visits on one day, and the others."""
    listed_ = members(plans).drop_duplicates(["plan_id", "person"]).join(_visits(plans), on="plan_id")
    listed_ = listed_[listed_.duplicated("person", keep=False)]
    same_day: list[_Row] = []
    others: list[_Row] = []
    for _, rows in listed_.groupby("person", sort=False):
        dates = rows["date"].dropna()
        who = f"{rows['name'].iloc[0]} ({rows['party'].iloc[0]})"
        for day in sorted(set(dates[dates.duplicated()])):
            there = rows[rows["date"] == day]
            advice = "kies voor een van de bezoeken een andere dag, of ga samen"
            same_day.append(_row("zelfde (kandidaat-)Kamerlid, zelfde dag", [day], who, there, advice))
        if rows["date"].nunique(dropna=False) > 1 or dates.empty:
            advice = "stem de uitnodigingen en de boodschap op elkaar af"
            others.append(_row("zelfde (kandidaat-)Kamerlid", sorted(set(dates)), who, rows, advice))
    return same_day, sorted(others, key=lambda row: -row[3])


def _close_together(plans: Plans, by: By, days: int) -> Iterator[_Row]:
    dated = group_of(plans, by).join(_visits(plans), on="plan_id").dropna(subset=["date"])
    dated = dated[dated["group"] != UNKNOWN].sort_values(["group", "date"], kind="stable")
    is_far = dated.groupby("group", observed=True)["date"].diff() >= pd.Timedelta(days=days)
    is_first = dated["group"].ne(dated["group"].shift())
    for _, rows in dated.groupby((is_far | is_first).cumsum()):
        if len(rows) > 1:
            what = f"bezoeken vlak na elkaar in één {title_of(by)}"
            advice = "kan het samen, of met een week ertussen?"
            dates = [*dict.fromkeys((rows["date"].iloc[0], rows["date"].iloc[-1]))]
            yield _row(what, dates, str(rows["group"].iloc[0]), rows, advice, between="tot en met")


def _on_session_days(plans: Plans, sessions: pd.DataFrame) -> Iterator[_Row]:
    visits = _visits(plans)
    for session in as_sessions(sessions).itertuples():
        rows = visits[
            visits.index.isin(in_region(plans, [session.region])) & (visits["date"] == session.date)
        ]
        if len(rows):
            advice = f"(kandidaat-)Kamerleden zijn die dag bij de sessie in {session.place}"
            where = f"{session.region}, {session.place}"
            yield _row("bezoek op de dag van een dialoogsessie", [session.date], where, rows, advice)


def _row(
    what: str, dates: Sequence[Any], who: str, rows: pd.DataFrame, advice: str, *, between: str = "en"
) -> _Row:
    names = sorted({name or "een corporatie zonder naam" for name in rows["corporation"]}, key=str.casefold)
    owners = listed(names, most=_MOST_NAMES)
    days = [*map(day_in_words, dates)]
    when = f" {between} ".join(days) if len(days) == 2 else listed(days) or "nog geen datum"
    end = "" if advice.endswith("?") else "."
    return (what, when, who, len(rows), owners, f"Bel {owners}: {advice}{end}")
