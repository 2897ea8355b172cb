"""What follows from each edit, beside the fields: the findings, and the chart of the day-part."""

import asyncio
import threading
from collections.abc import Callable

from ...plan import Plan
from ...rules import Finding, Recess, check
from ...timing import Timeline, build_timeline, schedule
from ...timing.gantt import load_matplotlib, svg
from ..session.preview import chart_css, finding_row, findings_summary, schedule_rows, schedule_summary
from ..session.spec import Json
from .widgets import Chart, Findings


class Beside:
    """The widgets that show what follows from a plan; ``handle`` gets what the user does with findings."""

    def __init__(self, handle: Callable[[Json], None]) -> None:
        self.findings, self.all_findings = Findings(), Findings(full=True)
        for widget in (self.findings, self.all_findings):
            widget.on_msg(lambda _widget, content, _buffers: handle(content))
        self.chart = Chart(look=chart_css())
        self._plan: Plan | None = None
        self._timeline: Timeline | None = None
        self._can_draw = False

    def show(self, plan: Plan, recess: Recess) -> list[Finding]:
        """Show what follows from the plan, the chart last; gives the findings."""
        self._plan = plan
        findings = check(plan, recess=recess)
        rows, summary = [finding_row(finding) for finding in findings], findings_summary(findings)
        for widget in (self.findings, self.all_findings):
            with widget.hold_sync():
                widget.findings, widget.summary = rows, summary
        self._show_day(plan)
        return findings

    def _show_day(self, plan: Plan) -> None:
        timed = schedule(plan)
        timeline = build_timeline(timed)
        with self.chart.hold_sync():
            self.chart.rows, self.chart.summary = schedule_rows(plan, timed), schedule_summary(timed)
            if self._can_draw and timeline != self._timeline:
                self._timeline = timeline
                self.chart.svg = svg(timeline) if timeline.bars else ""

    def draw_when_ready(self) -> None:
        """Draw once matplotlib is there, which is loaded in a thread, so that the form opens fast."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._draw()
            return

        def load() -> None:
            load_matplotlib()
            loop.call_soon_threadsafe(self._draw)

        threading.Thread(target=load, daemon=True).start()

    def _draw(self) -> None:
        self._can_draw = True
        if self._plan is not None:
            self._show_day(self._plan)
