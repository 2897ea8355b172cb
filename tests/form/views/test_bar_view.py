import errno

from werkbezoek.form.session.session import Session
from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.start_view import StartView
from werkbezoek.store import SUFFIX, load


def test_a_draft_is_marked_and_leads_back_to_its_field(form):
    panel = form.type("date", "31 februari 2027")
    assert panel.values["date"] == "31 februari 2027"
    assert "bestaat niet" in panel.problems["date"]
    assert form.view(BarView).unfinished == "1 veld is nog niet goed ingevuld"
    form.send(BarView, {"step": "programma"})
    form.send(BarView, {"act": "draft"})
    assert form.view(BarView).step == "bezoek"
    assert panel.focus_place["path"] == "date"


def test_half_a_date_is_no_complaint_while_it_is_typed(form):
    form.type("date", "20 ma", typing=True)
    assert form.view(BarView).unfinished == ""
    form.type("date", "20 ma", typing=False)
    assert form.view(BarView).unfinished != ""


def test_a_conflict_offers_both_versions(form, path):
    other = Session(path)
    other.edit("title", "Van een ander")
    form.type("title", "Van mij")
    assert [action for action, _ in form.view(BarView).alarm["actions"]] == ["merge", "theirs", "mine"]
    form.send(BarView, {"act": "mine"})
    assert form.view(BarView).file == f"bezoek (mijn versie){SUFFIX}"
    assert form.view(BarView).alarm == {}


def test_a_file_changed_elsewhere_is_said_on_coming_back_to_the_form(form, path):
    form.send(BarView, {"act": "look"})
    assert form.view(BarView).alarm == {}
    Session(path).edit("title", "Van een ander")
    form.send(BarView, {"act": "look"})
    assert form.view(BarView).alarm["actions"] == [("theirs", "Opnieuw laden")]
    form.send(BarView, {"act": "theirs"})
    assert (form.view(BarView).alarm, form.view(BarView).title) == ({}, "Van een ander")


def test_a_file_that_is_taken_away_can_be_put_back(form, path):
    kept = load(path)
    path.unlink()
    form.send(BarView, {"act": "look"})
    assert form.view(BarView).alarm["actions"] == [("again", "Opnieuw bewaren")]
    form.send(BarView, {"act": "again"})
    assert form.view(BarView).alarm == {}
    assert load(path).programme == kept.programme


def test_what_can_not_be_saved_is_not_left_behind(form, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", refuse)
        form.type("title", "Vol")
        form.send(BarView, {"act": "leave"})
        assert "de schijf is vol" in form.view(BarView).alarm["text"]
    form.send(BarView, {"act": "leave"})
    assert form.view(StartView).plans[0]["title"] == "Vol"


def test_what_can_not_be_saved_in_its_folder_goes_to_the_users_own_plans(form, path, tmp_path, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise PermissionError(errno.EACCES, "Permission denied")

    before = path.read_bytes()
    home = tmp_path / "homes" / "anna"
    home.mkdir(parents=True)
    monkeypatch.chdir(home)
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", refuse)
        form.type("title", "Van mij")
        form.type("date", "31 februari")
    assert "je mag in deze map niet schrijven" in form.view(BarView).alarm["text"]
    assert [action for action, _ in form.view(BarView).alarm["actions"]] == ["save", "own"]
    form.send(BarView, {"act": "own"})
    assert form.view(BarView).alarm == {}
    assert load(home / "plannen" / path.name).title == "Van mij"
    assert form.view(BarView).unfinished == "1 veld is nog niet goed ingevuld"
    assert path.read_bytes() == before
    form.send(BarView, {"act": "undo"})
    form.send(BarView, {"act": "undo"})
    assert load(home / "plannen" / path.name).title == load(path).title


def test_a_fault_of_ours_shows_in_the_form(form, monkeypatch):
    def fail(*_args, **_named):
        raise RuntimeError("kapot")

    monkeypatch.setattr("werkbezoek.form.session.session.Session.edit", fail)
    form.type("title", "Iets")
    assert (
        "Er ging iets mis in het formulier (technische melding: RuntimeError: kapot)"
        in form.view(BarView).alarm["text"]
    )
