"""When everything happens: the schedule of a plan, computed from its items and never stored.

Times are whole minutes since midnight on the day of the visit (Europe/Amsterdam); past midnight they go on
beyond 1440. An item with a start is pinned to it; one without follows on from the one before it in its lane,
after its travel time. Groups are lanes side by side; an item without a group waits for all groups. Internal
items have a lane of their own and hold up nobody.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations

import msgspec

from ..plan import MINUTES_PER_DAY, DayPart, Invitee, ItemKind, Plan, ProgrammeItem, minutes

EVERYONE = ""
"""The lane of items without a group."""

INTERNAL = "(intern)"
"""The lane of internal items."""

_USUAL_START = {DayPart.MORNING: 9 * 60, DayPart.AFTERNOON: 13 * 60, DayPart.EVENING: 19 * 60}


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """One item in the schedule; ``index`` is its place in ``plan.programme``."""

    index: int
    item: ProgrammeItem
    lane: str
    travel: int
    start: int
    end: int

    @property
    def leave(self) -> int:
        """When the travel to this item begins."""
        return self.start - self.travel

    @property
    def is_pinned(self) -> bool:
        """Whether the plan gives this item's start, rather than the item before it."""
        return self.item.start is not None


class Gap(msgspec.Struct, frozen=True, kw_only=True):
    """A pause in a lane: from the end of one item to the travel to the item with index ``before``.

    A pause that all groups have at once is one of `EVERYONE`.
    """

    lane: str
    before: int
    start: int
    end: int

    @property
    def minutes(self) -> int:
        """How long the pause lasts."""
        return self.end - self.start


class Overlap(msgspec.Struct, frozen=True, kw_only=True):
    """Two items (by index) that claim the same guests at once; travel counts with the item it leads to."""

    first: int
    second: int
    start: int
    end: int

    @property
    def minutes(self) -> int:
        """How long both last at once."""
        return self.end - self.start


class Schedule(msgspec.Struct, frozen=True, kw_only=True, dict=True):  # with room for what is worked out once
    """A slot for each item, in the order of the plan, and what is odd about them together."""

    slots: tuple[Slot, ...]
    groups: tuple[str, ...]
    gaps: tuple[Gap, ...]
    overlaps: tuple[Overlap, ...]
    start_is_assumed: bool
    """True while neither the plan nor its first item says when the visit starts."""

    @cached_property
    def guest_slots(self) -> tuple[Slot, ...]:
        """The slots that guests take part in, in order of time."""
        return _of_guests(self.slots)

    @cached_property
    def visit_time(self) -> tuple[int, int] | None:
        """From when to when guests are there; None without items."""
        return span(self.guest_slots)

    @cached_property
    def guest_time(self) -> tuple[int, int] | None:
        """Like ``visit_time``, without a lunch at either edge: what the opzet calls the length of a visit."""
        lunch = [slot.item.kind is ItemKind.LUNCH for slot in self.guest_slots]
        if all(lunch):
            return self.visit_time
        first, last = lunch.index(False), len(lunch) - lunch[::-1].index(False)
        return span(self.guest_slots[first:last])


def guest_slots(plan: Plan) -> tuple[Slot, ...]:
    """The ``guest_slots`` of a plan's schedule, a few times faster for who needs nothing else of it."""
    return _of_guests(_slots(plan))


def schedule(plan: Plan) -> Schedule:
    """The schedule of a plan. Every plan has one, however odd: oddities are its gaps and overlaps."""
    slots = tuple(_slots(plan))
    groups = tuple(dict.fromkeys(slot.lane for slot in slots if slot.lane not in (EVERYONE, INTERNAL)))
    lived = {
        lane: _in_time(slot for slot in slots if slot.lane in (lane, EVERYONE))
        for lane in groups or (EVERYONE,)
    }
    return Schedule(
        slots=slots,
        groups=groups,
        gaps=tuple(_gaps(lived)),
        overlaps=tuple(_overlaps(lived)),
        start_is_assumed=plan.start is None and not _first_is_pinned(slots),
    )


def presence(invitee: Invitee, times: Schedule) -> tuple[int | None, int | None]:
    """From when until when someone is there; None: from the start, or until the end.

    A time before the visit begins may be one after midnight.
    """
    start, end = times.visit_time or (0, 0)

    def moment(at: str | None) -> int | None:
        if at is None:
            return None
        time = minutes(at)
        return time + MINUTES_PER_DAY if time < start and time + MINUTES_PER_DAY <= end else time

    return moment(invitee.arrives_at), moment(invitee.leaves_at)


def opening(plan: Plan) -> int:
    """When the visit begins: as the plan says, else as is usual for its day-part."""
    return minutes(plan.start) if plan.start else _USUAL_START[plan.day_part or DayPart.MORNING]


def _of_guests(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    return _in_time(slot for slot in slots if not slot.item.is_internal)


def _first_is_pinned(slots: Sequence[Slot]) -> bool:
    return next((slot.is_pinned for slot in slots if not slot.item.is_internal), False)


def _slots(plan: Plan) -> Iterator[Slot]:
    """Place the items one by one, remembering since when each lane is free, and all of them together.

    Before that it is the opening.
    """
    free: dict[str, int] = {}
    crew = together = opened = opening(plan)
    for index, item in enumerate(plan.programme):
        lane = INTERNAL if item.is_internal else item.group.strip()
        if lane == INTERNAL:
            ready = crew
        elif lane == EVERYONE:
            ready = together
        else:
            ready = free.get(lane, free.get(EVERYONE, opened))
        travel = item.travel_minutes or 0
        start = minutes(item.start) if item.start else ready + travel
        slot = Slot(index=index, item=item, lane=lane, travel=travel, start=start, end=start + item.minutes)
        if lane == INTERNAL:
            crew = slot.end
        elif lane == EVERYONE:
            free, together = {EVERYONE: slot.end}, slot.end
        else:
            free[lane] = slot.end
            together = max(free.values())
        yield slot


def _gaps(lived: dict[str, tuple[Slot, ...]]) -> Iterator[Gap]:
    """The pauses in what each lane lives through, in order of time."""
    waiting: dict[tuple[int, int, int], list[str]] = {}
    for lane, passed in lived.items():
        free: int | None = None
        for slot in passed:
            if free is not None and slot.leave > free:
                waiting.setdefault((free, slot.leave, slot.index), []).append(lane)
            free = slot.end if free is None else max(free, slot.end)
    for (start, end, before), lanes in sorted(waiting.items()):
        for lane in (EVERYONE,) if len(lanes) == len(lived) else lanes:
            yield Gap(lane=lane, before=before, start=start, end=end)


def _overlaps(lived: dict[str, tuple[Slot, ...]]) -> Iterator[Overlap]:
    """The pairs of items that someone would have to be at together, in the order of the plan."""
    clashes = {
        (min(one.index, other.index), max(one.index, other.index)): (other.leave, min(one.end, other.end))
        for passed in lived.values()
        for one, other in combinations(passed, 2)  # in order of time, so the other leaves last
        if one.end > other.leave < other.end
    }
    for (first, second), (start, end) in sorted(clashes.items()):
        yield Overlap(first=first, second=second, start=start, end=end)


def _in_time(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    return tuple(sorted(slots, key=lambda slot: (slot.leave, slot.start, slot.index)))


def span(slots: Sequence[Slot]) -> tuple[int, int] | None:
    """From the start of the first of some slots to the end of the last; None without any."""
    if not slots:
        return None
    return min(slot.start for slot in slots), max(slot.end for slot in slots)
