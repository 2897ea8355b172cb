"""The command ``werkbezoek purge``: it shows what is past its term, and removes it everywhere."""

from pathlib import Path

import pytest
from support.old_plans import PHONE, plan_with_details, plan_with_texts

from werkbezoek.cli import main
from werkbezoek.plan import put
from werkbezoek.store import earlier_versions, load, open_plan, residual_files, save


@pytest.fixture
def old_visit(tmp_path: Path) -> Path:
    """Save a plan of an old visit with a history, exports, drafts and a checkpoint; and files of another."""
    path = tmp_path / "plannen" / "bezoek.werkbezoek.json"
    opened = save(plan_with_details(), path, expected=None)
    save(put(opened.plan, "title", "Nieuwe titel"), path, expected=opened.version)
    for name in (
        "bezoek.draaiboek.pdf",
        "bezoek.uitnodiging.1-smit.eml",
        "bezoek.bevestiging.zip",
        "bezoek-2.gasten.pdf",
    ):
        (path.parent / name).write_text(PHONE)
    (path.parent / "bezoek - genodigden.xlsx").write_text(PHONE)
    checkpoints = path.parent / ".ipynb_checkpoints"
    checkpoints.mkdir()
    (checkpoints / "bezoek.werkbezoek-checkpoint.json").write_text(PHONE)
    (path.parent / ".werkbezoek" / f"{path.name}.drafts").write_text(PHONE)
    exports = tmp_path / "uit"
    exports.mkdir()
    (exports / "bezoek.draaiboek.html").write_text(PHONE)
    return path


def all_text(folder: Path) -> str:
    return "".join(file.read_text("utf-8", "replace") for file in sorted(folder.rglob("*")) if file.is_file())


def test_purge_first_only_shows(old_visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = all_text(old_visit.parent)
    assert main(["purge", str(old_visit)]) == 0
    output = capsys.readouterr().out
    assert "Genodigden, regel 1 (Anna Smit), telefoon" in output
    assert "bezoek.draaiboek.pdf" in output
    assert "Wat blijft: namen van politici met een functie, rollen, partijen" in output
    assert "Er is niets weggehaald." in output
    assert PHONE not in output
    assert all_text(old_visit.parent) == before


def test_purge_removes_the_details_everywhere(old_visit: Path) -> None:
    exports = old_visit.parents[1] / "uit"
    assert earlier_versions(old_visit)
    assert main(["purge", str(old_visit), "--exports", str(exports), "--yes"]) == 0
    (old_visit.parent / "bezoek-2.gasten.pdf").unlink()  # of another plan, so it is still there
    assert PHONE not in all_text(old_visit.parents[1])
    assert load(old_visit).title == "Nieuwe titel"
    assert residual_files(old_visit, [exports]) == ()
    assert open_plan(old_visit).plan.invitees[0].party == "Partij"


def test_purge_shows_the_texts_to_read_and_later_removes_the_versions_that_held_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "b.werkbezoek.json"
    save(plan_with_texts(), path, expected=None)
    assert main(["purge", str(path), "--yes"]) == 0
    output = capsys.readouterr().out
    line = next(line for line in output.splitlines() if "interne notitie" in line)
    assert line.startswith("    Programma, onderdeel 2, interne notitie: “Bel Ans aan de deur, ")
    assert line.endswith(f" – met {PHONE} en ans@thuis.example")
    opened = open_plan(path)
    assert PHONE in opened.plan.programme[1].internal_note  # only the user removes free text
    save(put(opened.plan, "programme[1].internal_note", ""), path, expected=opened.version)
    assert PHONE in all_text(tmp_path)
    assert main(["purge", str(path), "--yes"]) == 0
    assert "Weggehaald, met twee bestanden." in capsys.readouterr().out
    assert PHONE not in all_text(tmp_path)
    assert main(["purge", str(path), "--yes"]) == 0
    assert "Er hoeft niets weg." in capsys.readouterr().out


def test_purge_leaves_the_checkpoints_of_another_plan(old_visit: Path) -> None:
    other = old_visit.parent / ".ipynb_checkpoints" / "bezoek-2.werkbezoek-checkpoint.json"
    other.write_text("{}")
    assert main(["purge", str(old_visit), "--yes"]) == 0
    assert other.exists()


def test_purge_leaves_a_fresh_plan_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "b.werkbezoek.json"
    save(put(plan_with_details(), "date", None), path, expected=None)
    before = path.read_bytes()
    assert main(["purge", str(path), "--yes"]) == 0
    assert "Dit plan heeft geen datum" in capsys.readouterr().out
    assert path.read_bytes() == before


def test_purge_of_a_file_that_is_no_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "b.werkbezoek.json"
    path.write_text("{")
    assert main(["purge", str(path), "--yes"]) == 1
    assert "niet te lezen als plan" in capsys.readouterr().err
