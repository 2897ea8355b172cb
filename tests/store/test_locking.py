"""The lock of a plan on disks that have none, and with locks that were left behind."""

import errno
import os
import time
from pathlib import Path

import filelock
import pytest

from werkbezoek.plan import new_plan, put
from werkbezoek.store import HIDDEN_FOLDER, SaveError, load, locking, open_plan, save


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bezoek.werkbezoek.json"


@pytest.fixture(params=[errno.ENOTSUP, errno.ENOLCK, errno.ENOSYS, None], ids=str)
def disk_without_locks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_lock: object, **_: object) -> None:
        if request.param is None:
            raise NotImplementedError
        raise OSError(request.param, "no locks")

    monkeypatch.setattr(filelock.FileLock, "acquire", refuse)


@pytest.mark.usefixtures("disk_without_locks")
def test_a_plan_is_saved_on_a_disk_without_locks(path: Path) -> None:
    opened = save(new_plan("een"), path, expected=None)
    save(put(opened.plan, "title", "twee"), path, expected=opened.version)
    assert load(path).title == "twee"
    assert not list((path.parent / HIDDEN_FOLDER).glob("*.held"))


@pytest.mark.usefixtures("disk_without_locks")
def test_there_too_one_writer_waits_for_the_other_but_not_for_one_that_was_killed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = save(new_plan("een"), path, expected=None)
    monkeypatch.setattr(locking, "LOCK_SECONDS", 0.05)
    held = path.parent / HIDDEN_FOLDER / f"{path.name}.held"
    held.write_text("")
    with pytest.raises(SaveError, match="iemand anders bewaart"):
        save(opened.plan, path, expected=opened.version)
    os.utime(held, (time.time() - 120,) * 2)
    save(opened.plan, path, expected=opened.version)


def test_a_lock_file_that_was_left_behind_holds_nobody_up(path: Path) -> None:
    save(new_plan("een"), path, expected=None)
    lock = path.parent / HIDDEN_FOLDER / f"{path.name}.lock"
    lock.write_text("12345\nandere-computer\n")
    save(load(path), path, expected=open_plan(path).version)


def test_a_disk_that_is_gone_is_told_in_dutch(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_lock: object, **_: object) -> None:
        raise OSError(errno.ETIMEDOUT, "timed out")

    monkeypatch.setattr(filelock.FileLock, "acquire", refuse)
    with pytest.raises(SaveError, match=r"^Niet bewaard: de schijf of netwerkmap is niet bereikbaar\.$"):
        save(new_plan(), path, expected=None)
