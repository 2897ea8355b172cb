"""What the kinds of chart draw."""

import pandas as pd
import pytest

from werkbezoek.analysis import charts
from werkbezoek.analysis.charts.plots import SERIES, SHADES, ink_on, shade
from werkbezoek.timing.gantt import contrast


def texts(chart):
    return [text.get_text() for text in chart.axes[0].texts]


def test_a_series_keeps_its_fill_when_another_is_empty():
    whole = charts.invitation_status(pd.DataFrame({"Eerst": [1, 2], "Daarna": [3, 4]})).svg
    part = charts.invitation_status(pd.DataFrame({"Eerst": [0, 0], "Daarna": [3, 4]})).svg
    assert SERIES[0].fill in whole
    assert SERIES[0].fill not in part
    assert SERIES[1].fill in part


def test_a_part_has_its_number_only_if_there_is_room():
    chart = charts.invitation_status(pd.DataFrame({"Veel": [1000, 900], "Weinig": [2, 900]}))
    assert texts(chart) == ["1000", "900", "900", "1002", "1800"]


def test_a_total_of_which_a_part_is_withheld_is_withheld():
    table = pd.DataFrame({"a": pd.array([None, 9], "Int64"), "b": [8, 7]})
    assert texts(charts.invitation_status(table)) == ["9", "8", "7", "–", "16"]


def test_a_pair_has_dots_only_if_both_numbers_are_known():
    table = pd.DataFrame({"bezoeken toen": pd.array([None, 1], "Int64"), "bezoeken nu": [3, 3]})
    chart = charts.changes(table)
    assert texts(chart) == ["– → 3", "1 → 3"]
    dots = [line for line in chart.axes[0].lines if line.get_marker() == "o" and len(line.get_xdata())]
    assert [float(dot.get_xdata()[0]) for dot in dots] == [1, 3]


def test_seats_are_a_line_across_the_bars():
    table = pd.DataFrame({"uitgenodigd": [4, 1], "bevestigd": [2, 0], "zetels": [8, 0]}, index=["A", "B"])
    axes = charts.reach(table).axes[0]
    assert {tuple(line.get_xdata()) for line in axes.lines if len(line.get_xdata())} == {(8.0, 8.0)}
    assert [legend.get_text() for legend in charts.reach(table).legends[0].get_texts()] == [
        "uitgenodigd", "bevestigd", "zetels",
    ]  # fmt: skip


def test_a_map_has_each_province_once_and_other_rows_in_its_caption():
    table = pd.DataFrame({"n": [3, 5]}, index=["Zeeland", "niet ingevuld"])
    chart = charts.province_map(table)
    assert texts(chart).count("–") == 11
    assert "3" in texts(chart)
    assert "Niet ingevuld: 5." in chart.caption


@pytest.mark.parametrize("fill", [*SHADES, *(look.fill for look in SERIES)])
def test_numbers_can_be_read_on_every_fill(fill):
    assert contrast(ink_on(fill), fill) >= 4.5


def test_no_two_fills_look_the_same_in_grey():
    for at, look in enumerate(SERIES[:7]):
        for other in SERIES[:at]:
            assert look.hatch != other.hatch or contrast(look.fill, other.fill) > 1.3, (look, other)


def test_a_shade_is_light_for_little_and_white_only_for_nothing():
    assert [shade(value, 1000) for value in (0, None, 1, 500, 1000)] == [0, 0, 1, 2, 5]
    assert shade(0, 0) == 0
