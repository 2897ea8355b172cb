"""The timeline's preview in the browser and the kernel must agree: each day, and each edit."""

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support.javascript import javascript_module
from support.strategies import clocks, programmes

from werkbezoek.form.session.kinds import parse_value
from werkbezoek.form.session.rows import move_row
from werkbezoek.form.views.timeline_view import make_edit, timeline_spec
from werkbezoek.plan import ItemKind, Plan, ProgrammeItem, new_plan, put

PLANS = st.builds(
    lambda programme, start: msgspec.structs.replace(new_plan(), programme=programme, start=start),
    programmes(),
    st.none() | clocks(),
)
PUSHED_PAST_MIDNIGHT = msgspec.structs.replace(
    new_plan(),
    programme=(
        ProgrammeItem(id="a", kind=ItemKind.TOUR, title="Eerst", minutes=1, start="23:59"),
        ProgrammeItem(id="b", kind=ItemKind.TOUR, title="Dan", minutes=0),
    ),
)
SCHEDULE = ("slots", "gaps", "overlaps", "missing")


@pytest.fixture(scope="module")
def schedule_module():
    with javascript_module("timeline_schedule") as call:
        yield call


@pytest.fixture(scope="module")
def edits_module():
    with javascript_module("timeline_edits") as call:
        yield call


@pytest.fixture(scope="module")
def preview(schedule_module, edits_module):
    """Return the schedule that the browser shows while the kernel has yet to answer an edit."""

    def preview(spec, edit):
        items = edits_module("applyEdit", spec["items"], edit)
        return schedule_module("computeSchedule", items, spec["opening"])

    return preview


class PlanInMemory:
    """A session that edits a plan and saves nothing."""

    def __init__(self, plan):
        self.plan = plan

    def edit(self, path, text):
        self.plan = put(self.plan, path, parse_value(path, text, self.plan))

    def move(self, row, to):
        self.plan, _ = move_row(self.plan, row, to)


def apply_edit(plan, edit):
    """Return the plan as the kernel makes it of an edit."""
    session = PlanInMemory(plan)
    make_edit(session, edit)
    return session.plan


def schedule_of(plan):
    spec = timeline_spec(plan)
    return {name: spec[name] for name in SCHEDULE}


@given(plan=PLANS)
def test_browser_and_kernel_agree_on_every_day(schedule_module, plan: Plan):
    spec = timeline_spec(plan)
    assert schedule_module("computeSchedule", spec["items"], spec["opening"]) == schedule_of(plan)


@example(plan=PUSHED_PAST_MIDNIGHT, place=1, wish=1440)
@given(plan=PLANS, place=st.integers(0, 5), wish=st.integers(-50, 320).map(lambda step: 5 * step))
def test_the_kernel_never_refuses_a_move_and_agrees_on_what_follows(preview, edits_module, plan, place, wish):
    spec = timeline_spec(plan)
    if place >= len(plan.programme):
        return
    edit, _ = edits_module("moveEdit", spec["items"][place], spec["slots"][place], wish)
    if edit is not None:
        assert preview(spec, edit) == schedule_of(apply_edit(plan, edit))


def other_edit(edits_module, spec, place, way, steps):
    """Return the edit of a pin, or of a drag over a number of steps; a step is 5 minutes or one row."""
    if way == "pin":
        return edits_module("pinEdit", spec["items"][place], spec["slots"][place])[0]
    by = {"minutes": 5 * steps, "rows": steps, "isFine": False}
    return edits_module("dragEdit", way, spec, place, by)[0]


@given(
    plan=PLANS,
    place=st.integers(0, 5),
    way=st.sampled_from(("length", "order", "pin")),
    steps=st.integers(-20, 20),
)
def test_browser_and_kernel_agree_on_every_other_edit(preview, edits_module, plan, place, way, steps):
    spec = timeline_spec(plan)
    if place >= len(plan.programme):
        return
    edit = other_edit(edits_module, spec, place, way, steps)
    if edit is None:
        return
    assert preview(spec, edit) == schedule_of(apply_edit(plan, edit))
