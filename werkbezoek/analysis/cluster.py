"""The same reading on a Dask cluster, for collections that one machine should not read alone.

    from dask.distributed import Client
    from werkbezoek.analysis.cluster import read_on_dask

    with Client("tcp://scheduler:8786"):
        visits = read_on_dask(paths, "visits")
        visits.groupby("province", observed=False).size().compute()

The workers need the package (``pip install "werkbezoek[dask]"``) and must see the same paths. What takes all
files together stays with ``read_plans``: of a plan in two versions both are there, and names are as written.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from .arrow import batch_to_arrow, empty_table
from .batches import PLAIN, Options, read_batch
from .frames import to_pandas
from .loading import Entry, loaded
from .sources import Paths, found_in
from .worker import BATCH


def read_on_dask(paths: Paths, table: str = "visits", options: Options = PLAIN, size: int = BATCH) -> Any:
    """One of the tables (``visits``, ``invitees`` …) of all files as a Dask frame, a batch a partition.

    Some hundreds of files a partition: with one each, the scheduler takes longer than the reading.
    """
    import dask
    from dask.dataframe import from_map

    entries = list(found_in(paths))
    batches = [entries[at : at + size] for at in range(0, len(entries), size)] or [[]]
    meta = to_pandas(table, empty_table(table))
    with dask.config.set({"dataframe.convert-string": False}):  # text columns as everywhere else in the kit
        return from_map(frame_of_batch, batches, table=table, options=options, meta=meta)


def frame_of_batch(entries: Sequence[Entry], table: str, options: Options) -> pd.DataFrame:
    """One table of one batch of files: what a worker does, with the rules only if the table is about them."""
    only = options._replace(tables=(table,), findings=options.findings and table == "findings")
    return to_pandas(table, batch_to_arrow(read_batch(map(loaded, entries), only))[table])
