"""The timeline, on which the user drags items to another time, length or place.

The browser previews an edit while it is made; then the kernel answers with the new schedule.
"""

import datetime as dt
from pathlib import Path

import msgspec
import traitlets as t

from ...plan import ItemKind, Plan, clock, minutes
from ...plan.paths import join, steps
from ...rules import RuleContext, no_travel_time, unknown_travel
from ...timing import Slot, item_label, schedule, visit_start
from ...timing.gantt import contrast
from ...timing.gantt.style import DARK_FILL, FILL
from ..frontend import stylesheet
from ..session.rows import place_of
from ..session.session import Session
from ..session.spec import Json
from .view import Findings, Message, SessionView

_TEXT_COLOURS = ("#ffffff", "#1d2a38")
_DARK_THEME = 'body[data-jp-theme-light="false"]'


def _colours() -> str:
    """Return the colours of the items as CSS, each with a text colour that contrasts with it."""
    fills = [("", *item) for item in FILL.items()] + [(_DARK_THEME, *item) for item in DARK_FILL.items()]
    return "\n".join(_colour_rule(theme, kind, fill) for theme, kind, fill in fills)


def _colour_rule(theme: str, kind: ItemKind, fill: str) -> str:
    text = max(_TEXT_COLOURS, key=lambda colour: contrast(fill, colour))
    return f'{theme} .wb-time-row[data-kind="{kind.value}"] {{ --fill: {fill}; --on-fill: {text}; }}'


class TimelineView(SessionView, control="timeline"):
    """The timeline of the plan."""

    _css = stylesheet("timeline") + _colours()
    words = t.Dict(msgspec.toml.decode(Path(__file__).with_suffix(".toml").read_bytes())).tag(sync=True)
    spec = t.Dict().tag(sync=True)

    _last_edit = 0

    def _handle(self, message: Message) -> None:
        match message:
            case {"edit": edit, "n": int(number)}:
                self._last_edit = number
                try:
                    make_edit(self.session, edit)
                finally:
                    self.context.refresh()
            case {"open": str(key), **rest}:
                places = {item.id: place for place, item in enumerate(self.session.plan.programme)}
                if key in places:
                    self.context.go_to(f"programme[{places[key]}].{rest.get('field') or 'title'}")

    def _refresh(self, findings: Findings) -> None:
        self.spec = {**timeline_spec(self.session.plan), "answers": self._last_edit}


def make_edit(session: Session, edit: Json) -> None:
    """Make an edit of an item in the way that its field would; the browser sends none that is impossible.

    Raises RowGone if the item is no longer in the programme.
    """
    row = join("programme", place_of(session.plan, "programme", edit["id"]))
    match edit:
        case {"op": "move", "start": start}:
            session.edit(f"{row}.start", "" if start is None else clock(start))
        case {"op": "resize", "minutes": length}:
            session.edit(f"{row}.minutes", str(length))
        case {"op": "reorder", "to": to}:
            session.move(row, to)


def timeline_spec(plan: Plan) -> Json:
    """Return what the browser shows of a plan: the items and their schedule, in minutes since midnight."""
    timed, without_travel_time = schedule(plan), no_travel_time(RuleContext(plan, dt.date.min))
    return {
        "opening": visit_start(plan),
        "items": [_item(plan, slot) for slot in timed.slots],
        "slots": [[slot.start, slot.end, slot.previous_end] for slot in timed.slots],
        "gaps": [[gap.lane, gap.before, gap.start, gap.end] for gap in timed.gaps],
        "overlaps": [[clash.first, clash.second, clash.start, clash.end] for clash in timed.overlaps],
        "missing": sorted(int(steps(hit.path)[1]) for hit in without_travel_time),
    }


def _item(plan: Plan, slot: Slot) -> Json:
    item = slot.item
    return {
        "id": item.id,
        "title": item_label(item),
        "kind": item.kind.value,
        "kindLabel": item.kind.label,
        "lane": slot.lane,
        "minutes": item.minutes,
        "start": minutes(item.start) if item.start else None,
        "travel": item.travel_minutes,
        "earliest": visit_start(plan) if plan.start and not item.is_internal else 0,
        "elsewhere": [before.id for before in plan.programme if unknown_travel(before, item)],
    }
