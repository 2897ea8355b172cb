"""The command ``werkbezoek``: exit codes and what people read."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from werkbezoek.cli import main
from werkbezoek.plan import Message, new_plan, put
from werkbezoek.store import save

EXAMPLES = Path(__file__).parents[2] / "data" / "voorbeelden"
FLAWED = sorted(EXAMPLES.glob("*valkuilen*.werkbezoek.json"))
CLEAN = [path for path in sorted(EXAMPLES.glob("*.werkbezoek.json")) if path not in FLAWED]


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    path = tmp_path / "bezoek.werkbezoek.json"
    save(put(new_plan("Bezoek"), "messages", (Message(id="m", text="Bouw door"),)), path, expected=None)
    return path


def test_check_of_a_plan_with_an_error(plan_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(plan_file)]) == 1
    out = capsys.readouterr().out
    assert out.startswith("bezoek.werkbezoek.json: Bezoek\n")
    assert "WIE101 fout · " in out


def test_check_of_a_good_plan(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(CLEAN[0])]) == 0
    assert capsys.readouterr().out.startswith(f"{CLEAN[0].name}: ")


def test_check_of_a_folder_counts_every_plan(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(EXAMPLES), "--format", "json"])
    plans = json.loads(capsys.readouterr().out)
    assert len(plans) == len(CLEAN) + len(FLAWED)
    assert {"code", "name", "severity", "path", "place", "message", "advice"} == set(
        next(finding for plan in plans for finding in plan["findings"])
    )


def test_a_file_that_cannot_be_read_does_not_stop_the_others(
    plan_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "kapot.werkbezoek.json"
    broken.write_text("{")
    assert main(["check", str(broken), str(plan_file), str(tmp_path / "niet-daar.werkbezoek.json")]) == 2
    told = capsys.readouterr()
    assert "WIE101" in told.out
    assert "kapot.werkbezoek.json is niet te lezen als plan" in told.err
    assert "het bestand bestaat niet" in told.err


@pytest.mark.parametrize("format_", ["html", "pdf", "docx", "ics"])
@pytest.mark.parametrize("audience", ["gasten", "draaiboek"])
def test_export_writes_a_file_per_plan(tmp_path: Path, format_: str, audience: str) -> None:
    out = tmp_path / "uit"
    assert main(["export", str(CLEAN[0]), "--to", format_, "--audience", audience, "--out", str(out)]) == 0
    (made,) = out.iterdir()
    assert made.name == f"{CLEAN[0].name.removesuffix('.werkbezoek.json')}.{audience}.{format_}"
    assert made.read_bytes()[:5] in (b"<!doc", b"%PDF-", b"PK\x03\x04\x14", b"BEGIN")


def test_export_skips_a_bad_plan_and_says_so(
    plan_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "kapot.werkbezoek.json"
    broken.write_text("{")
    assert main(["export", str(broken), str(plan_file), "--out", str(tmp_path / "uit")]) == 1
    assert [path.name for path in (tmp_path / "uit").iterdir()] == ["bezoek.gasten.html"]
    assert "kapot.werkbezoek.json is niet te lezen als plan" in capsys.readouterr().err


def test_export_of_a_whole_folder_on_all_cores(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(EXAMPLES), "--out", str(tmp_path)]) == 0
    count = len(CLEAN) + len(FLAWED)
    assert len(list(tmp_path.glob("*.gasten.html"))) == count
    assert f"{count} van de {count} plannen geëxporteerd" in capsys.readouterr().out


def test_two_plans_of_one_name_do_not_overwrite_each_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [tmp_path / folder / "bezoek.werkbezoek.json" for folder in ("a", "b")]
    for path in paths:
        save(new_plan(f"Van map {path.parent.name}"), path, expected=None)
    assert main(["export", *map(str, paths), "--out", str(tmp_path / "uit")]) == 1
    assert "Van map a" in (tmp_path / "uit" / "bezoek.gasten.html").read_text(encoding="utf-8")
    assert "is overgeslagen: bezoek.gasten.html is al van" in capsys.readouterr().err


def test_invite_writes_a_draft_for_each_guest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = next(path for path in CLEAN if "emmen" in path.name)
    assert main(["invite", str(plan), "--occasion", "bevestiging", "--out", str(tmp_path)]) == 0
    names = sorted(path.name for path in tmp_path.iterdir())
    assert "emmen-emmerhout-wordt-warm.bevestiging.1-jantien-van-der-wiel.eml" in names
    assert "Jantien van der Wiel: " in capsys.readouterr().out
    assert main(["invite", str(plan), "--preview", "--occasion", "bedankje"]) == 0
    assert "Geacht Kamerlid Van der Wiel," in capsys.readouterr().out


def test_export_to_a_place_that_cannot_be_written(
    plan_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(plan_file), "--out", str(plan_file)]) == 1
    assert "niet te schrijven" in capsys.readouterr().err


def test_export_says_which_characters_the_pdf_lacks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "b.werkbezoek.json"
    save(new_plan("Bezoek 李"), path, expected=None)
    assert main(["export", str(path), "--to", "pdf", "--out", str(tmp_path)]) == 0
    assert "李" in capsys.readouterr().err


@pytest.mark.parametrize(("format_", "start"), [("docx", b"PK"), ("pdf", b"%PDF-")])
def test_the_empty_opzet(
    format_: str, start: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["opzet", "--to", format_, "--out", str(tmp_path / "uit")]) == 0
    made = tmp_path / "uit" / f"opzet-werkbezoek.{format_}"
    assert made.read_bytes().startswith(start)
    assert str(made) in capsys.readouterr().out
    assert main(["opzet", "--out", str(made)]) == 1
    assert "niet te schrijven" in capsys.readouterr().err


def test_the_list_of_rules_and_the_page_of_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    listing = capsys.readouterr().out
    assert "WIE101" in listing
    assert "PRA702" in listing
    assert main(["rules", "wie101"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("# WIE101")
    assert "opzet" in page.lower()


def test_a_rule_that_does_not_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "ABC999"]) == 2
    assert "ABC999" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "er ontbreekt iets: OPDRACHT"),
        (["check"], "er ontbreekt iets: PLAN"),
        (["plan"], "'plan' kan niet, kies uit"),
        (["check", "x", "--fout"], "dit ken ik niet: --fout"),
        (["export", "x", "--to", "docm"], "--to: 'docm' kan niet, kies uit"),
        (["export", "x", "--to"], "--to: hier hoort nog iets achter"),
    ],
)
def test_wrong_arguments_get_a_dutch_answer(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert message in capsys.readouterr().err


def test_help_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    told = capsys.readouterr().out
    assert told.startswith("Zo gebruik je het: werkbezoek export")
    assert "opties:" in told
    assert "usage" not in told


def test_a_reader_who_stops_early_gets_no_traceback() -> None:
    command = f"{sys.executable} -c 'from werkbezoek.cli import main; main([\"rules\"])' | true"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
