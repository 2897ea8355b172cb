"""The timeline that one can take hold of: what the browser gets to see of a plan, and what it sends back.

The browser previews an edit while it is being made; the schedule that it is sent is the only truth.
"""

import datetime as dt
from collections.abc import Callable, Iterator

import traitlets as t

from ...places import normalise
from ...plan import ItemKind, Place, Plan
from ...plan.paths import steps
from ...rules import RuleContext, no_travel_time
from ...timing import Slot, item_label, schedule, visit_start
from ...timing.gantt import luminance
from ...timing.gantt.style import DARK_FILL, FILL
from ..frontend import script, stylesheet
from ..session.spec import Json
from ..session.timeline_edits import Edit, Refused, earliest, read_edit, start_of
from .widgets import Control

_LIGHT_TEXT, _DARK_TEXT = "#ffffff", "#1d2a38"
_DARK_THEME = 'body[data-jp-theme-light="false"]'


def _colours() -> str:
    """The colours of the chart as CSS, each with a text colour that stands out on it."""
    light = [_rule("", kind, fill) for kind, fill in FILL.items()]
    dark = [_rule(_DARK_THEME, kind, fill) for kind, fill in DARK_FILL.items()]
    return "\n".join(light + dark)


def _rule(theme: str, kind: ItemKind, fill: str) -> str:
    text = _LIGHT_TEXT if luminance(fill) < 0.18 else _DARK_TEXT  # white has the higher contrast below 0.18
    return f'{theme} .wb-time-row[data-kind="{kind.value}"] {{ --fill: {fill}; --on-fill: {text}; }}'


class TimelineControl(Control):
    """The timeline in the browser."""

    _esm = script("timeline")
    _css = stylesheet("timeline") + _colours()
    spec = t.Dict().tag(sync=True)


class TimelineView:
    """Shows a plan's timeline.

    ``edit`` is called with what the user does; it puts another plan in place and shows that, or raises
    Refused. ``open_item`` is called with the id of an item to open in its editor, and the field to go to.
    """

    def __init__(self, *, edit: Callable[[Edit], None], open_item: Callable[[str, str], None]) -> None:
        self._edit, self._open_item = edit, open_item
        self._answers, self._refusal = 0, ""
        self._plan: Plan | None = None
        self.widget = TimelineControl()
        self.widget.on_msg(lambda _widget, content, _buffers: self._on_message(content))

    def show(self, plan: Plan) -> None:
        """Show this plan, as the answer to the last edit that came in."""
        self._plan = plan
        self.widget.spec = {**day(plan), "answers": self._answers, "refusal": self._refusal}

    def _on_message(self, message: Json) -> None:
        match message:
            case {"edit": edit, "n": int(number)}:
                self._answers, self._refusal = number, ""
                try:
                    self._edit(read_edit(edit))
                except Refused as refusal:
                    self._refusal = str(refusal)
                if self._plan is not None and self.widget.spec.get("answers") != number:
                    self.show(self._plan)
                self._refusal = ""
            case {"open": str(item), **rest}:
                self._open_item(item, str(rest.get("field") or "title"))


def day(plan: Plan) -> Json:
    """What the browser shows of a plan: the items, and the schedule that follows from them."""
    timed = schedule(plan)
    return {
        "revision": plan.revision,
        "opening": visit_start(plan),
        "items": [_item(plan, slot) for slot in timed.slots],
        "slots": [[slot.start, slot.end] for slot in timed.slots],
        "gaps": [[gap.lane, gap.before, gap.start, gap.end] for gap in timed.gaps],
        "overlaps": [[clash.first, clash.second, clash.start, clash.end] for clash in timed.overlaps],
        "missing": sorted(_missing_travel(plan)),
    }


def _item(plan: Plan, slot: Slot) -> Json:
    item = slot.item
    places = [place for place in item.places if place.label.strip() or place.address.strip()]
    return {
        "id": item.id,
        "title": item_label(item),
        "kind": item.kind.value,
        "kindLabel": item.kind.label,
        "lane": slot.lane,
        "minutes": item.minutes,
        "start": start_of(item),
        "travel": item.travel_minutes,
        "earliest": earliest(plan, item),
        "first": _words(places[0]) if places else None,
        "last": _words(places[-1]) if places else None,
    }


def _words(place: Place) -> Json:
    """A place as far as it takes to see whether another one is the same."""
    return {
        "address": normalise(place.address) if place.address.strip() else None,
        "label": normalise(place.label) if place.label.strip() else None,
        "any": normalise(place.address or place.label),
    }


def _missing_travel(plan: Plan) -> Iterator[int]:
    """The items (by index) before which rule TIJ402 misses travel time."""
    for hit in no_travel_time(RuleContext(plan, dt.date.min)):
        yield int(steps(hit.path)[1])
