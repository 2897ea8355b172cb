"""Edits on the timeline, as functions from a plan to a plan.

Times are minutes since midnight and lengths are minutes. An edit says where an item should be, not how far it
should move, so that an edit that arrives twice has the same effect as one that arrives once.
"""

import msgspec

from ...plan import MINUTES_PER_DAY, Plan, ProgrammeItem, clock
from ...text.wording import time_of_day
from ...timing import LONGEST_NIGHT_PAUSE, Slot, pinned_start, schedule, visit_start
from .spec import Json

STEP = 5
"""Starts and lengths that are chosen on the timeline are multiples of 5 minutes."""


class Refused(Exception):
    """The plan cannot have this edit; the text is Dutch, for the user."""


def apply_edit(plan: Plan, edit: Json) -> Plan:
    """Return the plan after an edit of the item with the id ``edit["id"]``; ``edit["op"]`` says which edit.

    ``move`` pins the item to the time ``start``, ``pin`` to the start that it has now, and ``unpin`` lets it
    follow the item before it. ``resize`` changes its length to ``minutes``, and ``reorder`` its place in the
    programme to ``to``, from 0. Raises Refused if that is impossible.
    """
    slot = next((slot for slot in schedule(plan).slots if slot.item.id == edit["id"]), None)
    if slot is None:
        raise Refused("Dit onderdeel staat niet meer in het programma.")
    items = list(plan.programme)
    match edit:
        case {"op": "move", "start": int(start)}:
            items[slot.index] = _move(slot, start, earliest_start(plan, slot.item))
        case {"op": "resize", "minutes": int(length)}:
            items[slot.index] = _resize(slot, length)
        case {"op": "pin"}:
            items[slot.index] = _pin(slot)
        case {"op": "unpin"}:
            items[slot.index] = msgspec.structs.replace(slot.item, start=None)
        case {"op": "reorder", "to": int(to)}:
            items.insert(max(0, min(to, len(items) - 1)), items.pop(slot.index))
        case _:
            raise Refused("Dit kan niet op de tijdlijn. Er is niets veranderd.")
    return msgspec.structs.replace(plan, programme=tuple(items))


def earliest_start(plan: Plan, item: ProgrammeItem) -> int:
    """Return the earliest start of an item: that of the plan; midnight without one or for internal items."""
    return visit_start(plan) if plan.start and not item.is_internal else 0


def _bounds(slot: Slot, earliest: int) -> tuple[int, int]:
    """Return the first and the last start that an item can be moved to; its start now may be outside these.

    An item ends before midnight, unless what precedes it ends so late that a time after midnight is possible
    (see ``pinned_start``).
    """
    first = min(earliest, slot.start)
    latest = (slot.previous_end + LONGEST_NIGHT_PAUSE) // STEP * STEP
    if latest >= MINUTES_PER_DAY:
        return max(first, latest - MINUTES_PER_DAY + STEP), latest
    latest = max((MINUTES_PER_DAY - max(slot.item.minutes, STEP)) // STEP * STEP, earliest)
    return first, max(latest, slot.start) if slot.start < MINUTES_PER_DAY else latest


def _move(slot: Slot, start: int, earliest: int) -> ProgrammeItem:
    """Return the item with another start. An item that is outside the bounds may be moved towards them."""
    first, last = _bounds(slot, earliest)
    if start < first:
        raise Refused(f"Dit onderdeel kan niet eerder beginnen dan {time_of_day(max(first, earliest))} uur.")
    if start > last:
        raise Refused(f"Dit onderdeel kan niet later beginnen dan {time_of_day(last)} uur.")
    if start == slot.start and slot.is_pinned:
        return slot.item
    if start % STEP and start not in (slot.start, earliest):
        raise Refused("Op de tijdlijn kies je een begintijd in stappen van 5 minuten.")
    return msgspec.structs.replace(slot.item, start=clock(start))


def _resize(slot: Slot, length: int) -> ProgrammeItem:
    if length == slot.item.minutes:
        return slot.item
    if length < STEP:
        raise Refused("Korter dan 5 minuten kan niet.")
    if length % STEP:
        raise Refused("Op de tijdlijn kies je een duur in stappen van 5 minuten.")
    midnight = (slot.start // MINUTES_PER_DAY + 1) * MINUTES_PER_DAY
    if length > slot.item.minutes and slot.start + length > midnight:
        raise Refused("Langer kan niet: dan duurt dit onderdeel tot na middernacht.")
    return msgspec.structs.replace(slot.item, minutes=length)


def _pin(slot: Slot) -> ProgrammeItem:
    if slot.is_pinned:
        return slot.item
    if pinned_start(slot.start % MINUTES_PER_DAY, slot.previous_end) != slot.start:
        raise Refused("Dit onderdeel is op deze tijd niet vast te zetten: die geldt voor een andere dag.")
    return msgspec.structs.replace(slot.item, start=clock(slot.start))
