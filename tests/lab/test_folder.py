"""The working folder."""

import re
import subprocess
from pathlib import Path

import pytest

from werkbezoek.lab import FolderError, lay_out
from werkbezoek.plan import Limits
from werkbezoek.rules import rule
from werkbezoek.store import load


def test_a_working_folder_has_notebooks_examples_and_a_folder_for_plans(tmp_path: Path) -> None:
    folder = lay_out(tmp_path / "werk map")
    assert (folder / "notebooks" / "begin_hier.ipynb").exists()
    assert (folder / "notebooks" / "werkbezoek_plannen.ipynb").exists()
    assert (folder / "data" / "plannen").is_dir()
    assert (folder / "data" / "huisstijl" / "LEESMIJ.md").exists()
    assert len(list((folder / "data" / "vergelijken").glob("*.csv"))) == 4
    examples = list((folder / "data" / "voorbeelden").glob("*.werkbezoek.json"))
    assert len(examples) >= 12
    load(examples[0])


def test_the_drafts_about_privacy_are_as_the_kit_works(tmp_path: Path) -> None:
    texts = {file.stem: file.read_text("utf-8") for file in (lay_out(tmp_path) / "data/privacy").iterdir()}
    assert set(texts) == {"verwerkingsregister", "afweging", "draaiboek-kwijt"}
    for name, text in texts.items():
        assert "[vul in" in text, name
        assert set(re.findall(r"\((.*?)\.md\)", text)) <= set(texts)
        assert all(rule(code) for code in re.findall(r"[A-Z]{3}\d{3}", text))
    for term in (Limits().diet_days, Limits().contact_days):
        assert f"| {term} dagen na het bezoek |" in texts["verwerkingsregister"]


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


def test_files_that_are_there_stay(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    notebook = folder / "notebooks" / "begin_hier.ipynb"
    notebook.write_text("mijn eigen aantekeningen")
    lay_out(tmp_path)
    assert notebook.read_text() == "mijn eigen aantekeningen"


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "werkmap"
    path.write_text("")
    with pytest.raises(FolderError, match="niet te gebruiken als werkmap"):
        lay_out(path)
