"""How a document fits on paper."""

from hypothesis import given
from support.good_plans import morning
from support.strategies import texts

from werkbezoek.documents.audiences import blank_opzet, document
from werkbezoek.documents.blocks import Chart
from werkbezoek.documents.formats.page_layout import chart_parts, column_weights, is_landscape
from werkbezoek.plan import ItemKind, new_plan, put
from werkbezoek.timing import Bar, Gap, Overlap, Timeline


def test_a_column_is_as_wide_as_its_text_up_to_a_limit():
    rows = [("10:15–11:10", "De rand van Zuid: ruimte voor 450 gezinnen, en nog veel meer", "13")]
    time, item, count = column_weights(("Tijd", "Onderdeel", "Personen"), rows)
    assert count < time < item
    assert item == 33


def test_an_empty_column_is_wide_enough_to_write_in():
    assert column_weights(("Naam", "Nr."), [("", "")]) == (15, 15)


@given(texts(), texts())
def test_every_column_has_some_width(head, cell):
    assert all(width > 0 for width in column_weights((head, "Kop"), [(cell, "")]))


def test_only_the_draaiboek_is_in_landscape():
    assert is_landscape(document(morning(), "draaiboek"))
    assert not is_landscape(document(morning(), "briefing"))
    assert not is_landscape(document(put(new_plan(), "title", "Leeg"), "draaiboek"))
    assert not is_landscape(blank_opzet())


def test_a_chart_with_many_bars_is_split_into_parts():
    bars = tuple(
        Bar(
            label=f"{number}",
            kind=ItemKind.TOUR,
            lane="",
            start=number * 10,
            end=number * 10 + 10,
            travel=0,
            is_pinned=False,
        )
        for number in range(50)
    )
    timeline = Timeline(
        bars=bars,
        gaps=(Gap(lane="", before=30, start=290, end=300),),
        overlaps=(
            Overlap(first=10, second=11, start=100, end=110),
            Overlap(first=3, second=40, start=30, end=40),
        ),
    )
    parts = [part.timeline for part in chart_parts(Chart(timeline, "Tijdbalk"), 225 / 140)]
    assert [len(part.bars) for part in parts] == [16, 17, 17]
    assert tuple(bar for part in parts for bar in part.bars) == bars
    assert [gap.before for part in parts for gap in part.gaps] == [14]
    assert [(overlap.first, overlap.second) for overlap in parts[0].overlaps] == [(10, 11), (3, 3)]
    assert [(overlap.first, overlap.second) for overlap in parts[2].overlaps] == [(7, 7)]
