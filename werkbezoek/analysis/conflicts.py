"""What no corporation can see by itself: visits that get in each other's way, and whom to call about it."""

import os
from collections.abc import Iterator
from numbers import Integral

import pandas as pd

from .. import planning
from ..text import wording
from .csv_tables import reported_as_tables_error
from .days import as_day
from .errors import TablesError
from .groups import UNKNOWN, group_of, matching, title_of
from .members import members
from .plans import Plans, day_in_words

COLUMNS = ["wat", "wanneer", "wie of waar", "corporaties", "advies"]


def coordination(
    plans: Plans, sessions: pd.DataFrame | None = None, *, by: str = "province", days: int = 7
) -> pd.DataFrame:
    """Visits that had better know of each other, most pressing first, with a suggestion whom to call.

    The same (candidate) MP on two visits on one day, or invited by several corporations; visits in one region
    within so many days; a visit on the day of a dialogue session in its region (``sessions``: see
    ``read_sessions``), which may be of any division. Visits without a date only count for the second.
    Raises TablesError for sessions, days or a way to group that can't be used.
    """
    if not isinstance(days, Integral):
        raise TablesError(f"“{days}” is geen aantal dagen; geef een heel getal, zoals 7.")
    rows = [
        *_same_day(plans),
        *(_sessions(plans, sessions) if sessions is not None else ()),
        *_invited_twice(plans),
        *_near(plans, by, days),
    ]
    table = pd.DataFrame(rows, columns=COLUMNS, dtype="str")
    table.attrs = {"title": "Wat om afstemming vraagt", "unit": "", "source": plans.origin}
    return table


def read_sessions(path: str | os.PathLike[str]) -> pd.DataFrame:
    """Aedes' dialogue sessions from a CSV file, as a table: see ``planning.read_dialogue_sessions``.

    Raises TablesError with a Dutch sentence if it can't be used.
    """
    with reported_as_tables_error(path) as table:
        rows = [(one.date, one.region, one.place) for one in planning.read_dialogue_sessions(table)]
    return pd.DataFrame(rows, columns=["date", "region", "place"]).astype({"date": "datetime64[us]"})


def _as_sessions(table: pd.DataFrame) -> pd.DataFrame:
    """The sessions, each on its day; raises TablesError for another table."""
    needed = ["date", "region", "place"]
    if not isinstance(table, pd.DataFrame) or not {*needed} <= {*table.columns}:
        raise TablesError(
            f"Dialoogsessies zijn een tabel met de kolommen {wording.listed(needed)}; read_sessions leest ze "
            "uit een CSV-bestand."
        )
    return table.assign(date=table["date"].map(as_day))


def _dated(plans: Plans) -> pd.DataFrame:
    """The visits as who, when and what, by plan."""
    return plans.visits.set_index("plan_id")[["corporation", "date", "title"]]


def _in_groups(plans: Plans, by: str) -> pd.DataFrame:
    """The visits that have a date, with the groups each is in."""
    dated = group_of(plans, by).merge(_dated(plans), left_on="plan_id", right_index=True)
    return dated.dropna(subset=["date"])


def _same_day(plans: Plans) -> Iterator[tuple[str, ...]]:
    dated = members(plans).merge(_dated(plans), left_on="plan_id", right_index=True).dropna(subset=["date"])
    for (_, date), twice in dated.groupby(["person", "date"]):
        if twice["plan_id"].nunique() > 1:
            yield (
                "zelfde (kandidaat-)Kamerlid, zelfde dag",
                day_in_words(date),
                _who(twice),
                _corporations(twice),
                f"{_call(twice)}: kies voor een van de bezoeken een andere dag, of ga samen.",
            )


def _invited_twice(plans: Plans) -> Iterator[tuple[str, ...]]:
    dated = members(plans).merge(_dated(plans), left_on="plan_id", right_index=True)
    for _, twice in dated.groupby("person"):
        if twice["plan_id"].nunique() > 1:
            yield (
                "zelfde (kandidaat-)Kamerlid",
                wording.listed([day_in_words(date) for date in sorted(set(twice["date"].dropna()))])
                or "nog geen datum",
                _who(twice),
                _corporations(twice),
                f"{_call(twice)}: stem de uitnodigingen en de boodschap op elkaar af.",
            )


def _near(plans: Plans, by: str, days: int) -> Iterator[tuple[str, ...]]:
    dated = _in_groups(plans, by)
    for region, there in dated[dated["group"] != UNKNOWN].groupby("group", observed=True):
        ordered = there.sort_values("date", kind="stable").reset_index(drop=True)
        for one, other in _closer_than(days, [*ordered["date"]]):
            pair = ordered.loc[[one, other]]
            yield (
                f"bezoeken vlak na elkaar in één {title_of(by)}",
                wording.listed([day_in_words(date) for date in pair["date"].unique()]),
                str(region),
                _corporations(pair),
                f"{_call(pair)}: kan het samen, of met een week ertussen?",
            )


def _closer_than(days: int, dates: list[pd.Timestamp]) -> Iterator[tuple[int, int]]:
    """The places of each two dates that are fewer days apart; the dates are in order."""
    for one, date in enumerate(dates):
        for other in range(one + 1, len(dates)):
            if (dates[other] - date).days >= days:
                break
            yield one, other


def _sessions(plans: Plans, sessions: pd.DataFrame) -> Iterator[tuple[str, ...]]:
    dated = _dated(plans)
    for session in _as_sessions(sessions).itertuples():
        here = dated.index.isin(matching(plans, "region", session.region))
        clash = dated[here & (dated["date"] == session.date)]
        if len(clash):
            yield (
                "bezoek op de dag van een dialoogsessie",
                day_in_words(session.date),
                f"{session.region}, {session.place}",
                _corporations(clash),
                f"{_call(clash)}: (kandidaat-)Kamerleden zijn die dag bij de sessie in {session.place}.",
            )


def _who(rows: pd.DataFrame) -> str:
    first = rows.iloc[0]
    return f"{first['name']} ({first['party']})"


def _names(rows: pd.DataFrame) -> list[str]:
    return sorted({name or "een corporatie zonder naam" for name in rows["corporation"]}, key=str.casefold)


def _corporations(rows: pd.DataFrame) -> str:
    return wording.listed(_names(rows))


def _call(rows: pd.DataFrame) -> str:
    return f"Bel {wording.listed(_names(rows))}"
