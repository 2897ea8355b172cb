import io
import zipfile

import pytest
from support.form_driver import record_messages, send

from werkbezoek.cli import main
from werkbezoek.documents.branding import Settings, save_settings
from werkbezoek.form.views.letters_view import LettersView
from werkbezoek.form.views.view import FormContext
from werkbezoek.plan import Invitee, Name, Role, Status, new_plan, put


def guest(number, mail):
    name = Name(first="Jantien", last=f"Wiel {number}")
    return Invitee(id=f"g{number}", name=name, roles=(Role.MP,), status=Status.DRAFT, email=mail)


@pytest.fixture
def session(new_session):
    people = (guest(1, "een@kamer.example"), guest(2, ""), guest(3, "drie@kamer.example"))
    return new_session(put(new_plan("Bloemenbuurt"), "invitees", people))


@pytest.fixture
def view(session):
    return LettersView(FormContext(session))


def test_letters_show_for_whom_they_are_and_who_gets_none(view):
    view.refresh()
    assert view.letters == []
    send(view, {"show": "uitnodiging"})
    assert [letter["to"] for letter in view.letters] == ["een@kamer.example", "drie@kamer.example"]
    first = view.letters[0]
    assert first["name"] == "Jantien Wiel 1"
    assert first["subject"] == "Uitnodiging werkbezoek “Bloemenbuurt”"
    assert first["text"].startswith("Geacht Kamerlid Wiel 1,\n")
    assert first["files"] == ["bezoek.gasten.pdf"]
    assert view.without_address == ["Jantien Wiel 2"]


def test_shown_letters_follow_the_plan(session, view):
    send(view, {"show": "uitnodiging"})
    session.edit("invitees[1].email", "twee@kamer.example")
    view.refresh()
    assert len(view.letters) == 3
    assert view.without_address == []


def test_the_drafts_are_those_of_the_command(session, view, tmp_path, monkeypatch):
    save_settings(tmp_path / "data" / "huisstijl", Settings(closing="Thuis aan het water"))
    send(view, {"show": "uitnodiging"})
    messages = record_messages(view, monkeypatch)
    send(view, {"download": True})
    ((message, data),) = messages
    assert message["name"] == "bezoek.uitnodiging.zip"
    assert message["text"].startswith("bezoek.uitnodiging.zip staat bij je downloads, met twee concepten.")
    assert main(["invite", str(session.path), "--out", str(tmp_path / "brieven")]) == 0
    written = {file.name: file.read_bytes() for file in (tmp_path / "brieven").iterdir()}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == written
    assert "Thuis aan het water" in next(iter(written.values())).decode()
