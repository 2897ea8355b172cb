import pytest
from support.form_driver import FormDriver, record_messages, send

from werkbezoek.documents.branding import Settings, house_style, save_settings
from werkbezoek.documents.handover import pack, read_packed
from werkbezoek.form.session.session import Session
from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.notebook import Form
from werkbezoek.form.views.start_view import StartView
from werkbezoek.form.views.versions_view import MergeView, TogetherView, VersionsView
from werkbezoek.plan import new_plan, put
from werkbezoek.store import SUFFIX, encode, load


def test_one_can_go_back_to_an_earlier_version_and_undo_that(form, path):
    form.type("title", "Later")
    form.send(BarView, {"act": "versions"})
    ((name, when, title),) = form.view(VersionsView).versions
    assert when.startswith("vandaag, ")
    about = "Werkbezoek · daarna: titel van het bezoek"
    assert (title, form.view(VersionsView).shown) == (about, True)
    form.send(VersionsView, {"back": name})
    assert (load(path).title, form.view(VersionsView).shown) == ("Werkbezoek", False)
    assert "Terug naar de versie van vandaag" in form.view(BarView).note["text"]
    form.send(BarView, {"act": "undo"})
    assert load(path).title == "Later"


def test_a_version_that_was_cleared_meanwhile_changes_nothing(form, path):
    form.type("title", "Later")
    form.send(BarView, {"act": "versions"})
    form.send(VersionsView, {"back": "weg.json"})
    assert load(path).title == "Later"
    assert "Deze versie is er niet meer" in form.view(BarView).note["text"]


@pytest.fixture
def conflict(form, path):
    """The form after someone else changed the plan too."""
    other = Session(path)
    other.edit("title", "Van een ander")
    other.edit("contact.name", "Sanne")
    form.type("title", "Van mij")
    form.send(BarView, {"act": "merge"})
    return form


def test_a_conflict_is_shown_side_by_side_and_merged_as_chosen(conflict, path):
    view = conflict.view(MergeView)
    (shown,) = view.conflicts
    assert (shown["place"], shown["ours"], shown["theirs"]) == (
        "Titel van het bezoek", "Van mij", "Van een ander",
    )  # fmt: skip
    assert view.taken == ["Contactpersoon, naam: Sanne"]
    assert (
        view.about
        == "Jouw versie naast die in het bestand. Wat maar één van jullie veranderde, gaat vanzelf mee."
    )
    conflict.send(MergeView, {"merge": {"title": "theirs"}})
    bar = conflict.view(BarView)
    assert (view.shown, bar.alarm, bar.title) == (False, {}, "Van een ander")
    assert bar.note["text"] == "Samengevoegd met de versie in het bestand. Ongedaan maken kan ook."
    assert (load(path).title, load(path).contact.name) == ("Van een ander", "Sanne")
    assert [file.name for file in path.parent.glob("*.json")] == [path.name]
    conflict.send(BarView, {"act": "undo"})
    assert load(path).title == "Van mij"


def test_a_merge_follows_edits_and_needs_a_choice_for_each_difference(conflict, monkeypatch):
    view = conflict.view(MergeView)
    conflict.type("contact.name", "Noor")
    assert [shown["key"] for shown in view.conflicts] == ["title", "contact/name"]
    messages = record_messages(view, monkeypatch)
    send(view, {"merge": {"title": "ours"}})
    assert "Kies ook bij" in messages[0][0]["text"]
    assert view.shown
    send(view, {"close": True})
    assert not view.shown
    assert conflict.view(BarView).alarm["actions"][0] == ("merge", "Samenvoegen")


def test_a_merge_ends_when_the_form_goes_on_with_the_other_version(conflict):
    conflict.send(BarView, {"act": "theirs"})
    assert not conflict.view(MergeView).shown


def test_a_file_that_is_gone_cannot_be_merged(conflict, path):
    conflict.send(MergeView, {"close": True})
    path.unlink()
    conflict.send(BarView, {"act": "merge"})
    assert not conflict.view(MergeView).shown
    assert "het bestand bestaat niet" in conflict.view(BarView).note["text"]


def test_a_plan_goes_to_a_colleague_and_comes_back(form, path, monkeypatch):
    save_settings(path.parents[1] / "huisstijl", Settings(name="Kadewijk"))
    form.send(BarView, {"step": "exporteren"})
    view = form.view(TogetherView)
    messages = record_messages(view, monkeypatch)
    send(view, {"give": True})
    ((message, data),) = messages
    assert message["name"] == "bezoek.werkbezoek.zip"
    sent = read_packed(data, message["name"])
    assert (sent.plan, sent.settings) == (load(path), Settings(name="Kadewijk"))
    form.send(BarView, {"step": "bezoek"})
    form.type("title", "Van mij")
    form.send(BarView, {"step": "exporteren"})
    back = pack(put(sent.plan, "closing", "Tot ziens"), "terug", house_style(path.parent))
    send(view, {"received": "terug.werkbezoek.zip"}, memoryview(back))
    merge = form.view(MergeView)
    assert (merge.shown, merge.conflicts, merge.taken) == (True, [], ["Slottekst: Tot ziens"])
    form.send(MergeView, {"merge": {}})
    assert (load(path).title, load(path).closing) == ("Van mij", "Tot ziens")
    for data, reason in ((b"PK", "is beschadigd"), (encode(new_plan("X")), "twee verschillende bezoeken")):
        send(view, {"received": "x.zip"}, memoryview(data))
        assert reason in messages[-1][0]["text"]


def receive(form, plan, name=f"nieuw{SUFFIX}"):
    return send(form.view(StartView), {"received": name}, memoryview(encode(plan)))


def test_a_plan_of_a_colleague_opens_from_the_start_screen(tmp_path):
    form = FormDriver(Form(None, tmp_path).widget)
    receive(form, new_plan("Van een collega"))
    assert form.view(BarView).title == "Van een collega"
    assert form.view(BarView).note["text"] == f"“nieuw{SUFFIX}” staat nu bij je plannen."
    assert not form.view(MergeView).shown


def test_a_plan_that_is_there_already_opens_with_the_merge(path, tmp_path):
    form = FormDriver(Form(None, tmp_path).widget)
    receive(form, put(load(path), "title", "Van een collega"))
    assert form.view(BarView).file == path.name
    assert "Er is niets overschreven" in form.view(BarView).note["text"]
    merge = form.view(MergeView)
    assert [shown["theirs"] for shown in merge.conflicts] == ["Van een collega"]
    assert merge.about.endswith("Kies daarom bij alles wat verschilt.")


def test_what_is_no_plan_is_refused_on_the_start_screen(tmp_path):
    form = FormDriver(Form(None, tmp_path).widget)
    for data, reason in ((b"PK", "x.zip is niet te openen"), (b"{}", "x.zip is niet te openen")):
        send(form.view(StartView), {"received": "x.zip"}, memoryview(data))
        assert form.view(StartView).problem["text"].startswith(reason)
    assert not list(tmp_path.rglob("*.json"))
