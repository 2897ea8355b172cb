"""The same reading on a Dask cluster, for collections that are too large for one machine.

    from dask.distributed import Client
    from werkbezoek.analysis.cluster import read_on_dask

    with Client("tcp://scheduler:8786"):
        visits = read_on_dask(paths, "visits")
        visits.groupby("province", observed=False).size().compute()

The workers need the package (``pip install "werkbezoek[dask]"``) and must see the same paths. What needs all
files at once, only ``read_plans`` does: here a plan in two versions is there twice, and names are spelled as
written.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pandas as pd

from .frames import empty_frame, to_arrow, to_frame
from .reading.batches import BATCH, read_batch
from .reading.files import Entry
from .reading.sources import Paths, entries_in


def read_on_dask(
    paths: Paths, table: str = "visits", *, today: dt.date | None = None, size: int = BATCH
) -> Any:
    """Return one of the tables (``visits``, ``invitees`` …) of all files as a Dask frame.

    ``size`` is the number of files in a partition: some hundreds, for with one file each, scheduling takes
    longer than reading. ``today`` is the day for which the rules look, for ``findings``.
    """
    import dask  # optional, and it takes a second
    from dask.dataframe import from_map

    entries = list(entries_in(paths))
    batches = [entries[at : at + size] for at in range(0, len(entries), size)] or [[]]
    with dask.config.set({"dataframe.convert-string": False}):  # text columns as everywhere else in the kit
        return from_map(frame_of_batch, batches, table=table, today=today, meta=empty_frame(table))


def frame_of_batch(entries: Sequence[Entry], table: str, today: dt.date | None) -> pd.DataFrame:
    """Return one table of one batch of files: the work of a worker."""
    cells = read_batch(entries, findings=table == "findings", today=today)[table]
    return to_frame(to_arrow(table, cells)).drop(columns="number", errors="ignore")
