"""The same tables from a Dask cluster."""

import pandas as pd
import pytest

from werkbezoek import read_plans
from werkbezoek.tables.cluster import read_on_dask


@pytest.fixture(scope="module")
def cluster():
    from dask.distributed import Client, LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as two, Client(two):
        yield two


@pytest.mark.parametrize("table", ["visits", "invitees", "programme"])
def test_a_cluster_gives_the_same_frames(cluster, made_up, table):
    local = getattr(read_plans(made_up, processes=1), table)
    spread = read_on_dask(made_up, table, size=60)
    assert spread.npartitions == 5
    as_written = ["party", "corporation", "municipality"]  # only read_plans spells these alike
    left, right = (
        frame.drop(columns=as_written, errors="ignore").reset_index(drop=True)
        for frame in (spread.compute(), local)
    )
    pd.testing.assert_frame_equal(left, right)
