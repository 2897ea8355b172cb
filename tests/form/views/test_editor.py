"""The form without a browser: messages as the controls send them, traits as the controls show them."""

import json

import msgspec
import pytest
from support.shown import Shown, found

from werkbezoek.documents.form_link import FORM_MIME, read_link
from werkbezoek.form import edit
from werkbezoek.form.session.advice import ADVICE
from werkbezoek.form.session.session import Session
from werkbezoek.form.session.spec import paths
from werkbezoek.form.session.steps import STEPS
from werkbezoek.form.views.app import Form
from werkbezoek.form.views.editor import Editor
from werkbezoek.form.views.table_view import TableControl
from werkbezoek.form.views.task_view import TaskControl
from werkbezoek.form.views.widgets import (
    Ask,
    Bar,
    Chart,
    Downloads,
    Findings,
    Glance,
    Help,
    Models,
    Panel,
    Start,
    Versions,
)
from werkbezoek.plan import Invitee, Name, new_plan
from werkbezoek.planning import model_programmes, new_plan_from_model
from werkbezoek.rules import rule
from werkbezoek.store import SUFFIX, load, save


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "data" / "plannen" / f"bezoek{SUFFIX}"
    save(new_plan_from_model(model_programmes()[0], "Werkbezoek"), path, expected=None)
    return path


@pytest.fixture
def form(path, tmp_path):
    return Form(path, tmp_path)


@pytest.fixture
def shown(form):
    return Shown(form._root)


def test_an_edit_is_answered_with_its_number_its_value_and_what_follows(shown, path):
    chart = shown.one(Chart).svg
    panel = shown.type("start", "0945")
    assert (panel.seen, panel.values["start"]) == (7, "9:45")
    assert load(path).start == "9:45"
    assert shown.one(Chart).svg != chart
    assert "9:45" in shown.one(Chart).summary
    assert shown.one(Bar).status.startswith("Bewaard om ")


def test_a_draft_is_marked_and_leads_back_to_its_field(shown):
    panel = shown.type("date", "31 februari 2027")
    assert panel.values["date"] == "31 februari 2027"
    assert "bestaat niet" in panel.problems["date"]
    assert shown.one(Bar).unfinished == "1 veld is nog niet goed ingevuld"
    shown.send(Bar, {"step": "programma"})
    shown.send(Bar, {"act": "draft"})
    assert shown.one(Bar).step == "bezoek"
    assert panel.focus["path"] == "date"


def test_half_a_date_is_no_complaint_while_it_is_typed(shown):
    shown.type("date", "20 ma", typing=True)
    assert shown.one(Bar).unfinished == ""
    shown.type("date", "20 ma", typing=False)
    assert shown.one(Bar).unfinished != ""


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_every_control_of_every_step_has_a_value_to_show(shown, step):
    shown.send(Bar, {"step": step.key})
    panels = found(shown.root, Panel)
    assert panels
    for panel in panels:
        assert set(paths(panel.spec)) == set(panel.values)
        json.dumps(panel.spec)


def ids(table):
    return [row["id"] for row in table.rows]


def test_an_invitee_is_added_chosen_moved_and_removed(shown, path):
    shown.send(Bar, {"step": "genodigden"})
    table = shown.one(TableControl)
    for place, name in enumerate(("Veldkamp", "Akker")):
        shown.send(TableControl, {"op": "add", "id": f"id{place}", "n": place + 1})
        shown.send(TableControl, {"op": "choose", "id": ids(table)[place]})
        shown.type(f"invitees[{place}].name.last", name)
    assert [row["cells"]["name"] for row in table.rows] == ["Veldkamp", "Akker"]
    editor = found(shown.root, Panel)[1]
    assert editor.title == "Akker"
    shown.send(TableControl, {"op": "move", "id": ids(table)[1], "to": 0, "n": 5})
    assert "invitees[0].name.last" in editor.values
    assert editor.title == "Akker"
    shown.send(TableControl, {"op": "remove", "id": ids(table)[0], "n": 6})
    assert [invitee.name.last for invitee in load(path).invitees] == ["Veldkamp"]
    assert editor.title == "Veldkamp"
    shown.send(Bar, {"act": "undo"})
    assert len(load(path).invitees) == 2


def test_the_last_invitee_can_be_removed_and_the_editor_is_empty(shown):
    shown.send(Bar, {"step": "genodigden"})
    shown.send(TableControl, {"op": "add", "id": "nieuw", "n": 1})
    shown.send(TableControl, {"op": "remove", "id": ids(shown.one(TableControl))[0], "n": 2})
    assert found(shown.root, Panel)[1].spec["sections"] == []


def test_tasks_are_added_ticked_and_removed(shown, path):
    shown.type("date", "vr 1 januari 2100")
    shown.send(Bar, {"step": "voorbereiding"})
    tasks = shown.one(TaskControl)
    assert tasks.countdown.startswith("Nog ")
    missing = tasks.missing
    shown.send(TaskControl, {"standard": True})
    assert (len(load(path).tasks), tasks.missing) == (missing, 0)
    first = tasks.tasks[0]
    assert (first["state"], first["done"]) == ("later", False)
    shown.send(TaskControl, {"tick": first["id"], "done": True})
    assert next(task for task in load(path).tasks if task.id == first["id"]).done
    assert shown.one(Bar).undoes.startswith("gedaan van “")
    shown.send(TaskControl, {"add": True})
    assert found(shown.root, Panel)[0].focus["path"] == f"tasks[{missing}].title"
    shown.type(f"tasks[{missing}].title", "Parkeerplek regelen")
    shown.send(TaskControl, {"choose": first["id"]})
    assert found(shown.root, Panel)[0].title == first["title"]
    shown.send(TaskControl, {"remove": first["id"]})
    assert first["id"] not in [task.id for task in load(path).tasks]


def test_a_task_whose_day_has_passed_is_late(shown):
    shown.type("date", "za 1 januari 2022")
    shown.send(Bar, {"step": "voorbereiding"})
    shown.send(TaskControl, {"standard": True})
    assert {task["label"] for task in shown.one(TaskControl).tasks} == {"Te laat"}
    assert "dagen geleden" in shown.one(TaskControl).countdown


def test_rows_in_a_panel_are_added_moved_and_removed(shown, path):
    shown.send(Bar, {"step": "boodschap"})
    for text in ("Een", "Twee"):
        shown.send(Panel, {"add": "messages", "choice": ""})
        shown.type(f"messages[{len(load(path).messages) - 1}].text", text)
    shown.send(Panel, {"move": "messages[1]", "to": 0})
    shown.send(Panel, {"remove": "messages[1]"})
    assert [message.text for message in load(path).messages] == ["Twee"]


def test_a_finding_leads_to_its_row_and_field(shown):
    shown.send(Findings, {"go": "programme[2].lead"})
    assert shown.one(Bar).step == "programma"
    editor = found(shown.root, Panel)[0]
    assert editor.focus["path"] == "programme[2].lead"
    assert "programme[2].lead" in editor.values


def test_a_finding_about_an_empty_list_leads_to_its_add_button(shown):
    shown.send(Findings, {"go": "invitees"})
    table = shown.one(TableControl)
    assert (table.spec["path"], table.focus["id"]) == ("invitees", "")


def test_every_finding_leads_somewhere(tmp_path):
    from werkbezoek.rules import check

    for number, plan in enumerate((new_plan(), *(model.plan for model in model_programmes()))):
        path = tmp_path / f"{number}{SUFFIX}"
        save(msgspec.structs.replace(plan, id="a"), path, expected=None)
        editor = Editor(Session(path), leave=lambda _: None, opened=lambda _: None)
        for finding in check(load(path)):
            editor._on_findings({"go": finding.path})
            focused = [panel.focus.get("path") for root in editor.widgets for panel in found(root, Panel)]
            adds = [table.spec["path"] for root in editor.widgets for table in found(root, TableControl)]
            assert finding.path in focused + adds, finding


def test_a_rule_is_ignored_once_however_often_one_asks(shown, path):
    shown.send(Bar, {"step": "controle"})
    code = shown.one(Findings).findings[0]["code"]
    shown.send(Findings, {"ignore": code})
    shown.send(Findings, {"ignore": code})
    assert [ignored.code for ignored in load(path).ignored_rules] == [code]
    (row,) = shown.one(Panel).spec["sections"][0]["fields"][0]["rows"]
    assert row["title"] == f"{code} {rule(code).summary}"
    shown.type("ignored_rules[0].reason", "Zo is het afgesproken.")
    assert code not in [finding["code"] for finding in shown.one(Findings).findings]


def test_a_conflict_offers_both_versions(shown, path):
    other = Session(path)
    other.edit("title", "Van een ander")
    shown.type("title", "Van mij")
    assert [action for action, _ in shown.one(Bar).alarm["actions"]] == ["theirs", "mine"]
    shown.send(Bar, {"act": "mine"})
    assert shown.one(Bar).file == f"bezoek (mijn versie){SUFFIX}"
    assert shown.one(Bar).alarm == {}


def test_a_file_changed_elsewhere_is_said_on_coming_back_to_the_form(shown, path):
    shown.send(Bar, {"act": "look"})
    assert shown.one(Bar).alarm == {}
    Session(path).edit("title", "Van een ander")
    shown.send(Bar, {"act": "look"})
    assert shown.one(Bar).alarm["actions"] == [("theirs", "Opnieuw laden")]
    shown.send(Bar, {"act": "theirs"})
    assert (shown.one(Bar).alarm, shown.one(Bar).title) == ({}, "Van een ander")


def test_a_file_that_is_taken_away_can_be_put_back(shown, path):
    kept = load(path)
    path.unlink()
    shown.send(Bar, {"act": "look"})
    assert shown.one(Bar).alarm["actions"] == [("again", "Opnieuw bewaren")]
    shown.send(Bar, {"act": "again"})
    assert shown.one(Bar).alarm == {}
    assert load(path).programme == kept.programme


def test_one_can_go_back_to_an_earlier_version_and_undo_that(shown, path):
    shown.type("title", "Later")
    shown.send(Bar, {"act": "versions"})
    ((name, when, title),) = shown.one(Versions).versions
    assert when.startswith("vandaag, ")
    about = "Werkbezoek · daarna: titel van het bezoek"
    assert (title, shown.one(Versions).shown) == (about, True)
    shown.send(Versions, {"back": name})
    assert (load(path).title, shown.one(Versions).shown) == ("Werkbezoek", False)
    assert "Terug naar de versie van vandaag" in shown.one(Bar).note["text"]
    shown.send(Bar, {"act": "undo"})
    assert load(path).title == "Later"


def test_a_model_programme_replaces_the_one_that_is_there(shown, path):
    shown.send(Bar, {"step": "programma"})
    assert shown.one(Models).items == len(load(path).programme)
    shown.send(Models, {"model": "avond"})
    assert load(path).day_part.value == "avond"
    assert shown.one(Bar).undoes == "programma vervangen"


def test_the_invitations_at_a_glance_follow_the_plan_and_lead_to_the_invitee(shown):
    shown.send(Bar, {"step": "genodigden"})
    shown.send(TableControl, {"op": "add", "id": "nieuw", "n": 1})
    shown.type("invitees[0].roles", ["kamerlid"])
    overview = shown.one(Glance).overview
    assert (overview["expected"], overview["roles"][0]["label"]) == (1, "Kamerlid")
    shown.send(Glance, {"go": "invitees[0].status"})
    assert found(shown.root, Panel)[1].focus["path"] == "invitees[0].status"


def test_the_question_to_aedes_is_a_link_and_a_file(shown, monkeypatch):
    shown.send(Bar, {"step": "boodschap"})
    shown.type("aedes_question", "Wie past hierbij?")
    assert shown.one(Ask).mailto.startswith("mailto:verkiezingen@aedes.nl?")
    assert "Wie%20past%20hierbij" in shown.one(Ask).mailto
    sent = []
    monkeypatch.setattr(Ask, "send", lambda _self, message, buffers=(): sent.append((message, buffers)))
    shown.send(Ask, {"eml": True})
    ((message, (data,)),) = sent
    assert message["name"] == "bezoek.vraag-aan-aedes.eml"
    assert b"X-Unsent: 1" in data


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_every_step_has_its_advice(shown, step):
    shown.send(Bar, {"step": step.key})
    assert tuple(shown.one(Help).paragraphs) == ADVICE[step.key].paragraphs
    assert shown.one(Help).source.startswith("Opzet Werkbezoeken politici")


def test_what_can_not_be_saved_is_not_left_behind(shown, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", refuse)
        shown.type("title", "Vol")
        shown.send(Bar, {"act": "leave"})
        assert "de schijf is vol" in shown.one(Bar).alarm["text"]
    shown.send(Bar, {"act": "leave"})
    assert shown.one(Start).plans[0][1] == "Vol"


def test_a_fault_of_ours_shows_in_the_form(shown, monkeypatch):
    def fail(*_args, **_named):
        raise RuntimeError("kapot")

    monkeypatch.setattr("werkbezoek.form.session.session.Session.edit", fail)
    shown.type("title", "Iets")
    assert "Er ging iets mis in het formulier (RuntimeError: kapot)" in shown.one(Bar).alarm["text"]


def test_a_document_is_handed_over_as_bytes(shown, monkeypatch):
    shown.send(Bar, {"step": "exporteren"})
    sent = []
    monkeypatch.setattr(Downloads, "send", lambda _self, message, buffers=(): sent.append((message, buffers)))
    shown.send(Downloads, {"make": "gasten", "format": "html"})
    message, buffers = sent[0]
    assert (message["name"], message["type"]) == ("bezoek.gasten.html", "text/html")
    assert b"Werkbezoek" in buffers[0]


def test_a_document_that_fails_says_so(shown, monkeypatch):
    shown.send(Bar, {"step": "exporteren"})
    sent = []
    monkeypatch.setattr(Downloads, "send", lambda _self, message, buffers=(): sent.append(message))
    shown.send(Downloads, {"make": "iedereen", "format": "html"})
    assert sent[0]["text"].startswith("Dit document is niet gelukt")


def test_the_output_says_where_an_export_finds_the_plan(form, tmp_path, path):
    bundle = form._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert bundle["text/plain"] == "Formulier van een werkbezoek"
    assert read_link(tmp_path, bundle[FORM_MIME]["form"]) == path


def test_another_plan_is_another_link_and_comes_back_after_a_restart(form, tmp_path, path, monkeypatch):
    shown = Shown(form._root)
    shown.send(Bar, {"act": "leave"})
    shown.send(Start, {"make": "Één wijk", "model": "avond"})
    new = path.parent / f"een-wijk{SUFFIX}"
    assert load(new).programme
    assert read_link(tmp_path, form._id) == new
    monkeypatch.chdir(tmp_path)
    assert Shown(edit()._root).one(Bar).file == new.name


def test_a_copy_is_another_visit(form, path):
    shown = Shown(form._root)
    shown.send(Bar, {"act": "leave"})
    shown.send(Start, {"copy": str(path)})
    copy = load(path.parent / f"werkbezoek-kopie{SUFFIX}")
    assert copy.title == "Werkbezoek (kopie)"
    assert copy.id != load(path).id
    assert copy.programme == load(path).programme


def test_a_file_that_can_not_be_read_shows_all_its_faults_and_stays(tmp_path):
    path = tmp_path / f"kapot{SUFFIX}"
    path.write_text('{"id": "a", "schema_version": 1, "title": 3, "date": "gisteren"}', encoding="utf-8")
    start = Shown(Form(path, tmp_path)._root).one(Start)
    assert len(start.problem["faults"]) == 2
    assert path.read_text(encoding="utf-8").startswith('{"id"')


def test_a_folder_where_nothing_may_be_written_is_said(tmp_path):
    (tmp_path / "plannen").write_text("een bestand waar een map moet staan")
    shown = Shown(Form(None, tmp_path)._root)
    shown.send(Start, {"make": "Werkbezoek", "model": ""})
    assert "Niet bewaard" in shown.one(Start).problem["text"]


def test_two_hundred_invitees_are_rows_of_one_table(tmp_path):
    path = tmp_path / f"groot{SUFFIX}"
    many = tuple(Invitee(id=f"i{number}", name=Name(last=f"Veld {number}")) for number in range(200))
    save(msgspec.structs.replace(new_plan(), invitees=many), path, expected=None)
    shown = Shown(Form(path, tmp_path)._root)
    shown.send(Bar, {"step": "genodigden"})
    assert len(shown.one(TableControl).rows) == 200
    assert len(found(shown.root, Panel)) == 3
