"""The timeline of a schedule: its bars, gaps and overlaps."""

from support.timelines import BUSY, plan, timeline

from werkbezoek.plan import ItemKind
from werkbezoek.timing import Gap, Overlap, build_timeline, schedule
from werkbezoek.timing.gantt import svg


def test_bars_are_in_order_of_time_with_travel_gaps_and_overlaps():
    busy = timeline(*BUSY)
    assert [(bar.start, bar.end) for bar in busy.bars] == [
        (495, 525), (540, 555), (555, 595), (565, 610), (630, 660), (650, 680),
    ]  # fmt: skip
    assert [bar.lane for bar in busy.bars] == ["", "", "groep B", "groep A", "", ""]
    assert [bar.is_pinned for bar in busy.bars] == [True, False, False, False, True, True]
    assert Gap(lane="groep A", before=4, start=610, end=630) in busy.gaps
    assert busy.overlaps == (Overlap(first=4, second=5, start=650, end=660),)


def test_an_item_that_is_left_out_leaves_no_trace():
    everything = schedule(plan(*BUSY))
    partial = build_timeline(everything, shows=lambda item: item.kind is not ItemKind.LUNCH, with_marks=False)
    assert "Lunch" not in svg(partial)
    assert not partial.overlaps
    assert build_timeline(everything).overlaps
    assert not build_timeline(everything, with_marks=False).overlaps
    assert not any(bar.is_pinned for bar in partial.bars)
    assert [partial.bars[gap.before].label for gap in partial.gaps] == ["Gesprek met bewoners"] * 2
