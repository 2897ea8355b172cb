"""The command line as a process, and what it does on Windows."""

import errno
import io
import subprocess
import sys
from pathlib import Path

import pytest

from werkbezoek.cli import main


def test_a_reader_that_stops_early_causes_no_traceback() -> None:
    command = f"{sys.executable} -m werkbezoek rules | true"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=60)
    assert done.stderr == ""


class StoppedReader(io.StringIO):
    """An output whose reader stopped, as Windows reports it; a file, since the command redirects it."""

    def __init__(self, file: io.TextIOBase) -> None:
        super().__init__()
        self.fileno = file.fileno  # type: ignore[method-assign]

    def write(self, text: str) -> int:
        raise OSError(errno.EINVAL, "Invalid argument")


def test_a_reader_that_stops_early_on_windows_causes_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "uit").open("w") as file:
        monkeypatch.setattr(sys, "stdout", StoppedReader(file))
        assert main(["rules"]) == 1


def test_output_is_utf_8_where_the_system_has_another_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="cp1252"))
    assert main(["rules", "WIE105"]) == 0
    text = written.getvalue().decode("utf-8")
    assert "“" in text
