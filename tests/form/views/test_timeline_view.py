from typing import Any

import msgspec
import pytest
from hypothesis import given
from support.strategies import plans

from werkbezoek.form.session.timeline_edits import Edit, Move, apply
from werkbezoek.form.views.timeline_view import TimelineView, day
from werkbezoek.plan import ItemKind, Place, Plan, ProgrammeItem, new_plan
from werkbezoek.timing.gantt.style import DARK_FILL, FILL
from werkbezoek.timing.scheduling import schedule
from werkbezoek.timing.timeline import build_timeline

PLAN = msgspec.structs.replace(
    new_plan(),
    start="9:00",
    programme=(
        ProgrammeItem(id="a", kind=ItemKind.PRESENTATION, place=Place(label="Kantoor")),
        ProgrammeItem(id="b", kind=ItemKind.TOUR, place=Place(label="Buurthuis"), minutes=60),
    ),
)


class Form:
    """What the form does with a timeline, without a form."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.opened = plan, []
        self.view = TimelineView(edit=self.edit, open_item=lambda *where: self.opened.append(where))
        self.view.show(plan)

    def edit(self, edit: Edit) -> None:
        self.plan = apply(self.plan, edit)
        self.view.show(self.plan)

    def hear(self, message: Any) -> dict[str, Any]:
        self.view.widget._handle_custom_msg(message, [])
        return self.view.widget.spec


@given(plans())
def test_the_timeline_has_the_starts_and_ends_of_the_chart(plan):
    shown = day(plan)
    ours = sorted(
        (item["title"], item["kind"], *slot)
        for item, slot in zip(shown["items"], shown["slots"], strict=True)
    )
    chart = build_timeline(schedule(plan))
    assert ours == sorted((bar.label, bar.kind.value, bar.start, bar.end) for bar in chart.bars)
    assert [gap[2:] for gap in shown["gaps"]] == [[gap.start, gap.end] for gap in schedule(plan).gaps]
    assert len(shown["overlaps"]) == len(chart.clashes)


def test_the_browser_gets_no_more_than_it_shows():
    plan = msgspec.structs.replace(
        PLAN, ask="geheim", contact=msgspec.structs.replace(PLAN.contact, name="geheim")
    )
    assert "geheim" not in str(day(plan))


def test_missing_travel_is_what_the_rule_misses():
    assert day(PLAN)["missing"] == [1]
    walked = msgspec.structs.replace(PLAN.programme[1], travel_minutes=0)
    plan = msgspec.structs.replace(PLAN, programme=(PLAN.programme[0], walked))
    assert day(plan)["missing"] == []


def test_an_edit_is_answered_with_the_schedule_that_follows_from_it():
    form = Form(PLAN)
    spec = form.hear({"edit": {"op": "move", "id": "b", "start": 600}, "n": 1})
    assert (spec["answers"], spec["refusal"], spec["slots"]) == (1, "", [[540, 570], [600, 660]])
    assert form.plan.programme[1].start == "10:00"


@pytest.mark.parametrize("edit", [{"op": "move", "id": "b", "start": 0}, {"op": "boem"}, "onzin"])
def test_a_refused_edit_is_answered_with_the_reason_and_the_day_as_it_was(edit):
    form = Form(PLAN)
    spec = form.hear({"edit": edit, "n": 4})
    assert spec["answers"] == 4
    assert spec["refusal"].endswith(".")
    assert spec["slots"] == [[540, 570], [570, 630]]
    assert form.plan == PLAN
    form.view.show(PLAN)
    assert form.view.widget.spec["refusal"] == ""


def test_an_edit_that_the_form_did_not_show_is_answered_all_the_same():
    said = []
    view = TimelineView(edit=said.append, open_item=lambda *_: None)
    view.show(PLAN)
    view.widget._handle_custom_msg({"edit": {"op": "move", "id": "a", "start": 600}, "n": 2}, [])
    assert said == [Move(id="a", start=600)]
    assert view.widget.spec["answers"] == 2


def test_an_item_is_opened_at_the_field_that_is_asked_for():
    form = Form(PLAN)
    form.hear({"open": "b"})
    form.hear({"open": "b", "field": "travel_minutes"})
    assert form.opened == [("b", "title"), ("b", "travel_minutes")]


def test_blocks_have_the_colours_of_the_chart():
    css = TimelineView(edit=lambda _: None, open_item=lambda *_: None).widget._css
    for kind, colour in (*FILL.items(), *DARK_FILL.items()):
        assert f'[data-kind="{kind.value}"] {{ --fill: {colour};' in css
