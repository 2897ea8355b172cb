"""What the form hands over beside documents: letters and the empty opzet; and the house style of all."""

import base64
import io
import zipfile

import pytest

from werkbezoek.cli import main
from werkbezoek.documents.audiences import blank_opzet, document
from werkbezoek.documents.branding import Settings, house_style_near, save_settings
from werkbezoek.documents.formats import FORMATS
from werkbezoek.form.session.session import Session
from werkbezoek.form.views.app import Form
from werkbezoek.form.views.downloads import downloads
from werkbezoek.form.views.house_style_view import HouseStyleView
from werkbezoek.form.views.letters_view import LettersView
from werkbezoek.plan import Invitee, Name, Role, Status, new_plan, put
from werkbezoek.store import SUFFIX, save

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="40" height="20"/><script>1</script></svg>'


def guest(number, mail):
    name = Name(first="Jantien", last=f"Wiel {number}")
    return Invitee(id=f"g{number}", name=name, roles=(Role.MP,), status=Status.DRAFT, email=mail)


@pytest.fixture
def session(tmp_path):
    path = tmp_path / "data" / "plannen" / f"bezoek{SUFFIX}"
    people = (guest(1, "een@kamer.example"), guest(2, ""), guest(3, "drie@kamer.example"))
    save(put(new_plan("Bloemenbuurt"), "invitees", people), path, expected=None)
    return Session(path)


def sent(widget, monkeypatch):
    """What a control sends to the browser, as it comes."""
    messages = []
    monkeypatch.setattr(widget, "send", lambda content, buffers=(): messages.append((content, *buffers)))
    return messages


def test_letters_show_for_whom_they_are_and_who_gets_none(session):
    view = LettersView(session)
    view.show(session.plan, [])
    assert view.widget.letters == []
    view.widget._handle_custom_msg({"show": "uitnodiging"}, [])
    assert [one["to"] for one in view.widget.letters] == ["een@kamer.example", "drie@kamer.example"]
    first = view.widget.letters[0]
    assert first["name"] == "Jantien Wiel 1"
    assert first["subject"] == "Uitnodiging werkbezoek “Bloemenbuurt”"
    assert first["text"].startswith("Geacht Kamerlid Wiel 1,\n")
    assert first["files"] == ["bezoek.gasten.pdf"]
    assert view.widget.without_address == ["Jantien Wiel 2"]


def test_shown_letters_follow_the_plan(session):
    view = LettersView(session)
    view.widget._handle_custom_msg({"show": "uitnodiging"}, [])
    session.edit("invitees[1].email", "twee@kamer.example")
    view.show(session.plan, [])
    assert len(view.widget.letters) == 3
    assert view.widget.without_address == []


def test_the_drafts_are_those_of_the_command(session, tmp_path, monkeypatch):
    save_settings(tmp_path / "data" / "huisstijl", Settings(closing="Thuis aan het water"))
    view = LettersView(session)
    view.widget._handle_custom_msg({"show": "uitnodiging"}, [])
    messages = sent(view.widget, monkeypatch)
    view.widget._handle_custom_msg({"download": True}, [])
    ((said, data),) = messages
    assert said["name"] == "bezoek.uitnodiging.zip"
    assert said["text"].startswith("bezoek.uitnodiging.zip staat bij je downloads, met twee concepten.")
    assert main(["invite", str(session.path), "--out", str(tmp_path / "brieven")]) == 0
    written = {file.name: file.read_bytes() for file in (tmp_path / "brieven").iterdir()}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == written
    assert "Thuis aan het water" in next(iter(written.values())).decode()


def test_what_is_set_of_the_house_style_is_kept_and_followed(session, tmp_path, monkeypatch):
    view = HouseStyleView(session)
    view.show(session.plan, [])
    assert view.widget.values == {"name": "", "colour": "", "closing": ""}
    for name, value in (("name", " Kadewijk "), ("colour", "#ffd500"), ("closing", "Thuis aan het water")):
        view.widget._handle_custom_msg({"set": name, "value": value}, [])
    assert (tmp_path / "data" / "huisstijl" / "huisstijl.json").exists()
    assert view.widget.values == {"name": "Kadewijk", "colour": "#ffd500", "closing": "Thuis aan het water"}
    assert "donkerdere tint #856f00" in view.widget.remarks[0]
    assert view.widget.look["accent"] == "#856f00"
    widget = downloads(session)
    messages = sent(widget, monkeypatch)
    widget._handle_custom_msg({"make": "gasten", "format": "html"}, [])
    style = house_style_near(session.path.parent).style
    assert messages[0][1] == FORMATS["html"].render(document(session.plan, "gasten", style=style))
    assert style.closing == "Thuis aan het water"


def test_a_logo_is_taken_replaced_and_removed(session):
    view = HouseStyleView(session)
    view.widget._handle_custom_msg({"logo": True}, [memoryview(LOGO)])
    assert view.widget.remarks == ["In het logo zat een script; dat is weggelaten."]
    shown = base64.b64decode(view.widget.logo["address"].removeprefix("data:image/png;base64,"))
    assert shown == house_style_near(session.path.parent).style.logo.png
    view.widget._handle_custom_msg({"logo": True}, [memoryview(b"hoi")])
    assert view.widget.problem == "Dit is geen PNG of SVG. Kies je logo als PNG- of SVG-bestand."
    assert view.widget.logo
    view.widget._handle_custom_msg({"remove": True}, [])
    assert (view.widget.logo, view.widget.problem, view.widget.remarks) == ({}, "", [])


def test_a_house_style_that_can_not_be_kept_is_told(session, tmp_path):
    (tmp_path / "data" / "huisstijl").write_text("een bestand waar een map hoort")
    view = HouseStyleView(session)
    view.widget._handle_custom_msg({"set": "name", "value": "Kadewijk"}, [])
    assert "niet te bewaren" in view.widget.problem


@pytest.mark.parametrize("format_name", ["docx", "pdf"])
def test_the_start_hands_over_the_empty_opzet(session, tmp_path, monkeypatch, format_name):
    save_settings(tmp_path / "data" / "huisstijl", Settings(name="Kadewijk"))
    form = Form(None, tmp_path)
    messages = sent(form._start, monkeypatch)
    form._on_start({"opzet": format_name})
    ((said, data),) = messages
    assert said["name"] == f"opzet-werkbezoek.{format_name}"
    assert data == FORMATS[format_name].render(blank_opzet(house_style_near(session.path.parent).style))
