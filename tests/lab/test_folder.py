"""The working folder, and JupyterLab on it."""

import json
import subprocess
from pathlib import Path

import pytest

from werkbezoek.cli import main
from werkbezoek.lab import lay_out, server
from werkbezoek.store import load


def test_a_working_folder_has_notebooks_examples_and_room(tmp_path: Path) -> None:
    folder = lay_out(tmp_path / "werk map")
    assert (folder / "notebooks" / "begin_hier.ipynb").exists()
    assert (folder / "notebooks" / "werkbezoek_plannen.ipynb").exists()
    assert (folder / "data" / "plannen").is_dir()
    assert (folder / "data" / "huisstijl" / "LEESMIJ.md").exists()
    assert len(list((folder / "data" / "vergelijken").glob("*.csv"))) == 3
    examples = list((folder / "data" / "voorbeelden").glob("*.werkbezoek.json"))
    assert len(examples) >= 12
    load(examples[0])


def test_personal_details_stay_out_of_the_users_own_git(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    for private in ("plannen/bezoek.werkbezoek.json", "personen/kandidaten.json"):
        path = folder / "data" / private
        path.parent.mkdir(exist_ok=True)
        path.touch()
    shown = ["git", "-C", folder, "status", "--short", "--untracked-files=all"]
    untracked = subprocess.run(shown, check=True, capture_output=True, text=True).stdout
    assert "begin_hier.ipynb" in untracked
    assert "plannen" not in untracked.replace("werkbezoek_plannen.ipynb", "")
    assert "personen" not in untracked


def test_what_is_there_stays(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    notebook = folder / "notebooks" / "begin_hier.ipynb"
    notebook.write_text("mijn eigen aantekeningen")
    lay_out(tmp_path)
    assert notebook.read_text() == "mijn eigen aantekeningen"


def test_a_folder_that_is_a_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "werkmap"
    path.write_text("")
    assert main(["lab", str(path), "--lay-out-only"]) == 1
    assert "niet te gebruiken als werkmap" in capsys.readouterr().err


def test_lab_opens_on_the_start_page_without_pop_ups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from jupyterlab.labapp import LabApp

    seen: list[str] = []
    monkeypatch.setattr(LabApp, "launch_instance", seen.extend)
    server.open_lab(tmp_path, ["--no-browser"])
    assert f"--ServerApp.root_dir={tmp_path}" in seen
    assert "--LabApp.default_url=/lab/tree/notebooks/begin_hier.ipynb" in seen
    assert seen[-1] == "--no-browser"
    files = (tmp_path / ".jupyter" / "settings").rglob("*.jupyterlab-settings")
    settings = {file.stem: json.loads(file.read_text()) for file in files}
    assert settings == {
        "kernels-settings": {"commsOverSubshells": "disabled"},
        "notification": {"fetchNews": "false", "checkForUpdates": False},
        "plugin": {"locale": "nl_NL"},
    }
