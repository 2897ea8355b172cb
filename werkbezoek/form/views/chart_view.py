"""The chart of the day and the same as a table, beside every step."""

import traitlets as t

from ...plan import Plan
from ...text.wording import duration, shortened, time_of_day
from ...timing import EVERYONE, Schedule, build_timeline, by_start, item_label, schedule, time_label
from ...timing.gantt import svg
from ...timing.gantt.style import DARK_FILL, PART_STYLE
from .view import Findings, FormContext, SessionView


class ChartView(SessionView, control="chart"):
    """The chart of the plan."""

    look = t.Unicode().tag(sync=True)
    svg = t.Unicode().tag(sync=True)
    rows = t.List().tag(sync=True)
    summary = t.Unicode().tag(sync=True)

    def __init__(self, context: FormContext) -> None:
        super().__init__(context, look=_css())

    def _refresh(self, findings: Findings) -> None:
        plan = self.session.plan
        timed = schedule(plan)
        timeline = build_timeline(timed)
        self.rows, self.summary = _table(plan, timed), _summary(timed)
        self.svg = svg(timeline) if timeline.bars else ""


def _css() -> str:
    dark = 'body[data-jp-theme-light="false"]'
    return PART_STYLE + "".join(
        f"{dark} .gantt-bar.kind-{kind.value} {{ fill: {color}; }}" for kind, color in DARK_FILL.items()
    )


def _table(plan: Plan, timed: Schedule) -> list[list[str]]:
    """Return the day as rows of texts: time, item, length, place and remarks."""
    travels = (slot for slot in timed.slots if slot.travel)
    remarks = {slot.index: [f"{duration(slot.travel)} reistijd ervoor"] for slot in travels}
    for gap in timed.gaps:
        remarks.setdefault(gap.before, []).append(f"{duration(gap.minutes)} pauze ervoor")
    for overlap in timed.overlaps:
        other = item_label(plan.programme[overlap.first])
        remarks.setdefault(overlap.second, []).append(f"overlapt met “{shortened(other, 40)}”")
    return [
        [
            time_label(slot),
            item_label(slot.item) + ("" if slot.lane == EVERYONE else f" ({slot.lane.strip('()')})"),
            duration(slot.item.minutes),
            " → ".join(place.label for place in slot.item.places if place.label),
            "; ".join(remarks.get(slot.index, ())),
        ]
        for slot in by_start(timed.slots)
    ]


def _summary(timed: Schedule) -> str:
    """Return from when to when there are guests, in Dutch."""
    if timed.visit_time is None:
        return "Zet onderdelen in het programma. Dan zie je hier hoe het dagdeel verloopt."
    start, end = timed.visit_time
    text = f"Gasten zijn er van {time_of_day(start)} tot {time_of_day(end)} uur: {duration(end - start)}."
    return (
        f"{text} De begintijd is nog niet ingevuld en is hier aangenomen." if timed.start_is_assumed else text
    )
