"""Saving on disks as they are: without fsync, with programs that sync, with links, with two forms of é."""

import errno
import os
import stat
import threading
import time
import unicodedata
from pathlib import Path

import pytest

from werkbezoek.plan import new_plan, put
from werkbezoek.store import HIDDEN_FOLDER, PlanFileError, SaveError, load, open_plan, save
from werkbezoek.store.history import kept_versions

NAME = "bezoek.werkbezoek.json"


def refuse_fsync(monkeypatch: pytest.MonkeyPatch, code: int, *, folders_only: bool) -> None:
    real = os.fsync

    def fsync(handle: int) -> None:
        if not folders_only or stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(code, os.strerror(code))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)


@pytest.mark.parametrize("code", [errno.EINVAL, errno.EACCES, errno.ENOTSUP, errno.EBADF, errno.EIO])
def test_a_plan_is_saved_where_a_folder_cannot_be_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    refuse_fsync(monkeypatch, code, folders_only=True)
    save(new_plan("Bezoek"), tmp_path / NAME, expected=None)
    assert load(tmp_path / NAME).title == "Bezoek"


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP, errno.ENOSYS])
def test_a_plan_is_saved_on_a_disk_that_cannot_sync(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    refuse_fsync(monkeypatch, code, folders_only=False)
    save(new_plan("Bezoek"), tmp_path / NAME, expected=None)
    assert load(tmp_path / NAME).title == "Bezoek"


def test_a_file_that_is_held_for_a_moment_is_replaced_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, real, refusals = save(new_plan("oud"), tmp_path / NAME, expected=None), Path.replace, [1, 2]

    def replace(self: Path, target: Path) -> Path:
        if refusals:
            refusals.pop()
            raise PermissionError(errno.EACCES, "held by another program")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    save(put(opened.plan, "title", "nieuw"), tmp_path / NAME, expected=opened.version)
    assert load(tmp_path / NAME).title == "nieuw"


def refuse(*_: object, **__: object) -> None:
    """What Windows does when a file that is open in another program would be replaced or removed."""
    raise PermissionError(errno.EACCES, "held by another program")


def test_a_file_that_stays_held_is_not_replaced_and_the_user_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = save(new_plan("oud"), tmp_path / NAME, expected=None)
    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    with pytest.raises(SaveError, match="het bestand is open in een ander programma"):
        save(put(opened.plan, "title", "nieuw"), tmp_path / NAME, expected=opened.version)
    assert load(tmp_path / NAME).title == "oud"


def test_a_half_file_of_a_killed_process_that_is_held_does_not_stop_a_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = save(new_plan("oud"), tmp_path / NAME, expected=None)
    (tmp_path / HIDDEN_FOLDER / f"{NAME}.0123abcd.half").touch()
    monkeypatch.setattr(Path, "unlink", refuse)
    save(put(opened.plan, "title", "nieuw"), tmp_path / NAME, expected=opened.version)
    assert load(tmp_path / NAME).title == "nieuw"


def test_a_temporary_file_that_is_moved_away_is_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, moved = Path.replace, []

    def replace(self: Path, target: Path) -> Path:
        if not moved:
            moved.append(real(self, self.with_name("elders")))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    save(new_plan("Bezoek"), tmp_path / NAME, expected=None)
    assert load(tmp_path / NAME).title == "Bezoek"


def test_a_plan_that_a_program_moves_away_for_a_moment_is_no_conflict(tmp_path: Path) -> None:
    path = tmp_path / NAME
    opened = save(new_plan("oud"), path, expected=None)
    aside = path.rename(tmp_path / "even-weg")
    back = threading.Timer(0.15, lambda: aside.rename(path))
    back.start()
    save(put(opened.plan, "title", "nieuw"), path, expected=opened.version)
    back.join()
    assert load(path).title == "nieuw"


def test_a_plan_behind_a_link_is_saved_where_it_is_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "echt").mkdir()
    path, link = tmp_path / "echt" / NAME, tmp_path / "link.werkbezoek.json"
    save(new_plan("oud"), path, expected=None)
    link.symlink_to(path)
    opened = open_plan(link)
    save(put(opened.plan, "title", "nieuw"), link, expected=opened.version)
    assert link.is_symlink()
    assert load(path).title == "nieuw"
    assert kept_versions(link) == kept_versions(path) != []


def test_links_in_a_circle_are_told_in_dutch(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.symlink_to(tmp_path / "ander.werkbezoek.json")
    (tmp_path / "ander.werkbezoek.json").symlink_to(path)
    with pytest.raises(SaveError, match="een koppeling die naar zichzelf wijst"):
        save(new_plan(), path, expected=None)
    with pytest.raises(PlanFileError, match="een koppeling die naar zichzelf wijst"):
        load(path)


@pytest.mark.parametrize(("on_disk", "asked"), [("NFD", "NFC"), ("NFC", "NFD")])
def test_a_name_in_another_form_of_unicode_is_the_same_plan(tmp_path: Path, on_disk: str, asked: str) -> None:
    name = "één.werkbezoek.json"
    path = tmp_path / unicodedata.normalize(on_disk, name)
    other = tmp_path / unicodedata.normalize(asked, name)
    opened = save(new_plan("oud"), path, expected=None)
    save(put(opened.plan, "title", "nieuw"), other, expected=opened.version)
    assert load(path).title == load(other).title == "nieuw"
    assert len([file for file in tmp_path.iterdir() if file.is_file()]) == 1
    assert kept_versions(path) == kept_versions(other) != []


def test_only_the_owner_may_read_what_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "plannen" / NAME
    save(new_plan(), path, expected=None)
    assert (path.parent / HIDDEN_FOLDER / "versies").is_dir()
    found = [path.parent, *path.parent.rglob("*")]
    modes = {str(entry): stat.S_IMODE(entry.stat().st_mode) for entry in found}
    assert modes == {str(entry): 0o700 if entry.is_dir() else 0o600 for entry in found}


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o400])
def test_the_rights_that_the_user_gave_stay(tmp_path: Path, mode: int) -> None:
    path = tmp_path / NAME
    opened = save(new_plan(), path, expected=None)
    path.chmod(mode)
    tmp_path.chmod(0o755)
    save(opened.plan, path, expected=opened.version)
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
