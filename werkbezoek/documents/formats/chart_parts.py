"""A chart with more bars than a page holds, as several charts that follow each other."""

from collections.abc import Iterator

from msgspec.structs import replace

from ...timing import Clash, Timeline
from ...timing.gantt.look import FOOT, HEAD, ROW, WIDTH
from ..audiences import Chart


def chart_parts(chart: Chart, tallest: float) -> Iterator[Chart]:
    """The chart in parts of about as many bars, each no taller than so many times its width.

    Time that bars in two parts both claim is shown in each of them.
    """
    bars = len(chart.timeline.bars)
    most = int((tallest * WIDTH - HEAD - FOOT) / ROW)
    count = max(-(-bars // most), 1)
    for number in range(count):
        rows = range(bars * number // count, bars * (number + 1) // count)
        continued = f"Vervolg van de tijdbalk, deel {number + 1} van {count}."
        yield Chart(_part(chart.timeline, rows), continued if number else chart.description)


def _part(timeline: Timeline, rows: range) -> Timeline:
    return replace(
        timeline,
        bars=timeline.bars[rows.start : rows.stop],
        pauses=tuple(
            replace(pause, before=pause.before - rows.start)
            for pause in timeline.pauses
            if pause.before in rows
        ),
        clashes=tuple(
            _moved(clash, here, rows.start)
            for clash in timeline.clashes
            if (here := [row for row in (clash.first, clash.second) if row in rows])
        ),
    )


def _moved(clash: Clash, here: list[int], start: int) -> Clash:
    return replace(clash, first=here[0] - start, second=here[-1] - start)
