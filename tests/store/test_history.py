"""The history of a plan: what stays, what goes, and that it never stands in the way of a save."""

import datetime as dt
import logging
import shutil
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.plan import Plan, new_plan, put
from werkbezoek.store import (
    HIDDEN_FOLDER,
    Conflict,
    earlier_versions,
    encode,
    history,
    history_files,
    load,
    load_version,
    open_plan,
    save,
)

NOW = dt.datetime(2027, 1, 15, 12, tzinfo=dt.UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bezoek [1].werkbezoek.json"


def saved_in_turn(path: Path, *titles: str) -> None:
    opened = save(new_plan(titles[0]), path, expected=None)
    for title in titles[1:]:
        opened = save(put(opened.plan, "title", title), path, expected=opened.version)


def titles(path: Path) -> list[str]:
    return [version.title for version in earlier_versions(path)]


def keep(path: Path, plan: Plan, at: dt.datetime | None, now: dt.datetime = NOW) -> None:
    (path.parent / HIDDEN_FOLDER).mkdir(exist_ok=True)
    history.keep(encode(msgspec.structs.replace(plan, saved_at=at)), path, now=now, saved=True)


def test_a_new_plan_has_no_history(path: Path) -> None:
    save(new_plan(), path, expected=None)
    assert earlier_versions(path) == ()


def test_each_save_keeps_what_it_replaces(path: Path) -> None:
    saved_in_turn(path, "een", "twee", "drie")
    assert titles(path) == ["twee", "een"]
    assert [version.revision for version in earlier_versions(path)] == [2, 1]
    assert {version.file for version in earlier_versions(path)} < set(history_files(path))


def test_what_another_program_overwrote_is_in_the_history(path: Path) -> None:
    saved_in_turn(path, "een", "twee")
    path.write_bytes(encode(new_plan("van een ander programma")))
    assert titles(path) == ["twee", "een"]
    path.unlink()
    assert titles(path) == ["twee", "een"]


def test_an_earlier_version_is_restored_as_the_next_revision(path: Path) -> None:
    saved_in_turn(path, "een", "twee", "drie")
    now = open_plan(path)
    old = load_version(earlier_versions(path)[-1], over=now.plan)
    again = save(old, path, expected=now.version)
    assert (again.plan.title, again.plan.revision, again.plan.id) == ("een", 4, now.plan.id)
    assert titles(path) == ["drie", "twee", "een"]


def test_a_plan_that_a_conflict_kept_out_of_the_file_is_in_the_history(path: Path) -> None:
    mine = save(new_plan("begin"), path, expected=None)
    save(put(mine.plan, "title", "van een ander"), path, expected=mine.version)
    with pytest.raises(Conflict):
        save(put(mine.plan, "title", "van mij"), path, expected=mine.version)
    assert load(path).title == "van een ander"
    assert set(titles(path)) == {"begin", "van mij"}


def test_a_new_plan_under_a_name_that_is_taken_does_not_enter_that_history(path: Path) -> None:
    save(new_plan("eerste"), path, expected=None)
    with pytest.raises(Conflict):
        save(new_plan("tweede"), path, expected=None)
    assert titles(path) == []


def test_a_history_that_fails_is_logged_and_the_save_goes_on(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    opened = save(new_plan("een"), path, expected=None)
    shutil.rmtree(path.parent / HIDDEN_FOLDER / "versies")
    (path.parent / HIDDEN_FOLDER / "versies").write_text("geen map")
    with caplog.at_level(logging.WARNING):
        save(put(opened.plan, "title", "twee"), path, expected=opened.version)
    assert load(path).title == "twee"
    assert earlier_versions(path) == ()
    assert "no earlier version kept of bezoek [1]" in caplog.text


def test_a_file_that_an_editor_wrote_is_kept_as_it_was(path: Path) -> None:
    opened = save(new_plan("een"), path, expected=None)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    save(opened.plan, path, expected=open_plan(path).version)
    assert any(file.read_bytes().startswith(b"\xef\xbb\xbf") for file in history_files(path))


def test_the_history_of_another_plan_stays_apart(path: Path) -> None:
    other = path.with_name("bezoek 1.werkbezoek.json")
    saved_in_turn(path, "een", "twee")
    saved_in_turn(other, "drie", "vier")
    assert (titles(path), titles(other)) == (["een"], ["drie"])


def test_a_damaged_version_is_not_listed_but_is_among_the_files_to_delete(path: Path) -> None:
    saved_in_turn(path, "een", "twee", "drie")
    earlier_versions(path)[0].file.write_bytes(b"{")
    assert titles(path) == ["een"]
    assert len(history_files(path)) == 3


def test_a_version_that_is_replaced_days_later_has_the_age_of_its_save(path: Path) -> None:
    """The last version of Monday must be kept, even if Thursday has many versions."""
    monday = NOW - dt.timedelta(days=3)
    keep(path, new_plan("maandag"), monday)
    for minute in range(60):
        moment = NOW + dt.timedelta(minutes=minute)
        keep(path, new_plan(f"donderdag {minute}"), moment, moment)
    assert titles(path)[-1] == "maandag"
    assert earlier_versions(path)[-1].saved_at == monday


def test_a_busy_month_leaves_about_a_hundred_versions(path: Path) -> None:
    (path.parent / HIDDEN_FOLDER).mkdir()
    moments = [
        *(NOW - dt.timedelta(hours=5 * n) for n in range(200, 4, -1)),
        *(NOW - dt.timedelta(minutes=6 * n) for n in range(239, 9, -1)),
        *(NOW - dt.timedelta(seconds=17 * n) for n in range(210, -1, -1)),
    ]
    for moment in moments:
        keep(path, new_plan(), moment, moment)
    kept = [version.saved_at for version in earlier_versions(path)]
    assert 60 < len(kept) <= 105
    assert kept == sorted(kept, reverse=True)
    assert kept[:15] == sorted(moments, reverse=True)[:15]
    assert {moment.date() for moment in kept} == {
        moment.date() for moment in moments if NOW - moment < dt.timedelta(days=30)
    }


@given(st.lists(st.integers(0, 40 * 86400), max_size=200))
def test_thinning_out_twice_deletes_no_more_and_the_newest_stay(ages: list[int]) -> None:
    now = int(NOW.timestamp())
    kept = {history.KeptVersion(now - age, place, "", "", Path()) for place, age in enumerate(ages)}
    gone = set(history.superfluous(kept, now))
    assert not history.superfluous(kept - gone, now)
    newest = sorted(kept, reverse=True)
    assert gone.isdisjoint(newest[:15])
    assert len(kept - gone) <= 105


@pytest.mark.parametrize(
    "moment", [dt.datetime(1, 1, 1, tzinfo=dt.UTC), dt.datetime(9999, 12, 31, tzinfo=dt.UTC), None]
)
def test_a_file_may_have_any_moment_of_saving(path: Path, moment: dt.datetime | None) -> None:
    keep(path, new_plan("oud"), moment)
    assert titles(path) == ["oud"]
    assert earlier_versions(path)[0].saved_at <= NOW
