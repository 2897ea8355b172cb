"""What can be done to an item on the timeline, and the plan that comes of it. No widgets here.

Times are minutes since midnight, lengths are minutes; both go by steps of five. An edit says where an item
should come to stand rather than by how much it should move: done twice, it does no more than once.
"""

from typing import Any

import msgspec

from ...plan import MINUTES_PER_DAY, Plan, ProgrammeItem, clock, minutes
from ...timing import Slot, schedule, visit_start

STEP = 5
"""Minutes; starts and lengths chosen on the timeline are whole steps."""


class Refused(Exception):
    """The plan can't take this edit; the text is Dutch, for the user."""


class Edit(msgspec.Struct, frozen=True, kw_only=True, tag_field="op", tag=str.lower):
    """Something done to the item with this id."""

    id: str


class Move(Edit, frozen=True):
    """Let it begin at ``start``, and pin it there."""

    start: int


class Resize(Edit, frozen=True):
    """Let it last ``minutes``."""

    minutes: int


class Pin(Edit, frozen=True):
    """Let it begin when it begins now, whatever comes before it."""


class Unpin(Edit, frozen=True):
    """Let it follow on from the item before it."""


class Reorder(Edit, frozen=True):
    """Bring it to place ``to`` in the programme; what stands there or after moves up."""

    to: int


_EDITS = Move | Resize | Pin | Unpin | Reorder


def read_edit(message: Any) -> Edit:
    """The edit in a message such as ``{"op": "move", "id": …, "start": 600}``. Raises Refused."""
    try:
        edit: Edit = msgspec.convert(message, _EDITS)
    except msgspec.ValidationError:
        raise Refused("Dit kan de tijdlijn niet. Er is niets veranderd.") from None
    return edit


def apply(plan: Plan, edit: Edit) -> Plan:
    """The plan after an edit: only that item's start, length or place differs. Raises Refused."""
    slot = next((slot for slot in schedule(plan).slots if slot.item.id == edit.id), None)
    if slot is None:
        raise Refused("Dit onderdeel staat niet meer in het programma.")
    match edit:
        case Move(start=start):
            return _started(plan, slot, start)
        case Resize(minutes=length):
            return _lasting(plan, slot, length)
        case Pin():
            return _pinned(plan, slot)
        case Unpin():
            return _with(plan, slot, start=None)
        case Reorder(to=to):
            return _reordered(plan, slot, to)
    raise TypeError(f"no edit of a timeline: {edit!r}")


def earliest(plan: Plan, item: ProgrammeItem) -> int:
    """When an item can begin at the earliest: guests not before the visit does, the crew at midnight."""
    return visit_start(plan) if plan.start and not item.is_internal else 0


def latest(plan: Plan, item: ProgrammeItem) -> int:
    """When an item can begin at the latest, to be over by midnight."""
    return max((MINUTES_PER_DAY - max(item.minutes, STEP)) // STEP * STEP, earliest(plan, item))


def _started(plan: Plan, slot: Slot, start: int) -> Plan:
    """Pinned elsewhere; an item that is out of bounds already need not come inside at once."""
    first, last = earliest(plan, slot.item), latest(plan, slot.item)
    if start < min(first, slot.start):
        raise Refused(f"Dit onderdeel kan niet eerder beginnen dan {clock(first)} uur.")
    if start > max(last, slot.start) or start >= MINUTES_PER_DAY:
        raise Refused(f"Dit onderdeel kan niet later beginnen dan {clock(last)} uur.")
    if start == slot.start and slot.is_pinned:
        return plan
    if start % STEP and start not in (slot.start, first):
        raise Refused("Een begintijd gaat op de tijdlijn in stappen van 5 minuten.")
    return _with(plan, slot, start=clock(start))


def _lasting(plan: Plan, slot: Slot, length: int) -> Plan:
    if length == slot.item.minutes:
        return plan
    if length < STEP:
        raise Refused("Korter dan 5 minuten kan niet.")
    if length % STEP:
        raise Refused("Een duur gaat op de tijdlijn in stappen van 5 minuten.")
    if length > slot.item.minutes and slot.start + length > MINUTES_PER_DAY:
        raise Refused("Langer kan niet: dan duurt dit onderdeel tot na middernacht.")
    return _with(plan, slot, minutes=length)


def _pinned(plan: Plan, slot: Slot) -> Plan:
    if slot.is_pinned:
        return plan
    if slot.start >= MINUTES_PER_DAY:
        raise Refused("Dit onderdeel begint pas na middernacht en is zo niet vast te zetten.")
    return _with(plan, slot, start=clock(slot.start))


def _with(plan: Plan, slot: Slot, **fields: Any) -> Plan:
    items = list(plan.programme)
    items[slot.index] = msgspec.structs.replace(slot.item, **fields)
    return msgspec.structs.replace(plan, programme=tuple(items))


def _reordered(plan: Plan, slot: Slot, to: int) -> Plan:
    items = list(plan.programme)
    items.insert(max(0, min(to, len(items) - 1)), items.pop(slot.index))
    return msgspec.structs.replace(plan, programme=tuple(items))


def start_of(item: ProgrammeItem) -> int | None:
    """The start that an item is pinned to, or None."""
    return minutes(item.start) if item.start else None
