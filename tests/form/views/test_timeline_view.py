from typing import Any

import msgspec
import pytest
from hypothesis import given
from support.form_driver import send
from support.strategies import plans

from werkbezoek.form.session.session import Session
from werkbezoek.form.views.timeline_view import TimelineView, timeline_spec
from werkbezoek.form.views.view import FormContext
from werkbezoek.plan import ItemKind, Place, ProgrammeItem, new_plan
from werkbezoek.store import load
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


class Timeline:
    """The view, and what it called of the form."""

    def __init__(self, session: Session) -> None:
        self.session, self.opened, self.failures = session, [], []
        context = FormContext(session, lambda: self.view.refresh(), self.opened.append, self.failures.append)
        self.view = TimelineView(context)
        self.view.refresh()

    def send(self, message: Any) -> dict[str, Any]:
        return send(self.view, message).spec


@pytest.fixture
def timeline(new_session):
    return Timeline(new_session(PLAN))


@given(plans())
def test_the_timeline_has_the_starts_and_ends_of_the_chart(plan):
    shown = timeline_spec(plan)
    ours = sorted(
        (item["title"], item["kind"], start, end)
        for item, (start, end, _) in zip(shown["items"], shown["slots"], strict=True)
    )
    chart = build_timeline(schedule(plan))
    assert ours == sorted((bar.label, bar.kind.value, bar.start, bar.end) for bar in chart.bars)
    assert [gap[2:] for gap in shown["gaps"]] == [[gap.start, gap.end] for gap in schedule(plan).gaps]
    assert len(shown["overlaps"]) == len(chart.overlaps)


def test_the_browser_gets_no_more_than_it_shows():
    plan = msgspec.structs.replace(
        PLAN, ask="geheim", contact=msgspec.structs.replace(PLAN.contact, name="geheim")
    )
    assert "geheim" not in str(timeline_spec(plan))


def test_missing_travel_is_what_the_rule_misses():
    assert timeline_spec(PLAN)["missing"] == [1]
    walked = msgspec.structs.replace(PLAN.programme[1], travel_minutes=0)
    plan = msgspec.structs.replace(PLAN, programme=(PLAN.programme[0], walked))
    assert timeline_spec(plan)["missing"] == []


def test_an_edit_is_answered_with_the_schedule_that_follows_from_it(timeline):
    spec = timeline.send({"edit": {"op": "move", "id": "b", "start": 600}, "n": 1})
    assert (spec["answers"], spec["slots"]) == (1, [[540, 570, 540], [600, 660, 570]])
    assert load(timeline.session.path).programme[1].start == "10:00"


def test_an_item_gets_another_length_or_place_and_is_pinned_and_unpinned(timeline):
    spec = timeline.send({"edit": {"op": "resize", "id": "a", "minutes": 45}, "n": 1})
    assert spec["slots"] == [[540, 585, 540], [585, 645, 585]]
    spec = timeline.send({"edit": {"op": "move", "id": "b", "start": 585}, "n": 2})
    assert [item["start"] for item in spec["items"]] == [None, 585]
    spec = timeline.send({"edit": {"op": "reorder", "id": "b", "to": 0}, "n": 3})
    assert [item["id"] for item in spec["items"]] == ["b", "a"]
    spec = timeline.send({"edit": {"op": "move", "id": "b", "start": None}, "n": 4})
    assert spec["slots"] == [[540, 600, 540], [600, 645, 600]]


def test_an_edit_that_fails_is_answered_and_reported(timeline, monkeypatch):
    def fail(*_args: Any, **_options: Any) -> None:
        raise RuntimeError("kapot")

    monkeypatch.setattr(Session, "edit", fail)
    assert timeline.send({"edit": {"op": "move", "id": "a", "start": 600}, "n": 2})["answers"] == 2
    assert timeline.failures == [
        "Er ging iets mis in het formulier (technische melding: RuntimeError: kapot)."
    ]


def test_a_draft_moves_along_with_its_item(timeline):
    timeline.session.edit("programme[1].minutes", "lang")
    timeline.send({"edit": {"op": "reorder", "id": "b", "to": 0}, "n": 1})
    assert timeline.session.control_value("programme[0].minutes") == "lang"


def test_an_item_is_opened_at_the_field_that_is_asked_for(timeline):
    timeline.send({"open": "b"})
    timeline.send({"open": "b", "field": "travel_minutes"})
    timeline.send({"open": "gone"})
    assert timeline.opened == ["programme[1].title", "programme[1].travel_minutes"]


def test_there_are_words_for_each_reason_why_an_edit_is_not_as_asked(timeline):
    reasons = timeline.view.words["reasons"]
    assert set(reasons) == {"early", "midnight", "late", "night", "short", "long", "first", "last", "pin"}
    assert reasons["early"] == "Eerder kan niet: het bezoek begint om {earliest} uur."


def test_blocks_have_the_colours_of_the_chart(timeline):
    css = timeline.view._css
    for kind, colour in (*FILL.items(), *DARK_FILL.items()):
        assert f'[data-kind="{kind.value}"] {{ --fill: {colour};' in css
