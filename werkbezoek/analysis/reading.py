"""From files to ``Plans``: read in batches, each visit once, spelled alike."""

import datetime as dt
from collections.abc import Iterable
from functools import partial
from typing import Any, TypeAlias

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ..places import normalise
from .arrow import POOL, TEXT, batch_to_arrow, to_arrow
from .batches import Options, no_collecting
from .cells import transpose
from .columns import TABLES, Skipped, SkipReason
from .days import as_day
from .frames import to_pandas
from .plans import Frames, Plans
from .sources import Paths, found_in
from .spelling import spell_alike
from .worker import read_entries

Tables: TypeAlias = dict[str, pa.Table]
"""The tables of a batch by their names."""

_FOR_FINDINGS = ("visits", "findings")
"""The tables that reading once more for the findings takes."""

_SPELLED = (("visits", "corporation"), ("visits", "municipality"), ("invitees", "party"))
_VERSION = ("plan_id", "revision", "saved_at", "corporation", "source")


def read_plans(
    paths: Paths, *, findings: bool = False, today: dt.date | str | None = None, processes: int | None = None
) -> Plans:
    """Plans from all over the country as tables.

    ``paths``: one or more files, folders (with their subfolders), globs, zip files or fsspec addresses; both
    whole plans and exchange files. What can't be read is a row of ``.unreadable``, never an error. Of two
    versions of a plan the newest counts. ``.findings`` are there when first asked for, by reading the files
    once more, or with ``findings=True`` at once, which is less work for who will want them. ``today`` is the
    day as of which the rules look (else the day on which each plan was saved); ``processes`` how many
    processes may work on it (else one per core, if that pays). Raises TablesError for a ``today`` that is no
    day.
    """
    kept = [paths] if isinstance(paths, str) or not isinstance(paths, Iterable) else list(paths)
    options = Options(findings, None if today is None else as_day(today).date())
    later = partial(_read, kept, options._replace(findings=True, tables=_FOR_FINDINGS), processes)
    return Plans(_read(kept, options, processes), read_findings=None if findings else later)


def _read(paths: Paths, options: Options, processes: int | None) -> Frames:
    with no_collecting():
        batches = read_entries(found_in(paths), options, processes=processes)
        parts = {number: batch_to_arrow(cells) for number, cells in batches}
    return _assembled([parts[number] for number in sorted(parts)])


def _assembled(parts: list[Tables]) -> Frames:
    """The frames of some batches together: each visit once, and names spelled as most plans do."""
    left_out = _keep_each_once(parts)
    for name, column in _SPELLED:
        if parts and name in parts[0]:
            spell_alike(parts, name, column)
    frames = {}
    for name in list(parts[0]) if parts else TABLES:
        columns = TABLES[name]
        names = [column.name for column in columns]
        last = to_arrow(columns, transpose(columns, left_out if name == "unreadable" else ()))
        frames[name] = to_pandas(
            name, pa.concat_tables([*(part.pop(name).select(names) for part in parts), last])
        )
    return frames


def _keep_each_once(parts: list[Tables]) -> list[Skipped]:
    """Take older versions and copies of a plan out of the batches; give what was taken out, and why."""
    ids = pa.chunked_array([chunk for part in parts for chunk in part["visits"]["plan_id"].chunks], TEXT)
    if pc.count_distinct(ids, memory_pool=POOL).as_py() == len(ids):
        return []
    versions = pd.DataFrame(
        [
            (batch, row, *version)
            for batch, part in enumerate(parts)
            for row, version in enumerate(
                zip(*(part["visits"][name].to_pylist() for name in _VERSION), strict=True)
            )
        ],
        columns=["batch", "row", *_VERSION],
    )
    newest = versions.sort_values(
        ["revision", "saved_at"], ascending=False, kind="stable", na_position="last"
    )
    winners = newest.drop_duplicates("plan_id").set_index("plan_id")
    losers = newest[newest["plan_id"].duplicated()].sort_index()
    for batch, rows in losers.groupby("batch")["row"]:
        part = parts[batch]
        for name in part.keys() - {"visits", "unreadable"}:
            part[name] = part[name].filter(_is_not_among(part[name]["row"], rows))
        part["visits"] = part["visits"].filter(_is_not_among(pa.array(range(part["visits"].num_rows)), rows))
    return [_told(loser, winners.loc[loser.plan_id]) for loser in losers.itertuples()]


def _is_not_among(numbers: Any, others: Any) -> Any:
    return pc.invert(pc.is_in(numbers, pa.array(others, numbers.type)))


def _told(loser: Any, winner: Any) -> Skipped:
    """Why a plan that was read does not count."""
    is_older = loser.revision < winner.revision
    reason = (
        f"versie {loser.revision} van een plan waarvan versie {winner.revision} meetelt, uit {winner.source}"
        if is_older
        else f"hetzelfde plan als {winner.source}, dat meetelt"
    )
    if normalise(loser.corporation) != normalise(winner.corporation):
        reason += f"; let op: dit is van {loser.corporation}, de ander van {winner.corporation}"
    return Skipped(loser.source, SkipReason.OLDER if is_older else SkipReason.DOUBLE, reason, loser.plan_id)
