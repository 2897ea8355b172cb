"""The schedule of a plan: when each item starts and ends. It is computed from the items and never stored.

Times are whole minutes since midnight on the day of the visit (Europe/Amsterdam); after midnight they
continue beyond 1440. Each item is in a lane: there is one for everyone, one for each group, and one for
internal items.

- The visit begins at the start of the plan, or else at the usual time of its day-part (see `visit_start`).
- An item with a start is *pinned* to it. Any other item follows the item before it in its lane; the first one
  follows the start of the visit.
- Travel time counts in `_slots`: the travel to an item begins when the item before it ends (or the visit
  begins), and the item starts when the travel ends. Travel to a pinned item ends at the start of that item.
  For gaps and overlaps, travel belongs to the item it leads to.
- The lanes of groups run side by side. The first item of a group follows the last item for everyone; an item
  for everyone waits until all groups are free.
- Internal items never delay guests, and guests never delay them.
- A pinned start that is 21 hours or more before the end of what precedes it is on the next day: 0:15 after an
  item that ends at 22:45 is at 1455 minutes. So it is at most three hours after that end. A smaller step back
  stays on the same day, and shows as an overlap or a gap: 10:00 after 10:30, or 9:00 typed for 21:00. For an
  internal item, everything before it in the programme precedes it, because the crew cleans up last.

``form/frontend/timeline_schedule.js`` computes the same for previews; ``test_timeline_agreement.py`` checks
that the two agree.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, combinations

import msgspec

from ..plan import MEALS, MINUTES_PER_DAY, DayPart, Invitee, Plan, ProgrammeItem, minutes

EVERYONE = ""
"""The lane of items without a group."""

INTERNAL = "(intern)"
"""The lane of internal items."""

LONGEST_NIGHT_PAUSE = 3 * 60
"""The longest pause, in minutes, between what precedes a pinned item and its start on the next day."""

_USUAL_STARTS = {DayPart.MORNING: 9 * 60, DayPart.AFTERNOON: 13 * 60, DayPart.EVENING: 19 * 60}


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """One item in the schedule: its index in the programme, its lane, and ``travel`` in minutes.

    ``previous_end`` is when what precedes it ends, or the visit begins; see the docstring of this module.
    """

    index: int
    item: ProgrammeItem
    lane: str
    previous_end: int
    travel: int
    start: int
    end: int

    @property
    def leave(self) -> int:
        """When the travel to this item begins."""
        return self.start - self.travel

    @property
    def is_pinned(self) -> bool:
        """Whether the plan sets the start of this item."""
        return self.item.start is not None


class _Period(msgspec.Struct, frozen=True, kw_only=True):
    start: int
    end: int

    @property
    def minutes(self) -> int:
        """The length in minutes."""
        return self.end - self.start


class Gap(_Period, frozen=True, kw_only=True):
    """A pause in a lane. It ends when the travel to the item with index ``before`` begins.

    A pause that all groups have is one gap, in the lane `EVERYONE`.
    """

    lane: str
    before: int


class Overlap(_Period, frozen=True, kw_only=True):
    """A period in which two items, or the travel to them, need the same guests.

    ``first`` and ``second`` are the indexes of the items.
    """

    first: int
    second: int


class Schedule(msgspec.Struct, frozen=True, kw_only=True, dict=True):  # dict: for cached properties
    """A slot for each item, in the order of the plan; the rest is computed when it is first needed."""

    slots: tuple[Slot, ...]
    start_is_assumed: bool
    """True if neither the plan nor its first item for guests has a start."""

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The groups that have items of their own, in the order of the plan."""
        lanes = dict.fromkeys(slot.lane for slot in self.slots)
        return tuple(lane for lane in lanes if lane not in (EVERYONE, INTERNAL))

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """The pauses of each lane, in order of time."""
        return tuple(_gaps(self._slots_by_lane))

    @cached_property
    def overlaps(self) -> tuple[Overlap, ...]:
        """The overlap of each two items of one lane, in the order of the plan."""
        return tuple(_overlaps(self._slots_by_lane))

    @cached_property
    def _slots_by_lane(self) -> dict[str, tuple[Slot, ...]]:
        return {
            lane: _by_departure(slot for slot in self.slots if slot.lane in (lane, EVERYONE))
            for lane in self.groups or (EVERYONE,)
        }

    @cached_property
    def guest_slots(self) -> tuple[Slot, ...]:
        """The slots that guests take part in, in order of time."""
        return _by_departure(slot for slot in self.slots if not slot.item.is_internal)

    @cached_property
    def visit_time(self) -> tuple[int, int] | None:
        """The start and end of the visit for guests; None without items."""
        return _span(self.guest_slots)

    @cached_property
    def guest_time(self) -> tuple[int, int] | None:
        """Like ``visit_time``, but without a meal at the start or end: how the opzet measures a visit."""
        is_meal = [slot.item.kind in MEALS for slot in self.guest_slots]
        if all(is_meal):
            return self.visit_time
        first, last = is_meal.index(False), len(is_meal) - is_meal[::-1].index(False)
        return _span(self.guest_slots[first:last])


def schedule(plan: Plan) -> Schedule:
    """Return the schedule of a plan. Every plan has one: contradictions become gaps and overlaps."""
    slots = tuple(_slots(plan))
    first_is_pinned = next((slot.is_pinned for slot in slots if not slot.item.is_internal), False)
    return Schedule(slots=slots, start_is_assumed=plan.start is None and not first_is_pinned)


def presence(invitee: Invitee, schedule: Schedule) -> tuple[int | None, int | None]:
    """Return when an invitee arrives and leaves; None means at the start or the end of the visit.

    A clock time before the start of the visit is on the next day if it is then at most `LONGEST_NIGHT_PAUSE`
    after the end of the visit.
    """
    start, end = schedule.visit_time or (0, 0)

    def time_of(clock: str | None) -> int | None:
        if clock is None:
            return None
        time = minutes(clock)
        return pinned_start(time, end) if time < start else time

    return time_of(invitee.arrives_at), time_of(invitee.leaves_at)


def visit_start(plan: Plan) -> int:
    """Return when the visit begins: the start of the plan, or else the usual one for its day-part.

    The usual starts are 9:00, 13:00 and 19:00; without a day-part it is that of the morning.
    """
    return minutes(plan.start) if plan.start else _USUAL_STARTS[plan.day_part or DayPart.MORNING]


def pinned_start(clock_time: int, previous_end: int) -> int:
    """Return when an item starts that is pinned to a clock time, after what precedes it ends.

    That is on the day of the visit, or on a later day if it is then at most `LONGEST_NIGHT_PAUSE` after
    ``previous_end``. Typing errors do not become the next day: 1:30 typed for 21:30, or 9:00 for 21:00, is a
    step back of at most 20 hours.
    """
    later_days = max(0, (previous_end + LONGEST_NIGHT_PAUSE - clock_time) // MINUTES_PER_DAY)
    return clock_time + later_days * MINUTES_PER_DAY


def _slots(plan: Plan) -> Iterator[Slot]:
    """Yield the slots: each item starts where it is pinned, or its travel time after its lane is free."""
    free_at: dict[str, int] = {}  # by lane of guests; a group that is not in it is free when everyone is
    internal_free_at = latest_end = opening = visit_start(plan)
    for index, item in enumerate(plan.programme):
        lane = INTERNAL if item.is_internal else item.group.strip()
        if lane == INTERNAL:
            free = internal_free_at
        elif lane == EVERYONE:
            free = max(free_at.values(), default=opening)
        else:
            free = free_at.get(lane, free_at.get(EVERYONE, opening))
        before = latest_end if lane == INTERNAL else free
        travel = item.travel_minutes or 0
        start = pinned_start(minutes(item.start), before) if item.start else free + travel
        end = start + item.minutes
        yield Slot(
            index=index, item=item, lane=lane, previous_end=before, travel=travel, start=start, end=end
        )
        latest_end = max(latest_end, end)
        if lane == INTERNAL:
            internal_free_at = end
        elif lane == EVERYONE:
            free_at = {EVERYONE: end}
        else:
            free_at[lane] = end


def _gaps(slots_by_lane: dict[str, tuple[Slot, ...]]) -> Iterator[Gap]:
    lanes_of_gap: dict[tuple[int, int, int], list[str]] = {}
    for lane, slots in slots_by_lane.items():
        free_from = accumulate((slot.end for slot in slots), max)
        for start, slot in zip(free_from, slots[1:], strict=False):
            if slot.leave > start:
                lanes_of_gap.setdefault((start, slot.leave, slot.index), []).append(lane)
    for (start, end, before), lanes in sorted(lanes_of_gap.items()):
        for lane in (EVERYONE,) if len(lanes) == len(slots_by_lane) else lanes:
            yield Gap(lane=lane, before=before, start=start, end=end)


def _overlaps(slots_by_lane: dict[str, tuple[Slot, ...]]) -> Iterator[Overlap]:
    periods = {
        (min(slot.index, later.index), max(slot.index, later.index)): (later.leave, min(slot.end, later.end))
        for slots in slots_by_lane.values()
        for slot, later in combinations(slots, 2)  # ``later`` does not leave before ``slot``
        if slot.end > later.leave < later.end
    }
    for (first, second), (start, end) in sorted(periods.items()):
        yield Overlap(first=first, second=second, start=start, end=end)


def _by_departure(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    return tuple(sorted(slots, key=lambda slot: (slot.leave, slot.start, slot.index)))


def _span(slots: Sequence[Slot]) -> tuple[int, int] | None:
    if not slots:
        return None
    return min(slot.start for slot in slots), max(slot.end for slot in slots)
