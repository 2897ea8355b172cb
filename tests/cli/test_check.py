"""The command ``werkbezoek check``: what it prints, and its exit codes."""

import json
from pathlib import Path

import pytest
from support.bad_plans import after_the_recess_table
from support.people_data import invitee, plan_with

from werkbezoek.cli import main
from werkbezoek.plan import Approach
from werkbezoek.store import save

EXAMPLES = Path(__file__).parents[2] / "data" / "voorbeelden"
CLEAN = EXAMPLES / "emmen-emmerhout-wordt-warm.werkbezoek.json"
TABLE = "name,start,end,source\nproef,2040-02-06,2040-02-10,zelf\n"
"""A recess table that covers the day of the visit."""


def test_check_of_a_plan_with_an_error(plan_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(plan_file)]) == 1
    out = capsys.readouterr().out
    assert out.startswith("bezoek.werkbezoek.json: Bezoek\n")
    assert "WIE101 fout · " in out
    assert "\n         De opzet: “Door een werkbezoek krijgen corporaties de mogelijkheid" in out
    assert "\n         Ons advies: Nodig ten minste één (kandidaat-)Kamerlid uit.\n" in out


def test_check_of_a_good_plan(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(CLEAN)]) == 0
    head, findings = capsys.readouterr().out.splitlines()
    assert head.startswith(f"{CLEAN.name}: ")
    assert findings == "  Geen bevindingen. De regels zien niet alles: lees je programma zelf na."


def test_check_of_a_folder_counts_every_plan(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(EXAMPLES), "--format", "json"])
    plans = json.loads(capsys.readouterr().out)
    assert len(plans) == len(list(EXAMPLES.glob("*.werkbezoek.json")))
    assert {"code", "name", "severity", "source", "path", "place", "message", "opzet", "advice"} == set(
        next(finding for plan in plans for finding in plan["findings"])
    )


def test_a_file_that_cannot_be_read_does_not_stop_the_others(
    plan_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "kapot.werkbezoek.json"
    broken.write_text("{")
    assert main(["check", str(broken), str(plan_file), str(tmp_path / "niet-daar.werkbezoek.json")]) == 2
    output = capsys.readouterr()
    assert "WIE101" in output.out
    assert "kapot.werkbezoek.json is niet te lezen als plan" in output.err
    assert "het bestand bestaat niet" in output.err


def test_a_recess_table_beside_the_plans_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plans = tmp_path / "data" / "plannen"
    plans.mkdir(parents=True)
    save(after_the_recess_table(), plans / "a.werkbezoek.json", expected=None)
    main(["check", str(plans)])
    assert (
        "DAT502 tip · Of de Tweede Kamer op woensdag 8 februari 2040 vergadert, is niet bekend"
        in capsys.readouterr().out
    )
    table = tmp_path / "data" / "reces.csv"
    table.write_text(TABLE, encoding="utf-8")
    main(["check", str(plans)])
    assert "DAT502" not in capsys.readouterr().out
    table.write_text("name,start,end,source\nproef,morgen,overmorgen,zelf\n", encoding="utf-8")
    assert main(["check", str(plans)]) == 2
    assert "In “reces.csv”, regel 2, is “morgen” geen datum" in capsys.readouterr().err


def test_a_table_of_parties_beside_the_plans_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plans = tmp_path / "data" / "plannen"
    plans.mkdir(parents=True)
    guests = [invitee(name, party) for name, party in (("bos", "Beken Beweging"), ("vos", "BeBe"))]
    save(plan_with(*guests, approach=Approach.ONE_PARTY), plans / "a.werkbezoek.json", expected=None)
    main(["check", str(plans)])
    assert "WIE103" in capsys.readouterr().out
    table = tmp_path / "data" / "partijen.csv"
    table.write_text("partij;naam\nBeken Beweging;BeBe\n", encoding="utf-8")
    main(["check", str(plans)])
    assert "WIE103" not in capsys.readouterr().out
    table.write_text("partij\nBeBe\n", encoding="utf-8")
    assert main(["check", str(plans)]) == 2
    assert "In “partijen.csv” ontbreekt de kolom naam" in capsys.readouterr().err
