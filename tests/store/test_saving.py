"""Saving plan files: whole, under a lock, never over a change that was not seen."""

import errno
import os
import threading
from pathlib import Path

import msgspec
import pytest
from filelock import FileLock

from werkbezoek.plan import new_plan, put
from werkbezoek.store import HIDDEN_FOLDER, Conflict, SaveError, load, locking, open_plan, save


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bezoek.werkbezoek.json"


def test_a_saved_plan_is_read_back(path: Path) -> None:
    saved = save(new_plan("Bezoek"), path, expected=None)
    assert open_plan(path) == saved
    assert saved.plan.title == "Bezoek"
    assert saved.plan.revision == 1
    assert saved.plan.saved_at is not None


def test_a_plan_is_saved_again(path: Path) -> None:
    opened = save(new_plan("een"), path, expected=None)
    opened = save(put(opened.plan, "title", "twee"), path, expected=opened.version)
    assert (load(path).title, opened.plan.revision) == ("twee", 2)


def test_a_file_that_exists_is_not_overwritten_by_a_new_plan(path: Path) -> None:
    save(new_plan("eerste"), path, expected=None)
    with pytest.raises(Conflict, match="bestaat al"):
        save(new_plan("tweede"), path, expected=None)
    assert load(path).title == "eerste"


def test_a_file_that_changed_since_is_not_overwritten(path: Path) -> None:
    mine = save(new_plan("begin"), path, expected=None)
    save(put(mine.plan, "title", "van een ander"), path, expected=mine.version)
    with pytest.raises(Conflict, match="ergens anders gewijzigd"):
        save(put(mine.plan, "title", "van mij"), path, expected=mine.version)
    assert load(path).title == "van een ander"


def test_a_deleted_file_is_not_created_again(path: Path) -> None:
    mine = save(new_plan(), path, expected=None)
    path.unlink()
    with pytest.raises(Conflict, match="weggehaald"):
        save(mine.plan, path, expected=mine.version)
    assert not path.exists()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EACCES, "niet schrijven"),
        (errno.EIO, "de schijf werkt"),
        (errno.ENAMETOOLONG, "de bestandsnaam is te lang"),
        (errno.ENOENT, "zijn samen te lang"),
    ],
)
def test_a_disk_that_fails_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    opened = save(new_plan("oud"), path, expected=None)
    before = path.read_bytes()

    def fail(handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(SaveError, match=words):
        save(put(opened.plan, "title", "nieuw"), path, expected=opened.version)
    assert path.read_bytes() == before
    assert [file.name for file in (path.parent / HIDDEN_FOLDER).glob("*.half")] == []


def test_a_folder_with_the_name_of_the_file_is_reported(path: Path) -> None:
    path.mkdir()
    with pytest.raises(SaveError, match="er staat al een map met deze naam"):
        save(new_plan(), path, expected=None)


def test_a_plan_that_could_not_be_read_back_is_not_written(path: Path) -> None:
    with pytest.raises(SaveError, match="Begintijd: hier hoort een tijd"):
        save(msgspec.structs.replace(new_plan(), start="half tien"), path, expected=None)
    with pytest.raises(SaveError, match="half teken"):
        save(new_plan("\ud83d"), path, expected=None)
    assert not path.exists()


def test_the_folder_holds_nothing_that_a_user_would_see(path: Path) -> None:
    save(new_plan(), path, expected=None)
    assert sorted(entry.name for entry in path.parent.iterdir()) == [HIDDEN_FOLDER, path.name]


def test_saving_keeps_the_rights_of_the_file(path: Path) -> None:
    opened = save(new_plan(), path, expected=None)
    path.chmod(0o640)
    save(opened.plan, path, expected=opened.version)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_lock_that_stays_held_is_reported(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = save(new_plan(), path, expected=None)
    monkeypatch.setattr(locking, "LOCK_SECONDS", 0.05)
    with (
        FileLock(path.parent / HIDDEN_FOLDER / f"{path.name}.lock"),
        pytest.raises(SaveError, match="iemand anders bewaart"),
    ):
        save(opened.plan, path, expected=opened.version)


def test_two_writers_lose_no_edit(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each adds its marks one by one, reading again after a conflict; all marks are there in the end."""
    monkeypatch.setattr(locking, "LOCK_SECONDS", 60)  # on a busy machine one of them waits long
    save(new_plan(), path, expected=None)

    def write(name: str) -> None:
        for number in range(40):
            while True:
                opened = open_plan(path)
                regions = (*opened.plan.corporation.regions, f"{name}{number}")
                try:
                    save(put(opened.plan, "corporation.regions", regions), path, expected=opened.version)
                    break
                except Conflict:
                    continue

    writers = [threading.Thread(target=write, args=(name,)) for name in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    plan = load(path)
    assert sorted(plan.corporation.regions) == sorted(
        f"{name}{number}" for name in "ab" for number in range(40)
    )
    assert plan.revision == 81
