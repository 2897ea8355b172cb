"""What is in the picture: bars, labels and marks."""

import xml.etree.ElementTree as ET

import pytest
from matplotlib.figure import Figure
from support.timelines import BUSY, SVG, item, labels, plan, timeline

from werkbezoek.plan import ItemKind
from werkbezoek.timing.gantt import STYLE, chart, draw, svg


def test_every_bar_has_its_time_lane_and_title_beside_it():
    assert labels(svg(timeline(*BUSY))) == [
        "8:15 Zaal klaarzetten",
        "9:00 Ontvangst",
        "9:15 groep B · Langs de bouw",
        "9:25 groep A · Door de wijk",
        "10:30 Gesprek met bewoners",
        "10:50 Lunch",
    ]


@pytest.mark.parametrize(
    "mark", ["gantt-grid", "gantt-bar", "gantt-travel", "gantt-pause", "gantt-clash", "gantt-pin"]
)
def test_a_mark_is_there_if_it_applies_and_only_then(mark):
    assert svg(timeline(*BUSY)).count(f'class="{mark}') > 1  # in the legend too
    plain = svg(timeline(item()))
    assert (f'class="{mark}' in plain) == (mark in {"gantt-grid", "gantt-bar"})


def test_an_item_without_a_title_has_its_kind_as_label():
    assert labels(svg(timeline(item(ItemKind.LUNCH)))) == ["9:00 Lunch"]


def test_a_narrow_chart_replaces_the_rest_of_a_long_label_by_an_ellipsis():
    title = "Rondleiding door de Bloemenbuurt met bezoek aan een gerenoveerde woning"
    tspans = ET.fromstring(svg(timeline(item(title=title)))).iter(f"{SVG}tspan")
    parts = {tspan.get("class"): tspan.text for tspan in tspans if tspan.get("class")}
    assert parts["gantt-more"] == "…"
    assert title.endswith(parts["gantt-rest"])
    assert ".gantt-rest { display: none; }" in STYLE


def test_an_empty_programme_has_a_picture():
    assert "Er staat nog niets op het programma" in svg(timeline())
    assert isinstance(chart(plan()), Figure)


def test_sixty_items_past_midnight_are_drawn():
    drawn = svg(timeline(*(item(title=f"Onderdeel {number}", minutes=25) for number in range(60))))
    assert len(labels(drawn)) == 60
    assert len(drawn) < 60_000


@pytest.mark.parametrize(("count", "rows"), [(11, 1), (12, 2)])
def test_a_chart_of_twelve_items_has_clock_times_below_it_too(count, rows):
    drawn = ET.fromstring(svg(timeline(*(item(minutes=30) for _ in range(count)))))
    heights = [text.get("y") for text in drawn.iter(f"{SVG}text") if text.get("class") == "gantt-axis"]
    assert len(set(heights)) == rows
    assert len(heights) <= 10 * rows


@pytest.mark.parametrize("count", [5, 11, 12, 25])
def test_the_legend_is_below_the_clock_times(count):
    """A letter of a phone's chart is up to 20.5 units high."""
    drawn = ET.fromstring(svg(timeline(*BUSY, *(item(minutes=10) for _ in range(count - len(BUSY))))))
    heights = {
        name: [
            float(text.get("y")) for text in drawn.iter(f"{SVG}text") if text.get("class") == f"gantt-{name}"
        ]
        for name in ("axis", "legend")
    }
    assert min(heights["legend"]) - max(heights["axis"]) > 20.5
    assert max(heights["legend"]) < float(drawn.get("viewBox").split()[3])


def test_the_figure_has_the_shapes_and_words_of_the_svg():
    figure, drawn = draw(timeline(*BUSY)), ET.fromstring(svg(timeline(*BUSY)))
    shapes = [shape for shape in drawn if shape.get("class") and not shape.tag.endswith("text")]
    assert len(shapes) == len(figure.artists)
    words = ["".join(text.itertext()).replace("\u00a0", " ") for text in drawn.iter(f"{SVG}text")]
    assert words == [text.get_text() for text in figure.texts]
