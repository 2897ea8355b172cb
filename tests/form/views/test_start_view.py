import pytest
from support.form_driver import FormDriver, record_messages, send

from werkbezoek.documents.audiences import blank_opzet
from werkbezoek.documents.branding import Settings, house_style_near, save_settings
from werkbezoek.documents.formats import FORMATS
from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.notebook import Form
from werkbezoek.form.views.start_view import StartView
from werkbezoek.store import SUFFIX, load


def test_a_folder_where_nothing_may_be_written_is_said(tmp_path):
    (tmp_path / "plannen").write_text("een bestand waar een map moet staan")
    form = FormDriver(Form(None, tmp_path).widget)
    form.send(StartView, {"make": "Werkbezoek", "model": ""})
    assert "Niet bewaard" in form.view(StartView).problem["text"]


@pytest.mark.parametrize("format_name", ["docx", "pdf"])
def test_the_start_makes_the_empty_opzet_in_the_house_style(tmp_path, monkeypatch, format_name):
    save_settings(tmp_path / "data" / "huisstijl", Settings(name="Kadewijk"))
    start = FormDriver(Form(None, tmp_path).widget).view(StartView)
    messages = record_messages(start, monkeypatch)
    send(start, {"opzet": format_name})
    ((message, data),) = messages
    style = house_style_near(tmp_path / "data" / "plannen").style
    assert message["name"] == f"opzet-werkbezoek.{format_name}"
    assert data == FORMATS[format_name].render(blank_opzet(style))


def test_an_opzet_that_fails_says_so(tmp_path, monkeypatch):
    start = FormDriver(Form(None, tmp_path).widget).view(StartView)
    messages = record_messages(start, monkeypatch)
    send(start, {"opzet": "onbekend"})
    assert messages[0][0]["text"].startswith("De lege opzet is niet gelukt")


def test_a_copy_is_another_visit(form, path):
    form.send(BarView, {"act": "leave"})
    form.send(StartView, {"copy": str(path)})
    copy = load(path.parent / f"werkbezoek-kopie{SUFFIX}")
    assert copy.title == "Werkbezoek (kopie)"
    assert copy.id != load(path).id
    assert copy.programme == load(path).programme


def test_a_file_that_can_not_be_read_shows_all_its_faults_and_stays(tmp_path):
    path = tmp_path / f"kapot{SUFFIX}"
    path.write_text('{"id": "a", "schema_version": 1, "title": 3, "date": "gisteren"}', encoding="utf-8")
    start = FormDriver(Form(path, tmp_path).widget).view(StartView)
    assert len(start.problem["faults"]) == 2
    assert path.read_text(encoding="utf-8").startswith('{"id"')
