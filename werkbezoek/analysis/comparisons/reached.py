"""Which parties and (candidate) MPs are reached, and how far their invitations have come."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd

from ...plan import PRESENT, Status
from ...text.parties import PartyRegister
from ..days import as_day, day_in_words
from ..disclosure import Publish
from ..errors import TablesError
from ..groups import group_of, members, title_of
from ..plans import Plans
from ..spelling import spelled_as
from .compared import compared, counted

_LABELS = {status.value: status.label for status in Status}


def reach(
    plans: Plans,
    seats: "pd.Series[int] | Mapping[str, int] | None" = None,
    *,
    as_at: dt.date | str | None = None,
    by: str = "party",
) -> pd.DataFrame:
    """Return how many (candidate) MPs are invited and confirmed, in how many visits, by party or group.

    A person counts once in a group, even if several corporations invite them, and not after declining or
    staying away. Anyone who was there counts as confirmed.
    ``seats`` per party, as at the day ``as_at``, adds parties that nobody invites, and how many have
    confirmed per ten seats. Raises TablesError if the seats can't be used.
    """
    named = members(plans)
    if by != "party":
        named = named.merge(group_of(plans, by), on="plan_id")
    rows = named.groupby("party" if by == "party" else "group", observed=False)
    confirmed = named[named["status"].isin([*PRESENT])].groupby(rows.keys, observed=False)
    table = pd.DataFrame(
        {
            "uitgenodigd": rows["person"].nunique(),
            "bevestigd": confirmed["person"].nunique(),
            "bezoeken": rows["plan_id"].nunique(),
        }
    )
    if by != "party":
        table.insert(2, "partijen", rows["party"].nunique())
        title = f"(Kandidaat-)Kamerleden die we bereiken per {title_of(by)}"
        whole = table.fillna(0).astype("int64")
        return compared(plans, whole, title, "aantal mensen, partijen en bezoeken", Publish(), by=by)
    if seats is not None:
        table = _against_seats(table, seats, plans.register)
    counts = ["uitgenodigd", "bevestigd", "bezoeken"]
    table[counts] = table[counts].fillna(0).astype("int64")
    table = table.sort_values(["uitgenodigd", "bezoeken"], ascending=False, kind="stable")
    publish = Publish(known=("zetels",), follows={"bevestigd per 10 zetels": "bevestigd"})
    title = "Partijen en (kandidaat-)Kamerleden die we bereiken"
    made = compared(plans, table, title, "aantal mensen", publish, by="party")
    if seats is not None and as_at is not None:
        made.attrs["source"] += f"; zetels op {day_in_words(as_day(as_at))}"
    return made


def _against_seats(
    table: pd.DataFrame, seats: "pd.Series[int] | Mapping[str, int]", register: PartyRegister
) -> pd.DataFrame:
    """Return the table with each party's seats, also of parties that nobody invites."""
    known = _whole_numbers(seats)
    known.index = pd.Index(spelled_as(map(str, known.index), table.index, register.key))
    known = known.groupby(level=0).sum()
    table = table.reindex(table.index.union(known.index)).fillna(0)
    table["zetels"] = known.reindex(table.index).astype("Int64")
    per_ten = table["bevestigd"].mul(10).div(table["zetels"].where(table["zetels"] > 0)).round(1)
    return table.assign(**{"bevestigd per 10 zetels": per_ten.astype("Float64")})


def _whole_numbers(seats: Any) -> "pd.Series[int]":
    """Return the seats by party; raises TablesError for anything else, such as a list or a whole table."""
    if isinstance(seats, Mapping | pd.Series):
        known = pd.to_numeric(pd.Series(seats), errors="coerce")
        if all(isinstance(party, str) for party in known.index) and (known.ge(0) & known.mod(1).eq(0)).all():
            return known.astype("int64")
    raise TablesError(
        "Zetels per partij zijn gehele getallen vanaf 0, zoals {'Partij A': 12}; uit een CSV-bestand leest "
        "read_seats ze."
    )


def invitation_status(plans: Plans, by: str = "province") -> pd.DataFrame:
    """Return how many invitations of (candidate) MPs have each status, in each group."""
    invited = plans.invitees.dropna(subset=["status"])
    pairs = group_of(plans, by).merge(invited[["plan_id", "status"]], on="plan_id")
    counts = counted(pairs, "group", "status")
    counts.columns = pd.Index([_LABELS[str(status)] for status in counts.columns])
    title = f"Stand van de uitnodigingen per {title_of(by)}"
    return compared(plans, counts, title, "aantal (kandidaat-)Kamerleden", Publish(adds_up="both"), by=by)
