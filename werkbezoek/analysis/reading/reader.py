"""From files to `Plans`: each visit once, and each name in one spelling."""

import datetime as dt
import os
from collections.abc import Iterable
from functools import partial
from typing import Any

import pandas as pd
import pyarrow as pa

from ...places import normalise
from ...text.parties import PartyRegister, shipped_parties
from ..columns import TABLES, Skipped, SkipReason
from ..days import as_day
from ..frames import to_arrow, to_frame
from ..plans import Frames, Plans
from ..spelling import place_key, spelled_alike
from .batches import read_in_batches
from .sources import Paths, entries_in


def read_plans(
    paths: Paths,
    *,
    findings: bool = False,
    today: dt.date | str | None = None,
    processes: int | None = None,
    parties: PartyRegister | None = None,
) -> Plans:
    """Return plans from all over the country as tables.

    ``paths``: one or more files, folders (with their subfolders), globs, zip files or fsspec addresses; both
    whole plans and exchange files. What can't be read is a row of ``.unreadable``, never an error. Of two
    versions of a plan only the newest counts. The rules are applied when ``.findings`` is first used, which
    reads the files once more; with ``findings=True`` they are applied at once, which takes less time in all.
    Visits in exchange files keep the findings that they were shared with. ``today`` is the day for which the
    rules are applied (else the day on which each plan was saved); ``processes`` is how many processes may
    read (else one per core, if there are many files). ``parties``, from ``read_parties``, replaces the names
    of parties that come with the kit. Raises TablesError if something in ``paths`` is not a path, or
    ``today`` is not a day.
    """
    kept = [paths] if isinstance(paths, str | os.PathLike) or not isinstance(paths, Iterable) else [*paths]
    register = parties or shipped_parties()
    day = None if today is None else as_day(today).date()
    read = partial(_read, kept, register, today=day, processes=processes)
    read_findings = None if findings else partial(read, findings=True)
    return Plans(read(findings=findings), read_findings=read_findings, register=register)


def _read(paths: Paths, register: PartyRegister, **options: Any) -> Frames:
    parts = {
        number: {name: to_arrow(name, cells) for name, cells in tables.items()}
        for number, tables in read_in_batches(entries_in(paths), **options)
    }
    in_order = [parts.pop(number) for number in sorted(parts)]
    frames = _newest(
        {name: to_frame(pa.concat_tables(part.pop(name) for part in in_order)) for name in TABLES}
    )
    visits, invitees = frames["visits"], frames["invitees"]
    for column in ("corporation", "municipality"):
        visits[column] = spelled_alike(visits[column], place_key)
    invitees["party"] = spelled_alike(invitees["party"], register.key)
    return frames


def _newest(frames: Frames) -> Frames:
    """Return the tables without copies and older versions of a plan, which become rows of ``unreadable``."""
    visits, unreadable = frames["visits"], frames.pop("unreadable")
    if len(set(visits["plan_id"])) < len(visits):
        order = ["revision", "saved_at"]
        newest = visits.sort_values(order, ascending=False, kind="stable", na_position="last")
        winners = newest.drop_duplicates("plan_id").set_index("plan_id")
        losers = visits[~visits["number"].isin(winners["number"])]
        skipped = [_skipped(loser, winners.loc[loser.plan_id]) for loser in losers.itertuples()]
        cells = {column.name: column.cells(skipped) for column in TABLES["unreadable"]}
        rows = to_frame(to_arrow("unreadable", cells))
        unreadable = pd.concat([unreadable, rows], ignore_index=True)
        frames = {
            name: frame[~frame["number"].isin(losers["number"])].reset_index(drop=True)
            for name, frame in frames.items()
        }
    return {name: frame.drop(columns="number") for name, frame in frames.items()} | {"unreadable": unreadable}


def _skipped(loser: Any, winner: Any) -> Skipped:
    """Return why a plan that was read does not count."""
    if loser.revision < winner.revision:
        left = SkipReason.OLDER
        reason = f"versie {loser.revision} van een plan waarvan versie {winner.revision} meetelt, uit "
        reason += winner.source
    else:
        left = SkipReason.DOUBLE
        reason = f"hetzelfde plan als {winner.source}, dat meetelt"
    if normalise(loser.corporation) != normalise(winner.corporation):
        reason += f"; let op: dit is van {loser.corporation}, de ander van {winner.corporation}"
    return Skipped(loser.source, left, reason, loser.plan_id)
