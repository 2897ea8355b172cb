"""Which parties and (candidate) MPs are reached, and how far their invitations have come."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Unpack

import pandas as pd

from ...plan import ABSENT, MPS, NAMELESS, PRESENT, Status
from ..days import as_day, day_in_words
from ..disclosure import Publish
from ..errors import TablesError
from ..groups import TOTAL, UNKNOWN, By, Grouping, by_group, invited, title_of
from ..plans import Plans
from ..spelling import spelled_as
from .compared import STATUS_LABELS, compared, counted, percentages

REACHED = {
    "op de lijst": [*Status],
    "uitgenodigd": [status for status in Status if status is not Status.DRAFT],
    "geantwoord": [Status.TENTATIVE, *PRESENT, *ABSENT],
    "bevestigd": [*PRESENT, Status.NO_SHOW],
    "aanwezig": [Status.ATTENDED],
}
"""The steps of an invitation, each with the statuses of those that have come so far."""

_PER_TEN = "bevestigd per 10 zetels"


def reach(
    plans: Plans,
    seats: "pd.Series[int] | Mapping[str, int] | None" = None,
    *,
    as_at: dt.date | str | None = None,
    by: By = "party",
    **options: Unpack[Grouping],
) -> pd.DataFrame:
    """Return how many (candidate) MPs are invited and confirmed, in how many visits, by party or group.

    A person counts once in a group, even if several corporations invite them, and not before the invitation
    has gone out, or after declining or staying away. Anyone who was there counts as confirmed. Anyone without
    a name in the plan counts as another person; then the source says so. ``seats`` per party, as at the day
    ``as_at``, adds parties that nobody invites, and how many have confirmed per ten seats. Raises TablesError
    if the seats can't be used.
    """
    named = by_group(plans, invited(plans), by, **options)
    groups = named.groupby("group", observed=False)
    confirmed = named[named["status"].isin([*PRESENT])].groupby("group", observed=False)
    table = pd.DataFrame(
        {
            "uitgenodigd": groups["person"].nunique(),
            "bevestigd": confirmed["person"].nunique(),
            "bezoeken": groups["plan_id"].nunique(),
        }
    )
    publish = Publish(adds_up="down", steps=("uitgenodigd", "bevestigd"))
    if isinstance(by, str) and by == "party":
        table.index = table.index.astype("str")
        table = _most_first(table if seats is None else _against_seats(table, seats, plans))
        publish = publish._replace(
            adds_up="down" if options.get("total") else "",
            known=("zetels",),
            follows={_PER_TEN: "bevestigd"},
            descending="uitgenodigd",
        )
        title, unit = "Partijen en (kandidaat-)Kamerleden die we bereiken", "aantal mensen"
    else:
        parties = named["party"].mask(named["party"] == UNKNOWN).groupby(named["group"], observed=False)
        table.insert(2, "partijen", parties.nunique())
        title = f"(Kandidaat-)Kamerleden die we bereiken per {title_of(by)}"
        unit = "aantal mensen, partijen en bezoeken"
    made = compared(plans, table, title, unit, publish, by=by, **options)
    if (named["name"] == NAMELESS).any():
        made.attrs["source"] += f"; wie {NAMELESS} op een lijst staat, telt als iemand anders"
    if "zetels" in made and as_at is not None:
        made.attrs["source"] += f"; zetels op {day_in_words(as_day(as_at))}"
    return made


def _most_first(table: pd.DataFrame) -> pd.DataFrame:
    """Return the parties with the most invited first, and the total last."""
    table = table.sort_values(["uitgenodigd", "bezoeken"], ascending=False, kind="stable")
    return table.loc[[*table.index.drop(TOTAL, errors="ignore"), *table.index.intersection([TOTAL])]]


def _against_seats(
    table: pd.DataFrame, seats: "pd.Series[int] | Mapping[str, int]", plans: Plans
) -> pd.DataFrame:
    """Return the table with each party's seats, also of parties that nobody invites."""
    known = _whole_numbers(seats)
    spelled = plans.invitees["party"].dropna().unique()
    known.index = pd.Index(spelled_as(map(str, known.index), spelled, plans.register.key))
    known = known.groupby(level=0).sum()
    table = table.reindex(table.index.union(known.index), fill_value=0)
    table["zetels"] = known.reindex(table.index).astype("Int64")
    per_ten = table["bevestigd"].mul(10).div(table["zetels"].where(table["zetels"] > 0)).round(1)
    return table.assign(**{_PER_TEN: per_ten.astype("Float64")})


def _whole_numbers(seats: Any) -> "pd.Series[int]":
    """Return the seats by party; raises TablesError for anything else, such as a list or a whole table."""
    if isinstance(seats, (Mapping, pd.Series)):
        known = pd.to_numeric(pd.Series(seats), errors="coerce")
        if all(isinstance(party, str) for party in known.index) and (known.ge(0) & known.mod(1).eq(0)).all():
            return known.astype("int64")
    raise TablesError(
        "Zetels per partij zijn gehele getallen vanaf 0, zoals {'Partij A': 12}; uit een CSV-bestand leest "
        "read_seats ze."
    )


def invitation_status(
    plans: Plans, by: By = "province", *, share: bool = False, **options: Unpack[Grouping]
) -> pd.DataFrame:
    """Return how many invitations of (candidate) MPs have each status, in each group.

    A person on two lists counts twice. With ``share`` these are percentages of the invitations in the group.
    """
    pairs = by_group(plans, invitations(plans), by, **options)
    counts, publish = counted(pairs, "group", "status"), Publish(adds_up="both")
    counts.columns = pd.Index([STATUS_LABELS[str(status)] for status in counts.columns])
    unit = "aantal uitnodigingen"
    if share:
        counts, publish = percentages(counts, counts.sum(axis=1), "uitnodigingen")
        unit = "% van de uitnodigingen"
    title = f"Stand van de uitnodigingen per {title_of(by)}"
    return compared(plans, counts, title, unit, publish, by=by, **options)


def pipeline(plans: Plans, by: By = "province", **options: Unpack[Grouping]) -> pd.DataFrame:
    """Return how far the invitations of (candidate) MPs have come, by group.

    The steps are on the list, invited, answered, confirmed, and was there; each is a part of the one before.
    A person on two lists counts twice.
    """
    pairs = by_group(plans, invitations(plans), by, **options)
    reached = {name: pairs["status"].isin(statuses) for name, statuses in REACHED.items()}
    table = pairs[["group"]].assign(**reached).groupby("group", observed=False).sum().astype("int64")
    title = f"Hoe ver de uitnodigingen zijn per {title_of(by)}"
    publish = Publish(adds_up="down", steps=tuple(REACHED))
    return compared(plans, table, title, "aantal uitnodigingen", publish, by=by, **options)


def invitations(plans: Plans) -> pd.DataFrame:
    """Return the (candidate) MPs on all lists, with the party and status of each."""
    invitees = plans.invitees
    columns = ["plan_id", "party", "status"]
    return invitees.loc[invitees["role"].isin([*MPS]), columns].dropna(subset=["status"])
