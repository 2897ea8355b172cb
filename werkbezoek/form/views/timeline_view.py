"""The timeline, on which the user drags items to another time, length or place.

The browser previews an edit while it is made; then the kernel answers with the new schedule.
"""

import datetime as dt
from pathlib import Path

import msgspec
import traitlets as t

from ...plan import MINUTES_PER_DAY, ItemKind, Plan, clock, minutes
from ...plan.paths import join, steps
from ...rules import RuleContext, no_travel_time, unknown_travel
from ...text.errors import UserError
from ...timing import Slot, item_label, pinned_start, schedule, visit_start
from ...timing.gantt import contrast
from ...timing.gantt.style import DARK_FILL, FILL
from ..frontend import stylesheet
from ..session.rows import place_of
from ..session.spec import Json
from .view import Findings, FormContext, Message, SessionView

_TEXT_COLOURS = ("#ffffff", "#1d2a38")
_DARK_THEME = 'body[data-jp-theme-light="false"]'


def _colours() -> str:
    """Return the colours of the items as CSS, each with a text colour that contrasts with it."""
    light = [_colour_rule("", kind, fill) for kind, fill in FILL.items()]
    dark = [_colour_rule(_DARK_THEME, kind, fill) for kind, fill in DARK_FILL.items()]
    return "\n".join(light + dark)


def _colour_rule(theme: str, kind: ItemKind, fill: str) -> str:
    text = max(_TEXT_COLOURS, key=lambda colour: contrast(fill, colour))
    return f'{theme} .wb-time-row[data-kind="{kind.value}"] {{ --fill: {fill}; --on-fill: {text}; }}'


class TimelineView(SessionView, control="timeline"):
    """The timeline of the plan."""

    _css = stylesheet("timeline") + _colours()
    words = t.Dict(msgspec.toml.decode(Path(__file__).with_suffix(".toml").read_bytes())).tag(sync=True)
    spec = t.Dict().tag(sync=True)

    def __init__(self, context: FormContext) -> None:
        super().__init__(context)
        self._last_edit = 0
        self._refusal = ""

    def _handle(self, message: Message) -> None:
        match message:
            case {"edit": edit, "n": int(number)}:
                self._last_edit = number
                try:
                    self._edit(edit)
                except UserError as refusal:
                    self._refusal = str(refusal)
                finally:
                    self.context.refresh()
                    self._refusal = ""
            case {"open": str(key), **rest}:
                places = {item.id: place for place, item in enumerate(self.session.plan.programme)}
                if key in places:
                    self.context.go_to(f"programme[{places[key]}].{rest.get('field') or 'title'}")

    def _edit(self, edit: Json) -> None:
        """Make an edit through the session, so that drafts move along. Raises UserError if impossible."""
        plan = self.session.plan
        row = join("programme", place_of(plan, "programme", edit["id"]))
        if edit["op"] == "reorder":
            self.session.move(row, edit["to"])
        else:
            field, text = edited_field(plan, edit)
            self.session.edit(f"{row}.{field}", text)

    def _refresh(self, findings: Findings) -> None:
        answer = {"answers": self._last_edit, "refusal": self._refusal}
        self.spec = {**timeline_spec(self.session.plan), **answer}


def edited_field(plan: Plan, edit: Json) -> tuple[str, str]:
    """Return which field of an item an edit changes, and its new text; the browser keeps to possible times.

    Raises UserError if the item cannot be pinned to its start, because that would be a time of another day.
    """
    match edit:
        case {"op": "resize", "minutes": int(length)}:
            return "minutes", str(length)
        case {"op": "move", "start": int(start)}:
            return "start", clock(start)
        case {"op": "unpin"}:
            return "start", ""
        case {"op": "pin", "id": key}:
            slot = next(slot for slot in schedule(plan).slots if slot.item.id == key)
            if pinned_start(slot.start % MINUTES_PER_DAY, slot.previous_end) == slot.start:
                return "start", clock(slot.start)
            raise UserError(
                "Dit onderdeel is op deze tijd niet vast te zetten: die geldt voor een andere dag."
            )
    raise TypeError(f"not an edit of the timeline: {edit!r}")


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
