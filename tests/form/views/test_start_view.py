import pytest
from support.form_driver import FormDriver, record_messages, send

from werkbezoek.documents.audiences import blank_opzet
from werkbezoek.documents.branding import Settings, house_style_near, save_settings
from werkbezoek.documents.formats import FORMATS
from werkbezoek.form.views.app import Form
from werkbezoek.form.views.start_view import StartView


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
