"""Each comparison has a chart, with small numbers withheld or not."""

from xml.etree import ElementTree

import pytest

from werkbezoek.analysis import TablesError, charts, comparisons, withheld

SEATS = {"D66": 26, "GL PvdA": 20, "Partij Z": 5}
BY_GROUP = [
    "visits", "visits_by_theme", "time_by_kind", "group_size", "invitation_status", "findings_by_rule",
    "pipeline", "completeness",
]  # fmt: skip


@pytest.mark.parametrize("name", BY_GROUP)
def test_a_chart_has_title_unit_source_and_words(three, name):
    table = getattr(comparisons, name)(three, "party")
    chart = getattr(charts, name)(table)
    ElementTree.fromstring(chart.svg)
    assert chart.caption.startswith(f"{table.attrs['title']}, {table.attrs['unit']}. Bron: 3 plannen")
    assert chart.description.startswith(table.attrs["title"])


def test_the_other_charts_have_a_source_too(examples, three):
    for chart in (
        charts.reach(comparisons.reach(three, SEATS)),
        charts.uncovered(comparisons.uncovered(three, parties=SEATS)),
        charts.changes(comparisons.changes(three.only(["a"]), three)),
        charts.ignored_rules(comparisons.ignored_rules(examples)),
    ):
        ElementTree.fromstring(chart.svg)
        assert "Bron:" in chart.caption


def test_charts_and_words_survive_what_is_withheld(three):
    counts = withheld(comparisons.visits(three), 5)
    provinces = charts.province_map(counts)
    assert "Niet ingevuld: –" in provinces.caption
    assert provinces.description == "Bezoeken per provincie. Zonder: 11 van de 13."
    moved = charts.changes(withheld(comparisons.changes(three.only(["a"]), three), 5)).svg
    assert ">– → –<" not in moved
    assert ">–<" in moved


@pytest.mark.parametrize("name", BY_GROUP)
def test_a_chart_of_nothing_can_be_drawn(three, name):
    assert ElementTree.fromstring(getattr(charts, name)(getattr(comparisons, name)(three.only([]))).svg)


def test_charts_take_tables_of_ones_own(three):
    own = three.visits.groupby("province", observed=True).size()
    assert "Gelderland 2" in charts.province_map(own).description
    assert charts.visits(own.to_frame("bezoeken")).caption == ""
    with pytest.raises(TablesError, match="Op de kaart staan provincies"):
        charts.province_map(comparisons.visits(three, "party"))
    for draw in (charts.reach, charts.uncovered, charts.changes):
        with pytest.raises(TablesError, match="Voor deze tekening mist de tabel"):
            draw(comparisons.visits(three))
    with pytest.raises(TablesError, match="mist de tabel “bezoekn”"):
        charts.province_map(comparisons.visits(three), "bezoekn")
    for compare in (charts.visits, comparisons.visits):
        with pytest.raises(TablesError):
            compare(three.visits)
