"""The same reading on a Dask cluster, for collections that are too large for one machine.

    from dask.distributed import Client
    from werkbezoek.analysis.cluster import read_on_dask

    with Client("tcp://scheduler:8786"):
        visits = read_on_dask(paths, "visits")
        visits.groupby("province", observed=False).size().compute()

The workers need the package (``pip install "werkbezoek[dask]"``) and must see the same paths. What needs all
files at once, only ``read_plans`` does: here a plan in two versions is there twice, names are spelled as
written, and ``person`` is the name.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pandas as pd

from ..text.parties import PartyRegister
from .columns import TABLES
from .days import as_day
from .errors import TablesError
from .frames import table_of, to_arrow, to_frame
from .groups import suggestion
from .reading.batches import BATCH, read_batch
from .reading.files import Entry
from .reading.sources import Paths, entries_in


def read_on_dask(
    paths: Paths,
    table: str = "visits",
    *,
    today: dt.date | str | None = None,
    parties: PartyRegister | None = None,
    size: int = BATCH,
) -> Any:
    """Return one of the tables (``visits``, ``invitees`` …) of all files as a Dask frame.

    ``size`` is the number of files in a partition: some hundreds, for with one file each, scheduling takes
    longer than reading. ``today`` and ``parties`` are those of ``read_plans``. Raises TablesError for another
    table or a day that is none.
    """
    import dask  # optional, and it takes a second
    from dask.dataframe import from_map

    if table not in TABLES or table == "spellings":
        raise TablesError(f"“{table}” is geen tabel om zo te lezen;{suggestion(table, TABLES)}")
    day = None if today is None else as_day(today).date()
    entries = list(entries_in(paths))
    batches = [entries[at : at + size] for at in range(0, len(entries), size)] or [[]]
    with dask.config.set({"dataframe.convert-string": False}):  # text columns as everywhere else in the kit
        return from_map(
            frame_of_batch, batches, table=table, today=day, register=parties, meta=table_of(table)
        )


def frame_of_batch(
    entries: Sequence[Entry], table: str, today: dt.date | None, register: PartyRegister | None
) -> pd.DataFrame:
    """Return one table of one batch of files: the work of a worker."""
    cells = read_batch(entries, findings=table == "findings", today=today, register=register)[table]
    return to_frame(to_arrow(table, cells)).drop(columns="number", errors="ignore")
