"""Edits on the timeline: a few examples, and what holds for each series of edits on any programme."""

from functools import partial
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.strategies import clocks, programmes

from werkbezoek.form.session.spec import Json
from werkbezoek.form.session.timeline_edits import Refused, apply_edit
from werkbezoek.plan import ItemKind, Plan, ProgrammeItem, new_plan
from werkbezoek.timing.scheduling import schedule, visit_start


def edit_of(op: str, key: str, **values: int) -> Json:
    return {"op": op, "id": key, **values}


move, resize, reorder, pin, unpin = (
    partial(edit_of, op) for op in ("move", "resize", "reorder", "pin", "unpin")
)


def item(key: str, length: int, kind: ItemKind = ItemKind.TOUR, **fields: Any) -> ProgrammeItem:
    return ProgrammeItem(id=key, kind=kind, minutes=length, **fields)


def plan_of(*programme: ProgrammeItem, **fields: Any) -> Plan:
    return msgspec.structs.replace(new_plan(), programme=programme, **{"start": "9:00", **fields})


PLAN = plan_of(item("a", 30), item("b", 60), item("c", 45), item("crew", 20, ItemKind.INTERNAL))


def starts(plan: Plan) -> dict[str, int]:
    return {slot.item.id: slot.start for slot in schedule(plan).slots}


def test_moving_pins_an_item_and_what_follows_comes_along():
    plan = apply_edit(PLAN, move("b", start=600))
    assert [item.start for item in plan.programme] == [None, "10:00", None, None]
    assert starts(plan) == {"a": 540, "b": 600, "c": 660, "crew": 540}


def test_resizing_changes_the_length_alone():
    plan = apply_edit(PLAN, resize("a", minutes=45))
    assert [item.minutes for item in plan.programme] == [45, 60, 45, 20]
    assert starts(plan)["c"] == 645


def test_pinning_changes_no_time_and_unpinning_lets_it_follow_on_again():
    pinned = apply_edit(PLAN, pin("c"))
    assert pinned.programme[2].start == "10:30"
    assert starts(pinned) == starts(PLAN)
    assert apply_edit(pinned, unpin("c")) == PLAN


def test_reordering_keeps_every_item():
    plan = apply_edit(PLAN, reorder("c", to=0))
    assert [item.id for item in plan.programme] == ["c", "a", "b", "crew"]
    assert starts(plan)["a"] == 585
    assert apply_edit(PLAN, reorder("a", to=99)).programme[-1].id == "a"


@pytest.mark.parametrize(
    ("edit", "text"),
    [
        (move("a", start=535), "Dit onderdeel kan niet eerder beginnen dan 9.00 uur."),
        (move("b", start=1385), "Dit onderdeel kan niet later beginnen dan 23.00 uur."),
        (move("crew", start=-5), "Dit onderdeel kan niet eerder beginnen dan 0.00 uur."),
        (move("b", start=601), "Op de tijdlijn kies je een begintijd in stappen van 5 minuten."),
        (resize("b", minutes=0), "Korter dan 5 minuten kan niet."),
        (resize("b", minutes=61), "Op de tijdlijn kies je een duur in stappen van 5 minuten."),
        (resize("b", minutes=900), "Langer kan niet: dan duurt dit onderdeel tot na middernacht."),
        (pin("weg"), "Dit onderdeel staat niet meer in het programma."),
    ],
)
def test_what_cannot_be_is_refused_in_dutch(edit: Json, text: str):
    with pytest.raises(Refused, match=f"^{text}$"):
        apply_edit(PLAN, edit)


def test_an_item_after_a_late_one_can_be_moved_and_pinned_past_midnight():
    late = plan_of(item("a", 60, start="23:30"), item("b", 60))
    assert apply_edit(late, pin("b")).programme[1].start == "0:30"
    later = apply_edit(late, move("b", start=1500))
    assert later.programme[1].start == "1:00"
    assert starts(later)["b"] == 1500
    with pytest.raises(Refused, match=r"niet later beginnen dan 3\.30 uur"):
        apply_edit(late, move("b", start=1655))
    with pytest.raises(Refused, match="niet eerder"):
        apply_edit(late, move("b", start=200))
    assert apply_edit(late, move("b", start=1380)).programme[1].start == "23:00"
    assert apply_edit(late, resize("b", minutes=90)).programme[1].minutes == 90


def test_a_time_that_would_be_of_another_day_cannot_be_pinned():
    travelling = plan_of(item("a", 60, start="19:00"), item("b", 60, travel_minutes=300))
    with pytest.raises(Refused, match="geldt voor een andere dag"):
        apply_edit(travelling, pin("b"))


def test_an_item_before_the_visit_begins_need_not_come_inside_at_once():
    early = plan_of(item("a", 60, start="8:00"))
    assert apply_edit(early, move("a", start=505)).programme[0].start == "8:25"
    with pytest.raises(Refused, match="niet eerder"):
        apply_edit(early, move("a", start=475))


def test_a_visit_without_a_start_may_begin_whenever():
    assert apply_edit(plan_of(item("a", 60), start=None), move("a", start=480)).programme[0].start == "8:00"


@pytest.mark.parametrize("edit", [{"op": "move"}, {"op": "delete"}, {"op": "move", "start": "10:00"}])
def test_a_message_that_is_no_edit_is_refused(edit: Json):
    with pytest.raises(Refused, match="Er is niets veranderd"):
        apply_edit(PLAN, {"id": "a", **edit})


KEYS = st.sampled_from([f"i{number}" for number in range(7)])
ON_GRID = st.integers(-20, 320).map(lambda step: 5 * step)
EDITS = st.one_of(
    st.builds(move, KEYS, start=ON_GRID | st.integers(-100, 1600)),
    st.builds(resize, KEYS, minutes=ON_GRID | st.integers(-10, 1500)),
    st.builds(pin, KEYS),
    st.builds(unpin, KEYS),
    st.builds(reorder, KEYS, to=st.integers(-3, 9)),
)
PLANS = st.builds(
    lambda programme, start: plan_of(*programme, start=start), programmes(), st.none() | clocks()
)


@given(PLANS, st.lists(EDITS, max_size=8))
def test_any_series_of_edits_gives_a_valid_plan_with_the_same_items(plan: Plan, edits: list[Json]):
    for edit in edits:
        try:
            after = apply_edit(plan, edit)
        except Refused:
            continue
        assert msgspec.json.decode(msgspec.json.encode(after), type=Plan) == after
        assert sorted(item.id for item in after.programme) == sorted(item.id for item in plan.programme)
        assert apply_edit(after, edit) == after
        plan = after


@given(PLANS, EDITS)
def test_an_edit_changes_only_what_it_is_about(plan: Plan, edit: Json):
    try:
        after = apply_edit(plan, edit)
    except Refused:
        return
    assert msgspec.structs.replace(after, programme=()) == msgspec.structs.replace(plan, programme=())
    before = {item.id: item for item in plan.programme}
    if edit["op"] != "reorder":
        assert [item.id for item in after.programme] == [item.id for item in plan.programme]
    for item in after.programme:
        field = "minutes" if edit["op"] == "resize" else "start"
        may = {field: getattr(item, field)} if item.id == edit["id"] and edit["op"] != "reorder" else {}
        assert item == msgspec.structs.replace(before[item.id], **may)


@given(PLANS, EDITS)
def test_the_timeline_chooses_times_in_steps_of_five_minutes(plan: Plan, edit: Json):
    try:
        after = apply_edit(plan, edit)
    except Refused:
        return
    was, now = schedule(plan), schedule(after)
    place = {slot.item.id: slot for slot in now.slots}
    before = next(slot for slot in was.slots if slot.item.id == edit["id"])
    slot = place[edit["id"]]
    if edit["op"] == "move" and slot.start not in (before.start, visit_start(after)):
        assert slot.start % 5 == 0
        assert slot.start == edit["start"]
    if edit["op"] == "resize" and slot.item.minutes != before.item.minutes:
        assert slot.item.minutes % 5 == 0
    if edit["op"] == "pin":
        assert slot.start == before.start
