"""Small numbers are withheld, and can't be worked out from what is published."""

import pandas as pd
import pytest

from werkbezoek.analysis import withheld
from werkbezoek.analysis.disclosure import Publish


def table_of(publish, **columns):
    table = pd.DataFrame(columns)
    table.attrs = {"title": "t", "unit": "aantal bezoeken", "source": "Bron: s", "publish": publish}
    return table


@pytest.mark.parametrize(("number", "is_told"), [(0, True), (1, False), (4, False), (5, True)])
def test_a_number_is_told_from_the_threshold_on(number, is_told):
    assert withheld(table_of(Publish(), x=[number, 20]), 5)["x"].notna()[0] == is_told


def test_small_numbers_are_withheld_and_zero_is_told():
    table = table_of(Publish(), x=[2, 9, 0], y=[8, 4, 7])
    public = withheld(table, 5)
    assert public.isna().to_numpy().tolist() == [[True, False], [False, True], [False, False]]
    assert public.attrs["withheld"].startswith(
        "2 getallen zijn weggelaten (–), omdat het om minder dan 5 gaat"
    )
    assert withheld(table, 1).attrs["withheld"] == ""
    assert table.loc[0, "x"] == 2


@pytest.mark.parametrize("adds_up", ["across", "down", "both"])
def test_no_total_gives_a_withheld_number_away(adds_up):
    table = table_of(Publish(adds_up=adds_up), x=[2, 9, 30], y=[8, 7, 0], z=[50, 60, 70])
    hidden = withheld(table, 5).isna()
    could = (table > 0).to_numpy()
    if adds_up in ("across", "both"):
        assert not (hidden.sum(axis=1) == 1).any()
    if adds_up in ("down", "both"):
        assert not (hidden.sum(axis=0) == 1).any()
    assert not hidden.to_numpy()[~could].any()


def test_averages_of_few_visits_and_what_follows_from_a_small_number_are_withheld():
    averages = table_of(Publish(needs="bezoeken"), bezoeken=[2, 9], gemiddeld=[3.5, 4.5])
    assert withheld(averages, 5).isna().all(axis=1).tolist() == [True, False]
    seats = table_of(
        Publish(known=("zetels",), follows={"per 10": "n"}),
        n=[2, 9],
        zetels=[1, 3],
        **{"per 10": [20.0, 30.0]},
    )
    assert withheld(seats, 5).isna().to_numpy().tolist() == [[True, False, True], [False] * 3]
