"""The command ``werkbezoek export``: files of one plan and of many."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from werkbezoek.cli import main
from werkbezoek.plan import new_plan
from werkbezoek.store import save

EXAMPLES = Path(__file__).parents[2] / "data" / "voorbeelden"
CLEAN = EXAMPLES / "emmen-emmerhout-wordt-warm.werkbezoek.json"

EXPORT = """
import sys
from werkbezoek.cli import main
for format_ in ("html", "pdf"):
    main(["export", sys.argv[1], "--to", format_, "--out", sys.argv[2]])
sys.exit("matplotlib" in sys.modules)
"""


@pytest.mark.parametrize(
    ("format_", "audience"),
    [("html", "gasten"), ("html", "draaiboek"), ("pdf", "gasten"), ("docx", "gasten"), ("ics", "gasten")],
)
def test_export_writes_a_file_per_plan(tmp_path: Path, format_: str, audience: str) -> None:
    out = tmp_path / "uit"
    assert main(["export", str(CLEAN), "--to", format_, "--audience", audience, "--out", str(out)]) == 0
    (made,) = out.iterdir()
    assert made.name == f"{CLEAN.name.removesuffix('.werkbezoek.json')}.{audience}.{format_}"
    assert made.read_bytes()[:5] in (b"<!doc", b"%PDF-", b"PK\x03\x04\x14", b"BEGIN")


def test_a_programme_as_html_or_pdf_does_not_wait_for_matplotlib(tmp_path: Path) -> None:
    assert subprocess.run([sys.executable, "-c", EXPORT, CLEAN, tmp_path], check=False).returncode == 0
    assert len(list(tmp_path.iterdir())) == 2


def test_an_edition_for_a_group_has_its_own_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    groups = EXAMPLES / "rotterdam-zuid-twee-kanten.werkbezoek.json"
    assert main(["export", str(groups), "--group", "groep A", "--out", str(tmp_path)]) == 0
    (made,) = tmp_path.iterdir()
    assert made.name == "rotterdam-zuid-twee-kanten.gasten.groep-A.html"
    assert main(["export", str(CLEAN), "--group", "groep A", "--out", str(tmp_path)]) == 1
    assert "dit programma heeft geen groepen" in capsys.readouterr().err


def test_a_plan_that_cannot_be_read_is_skipped(
    plan_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "kapot.werkbezoek.json"
    broken.write_text("{")
    assert main(["export", str(broken), str(plan_file), "--out", str(tmp_path / "uit")]) == 1
    assert [path.name for path in (tmp_path / "uit").iterdir()] == ["bezoek.gasten.html"]
    assert "kapot.werkbezoek.json is niet te lezen als plan" in capsys.readouterr().err


def test_a_whole_folder_is_exported_on_all_cores(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plans = [shutil.copy(path, tmp_path) for path in sorted(EXAMPLES.glob("*.werkbezoek.json"))[:8]]
    assert main(["export", str(tmp_path), "--to", "ics", "--out", str(tmp_path)]) == 0
    assert len(list(tmp_path.glob("*.gasten.ics"))) == len(plans)
    assert "8 van de 8 plannen geëxporteerd" in capsys.readouterr().out


def test_plans_with_the_same_name_do_not_overwrite_each_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("a/bezoek", "b/bezoek", "c/Bezoek")  # the last is the same file on Windows and macOS
    paths = [tmp_path / f"{name}.werkbezoek.json" for name in names]
    for path in paths:
        save(new_plan(f"Van map {path.parent.name}"), path, expected=None)
    assert main(["export", *map(str, paths), "--out", str(tmp_path / "uit")]) == 1
    assert "Van map a" in (tmp_path / "uit" / "bezoek.gasten.html").read_text(encoding="utf-8")
    skipped = capsys.readouterr().err
    for name in ("bezoek", "Bezoek"):
        assert f"is overgeslagen: {name}.gasten.html is al gemaakt van {paths[0]}." in skipped


def test_a_folder_that_cannot_be_written_is_reported(
    plan_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(plan_file), "--out", str(plan_file)]) == 1
    assert "niet te schrijven" in capsys.readouterr().err


def test_characters_that_the_pdf_lacks_are_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "b.werkbezoek.json"
    save(new_plan("Bezoek 李"), path, expected=None)
    assert main(["export", str(path), "--to", "pdf", "--out", str(tmp_path)]) == 0
    assert "李" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("day", "said"), [("1-1-2020", "of eerder is geen versie"), ("gisteren", "Schrijf de datum als")]
)
def test_a_day_to_compare_with_that_is_not_possible_is_refused(
    plan_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], day: str, said: str
) -> None:
    assert main(["export", str(plan_file), "--since", day, "--out", str(tmp_path / "uit")]) > 0
    assert said in capsys.readouterr().err
