import errno
import json
from pathlib import Path

import pytest

from werkbezoek.form.session.file_sync import FileState
from werkbezoek.form.session.session import Session
from werkbezoek.plan import Place, new_plan
from werkbezoek.store import SUFFIX, PlanFileError, drafts_file, load, open_plan, save


@pytest.fixture
def path(tmp_path):
    path = tmp_path / f"bezoek{SUFFIX}"
    save(new_plan("Werkbezoek"), path, expected=None)
    return path


@pytest.fixture
def session(path):
    return Session(path)


def somebody_else_changes(path, title="Van een ander"):
    other = Session(path)
    other.edit("title", title)
    return other


def fill_the_disk(monkeypatch):
    def full(*_args, **_kwargs):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)


def test_every_edit_is_in_the_file_at_once(session, path):
    session.edit("date", "vr 20 maart 2026")
    session.edit("corporation.municipalities", "Assen, Emmen")
    plan = load(path)
    assert plan.date.isoformat() == "2026-03-20"
    assert plan.corporation.municipalities == ("Assen", "Emmen")
    assert session.status.state is FileState.SAVED
    assert session.status.text.startswith("Bewaard om ")


def test_an_edit_that_changes_nothing_does_not_touch_the_file(session, path):
    before = path.read_bytes()
    session.edit("title", "Werkbezoek ")
    assert path.read_bytes() == before


@pytest.mark.parametrize("field", ["title", "programme[0].place.address", "figures[0].text"])
def test_a_table_that_is_pasted_in_a_field_of_one_line_has_no_tabs(session, field):
    session.add("programme", "gesprek")
    session.add("figures")
    session.edit(field, " Wonen\tin  Emmen\r\nen Assen ")
    assert session.control_value(field) == "Wonen in Emmen en Assen"


@pytest.mark.parametrize("field", ["ask", "programme[0].public_text", "outcome.promises[0].text"])
def test_a_field_of_several_lines_keeps_its_blanks(session, field):
    session.add("programme", "gesprek")
    session.add("outcome.promises")
    session.edit(field, "Eerst  dit\n\tdan dat")
    assert session.control_value(field) == "Eerst  dit\n\tdan dat"


def test_text_that_is_no_value_yet_stays_with_its_problem_and_out_of_the_file(session, path):
    session.edit("date", "20 maart 2026")
    session.edit("date", "31 februari 2026")
    assert session.control_value("date") == "31 februari 2026"
    assert session.problem("date") == "31 februari 2026 bestaat niet: februari heeft dan 28 dagen."
    assert load(path).date.isoformat() == "2026-03-20"
    session.edit("date", "20-3-2026")
    assert session.problem("date") == ""
    assert session.control_value("date") == "vrijdag 20 maart 2026"


def test_drafts_survive_a_restart_and_follow_their_row(session, path):
    session.edit("date", "31 februari 2026")
    session.add("programme", "lunch")
    session.add("programme", "gesprek")
    session.edit("programme[1].start", "half tien")
    session.move("programme[1]", 0)
    again = Session(path)
    assert again.control_value("date") == "31 februari 2026"
    assert again.control_value("programme[0].start") == "half tien"
    assert again.problem("programme[0].start") == "Schrijf de tijd als 9:30 of 13:05."


def test_a_draft_is_forgotten_once_it_is_a_value_or_its_row_is_gone(session, path):
    session.edit("date", "morgen")
    session.add("programme")
    session.edit("programme[0].minutes", "lang")
    session.edit("date", "")
    session.remove("programme[0]")
    assert Session(path).drafts == {}
    assert not drafts_file(path).exists()


def test_drafts_in_rows_are_let_go_when_the_rows_may_have_changed_elsewhere(session, path):
    session.add("programme")
    session.edit("programme[0].minutes", "lang")
    session.edit("date", "morgen")
    plan, version = (opened := open_plan(path)).plan, opened.version
    save(plan, path, expected=version)
    assert list(Session(path).drafts) == ["date"]


def test_what_is_half_typed_in_a_row_outlives_saving_once_more(session, path):
    session.add("programme")
    session.edit("programme[0].minutes", "lang")
    session.save()
    assert Session(path).control_value("programme[0].minutes") == "lang"
    path.unlink()
    session.save_removed_file()
    assert Session(path).control_value("programme[0].minutes") == "lang"


DRAFT = {"given": "x", "problem": "Geen datum."}


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"revision": 1, "drafts": {"date": 3}}',
        json.dumps({"revision": 1, "drafts": {"nonsense[3]": DRAFT, "date": DRAFT}}),
    ],
)
def test_a_damaged_draft_file_does_no_harm(session, path, content):
    drafts_file(path).write_text(content, encoding="utf-8")
    assert set(Session(path).drafts) == ({"date"} if "nonsense" in content else set())


def test_a_full_disk_keeps_all_in_the_form_and_the_next_edit_tries_again(session, path, monkeypatch):
    with monkeypatch.context() as patch:
        fill_the_disk(patch)
        session.edit("title", "Vol")
        assert session.status.state is FileState.UNSAVED
        assert "de schijf is vol" in session.status.text
        assert session.control_value("title") == "Vol"
    assert load(path).title == "Werkbezoek"
    session.edit("ask", "Kom terug")
    assert (load(path).title, load(path).ask) == ("Vol", "Kom terug")
    assert session.status.state is FileState.SAVED


def test_a_failed_save_can_be_tried_again_without_an_edit(session, path, monkeypatch):
    with monkeypatch.context() as patch:
        fill_the_disk(patch)
        session.edit("title", "Vol")
    session.save()
    assert load(path).title == "Vol"


def test_a_file_changed_elsewhere_is_left_alone_and_ours_goes_to_a_copy(session, path):
    somebody_else_changes(path)
    session.edit("title", "Van mij")
    session.edit("ask", "Nog een vraag")
    assert session.status.state is FileState.CONFLICT
    assert load(path).title == "Van een ander"
    assert (load(session.file.copy).title, load(session.file.copy).ask) == ("Van mij", "Nog een vraag")
    assert session.file.copy.name == f"bezoek (mijn versie){SUFFIX}"


def test_after_a_conflict_one_can_go_on_with_the_other_version(session, path):
    somebody_else_changes(path)
    session.edit("title", "Van mij")
    copy = session.file.copy
    session.reload_from_disk()
    assert session.plan.title == "Van een ander"
    session.edit("ask", "Verder")
    assert load(path).ask == "Verder"
    assert load(copy).title == "Van mij"


def test_after_a_conflict_one_can_go_on_in_the_copy(session, path):
    somebody_else_changes(path)
    session.edit("title", "Van mij")
    session.edit("date", "morgen")
    session.continue_in_copy()
    assert session.control_value("date") == "morgen"
    session.edit("ask", "Verder")
    assert session.status.state is FileState.SAVED
    assert load(session.path).ask == "Verder"
    assert load(path).title == "Van een ander"


def test_a_second_conflict_gets_a_copy_of_its_own(session, path):
    for title in ("Een", "Twee"):
        somebody_else_changes(path, f"Ander {title}")
        session.edit("title", title)
        session.reload_from_disk()
    assert sorted(file.name for file in path.parent.glob("*(mijn*")) == [
        f"bezoek (mijn versie) 2{SUFFIX}",
        f"bezoek (mijn versie){SUFFIX}",
    ]


def test_a_plan_deleted_while_open_comes_back_as_a_copy(session, path):
    path.unlink()
    session.edit("title", "Van mij")
    assert session.status.state is FileState.CONFLICT
    assert load(session.file.copy).title == "Van mij"
    with pytest.raises(PlanFileError):
        session.reload_from_disk()
    assert session.plan.title == "Van mij"


def test_a_change_from_elsewhere_is_told_before_anything_is_edited(session, path):
    before = path.read_bytes()
    session.file.check()
    assert session.status.state is FileState.SAVED
    somebody_else_changes(path)
    session.file.check()
    assert session.status.state is FileState.CHANGED
    path.write_bytes(before)
    session.file.check()
    assert session.status.state is FileState.SAVED


def test_a_plan_that_was_taken_away_can_be_put_back_as_it_was(session, path):
    session.edit("title", "Van mij")
    path.unlink()
    session.file.check()
    assert session.status.state is FileState.GONE
    session.save_removed_file()
    assert session.status.state is FileState.SAVED
    assert load(path).title == "Van mij"


def test_what_came_in_the_place_of_a_plan_is_not_overwritten(session, path):
    path.unlink()
    session.file.check()
    save(new_plan("Van een ander"), path, expected=None)
    session.save_removed_file()
    assert session.status.state is FileState.CHANGED
    assert "bestaat al" in session.note
    assert load(path).title == "Van een ander"


def test_a_conflict_on_a_full_disk_still_loses_nothing(session, path, monkeypatch):
    somebody_else_changes(path)
    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.replace", lambda *_: (_ for _ in ()).throw(OSError(errno.ENOSPC, "full")))
        session.edit("title", "Van mij")
        assert session.status.state is FileState.UNSAVED
        assert session.control_value("title") == "Van mij"
    session.edit("ask", "Nog iets")
    assert load(session.file.copy).title == "Van mij"


def test_a_removal_can_be_undone_with_its_drafts(session, path):
    session.add("invitees")
    session.edit("invitees[0].name.last", "Veldkamp")
    session.edit("invitees[0].arrives_at", "laat")
    session.remove("invitees[0]")
    assert session.note == "Genodigde verwijderd."
    assert load(path).invitees == ()
    session.undo()
    assert load(path).invitees[0].name.last == "Veldkamp"
    assert session.control_value("invitees[0].arrives_at") == "laat"


def test_a_place_of_which_all_is_wiped_is_no_place(session):
    session.add("programme")
    session.edit("programme[0].place.label", "kantoor")
    assert session.plan.programme[0].place == Place(label="kantoor")
    session.edit("programme[0].place.label", "")
    assert session.plan.programme[0].place is None


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "{{ x }}", "#panic()", "$x$", "😀", "\u202eabc", "x" * 10_000]
)
def test_odd_text_is_only_text(session, path, text):
    session.edit("title", text)
    assert load(path).title == text
    assert session.control_value("title") == text


def test_a_file_that_is_no_plan_is_left_alone(tmp_path):
    path = tmp_path / f"kapot{SUFFIX}"
    path.write_text('{"id": 3', encoding="utf-8")
    with pytest.raises(PlanFileError):
        Session(path)
    assert path.read_text(encoding="utf-8") == '{"id": 3'


def test_drafts_are_kept_as_plain_json_beside_the_plan(session, path):
    session.edit("start", "half tien")
    kept = json.loads((path.parent / ".werkbezoek" / f"{path.name}.drafts").read_text(encoding="utf-8"))
    draft = {"given": "half tien", "problem": "Schrijf de tijd als 9:30 of 13:05."}
    assert kept == {"revision": 1, "drafts": {"start": draft}}
    assert isinstance(session.path, Path)
