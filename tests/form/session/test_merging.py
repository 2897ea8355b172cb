"""Merging in a session: one edit that can be undone, the copy of a conflict, what a colleague sends."""

import pytest
from support.good_plans import morning

from werkbezoek.documents.branding import house_style
from werkbezoek.documents.handover import PackError, pack
from werkbezoek.form.session.file_sync import FileState
from werkbezoek.form.session.merging import merging_with, merging_with_file, receive, received
from werkbezoek.form.session.session import Session
from werkbezoek.plan import new_plan, put
from werkbezoek.store import (
    SUFFIX,
    PlanFileError,
    Shared,
    earlier_versions,
    encode,
    history_files,
    keep_shared_version,
    load,
    save,
)
from werkbezoek.store.merging import OtherVisit, Side


@pytest.fixture
def path(tmp_path):
    path = tmp_path / f"bezoek{SUFFIX}"
    save(morning(), path, expected=None)
    return path


@pytest.fixture
def session(path):
    """A session with a conflict: title and ask are ours, title and closing are those of someone else."""
    session = Session(path)
    other = Session(path)
    other.edit("title", "Van een ander")
    other.edit("closing", "Tot ziens")
    session.edit("title", "Van mij")
    session.edit("ask", "Bouw meer")
    session.edit("date", "31 februari")
    assert session.status.state is FileState.CONFLICT
    return session


def contents(plan):
    return plan.title, plan.ask, plan.closing


def test_after_a_conflict_both_versions_become_one_edit_that_can_be_undone(session, path):
    copy = session.file.copy
    merging = merging_with_file(session)
    (conflict,) = merging.merge().conflicts
    assert (conflict.ours, conflict.theirs, conflict.before) == ("Van mij", "Van een ander", morning().title)
    assert [(taken.place, taken.theirs) for taken in merging.taken()] == [("Slottekst", "Tot ziens")]
    assert copy.exists()
    merging.apply({conflict.key: Side.THEIRS})
    assert session.status.state is FileState.SAVED
    assert contents(load(path)) == ("Van een ander", "Bouw meer", "Tot ziens")
    assert not copy.exists()
    assert history_files(copy) == ()
    assert session.control_value("date") == "31 februari"
    session.undo()
    assert contents(load(path)) == ("Van mij", "Bouw meer", morning().closing)
    session.redo()
    assert load(path).title == "Van een ander"
    assert "Van mij" in {version.title for version in earlier_versions(path)}


def test_a_merge_without_any_difference_resolves_the_conflict_too(path):
    session, other = Session(path), Session(path)
    for each in (other, session):
        each.edit("title", "Hetzelfde")
    merging = merging_with_file(session)
    assert (merging.merge().conflicts, merging.taken()) == ((), ())
    merging.apply({})
    assert session.status.state is FileState.SAVED
    assert session.file.copy is None
    assert [file.name for file in path.parent.glob("*.json")] == [path.name]


def test_the_copy_stays_if_the_merge_cannot_be_saved(session, path, monkeypatch):
    copy, merging = session.file.copy, merging_with_file(session)
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", lambda _handle: (_ for _ in ()).throw(OSError(28, "full")))
        merging.apply({"title": Side.OURS})
        assert session.status.state is FileState.UNSAVED
        assert copy.exists()
    session.save()
    assert session.status.state is FileState.SAVED
    assert contents(load(path)) == ("Van mij", "Bouw meer", "Tot ziens")
    assert not copy.exists()


def test_a_file_that_changes_again_during_the_merge_is_a_new_conflict(session, path):
    merging = merging_with_file(session)
    Session(path).edit("introduction", "Welkom")
    merging.apply({"title": Side.OURS})
    assert session.status.state is FileState.CONFLICT
    again = merging_with_file(session)
    assert again.merge().conflicts == ()
    assert [taken.theirs for taken in again.taken()] == ["Welkom"]
    again.apply({})
    assert contents(load(path)) == ("Van mij", "Bouw meer", "Tot ziens")
    assert load(path).introduction == "Welkom"


def test_a_file_that_is_gone_or_another_plan_cannot_be_merged(session, path):
    path.unlink()
    with pytest.raises(PlanFileError):
        merging_with_file(session)
    save(new_plan("Iets anders"), path, expected=None)
    with pytest.raises(OtherVisit):
        merging_with_file(session)
    assert session.plan.title == "Van mij"


def test_the_version_of_a_colleague_is_merged_from_a_packed_file_or_a_plan_file(path, tmp_path):
    session = Session(path)
    keep_shared_version(session.plan, path, Shared.HANDED_OVER)
    theirs = put(session.plan, "closing", "Tot ziens")
    session.edit("title", "Van mij")
    for data, name in (
        (pack(theirs, "terug", house_style(tmp_path)), "terug.werkbezoek.zip"),
        (encode(theirs), f"terug{SUFFIX}"),
    ):
        merging = merging_with(session, data, name)
        assert merging.has_ancestor
        assert merging.merge().conflicts == ()
        merging.apply({})
        assert contents(load(path)) == ("Van mij", morning().ask, "Tot ziens")
        session.undo()
    with pytest.raises(PackError):
        merging_with(session, b"PK", "kapot.zip")


def test_a_mailed_file_without_a_known_ancestor_asks_everything(path):
    session = Session(path)
    stranger = put(put(morning(), "closing", "Tot ziens"), "title", "Anders")
    merging = merging_with(session, encode(stranger), f"x{SUFFIX}")
    assert not merging.has_ancestor
    assert [conflict.key for conflict in merging.merge().conflicts] == ["title", "closing"]


def test_what_a_colleague_sends_waits_for_the_form_that_opens_it(path, tmp_path):
    fresh = receive(encode(new_plan("Nieuw")), f"nieuw{SUFFIX}", tmp_path)
    assert fresh.name == f"nieuw{SUFFIX}"
    assert received.pop(fresh.resolve()).theirs is None
    theirs = put(load(path), "title", "Van een ander")
    assert receive(encode(theirs), f"anders{SUFFIX}", tmp_path) == path
    found = received.pop(path.resolve())
    assert found.theirs.plan == theirs
    assert "Er is niets overschreven" in found.note
    assert load(path).title == morning().title
