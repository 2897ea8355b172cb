"""Each visit once: of copies and versions of a plan, the newest counts."""

from typing import Any

import pandas as pd

from ...places import normalise
from ..columns import TABLES
from ..frames import to_arrow, to_frame
from ..plans import Frames
from ..rows import Skipped, SkipReason


def keep_newest(frames: Frames) -> Frames:
    """Return the tables without copies and older versions of a plan, which become rows of ``unreadable``.

    The column ``number``, which says to which visit a row belongs, is gone from all of them.
    """
    visits = frames["visits"]
    if len(set(visits["plan_id"])) < len(visits):
        newest = visits.sort_values(
            ["revision", "saved_at"], ascending=False, kind="stable", na_position="last"
        )
        winners = newest.drop_duplicates("plan_id").set_index("plan_id")
        losers = visits[~visits["number"].isin(winners["number"])]
        skipped = [_skipped(loser, winners.loc[loser.plan_id]) for loser in losers.itertuples()]
        cells = {column.name: column.cells(skipped) for column in TABLES["unreadable"]}
        told = to_frame(to_arrow("unreadable", cells))
        frames = {
            "unreadable": pd.concat([frames["unreadable"], told], ignore_index=True),
            **{
                name: frame[~frame["number"].isin(losers["number"])].reset_index(drop=True)
                for name, frame in frames.items()
                if name != "unreadable"
            },
        }
    return {name: frame.drop(columns="number", errors="ignore") for name, frame in frames.items()}


def _skipped(loser: Any, winner: Any) -> Skipped:
    """Return why a plan that was read does not count."""
    is_older = loser.revision < winner.revision
    reason = (
        f"versie {loser.revision} van een plan waarvan versie {winner.revision} meetelt, uit {winner.source}"
        if is_older
        else f"hetzelfde plan als {winner.source}, dat meetelt"
    )
    if normalise(loser.corporation) != normalise(winner.corporation):
        reason += f"; let op: dit is van {loser.corporation}, de ander van {winner.corporation}"
    return Skipped(loser.source, SkipReason.OLDER if is_older else SkipReason.DOUBLE, reason, loser.plan_id)
