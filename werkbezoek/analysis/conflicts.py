"""Conflicts between visits of different corporations, and the corporations to call about each."""

from bisect import bisect_left
from collections.abc import Iterator
from numbers import Integral

import pandas as pd

from ..text.wording import listed
from .days import day_in_words
from .errors import TablesError
from .groups import UNKNOWN, group_of, matching, members, title_of
from .plans import Plans
from .user_tables import as_sessions

_COLUMNS = ["wat", "wanneer", "wie of waar", "corporaties", "advies"]


def coordination(
    plans: Plans, sessions: pd.DataFrame | None = None, *, by: str = "province", days: int = 7
) -> pd.DataFrame:
    """Return visits that should know of each other, the most pressing first, with a suggestion whom to call.

    The same (candidate) MP on two visits on one day, or invited by several corporations; visits in one region
    (a group of ``by``) fewer than ``days`` apart; a visit on the day of a dialogue session in its region.
    ``sessions`` are as `read_sessions` reads them; their region may be of any division. A visit without a
    date counts only for invitations. Raises TablesError for sessions, days or a way to group that can't be
    used.
    """
    if not isinstance(days, Integral):
        raise TablesError(f"“{days}” is geen aantal dagen; geef een heel getal, zoals 7.")
    rows = [
        *_same_day(plans),
        *(_on_session_days(plans, sessions) if sessions is not None else ()),
        *_invited_twice(plans),
        *_close_together(plans, by, days),
    ]
    table = pd.DataFrame(rows, columns=_COLUMNS, dtype="str")
    table.attrs = {"title": "Wat om afstemming vraagt", "unit": "", "source": plans.origin}
    return table


def _visits(plans: Plans) -> pd.DataFrame:
    return plans.visits.set_index("plan_id")[["corporation", "date", "title"]]


def _same_day(plans: Plans) -> Iterator[tuple[str, ...]]:
    dated = members(plans).join(_visits(plans), on="plan_id").dropna(subset=["date"])
    for (_, date), rows in dated.groupby(["person", "date"]):
        if rows["plan_id"].nunique() > 1:
            yield (
                "zelfde (kandidaat-)Kamerlid, zelfde dag",
                day_in_words(date),
                _who(rows),
                _corporations(rows),
                f"Bel {_corporations(rows)}: kies voor een van de bezoeken een andere dag, of ga samen.",
            )


def _invited_twice(plans: Plans) -> Iterator[tuple[str, ...]]:
    for _, rows in members(plans).join(_visits(plans), on="plan_id").groupby("person"):
        if rows["plan_id"].nunique() > 1:
            dates = [*map(day_in_words, sorted(set(rows["date"].dropna())))]
            yield (
                "zelfde (kandidaat-)Kamerlid",
                listed(dates) or "nog geen datum",
                _who(rows),
                _corporations(rows),
                f"Bel {_corporations(rows)}: stem de uitnodigingen en de boodschap op elkaar af.",
            )


def _close_together(plans: Plans, by: str, days: int) -> Iterator[tuple[str, ...]]:
    dated = group_of(plans, by).join(_visits(plans), on="plan_id").dropna(subset=["date"])
    for region, rows in dated[dated["group"] != UNKNOWN].groupby("group", observed=True):
        ordered = rows.sort_values("date", kind="stable")
        dates = [*ordered["date"]]
        for first, date in enumerate(dates):
            for second in range(first + 1, bisect_left(dates, date + pd.Timedelta(days=int(days)))):
                pair = ordered.iloc[[first, second]]
                yield (
                    f"bezoeken vlak na elkaar in één {title_of(by)}",
                    listed([*map(day_in_words, pair["date"].unique())]),
                    str(region),
                    _corporations(pair),
                    f"Bel {_corporations(pair)}: kan het samen, of met een week ertussen?",
                )


def _on_session_days(plans: Plans, sessions: pd.DataFrame) -> Iterator[tuple[str, ...]]:
    visits = _visits(plans)
    for session in as_sessions(sessions).itertuples():
        is_here = visits.index.isin(matching(plans, "region", session.region))
        rows = visits[is_here & (visits["date"] == session.date)]
        if len(rows):
            where = f"de sessie in {session.place}"
            yield (
                "bezoek op de dag van een dialoogsessie",
                day_in_words(session.date),
                f"{session.region}, {session.place}",
                _corporations(rows),
                f"Bel {_corporations(rows)}: (kandidaat-)Kamerleden zijn die dag bij {where}.",
            )


def _who(rows: pd.DataFrame) -> str:
    return f"{rows['name'].iloc[0]} ({rows['party'].iloc[0]})"


def _corporations(rows: pd.DataFrame) -> str:
    names = {name or "een corporatie zonder naam" for name in rows["corporation"]}
    return listed(sorted(names, key=str.casefold))
