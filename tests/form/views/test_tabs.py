"""Forms in tabs of JupyterLab, without a browser."""

from unittest.mock import Mock

import pytest
from support.form_driver import FormDriver, find_views, record_messages

from werkbezoek.form.views import tabs
from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.panel_view import PanelView
from werkbezoek.form.views.start_view import StartView
from werkbezoek.form.views.tabs import TabView
from werkbezoek.store import SUFFIX, PlanFileError, load, save

PLAN = f"data/plannen/bezoek{SUFFIX}"


@pytest.fixture(autouse=True)
def in_working_folder(path, tmp_path, monkeypatch):
    """The kernel runs in the working folder, where there is one plan."""
    monkeypatch.chdir(tmp_path)
    yield
    tabs.close_all()


def test_a_tab_shows_the_title_of_its_plan_and_that_it_is_saved():
    form = FormDriver(tabs.open_plan(PLAN, "tab"))
    form.type("title", "Een ander bezoek")
    view = form.view(TabView)
    assert (view.title, view.state) == ("Een ander bezoek", "saved")
    assert load(PLAN).title == "Een ander bezoek"


def test_a_tab_knows_that_an_edit_is_not_saved_before_its_field_says_that_it_was_seen(monkeypatch):
    form = FormDriver(tabs.open_plan(PLAN, "tab"))
    tab, (panel, *_) = form.view(TabView), find_views(form.root, PanelView)
    monkeypatch.setattr("os.fsync", Mock(side_effect=OSError))
    states = []
    panel.observe(lambda _change: states.append(tab.state), "seen")
    form.type("title", "Nog niet in het bestand")
    assert states == ["unsaved"]


def test_a_file_without_a_valid_plan_is_refused_with_its_faults(path):
    path.write_text('{"id": "a", "schema_version": 1, "title": 3}', encoding="utf-8")
    with pytest.raises(PlanFileError, match="Titel van het bezoek"):
        tabs.open_plan(PLAN, "tab")


def test_a_tab_that_opens_again_closes_its_earlier_form():
    first = tabs.open_plan(PLAN, "tab")
    second = tabs.open_plan(PLAN, "tab")
    assert first.comm is None
    assert second.comm is not None
    tabs.close("tab")
    assert second.comm is None
    tabs.close("tab")


def test_the_tab_is_asked_to_open_the_plan_that_is_chosen(monkeypatch, tmp_path):
    form = FormDriver(tabs.open_start("start"))
    messages = record_messages(form.view(StartView), monkeypatch)
    form.send(StartView, {"open": str(tmp_path / PLAN)})
    form.send(StartView, {"make": "Nieuw", "model": ""})
    assert [message["open"] for (message,) in messages] == [PLAN, f"data/plannen/nieuw{SUFFIX}"]


def test_the_start_screen_shows_new_plans_when_it_is_looked_at(path):
    form = FormDriver(tabs.open_start("start"))
    start = form.view(StartView)
    assert len(start.plans) == 1
    save(load(path), path.with_name(f"nog-een{SUFFIX}"), expected=None)
    form.send(StartView, {"look": True})
    assert len(start.plans) == 2


@pytest.fixture
def tab(monkeypatch):
    """A form in a tab, and the messages that it sends to the tab."""
    form = FormDriver(tabs.open_plan(PLAN, "tab"))
    return form, record_messages(form.view(TabView), monkeypatch)


def test_a_document_is_exported_from_the_menu(tab):
    form, messages = tab
    form.send(TabView, {"act": "export", "audience": "gasten", "format": "html"})
    (_, (message, data)) = messages
    assert message["name"] == "bezoek.gasten.html"
    assert data.lower().startswith(b"<!doctype html>")


def test_what_is_printed_is_the_page_of_the_guests(tab):
    form, messages = tab
    form.send(TabView, {"act": "print"})
    assert "Programma" in messages[0][0]["print"]


def test_the_menu_undoes_and_redoes(tab):
    form, _ = tab
    form.type("title", "Anders")
    form.send(TabView, {"act": "undo"})
    assert load(PLAN).title == "Werkbezoek"
    form.send(TabView, {"act": "redo"})
    assert load(PLAN).title == "Anders"


def test_a_form_follows_its_file_to_another_name_with_drafts_and_versions(tab, path):
    form, _ = tab
    form.type("title", "Anders")
    form.type("date", "gisteren of zo")
    new = path.with_name(f"hernoemd{SUFFIX}")
    path.rename(new)
    form.send(TabView, {"act": "renamed", "path": f"data/plannen/{new.name}"})
    form.send(BarView, {"act": "versions"})
    form.type("title", "Nog anders")
    assert load(new).title == "Nog anders"
    assert not path.exists()
    tabs.close("tab")
    again = FormDriver(tabs.open_plan(f"data/plannen/{new.name}", "tab"))
    (panel,) = [panel for panel in find_views(again.root, PanelView) if "date" in panel.values]
    assert panel.values["date"] == "gisteren of zo"


def test_a_plan_that_goes_on_in_a_copy_opens_that_in_place_of_the_tab(tab, path):
    form, messages = tab
    path.write_text(path.read_text(encoding="utf-8").replace("Werkbezoek", "Van een ander"), encoding="utf-8")
    form.type("title", "Van mij")
    form.send(BarView, {"act": "mine"})
    assert messages[-1][0] == {"open": f"data/plannen/bezoek (mijn versie){SUFFIX}", "replace": True}


def test_a_duplicate_that_jupyterlab_made_is_said_to_be_the_same_visit(path):
    path.with_name(f"bezoek-Copy1{SUFFIX}").write_bytes(path.read_bytes())
    form = FormDriver(tabs.open_plan(PLAN, "tab"))
    assert f"bezoek-Copy1{SUFFIX}" in form.view(BarView).note["text"]
    assert "Kopie maken" in form.view(BarView).note["text"]


def test_the_browser_sees_that_a_message_was_heard_before_it_is_handled(tab):
    form, messages = tab
    view = form.view(TabView)
    heard = view.heard
    view.observe(lambda change: messages.append(f"heard {change.new - heard}"), "heard")
    form.send(TabView, {"act": "print"})
    form.send(TabView, {"act": "export", "audience": "niemand", "format": "html"})
    assert messages[0] == "heard 1"
    assert messages[2] == "heard 2"
    assert messages[-1][0]["text"].startswith("“niemand” is geen doelgroep")
