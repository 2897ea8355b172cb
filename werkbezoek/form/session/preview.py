"""What the form shows beside the fields: the findings, the day as a table, and a line for each row."""

from typing import Any

from ...plan import Plan, clock
from ...rules import Finding, Severity
from ...text.wording import duration, shortened
from ...timing import EVERYONE, Schedule, Slot, by_start, item_label
from ...timing.gantt.style import DARK_FILL, PART_STYLE

Json = dict[str, Any]


def chart_css() -> str:
    """The style of the chart, in JupyterLab's light and dark theme."""
    dark = 'body[data-jp-theme-light="false"]'
    return PART_STYLE + "".join(
        f"{dark} .gantt-bar.kind-{kind.value} path {{ fill: {color}; }}" for kind, color in DARK_FILL.items()
    )


def finding_row(finding: Finding) -> Json:
    """A finding for the browser."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "text": finding.message,
        "advice": finding.advice,
        "path": finding.path,
        "place": finding.place,
    }


def findings_summary(findings: list[Finding]) -> str:
    """How many findings there are of each severity, in one Dutch sentence."""
    counts = [
        f"{count} {word if count == 1 else many}"
        for severity, word, many in (
            (Severity.ERROR, "fout", "fouten"),
            (Severity.WARNING, "waarschuwing", "waarschuwingen"),
            (Severity.TIP, "tip", "tips"),
        )
        if (count := sum(finding.severity is severity for finding in findings))
    ]
    return ", ".join(counts) if counts else "Niets aan te merken: dit plan volgt de opzet."


def schedule_rows(plan: Plan, schedule: Schedule) -> list[list[str]]:
    """The day as table rows: time, item, length, place, and what to look out for."""
    odd: dict[int, list[str]] = {}
    for gap in schedule.gaps:
        odd.setdefault(gap.before, []).append(f"{duration(gap.minutes)} pauze ervoor")
    for overlap in schedule.overlaps:
        other = item_label(plan.programme[overlap.first])
        odd.setdefault(overlap.second, []).append(f"overlapt met “{shortened(other, 40)}”")
    return [
        [
            f"{clock(slot.start)}–{clock(slot.end)}",
            _called(slot),
            duration(slot.item.minutes),
            " → ".join(place.label for place in slot.item.places if place.label),
            "; ".join(_travel(slot) + odd.get(slot.index, [])),
        ]
        for slot in by_start(schedule.slots)
    ]


def schedule_summary(schedule: Schedule) -> str:
    """From when to when the guests are there, in one Dutch sentence."""
    if schedule.visit_time is None:
        return "Zodra er onderdelen in het programma staan, zie je hier hoe het dagdeel verloopt."
    start, end = schedule.visit_time
    text = f"Gasten zijn er van {clock(start)} tot {clock(end)} uur: {duration(end - start)}."
    return f"{text} De begintijd is nog een aanname." if schedule.start_is_assumed else text


def _called(slot: Slot) -> str:
    label = item_label(slot.item)
    return f"{label} ({slot.lane.strip('()')})" if slot.lane != EVERYONE else label


def _travel(slot: Slot) -> list[str]:
    return [f"{duration(slot.travel)} reistijd ervoor"] if slot.travel else []
