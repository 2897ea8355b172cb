import pytest
from support.form_driver import FormDriver, record_messages
from support.old_plans import PHONE, plan_with_texts

from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.notebook import Form
from werkbezoek.form.views.purge_view import PurgeView
from werkbezoek.plan import put
from werkbezoek.store import earlier_versions, load, open_plan, save


@pytest.fixture
def form(path, tmp_path):
    """The form of an old visit, which has an earlier version and an exported file, in its last step."""
    opened = save(plan_with_texts(), path, expected=open_plan(path).version)
    save(put(opened.plan, "title", "Nieuwe titel"), path, expected=opened.version)
    (path.parent / "bezoek.draaiboek.pdf").write_text(PHONE)
    form = FormDriver(Form(path, tmp_path).widget)
    form.send(BarView, {"step": "exporteren"})
    return form


def test_the_user_first_sees_what_must_go_and_then_removes_it_everywhere(form, path, monkeypatch):
    view = form.view(PurgeView)
    said = record_messages(view, monkeypatch)
    before = path.read_bytes()
    form.send(PurgeView, {"look": True})
    assert [lines for heading, lines in view.must_go if heading.startswith("Dieet")] == [
        ("Genodigden, regel 1 (Anna Smit), dieetwens",)
    ]
    assert view.to_read
    assert path.read_bytes() == before
    form.send(PurgeView, {"purge": True})
    assert said[-1][0]["text"].startswith("Weggehaald, met ")
    assert load(path).invitees[0].phone == ""
    assert view.must_go == []
    assert not earlier_versions(path)
    assert not (path.parent / "bezoek.draaiboek.pdf").exists()
    assert form.view(BarView).session.undo() is None
    assert view.to_read  # only the user can judge these texts


def test_an_edit_after_looking_asks_to_look_again(form):
    form.send(PurgeView, {"look": True})
    view = form.view(PurgeView)
    assert view.must_go
    form.send(BarView, {"step": "bezoek"})
    form.type("title", "Anders")
    form.send(BarView, {"step": "exporteren"})
    assert view.must_go == []


def test_nothing_is_removed_while_the_file_was_changed_elsewhere(form, path, monkeypatch):
    said = record_messages(form.view(PurgeView), monkeypatch)
    form.send(PurgeView, {"look": True})
    opened = open_plan(path)
    save(put(opened.plan, "title", "Van een collega"), path, expected=opened.version)
    form.send(PurgeView, {"purge": True})
    assert said[-1][0]["text"].startswith("Er is niets weggehaald. Dit plan is intussen")
    assert (load(path).title, load(path).invitees[0].phone) == ("Van een collega", PHONE)
    assert (path.parent / "bezoek.draaiboek.pdf").exists()
