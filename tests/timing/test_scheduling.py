"""The schedule of a plan: a few examples, and what holds for every programme."""

from itertools import combinations, pairwise
from typing import Any

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.strategies import clocks, some_of

from werkbezoek.plan import MEALS, DayPart, Invitee, ItemKind, Plan, ProgrammeItem, clock, minutes, new_plan
from werkbezoek.timing import (
    EVERYONE,
    INTERNAL,
    Gap,
    Overlap,
    Schedule,
    Slot,
    presence,
    schedule,
    visit_start,
)

DAY = 24 * 60


def item(length: int, kind: ItemKind = ItemKind.TOUR, **fields: Any) -> ProgrammeItem:
    return ProgrammeItem(id="i", kind=kind, minutes=length, **fields)


def plan_of(*programme: ProgrammeItem, **fields: Any) -> Plan:
    return msgspec.structs.replace(new_plan(), programme=programme, **{"start": "9:00", **fields})


def times(found: Schedule) -> list[str]:
    return [f"{clock(slot.start)}–{clock(slot.end)}" for slot in found.slots]


# Examples


def test_there_is_no_pause_while_an_earlier_item_still_goes_on() -> None:
    found = schedule(plan_of(item(120), item(15, start="9:30"), item(30, start="11:10")))
    assert found.gaps == (Gap(lane=EVERYONE, before=2, start=660, end=670),)


@pytest.mark.parametrize(
    ("start", "clock_time", "expected"),
    [("19:00", "20:00", 1200), ("19:00", "0:30", DAY + 30), ("19:00", "1:01", 61), ("9:00", "8:00", 480)],
)
def test_who_leaves_after_midnight_leaves_on_the_next_day(start: str, clock_time: str, expected: int) -> None:
    late = schedule(plan_of(item(180), start=start))
    assert presence(Invitee(id="a", leaves_at=clock_time), late) == (None, expected)
    assert presence(Invitee(id="a", arrives_at=clock_time), late) == (expected, None)


def test_items_follow_on_from_each_other() -> None:
    found = schedule(plan_of(item(15), item(30), item(90)))
    assert times(found) == ["9:00–9:15", "9:15–9:45", "9:45–11:15"]
    assert (found.gaps, found.overlaps, found.groups) == ((), (), ())
    assert found.visit_time == (540, 675)


def test_travel_comes_before_an_item() -> None:
    found = schedule(plan_of(item(30), item(60, travel_minutes=10), item(30)))
    assert times(found) == ["9:00–9:30", "9:40–10:40", "10:40–11:10"]
    assert clock(found.slots[1].leave) == "9:30"
    assert found.gaps == ()


def test_a_pinned_item_may_leave_a_gap() -> None:
    found = schedule(plan_of(item(30), item(60, start="10:00", travel_minutes=10), item(30)))
    assert times(found) == ["9:00–9:30", "10:00–11:00", "11:00–11:30"]
    assert found.gaps == (Gap(lane=EVERYONE, before=1, start=570, end=590),)
    assert found.gaps[0].minutes == 20


def test_a_pinned_item_may_overlap() -> None:
    found = schedule(plan_of(item(60), item(30, start="9:55", travel_minutes=10)))
    assert found.overlaps == (Overlap(first=0, second=1, start=585, end=600),)
    assert found.overlaps[0].minutes == 15


def test_groups_run_side_by_side_and_wait_for_each_other() -> None:
    found = schedule(
        plan_of(
            item(30),
            item(60, group="groep A"),
            item(40, group="groep B", travel_minutes=5),
            item(20, group="groep A"),
            item(30),
        )
    )
    assert times(found) == ["9:00–9:30", "9:30–10:30", "9:35–10:15", "10:30–10:50", "10:50–11:20"]
    assert found.groups == ("groep A", "groep B")
    assert found.gaps == (Gap(lane="groep B", before=4, start=615, end=650),)
    assert found.overlaps == ()


def test_a_pause_of_one_group_is_not_one_of_everyone() -> None:
    found = schedule(plan_of(item(30), item(60, group="groep B"), item(30), item(15, group="groep A")))
    assert found.gaps == (Gap(lane="groep A", before=2, start=570, end=630),)


def test_a_pause_of_all_groups_is_one_pause() -> None:
    found = schedule(plan_of(item(30, group="groep A"), item(30, group="groep B"), item(30, start="10:00")))
    assert found.gaps == (Gap(lane=EVERYONE, before=2, start=570, end=600),)


def test_internal_items_delay_nobody() -> None:
    crew = item(45, ItemKind.INTERNAL, start="8:15")
    found = schedule(plan_of(crew, item(30), item(60, ItemKind.INTERNAL), item(30)))
    assert times(found) == ["8:15–9:00", "9:00–9:30", "9:00–10:00", "9:30–10:00"]
    assert found.overlaps == ()
    assert found.visit_time == (540, 600)


@pytest.mark.parametrize("kind", sorted(MEALS))
def test_a_meal_at_the_start_or_end_is_not_guest_time(kind: ItemKind) -> None:
    meal = item(45, kind)
    found = schedule(plan_of(meal, item(60), meal, item(30), meal))
    assert found.visit_time == (540, 765)
    assert found.guest_time == (585, 720)
    assert schedule(plan_of(meal)).guest_time == (540, 585)
    assert schedule(plan_of()).guest_time is None


def test_minutes_continue_after_midnight() -> None:
    found = schedule(plan_of(item(120, start="23:00"), item(60)))
    assert [(slot.start, slot.end) for slot in found.slots] == [(1380, 1500), (1500, 1560)]
    assert times(found) == ["23:00–1:00", "1:00–2:00"]


@pytest.mark.parametrize(
    ("before", "pinned", "start"),
    [
        ("22:45", "0:15", 1455),  # the end of a long evening
        ("22:45", "0:00", 1440),
        ("22:00", "1:00", 1500),  # at most three hours later
        ("22:00", "1:01", 61),
        ("23:30", "2:30", 1590),
        ("10:30", "10:00", 600),  # slips: a step back,
        ("22:45", "22:30", 1350),
        ("20:45", "9:00", 540),  # twelve hours,
        ("21:30", "1:30", 90),  # a 2 that was left out,
        ("23:00", "3:00", 180),
        ("17:00", "0:15", 15),  # and a time that means nothing
    ],
)
def test_only_a_time_shortly_after_a_late_end_is_the_next_day(before: str, pinned: str, start: int) -> None:
    evening = item(60, start=clock(minutes(before) - 60))
    assert schedule(plan_of(evening, item(30, start=pinned))).slots[1].start == start


def test_what_follows_on_an_item_after_midnight_is_after_midnight_too() -> None:
    found = schedule(
        plan_of(item(225, start="19:00"), item(30, start="0:15"), item(15), item(30, start="0:50"))
    )
    assert [slot.start for slot in found.slots] == [1140, 1455, 1485, 1490]
    assert found.gaps == (Gap(lane=EVERYONE, before=1, start=1365, end=1455),)
    assert found.overlaps == (Overlap(first=2, second=3, start=1490, end=1500),)
    assert found.visit_time == found.guest_time == (1140, 1520)


def test_the_crew_cleans_up_after_midnight_when_the_guests_have_left() -> None:
    crew = item(60, ItemKind.INTERNAL, start="0:15")
    found = schedule(plan_of(item(30, ItemKind.INTERNAL), item(280, start="19:00"), crew, start="14:00"))
    assert [slot.start for slot in found.slots] == [840, 1140, 1455]
    assert found.visit_time == (1140, 1420)


@pytest.mark.parametrize(
    ("day_part", "start"),
    [(None, 540), (DayPart.MORNING, 540), (DayPart.AFTERNOON, 780), (DayPart.EVENING, 1140)],
)
def test_without_a_start_one_is_assumed(day_part: DayPart | None, start: int) -> None:
    found = schedule(plan_of(item(30), start=None, day_part=day_part))
    assert found.start_is_assumed
    assert found.slots[0].start == start


def test_a_start_of_the_plan_or_of_its_first_item_is_not_assumed() -> None:
    crew = item(30, ItemKind.INTERNAL, start="8:00")
    assert not schedule(plan_of(item(30))).start_is_assumed
    assert not schedule(plan_of(crew, item(30, start="9:30"), start=None)).start_is_assumed
    assert schedule(plan_of(crew, item(30), item(30, start="11:00"), start=None)).start_is_assumed
    assert schedule(plan_of(start=None)).start_is_assumed


def test_an_item_after_groups_that_are_pinned_early_does_not_wait_for_the_usual_start() -> None:
    found = schedule(plan_of(item(30, group="groep A", start="8:00"), item(30), start=None))
    assert times(found) == ["8:00–8:30", "8:30–9:00"]


# Every programme


GROUPS = ("", "", "groep A", "groep B", " groep B ", "groep C")


def any_items(
    groups: tuple[str, ...] = GROUPS, starts: st.SearchStrategy[str | None] | None = None
) -> st.SearchStrategy[ProgrammeItem]:
    return st.builds(
        ProgrammeItem,
        id=st.just("i"),
        kind=st.sampled_from((ItemKind.TOUR, ItemKind.TOUR, ItemKind.LUNCH, ItemKind.INTERNAL)),
        minutes=st.integers(0, 90) | st.integers(0, 1440),
        start=st.none() | st.none() | clocks() if starts is None else starts,
        travel_minutes=st.none() | st.integers(0, 30),
        group=st.sampled_from(groups),
    )


def any_plans(most: int = 8, **kinds: Any) -> st.SearchStrategy[Plan]:
    programme = some_of(*[any_items(**kinds)] * most)
    day_parts = st.none() | st.sampled_from(DayPart)
    return st.builds(
        lambda programme, start, day_part: plan_of(*programme, start=start, day_part=day_part),
        programme,
        st.none() | clocks(),
        day_parts,
    )


def lane_of(item: ProgrammeItem) -> str:
    return INTERNAL if item.kind is ItemKind.INTERNAL else item.group.strip()


def awaited(programme: tuple[ProgrammeItem, ...], index: int) -> list[int]:
    """Return the items whose end an unpinned item waits for, worked out as the design says it."""
    lane = lane_of(programme[index])
    found: dict[str, int] = {}
    for before in reversed(range(index)):
        other = lane_of(programme[before])
        if lane == INTERNAL or other == INTERNAL:
            relevant = lane == other
        else:
            relevant = lane == EVERYONE or other in (lane, EVERYONE)
        if relevant:
            found.setdefault(other, before)
            if other == EVERYONE or lane != EVERYONE:
                break
    return list(found.values())


@given(any_plans())
def test_each_item_starts_when_the_items_that_it_waits_for_are_over(plan: Plan) -> None:
    found = schedule(plan)
    usual = {None: 540, DayPart.MORNING: 540, DayPart.AFTERNOON: 780, DayPart.EVENING: 1140}
    opening = minutes(plan.start) if plan.start else usual[plan.day_part]
    assert [slot.index for slot in found.slots] == list(range(len(plan.programme)))
    for slot, item in zip(found.slots, plan.programme, strict=True):
        assert slot.item is item
        assert slot.lane == lane_of(item)
        assert slot.end == slot.start + item.minutes
        assert slot.start == slot.leave + (item.travel_minutes or 0)
        ends = [found.slots[before].end for before in awaited(plan.programme, slot.index)]
        if not item.start:
            assert slot.leave == max(ends, default=opening)
            continue
        if slot.lane == INTERNAL:
            ends = [opening, *(before.end for before in found.slots[: slot.index])]
        previous_end, time = max(ends, default=opening), minutes(item.start)
        assert slot.previous_end == previous_end
        assert slot.start % DAY == time
        if slot.start >= DAY:  # the next day, at most three hours later
            assert previous_end + 180 - DAY < slot.start <= previous_end + 180
        else:  # no large step back
            assert slot.start == time > previous_end + 180 - DAY


@given(any_plans())
def test_a_programme_by_day_has_each_pinned_item_at_its_own_time(plan: Plan) -> None:
    found = schedule(plan)
    for slot in found.slots:
        if all(before.end < 21 * 60 for before in found.slots[: slot.index]) and visit_start(plan) < 21 * 60:
            assert slot.item.start is None or slot.start == minutes(slot.item.start)


@given(any_plans(), st.integers(0, 8))
def test_a_later_item_of_the_plan_never_moves_an_earlier_one(plan: Plan, count: int) -> None:
    shorter = msgspec.structs.replace(plan, programme=plan.programme[:count])
    assert schedule(shorter).slots == schedule(plan).slots[:count]


def changed(plan: Plan, index: int, length: int) -> Plan:
    programme = list(plan.programme)
    programme[index] = msgspec.structs.replace(programme[index], minutes=length)
    return msgspec.structs.replace(plan, programme=tuple(programme))


def stays_on_its_day(old: tuple[Slot, ...], new: tuple[Slot, ...]) -> bool:
    """Whether no pinned item goes to another day."""
    return all(slot.start == later.start for slot, later in zip(old, new, strict=True) if slot.is_pinned)


@given(st.data(), any_plans(), st.integers(0, 1440))
def test_a_longer_item_moves_only_what_waits_for_it(data: st.DataObject, plan: Plan, length: int) -> None:
    """An item moves exactly as much as the end of the items that it waits for, and at most by the change."""
    assume(plan.programme)
    index = data.draw(st.integers(0, len(plan.programme) - 1))
    old, new = schedule(plan).slots, schedule(changed(plan, index, length)).slots
    assume(stays_on_its_day(old, new))
    change = length - plan.programme[index].minutes
    for before, after in zip(old, new, strict=True):
        shift = after.start - before.start
        assert min(0, change) <= shift <= max(0, change)
        if before.index <= index or before.is_pinned:
            assert shift == 0
        else:
            awaits = awaited(plan.programme, before.index)
            moved = max((new[index].end for index in awaits), default=0) - max(
                (old[index].end for index in awaits), default=0
            )
            assert shift == moved


@given(st.data(), any_plans(groups=("",)), st.integers(0, 1440))
def test_in_one_lane_all_later_items_move_equally_up_to_the_next_pin(
    data: st.DataObject, plan: Plan, length: int
) -> None:
    assume(plan.programme)
    index = data.draw(st.integers(0, len(plan.programme) - 1))
    lane, change = lane_of(plan.programme[index]), length - plan.programme[index].minutes
    held = False
    old, new = schedule(plan).slots, schedule(changed(plan, index, length)).slots
    assume(stays_on_its_day(old, new))
    for before, after in zip(old[index + 1 :], new[index + 1 :], strict=True):
        held = held or (before.lane == lane and before.is_pinned)
        expected = change if before.lane == lane and not held else 0
        assert after.start - before.start == expected


@given(st.data(), any_plans(starts=st.none()))
def test_swapping_neighbours_does_not_move_later_items(data: st.DataObject, plan: Plan) -> None:
    """Two unpinned neighbours of one lane change places; two of different groups keep their times."""
    assume(len(plan.programme) > 1)
    index = data.draw(st.integers(0, len(plan.programme) - 2))
    first, second = plan.programme[index : index + 2]
    assume(lane_of(first) == lane_of(second) or EVERYONE not in (lane_of(first), lane_of(second)))
    swapped = (*plan.programme[:index], second, first, *plan.programme[index + 2 :])
    old, new = schedule(plan).slots, schedule(msgspec.structs.replace(plan, programme=swapped)).slots
    assert [slot.start for slot in old[index + 2 :]] == [slot.start for slot in new[index + 2 :]]
    if lane_of(first) != lane_of(second):
        assert (old[index].start, old[index + 1].start) == (new[index + 1].start, new[index].start)


@given(st.data(), any_plans(), any_items())
def test_adding_and_removing_an_item_leaves_the_schedule_as_it_was(
    data: st.DataObject, plan: Plan, extra: ProgrammeItem
) -> None:
    index = data.draw(st.integers(0, len(plan.programme)))
    longer = (*plan.programme[:index], extra, *plan.programme[index:])
    found = schedule(msgspec.structs.replace(plan, programme=longer))
    assert found.slots[:index] == schedule(plan).slots[:index]
    assert len(found.slots) == len(plan.programme) + 1
    back = (*longer[:index], *longer[index + 1 :])
    assert schedule(msgspec.structs.replace(plan, programme=back)) == schedule(plan)


# Gaps and overlaps, minute by minute


def lanes_of(found: Schedule) -> dict[str, list[Slot]]:
    return {
        lane: [slot for slot in found.slots if slot.lane in (lane, EVERYONE)]
        for lane in found.groups or (EVERYONE,)
    }


def claimed(slot: Slot) -> set[int]:
    return set(range(slot.leave, slot.end))


@given(any_plans(most=6))
def test_gaps_are_the_minutes_in_which_a_lane_is_idle(plan: Plan) -> None:
    found = schedule(plan)
    for lane, slots in lanes_of(found).items():
        busy = set().union(*map(claimed, slots))
        moments = [moment for slot in slots for moment in (slot.leave, slot.end)]
        idle = set(range(min(moments, default=0), max(moments, default=0))) - busy
        gaps = [gap for gap in found.gaps if gap.lane in (lane, EVERYONE)]
        assert set().union(*(range(gap.start, gap.end) for gap in gaps)) == idle
        assert sum(gap.minutes for gap in gaps) == len(idle)
        assert all(found.slots[gap.before].leave == gap.end for gap in gaps)


@given(any_plans())
def test_a_gap_is_reported_once(plan: Plan) -> None:
    found = schedule(plan)
    assert len(set(found.gaps)) == len(found.gaps)
    assert all(gap.minutes > 0 and gap.lane in (EVERYONE, *found.groups) for gap in found.gaps)
    assert all(gap.start <= later.start for gap, later in pairwise(found.gaps))


@given(any_plans(most=6))
def test_overlaps_are_the_minutes_in_which_two_items_need_the_same_guests(plan: Plan) -> None:
    found = schedule(plan)
    expected = {}
    for slots in lanes_of(found).values():
        for slot, other in combinations(slots, 2):
            both = claimed(slot) & claimed(other)
            if both:
                expected[slot.index, other.index] = (min(both), max(both) + 1)
    assert {
        (overlap.first, overlap.second): (overlap.start, overlap.end) for overlap in found.overlaps
    } == expected
    assert len(found.overlaps) == len(expected)


@given(any_plans(starts=st.none()))
def test_a_programme_without_pins_has_no_overlaps(plan: Plan) -> None:
    found = schedule(plan)
    assert found.overlaps == ()
    if len(found.groups) < 2:
        assert found.gaps == ()


@given(any_plans())
def test_visit_and_guest_time_are_about_guests(plan: Plan) -> None:
    found = schedule(plan)
    guests = [slot for slot in found.slots if slot.lane != INTERNAL]
    assert sorted(slot.index for slot in found.guest_slots) == [slot.index for slot in guests]
    if not guests:
        assert found.visit_time is found.guest_time is None
        return
    assert found.visit_time == (min(slot.start for slot in guests), max(slot.end for slot in guests))
    assert found.guest_time is not None
    assert found.visit_time[0] <= found.guest_time[0] <= found.guest_time[1] <= found.visit_time[1]
