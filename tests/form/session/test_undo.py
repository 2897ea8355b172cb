"""Undo and redo over everything, and what the form says that they do."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import strategies

from werkbezoek.form.session.session import Session
from werkbezoek.form.session.undo import describe_change
from werkbezoek.plan import new_plan
from werkbezoek.planning import apply_model, model_programmes
from werkbezoek.store import SUFFIX, load, save


@pytest.fixture
def session(tmp_path):
    path = tmp_path / f"bezoek{SUFFIX}"
    save(new_plan("Werkbezoek"), path, expected=None)
    return Session(path)


def content(plan):
    return msgspec.structs.replace(plan, revision=0, saved_at=None)


EDITS = st.one_of(
    st.tuples(st.just("edit"), st.sampled_from(["title", "ask", "date", "start"]), st.text(max_size=5)),
    st.tuples(st.just("add"), st.sampled_from(["invitees", "programme", "messages", "tasks"])),
    st.tuples(
        st.just("fill"), st.sampled_from(["invitees[0].email", "programme[0].minutes"]), st.text(max_size=3)
    ),
    st.tuples(st.just("remove"), st.sampled_from(["invitees[0]", "programme[0]"])),
    st.tuples(st.just("move"), st.just("programme[0]")),
    st.tuples(st.just("model")),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


def do(session, edit):
    rows = edit[1].partition("[")[0] if len(edit) > 1 else ""
    match edit:
        case ("fill" | "remove" | "move", *_) if not getattr(session.plan, rows):
            return
        case ("edit" | "fill", path, text):
            session.edit(path, text)
        case ("add", path):
            session.add(path)
        case ("remove", row):
            session.remove(row)
        case ("move", row):
            session.move(row, 1)
        case ("model",):
            session.replace(apply_model(session.plan, model_programmes()[0]))
        case ("undo",):
            session.undo()
        case ("redo",):
            session.redo()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(EDITS, max_size=12))
def test_undo_leads_to_the_first_plan_and_redo_to_the_last(tmp_path_factory, edits):
    path = tmp_path_factory.mktemp("plan") / f"bezoek{SUFFIX}"
    save(new_plan("Werkbezoek"), path, expected=None)
    session = Session(path)
    first = session.plan
    for edit in edits:
        do(session, edit)
    while session.redo():
        pass
    last, drafts = session.plan, dict(session.drafts)
    while session.undo():
        pass
    assert content(session.plan) == content(first)
    assert session.drafts == {}
    while session.redo():
        pass
    assert content(session.plan) == content(last) == content(load(path))
    assert session.drafts == drafts


def test_a_revision_never_goes_back(session):
    session.edit("title", "Een")
    session.edit("title", "Twee")
    session.undo()
    assert session.plan.revision == 4
    assert session.status.text.startswith("Bewaard om")


def test_typing_on_in_a_field_is_one_step_and_typing_it_away_again_none(session):
    for text in ("B", "Bl", "Bloemen"):
        session.edit("title", text, typing=True)
    session.edit("title", "Bloemenbuurt")
    session.edit("title", "Bloemenbuurt!", typing=True)
    session.edit("title", "Bloemenbuurt")
    assert session.undo().text == "titel van het bezoek"
    assert session.plan.title == "Werkbezoek"
    assert session.undo() is None


def test_typing_away_and_on_leaves_the_edit_before_it_alone(session):
    session.edit("ask", "Kom terug")
    for text in ("B", "Werkbezoek", "Bl"):
        session.edit("title", text, typing=True)
    session.undo()
    assert (session.plan.title, session.plan.ask) == ("Werkbezoek", "Kom terug")


def test_a_draft_is_a_step_too(session):
    session.edit("date", "31 februari 2027")
    assert session.undo_stack.next_undo.text == "datum"
    session.undo()
    assert session.problem("date") == ""
    session.redo()
    assert session.control_value("date") == "31 februari 2027"


def test_a_new_edit_forgets_what_was_undone(session):
    session.edit("title", "Een")
    session.undo()
    session.edit("title", "Twee")
    assert session.redo() is None


def test_what_an_undo_will_undo_is_said_in_dutch(session):
    said = []

    def done(*edits):
        for edit in edits:
            do(session, edit)
            said.append(session.undo_stack.next_undo.text)

    done(
        ("edit", "contact.name", "Joris Akker"),
        ("add", "programme"),
        ("edit", "programme[0].title", "De wijk in"),
    )
    done(
        ("edit", "programme[0].minutes", "45"), ("add", "invitees"), ("edit", "invitees[0].name.last", "Veld")
    )
    done(("add", "programme"), ("move", "programme[0]"), ("remove", "programme[1]"), ("model",))
    assert said == [
        "naam (contactpersoon)",
        "onderdeel toevoegen",
        "titel van “De wijk in”",
        "duur in minuten van “De wijk in”",
        "genodigde toevoegen",
        "achternaam van “Veld”",
        "onderdeel toevoegen",
        "volgorde van programma",
        "onderdeel “De wijk in” verwijderen",
        "programma vervangen",
    ]


@given(strategies.plans(), strategies.plans())
def test_two_plans_differ_where_a_change_says_so(plan, other):
    found = describe_change(plan, other)
    same = {"id": plan.id, "revision": 0, "saved_at": None, "schema_version": plan.schema_version}
    if found is None:
        assert msgspec.structs.replace(plan, **same) == msgspec.structs.replace(other, **same)
    else:
        assert found.text.strip()
    assert describe_change(plan, plan) is None


def test_drafts_of_rows_that_a_model_replaces_are_gone(session):
    session.add("programme")
    session.edit("programme[0].start", "half tien")
    session.edit("date", "morgen")
    session.replace(apply_model(session.plan, model_programmes()[0]))
    assert list(session.drafts) == ["date"]
    session.undo()
    assert set(session.drafts) == {"programme[0].start", "date"}
