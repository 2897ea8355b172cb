"""A chart is a figure to edit, with words, that is the same text whenever the data are the same."""

import re
from xml.etree import ElementTree

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib.figure import Figure

from werkbezoek.analysis import charts, comparisons
from werkbezoek.analysis.charts.figure import describe


def counts(**columns):
    table = pd.DataFrame(columns)
    table.attrs = {"title": "Titel", "unit": "aantal bezoeken", "source": "Bron: s"}
    return table


def test_a_chart_is_a_figure_that_can_be_edited(three):
    chart = charts.visits(comparisons.visits(three))
    assert isinstance(chart, Figure)
    chart.axes[0].set_title("Mijn titel")
    assert "Mijn titel" in chart.svg


def test_a_chart_can_be_drawn_on_axes_of_ones_own(three):
    figure = Figure(figsize=(12, 6))
    left, right = figure.subplots(1, 2)
    assert charts.visits(comparisons.visits(three), ax=left) is figure
    assert charts.invitation_status(comparisons.invitation_status(three), ax=right) is figure
    assert len(left.patches) == 13
    assert [text.get_text() for text in right.get_yticklabels()][:1] == ["Groningen"]


def test_the_same_data_give_the_same_text_whatever_style_the_user_has(three):
    table = comparisons.invitation_status(three, "party")
    first = charts.invitation_status(table).svg
    style = {"font.size": 30, "axes.facecolor": "red", "svg.hashsalt": "x", "hatch.linewidth": 4}
    with mpl.rc_context(style):
        assert charts.invitation_status(table).svg == first


def test_two_charts_on_one_page_share_no_id(three):
    drawn = [
        charts.invitation_status(comparisons.invitation_status(three, by)) for by in ("province", "party")
    ]
    ids = [set(re.findall(r'\bid="([^"]+)"', chart.svg)) for chart in drawn]
    assert ids[0]
    assert not ids[0] & ids[1]


def test_a_chart_is_saved_with_a_typeface(three, tmp_path):
    charts.visits(comparisons.visits(three)).save(tmp_path / "kaart.svg")
    root = ElementTree.parse(tmp_path / "kaart.svg").getroot()
    assert root.get("font-family").startswith("Lato")


def test_what_is_withheld_is_not_described_as_nothing():
    table = pd.DataFrame({"n": pd.array([7, None, 0], "Int64")}, index=["a", "b", "c"])
    assert describe(table, "T") == "T. Het meest: a 7. Zonder: 1 van de 3."
    assert describe(table.loc[["c"]], "T") == "T. Nergens iets."


def test_a_chart_of_hundreds_of_groups_shows_the_largest():
    chart = charts.visits(counts(bezoeken=range(300)))
    assert "de tabel heeft alles" in chart.caption
    assert [label.get_text() for label in chart.axes[0].get_yticklabels()] == [
        str(number) for number in range(260, 300)
    ]


LONG = "WIE104 Je kiest voor een dwarsdoorsnede, maar je hebt een paar heel belangrijke partijen vergeten"


@pytest.mark.parametrize("draw", [charts.visits_by_theme, charts.invitation_status])
@pytest.mark.parametrize(
    "names", [("kort", "ook kort"), ("Voldoende en betaalbare woningen", "Een ander onderwerp")]
)
def test_everything_has_room_however_long_the_names_are(draw, names):
    chart = draw(pd.DataFrame([[12, 12], [3, 3]], [LONG, "Zeeland"], names))
    chart.draw_without_rendering()
    for text in chart.findobj(mpl.text.Text):
        if text.get_text() and text.get_visible():
            box = text.get_window_extent()
            assert box.x0 >= 0, text
            assert box.y0 >= 0, text
            assert box.x1 <= chart.bbox.x1, text
            assert box.y1 <= chart.bbox.y1, text


def test_names_with_dollar_signs_are_no_formulas():
    svg = charts.visits(counts(bezoeken=[1]).set_axis(["Wonen $a$ en $b$"])).svg
    assert "Wonen $a$ en $b$" in svg
