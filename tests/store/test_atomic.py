"""Atomic writing of a file."""

import errno
import os
from pathlib import Path

import pytest

from werkbezoek.store import atomic_write


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for content in (b"een", b"twee"):
        atomic_write(path, content)
        assert path.read_bytes() == content
        assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_the_rights_of_a_replaced_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"een")
    path.chmod(0o640)
    atomic_write(path, b"twee")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_failure_leaves_the_old_content_and_no_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"een")

    def fail(handle: int) -> None:
        raise OSError(errno.ENOSPC, "vol")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="vol"):
        atomic_write(path, b"twee", temporary=tmp_path / "a.half")
    assert path.read_bytes() == b"een"
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]
