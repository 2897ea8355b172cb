"""What the form shows beside the fields: the findings, the day as a table, and a line for each row."""

from typing import Any

from ..dutch import duration, shortened
from ..gantt.look import DARK_FILL, STYLE
from ..plan import Invitee, Plan, Role, Status, clock
from ..rules import Finding, Severity
from ..timeline import in_time, item_label
from ..timing import EVERYONE, INTERNAL, Schedule, Slot
from .spec import name_of

Json = dict[str, Any]

_TONES = {
    Status.DRAFT: "quiet",
    Status.INVITED: "open",
    Status.NO_ANSWER: "open",
    Status.CONFIRMED: "good",
    Status.DECLINED: "gone",
}


def chart_css() -> str:
    """The style of the chart, in JupyterLab's light and dark theme."""
    dark = 'body[data-jp-theme-light="false"]'
    return STYLE + "".join(
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
        for slot in in_time(schedule.slots)
    ]


def schedule_summary(schedule: Schedule) -> str:
    """From when to when the guests are there, in one Dutch sentence."""
    if schedule.visit_time is None:
        return "Zodra er onderdelen in het programma staan, zie je hier hoe het dagdeel verloopt."
    start, end = schedule.visit_time
    text = f"Gasten zijn er van {clock(start)} tot {clock(end)} uur: {duration(end - start)}."
    return f"{text} De begintijd is nog een aanname." if schedule.start_is_assumed else text


def item_row(slot: Slot) -> Json:
    """An item in the list: its title, and its computed time and kind."""
    lane = "" if slot.lane in (EVERYONE, INTERNAL) else f" · {slot.lane}"
    pin = " · vast" if slot.is_pinned else ""
    return {
        "title": shortened(item_label(slot.item), 80),
        "detail": f"{clock(slot.start)}–{clock(slot.end)} · {slot.item.kind.label}{lane}{pin}",
        "badge": "",
        "tone": "",
    }


def invitee_row(invitee: Invitee, place: int) -> Json:
    """An invitee in the list: name, roles and party, and how far the invitation has come."""
    roles = ", ".join(role.label for role in invitee.roles) or "nog zonder rol"
    about = f"{roles} · {invitee.party}" if invitee.party else roles
    hosts = invitee.is_host and Role.RESIDENT not in invitee.roles
    shown = invitee.status is not Status.DRAFT or not hosts
    return {
        "title": shortened(name_of(invitee, place), 80),
        "detail": about,
        "badge": invitee.status.label if shown else "",
        "tone": _TONES[invitee.status],
    }


def _called(slot: Slot) -> str:
    label = item_label(slot.item)
    return f"{label} ({slot.lane.strip('()')})" if slot.lane != EVERYONE else label


def _travel(slot: Slot) -> list[str]:
    return [f"{duration(slot.travel)} reistijd ervoor"] if slot.travel else []
