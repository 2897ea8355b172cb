"""The same tables from a Dask cluster."""

import pandas as pd
import pytest
from support.good_plans import TODAY

from werkbezoek import read_plans
from werkbezoek.analysis import TablesError
from werkbezoek.analysis.cluster import read_on_dask

AS_WRITTEN = ["party", "corporation", "municipality", "person"]
"""What only ``read_plans`` spells in one way, since it has seen all plans."""


def test_what_cannot_be_read_is_refused(made_up):
    with pytest.raises(TablesError, match="bedoel je “findings”"):
        read_on_dask(made_up, "finding")
    with pytest.raises(TablesError, match="“morgen” is geen dag"):
        read_on_dask(made_up, "findings", today="morgen")


@pytest.mark.parametrize("processes", [False, pytest.param(True, marks=pytest.mark.thorough)])
def test_a_cluster_of_two_workers_gives_the_same_frames(made_up, processes):
    import dask  # here, since it takes a second in each process that collects tests
    from dask.distributed import Client, LocalCluster

    options = [{}, {"today": TODAY}]
    local = {
        (name, at): frame
        for at, each in enumerate(options)
        for name, frame in read_plans(made_up, findings=True, processes=1, **each).frames().items()
        if name != "spellings" and (at == 0 or name == "findings")
    }
    cluster = LocalCluster(
        n_workers=2, threads_per_worker=1, processes=processes, dashboard_address=None, memory_limit=0
    )
    with cluster, Client(cluster):
        spread = [read_on_dask(made_up, name, **options[at], size=40) for name, at in local]
        assert {each.npartitions for each in spread} == {3}
        for left, right in zip(dask.compute(*spread), local.values(), strict=True):
            pd.testing.assert_frame_equal(
                *(
                    frame.drop(columns=AS_WRITTEN, errors="ignore").reset_index(drop=True)
                    for frame in (left, right)
                )
            )
