"""The command ``werkbezoek lab``."""

from pathlib import Path

import pytest

from werkbezoek.cli import main


def test_a_folder_that_is_a_file_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "werkmap"
    path.write_text("")
    assert main(["lab", str(path), "--lay-out-only"]) == 1
    assert "niet te gebruiken als werkmap" in capsys.readouterr().err


def test_starting_twice_goes_to_the_jupyterlab_that_is_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("werkbezoek.cli.lab.address_of_running", lambda folder: "http://localhost:8888/lab")
    monkeypatch.setattr("webbrowser.open", opened.append)
    assert main(["lab", str(tmp_path)]) == 0
    assert "Werkbezoek staat al open, op http://localhost:8888/lab\n" in capsys.readouterr().out
    assert opened == ["http://localhost:8888/lab"]


def test_a_working_folder_can_be_prepared_without_opening_jupyterlab(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lab", str(tmp_path / "werkmap"), "--lay-out-only"]) == 0
    assert capsys.readouterr().out == f"Je werkmap: {tmp_path / 'werkmap'}\n"
    assert (tmp_path / "werkmap" / "notebooks" / "begin_hier.ipynb").exists()
