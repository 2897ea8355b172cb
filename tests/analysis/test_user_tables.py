"""Plans joined with a table of the analyst's own, such as the number of homes of each corporation."""

import pandas as pd
import pytest

from werkbezoek import read_plans
from werkbezoek.analysis import TablesError, comparisons
from werkbezoek.plan import Corporation, Province


@pytest.fixture
def plans(put_plan, tmp_path):
    """Two visits of one corporation, one of another, and one of a corporation in no table; in Gelderland."""
    for number, l_number in enumerate(("L1", "L1", "L2", "L3")):
        host = Corporation(name=f"Corporatie {l_number}", l_number=l_number, province=Province.GELDERLAND)
        put_plan(f"p{number}", id=f"p{number}", corporation=host)
    return read_plans(tmp_path)


def test_visits_per_thousand_homes_count_each_corporation_once(plans, tmp_path):
    table = tmp_path / "woningen.csv"
    table.write_text("L-nummer;woningen\nl1;12.000\nL2;8.000\nL9;5.000\n", encoding="utf-8-sig")
    joined = plans.join(table, on="l_number")
    assert joined.visits["woningen"].tolist()[:3] == [12_000, 12_000, 8_000]
    counts = comparisons.visits(joined, per="woningen", total=True)
    assert counts.loc[["Gelderland", "Zeeland", "totaal"], "bezoeken per 1.000 woningen"].tolist() == [
        0.15,
        0.0,
        0.15,
    ]
    assert set(plans.visits["l_number"]) == {"L0001", "L0002", "L0003"}
    few = plans.join(pd.DataFrame({"l_number": ["L1"], "woningen": [12_000]}), on="l_number")
    source = comparisons.visits(few, per="woningen").attrs["source"]
    assert source.endswith("zonder woningen bij “bezoeken per 1.000 woningen” tellen niet mee")
    assert comparisons.visits(joined.where(l_number="L1"), per="woningen").iloc[5, 1] == 0.17


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"nummer": ["L1"], "x": [1]}, "In de tabel staat geen kolom “l_number”"),
        ({"l_number": ["L1", "l1"], "x": [1, 2]}, "staat “l1” meer dan één keer"),
        ({"l_number": ["L1"], "title": ["x"]}, "heeft al een kolom “title”"),
    ],
)
def test_a_table_that_cannot_be_joined_is_refused(plans, columns, said):
    with pytest.raises(TablesError, match=said):
        plans.join(pd.DataFrame(columns), on="l_number")


def test_only_joined_numbers_are_divided_by(plans):
    with pytest.raises(TablesError, match="geen kolom uit plans"):
        comparisons.visits(plans, per="group_size")
    joined = plans.join(pd.DataFrame({"l_number": ["L1"], "soort": ["groot"]}), on="l_number")
    with pytest.raises(TablesError, match="staan geen getallen"):
        comparisons.visits(joined, per="soort")
