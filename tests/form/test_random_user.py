"""Anyone at the form, doing anything: file, form and schedule always agree, and all can be undone."""

import tempfile
from pathlib import Path

import ipywidgets
import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from support.form_driver import FormDriver, find_views, send

from werkbezoek.form.session.layout import STEPS
from werkbezoek.form.session.session import Session
from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.editor import Editor
from werkbezoek.form.views.panel_view import PanelView
from werkbezoek.form.views.table_view import TableView
from werkbezoek.form.views.timeline_view import TimelineView, timeline_spec
from werkbezoek.planning import model_programmes, new_plan_from_model
from werkbezoek.store import SUFFIX, load, save

TYPED = st.text(max_size=8) | st.sampled_from(
    ("", "9:30", "half tien", "45", "1 uur 15", "31 februari", "20 maart 2027", "ja", "Anna de Wit", "\ud83d")
)
ANSWER = {"answers": 0}
"""What of the timeline is about the last message rather than the plan."""
PLACES = st.integers(0, 40)
COLUMNS = st.sampled_from(("name", "party", "title", "start", "minutes", "lead"))
PASTES = st.sampled_from(
    (
        "",
        "Naam\tRol\tPartij\nAnna de Wit\tKamerlid\tVVD\n\t\t\nBert\tonbekend\tX",
        "Lunch\tlunch\t12:00\t45",
        "a\tb\tc\n" * 9,
        "Met vriendelijke groet,\n\nAnna de Wit\n06 0000 12 34",
    )
)


class RandomUser(RuleBasedStateMachine):
    """A form that is used at random, as by someone who changes their mind all the time."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / f"bezoek{SUFFIX}"
        save(new_plan_from_model(model_programmes()[0], "Werkbezoek"), self.path, expected=None)
        self.added = 0
        self.restart_the_kernel()

    @rule()
    def restart_the_kernel(self):
        """Restart the kernel: only what was saved comes back, including half-typed text."""
        drafts = dict(self.session.drafts) if hasattr(self, "session") else {}
        self.session = Session(self.path)
        assert self.session.drafts == drafts
        self.first = content(self.session.plan)
        self.editor = Editor(self.session, leave=lambda: None, opened=lambda _: None)
        self.form = FormDriver(ipywidgets.Box(self.editor.widgets))

    @rule(step=st.sampled_from(STEPS))
    def go_to_a_step(self, step):
        self.form.send(BarView, {"step": step.key})

    @rule(place=PLACES, text=TYPED)
    def type_in_a_field(self, place, text):
        panels = [panel for panel in find_views(self.form.root, PanelView) if panel.values]
        fields = [
            (panel, path)
            for panel in panels
            for path, value in panel.values.items()
            if isinstance(value, str)
        ]
        if fields:
            panel, path = fields[place % len(fields)]
            send(panel, {"edit": path, "value": text, "n": 1})

    def _table(self, message, place, **more):
        for table in find_views(self.form.root, TableView):
            rows = [row["id"] for row in table.rows]
            key = rows[place % len(rows)] if rows else ""
            if rows or message == "paste":
                send(table, {"op": message, "id": key, "n": 1, **more})

    @rule(place=PLACES, column=COLUMNS, text=TYPED)
    def type_in_a_cell(self, place, column, text):
        for table in find_views(self.form.root, TableView):
            if column in {shown["path"] for shown in table.spec["columns"]}:
                self._table("edit", place, column=column, text=text)

    @rule()
    def add_a_row(self):
        self.added += 1
        for table in find_views(self.form.root, TableView):
            send(table, {"op": "add", "id": f"nieuw-{self.added}", "n": 1})

    @rule(place=PLACES)
    def remove_a_row(self, place):
        self._table("remove", place)

    @rule(place=PLACES, to=st.integers(0, 5))
    def move_a_row(self, place, to):
        self._table("move", place, to=to)

    @rule(place=PLACES, text=PASTES)
    def paste(self, place, text):
        self._table("paste", place, column="title", text=text)

    @precondition(lambda self: self.session.plan.programme)
    @rule(
        place=PLACES,
        edit=st.one_of(
            st.builds(lambda at: {"op": "move", "start": 5 * at}, st.integers(-5, 300)),
            st.builds(lambda length: {"op": "resize", "minutes": 5 * length}, st.integers(-5, 300)),
            st.builds(lambda to: {"op": "reorder", "to": to}, st.integers(0, 7)),
            st.just({"op": "move", "start": None}),
        ),
    )
    def take_hold_of_the_timeline(self, place, edit):
        programme = self.session.plan.programme
        edit = {**edit, "id": programme[place % len(programme)].id}
        for timeline in find_views(self.form.root, TimelineView):
            send(timeline, {"edit": edit, "n": 1})

    @rule()
    def undo(self):
        self.form.send(BarView, {"act": "undo"})

    @rule()
    def redo(self):
        self.form.send(BarView, {"act": "redo"})

    @rule()
    def save(self):
        self.form.send(BarView, {"act": "save"})

    @invariant()
    def file_form_and_schedule_agree(self):
        assert load(self.path) == self.session.plan
        bar = self.form.view(BarView)
        assert bar.alarm == {}, bar.alarm
        assert bar.title == (self.session.plan.title or bar.title)
        for timeline in find_views(self.form.root, TimelineView):
            assert {**timeline.spec, **ANSWER} == {**timeline_spec(load(self.path)), **ANSWER}
        for table in find_views(self.form.root, TableView):
            assert [row["id"] for row in table.rows] == [
                row.id for row in getattr(self.session.plan, table.spec["path"])
            ]
            assert "Dit is niet gelukt" not in table.notice.get("text", "")

    def teardown(self):
        while self.session.undo_stack.next_undo:
            self.undo()
        assert content(self.session.plan) == content(load(self.path)) == self.first
        self.editor.close()
        self.folder.cleanup()


def content(plan):
    return msgspec.structs.replace(plan, revision=0, saved_at=None)


TestRandomUser = RandomUser.TestCase
TestRandomUser.settings = settings(max_examples=settings().max_examples // 5, stateful_step_count=20)
