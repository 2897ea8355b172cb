import datetime as dt
import io
import zipfile

import pytest
from msgspec.structs import replace
from support.form_driver import record_messages, record_values, send

from werkbezoek.cli import main
from werkbezoek.documents.branding import Settings, save_settings
from werkbezoek.form.views.letters_view import LettersView
from werkbezoek.form.views.view import FormContext
from werkbezoek.plan import Invitee, Name, PressPolicy, Role, Status, new_plan, put


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
    assert first["subject"] == "Uitnodiging voor het werkbezoek “Bloemenbuurt” – datum in overleg"
    assert first["text"].startswith("Geacht Kamerlid Wiel 1,\n")
    assert (first["files"], first["cc"], first["remark"]) == ([], "", "")
    assert view.without_address == ["Jantien Wiel 2"]
    assert view.summary == "2 brieven aan wie nog niet is uitgenodigd."


def test_letters_that_are_asked_for_again_are_shown_again(view):
    send(view, {"show": "uitnodiging"})
    summaries = record_values(view, "summary")
    send(view, {"show": "uitnodiging"})
    assert summaries == ["Even geduld …", "2 brieven aan wie nog niet is uitgenodigd."]


def test_nobody_is_to_get_a_letter_only_if_nobody_is_left_out_for_another_reason(session, view):
    session.edit("invitees[0].email", "")
    session.edit("invitees[2].email", "")
    found = {}
    for occasion in ("uitnodiging", "gemeentebrief", "bevestiging"):
        send(view, {"show": occasion})
        found[occasion] = (view.summary, len(view.without_address), len(view.remarks))
    assert found == {
        "uitnodiging": ("Er zijn nu geen brieven.", 3, 0),
        "gemeentebrief": ("Er zijn nu geen brieven.", 0, 1),
        "bevestiging": ("Er is nu niemand die deze brief moet krijgen. Hij gaat aan wie komt.", 0, 0),
    }


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


def test_a_letter_without_address_is_on_paper_and_what_the_user_must_know_is_beside_it(new_session):
    journalist = Invitee(id="j", name=Name(last="Wolters"), roles=(Role.JOURNALIST,), email="j@krant.example")
    late = replace(guest(1, "een@kamer.example"), status=Status.CONFIRMED)
    resident = Invitee(id="r", name=Name(last="Prins"), roles=(Role.RESIDENT,))
    plan = put(new_plan(), "invitees", (journalist, late, resident))
    plan = put(plan, "press.policy", PressPolicy.NONE)
    session = new_session(plan)
    view = LettersView(FormContext(session))
    send(view, {"show": "bewonersbrief"})
    assert [(letter["to"], letter["files"]) for letter in view.letters] == [
        ("op papier", ["bezoek.toestemming.pdf"])
    ]
    send(view, {"show": "persuitnodiging"})
    assert view.remarks[0].endswith("Daarom is er geen brief voor Wolters.")
    session.edit("date", dt.date(2020, 3, 2))
    send(view, {"show": "bedankje"})
    assert view.letters[0]["remark"].startswith("In je plan staat nog “bevestigd”.")
