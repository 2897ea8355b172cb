"""What one guest lives through: the minutes of a visit by kind of item, with travel and pauses.

Where groups run side by side, a visit counts for the average guest of its groups. All kinds together are as
long as the visit. Of two items that overlap in the plan, the first counts until it ends.
"""

import pandas as pd

TRAVEL, PAUSE = "onderweg", "tussentijd"
"""The kinds of minutes that are no item: travel to one, and time in which nothing is planned."""


def guest_time(visits: pd.DataFrame, programme: pd.DataFrame) -> pd.DataFrame:
    """Return how many minutes of each visit go to each kind: ``plan_id``, ``kind`` and ``minutes``.

    Visits in exchange files of format 1 are left out, because their items have no times.
    """
    items = programme.dropna(subset=["begin_minute"])[
        ["plan_id", "kind", "minutes", "begin_minute", "travel_minutes", "guest_group"]
    ].astype({"kind": "str", "begin_minute": "int64"})
    lanes = items.loc[items["guest_group"] > 0, ["plan_id", "guest_group"]].drop_duplicates()
    lanes = items[["plan_id"]].drop_duplicates().merge(lanes, "left").fillna({"guest_group": 0})
    lived = items.merge(lanes.rename(columns={"guest_group": "lane"}), on="plan_id")
    lived = lived[(lived["guest_group"] == 0) | (lived["guest_group"] == lived["lane"])]
    lived = lived.merge(visits[["plan_id", "start_minute", "end_minute"]], on="plan_id")
    lived["leave"] = lived["begin_minute"] - lived["travel_minutes"]
    lived["end"] = lived["begin_minute"] + lived["minutes"]
    lane = ["plan_id", "lane"]
    lived = lived.sort_values([*lane, "leave", "begin_minute"], kind="stable")
    free = lived.groupby(lane)["end"].cummax().groupby([lived["plan_id"], lived["lane"]]).shift()
    free = (
        free.fillna(lived["start_minute"]).astype("int64").clip(lower=lived["start_minute"].astype("int64"))
    )
    travelled = (lived["begin_minute"] - pd.concat([free, lived["leave"]], axis=1).max(axis=1)).clip(lower=0)
    stayed = (lived["end"] - pd.concat([free, lived["begin_minute"]], axis=1).max(axis=1)).clip(lower=0)
    by_item = [
        lived[lane].assign(kind=TRAVEL, minutes=travelled),
        lived[[*lane, "kind"]].assign(minutes=stayed),
    ]
    length = lived.groupby(lane)["end_minute"].max() - lived.groupby(lane)["start_minute"].max()
    busy = (travelled + stayed).groupby([lived["plan_id"], lived["lane"]]).sum()
    pauses = (length - busy).rename("minutes").reset_index().assign(kind=PAUSE)
    minutes = pd.concat([*by_item, pauses]).groupby([*lane, "kind"], as_index=False)["minutes"].sum()
    minutes["minutes"] /= minutes.groupby("plan_id")["lane"].transform("nunique")
    total: pd.DataFrame = minutes.groupby(["plan_id", "kind"], as_index=False)["minutes"].sum()
    return total
