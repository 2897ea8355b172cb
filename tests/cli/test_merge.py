"""The commands pack, unpack and merge: a plan goes to a colleague, comes back, and edits come together."""

from pathlib import Path

import pytest

from werkbezoek.cli import main
from werkbezoek.plan import Message, Plan, new_plan, put
from werkbezoek.store import SUFFIX, add_plan, load, open_plan, save


def edit(path: Path, field: str, value: object) -> Plan:
    opened = open_plan(path)
    return save(put(opened.plan, field, value), path, expected=opened.version).plan


@pytest.fixture
def colleague(plan_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The plan as a colleague has unpacked it."""
    monkeypatch.chdir(tmp_path)
    assert main(["pack", plan_file.name]) == 0
    assert main(["unpack", "bezoek.werkbezoek.zip", "collega"]) == 0
    return tmp_path / "collega" / plan_file.name


def pack_again(path: Path) -> str:
    assert main(["pack", str(path), "--out", "terug.werkbezoek.zip"]) == 0
    return "terug.werkbezoek.zip"


def test_a_colleague_gets_the_plan_as_it_is(plan_file: Path, colleague: Path) -> None:
    assert colleague.read_bytes() == plan_file.read_bytes()


def test_what_a_colleague_changed_comes_into_my_version(
    plan_file: Path, colleague: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(plan_file, "title", "Van mij")
    edit(colleague, "ask", "Bouw meer")
    edit(colleague, "messages", (Message(id="m", text="Bouw door"), Message(id="n", text="Nu")))
    back = pack_again(colleague)
    capsys.readouterr()
    assert main(["merge", plan_file.name, back]) == 0
    plan = load(plan_file)
    assert (plan.title, plan.ask, len(plan.messages)) == ("Van mij", "Bouw meer", 2)
    output = capsys.readouterr().out.splitlines()
    assert output == [
        f"{plan_file.name}: twee wijzigingen overgenomen uit {back}.",
        "  Vraag aan de politiek: Bouw meer",
        "  Boodschappen, regel 2 (Nu): erbij",
    ]
    assert main(["merge", plan_file.name, back]) == 0
    assert "er is niets" in capsys.readouterr().out
    assert load(plan_file) == plan


@pytest.mark.parametrize(("choice", "title"), [("--ours", "Van mij"), ("--theirs", "Van collega")])
def test_a_conflict_needs_a_choice(
    plan_file: Path, colleague: Path, choice: str, title: str, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(plan_file, "title", "Van mij")
    edit(colleague, "title", "Van collega")
    edit(colleague, "ask", "Bouw meer")
    before = plan_file.read_bytes()
    assert main(["merge", plan_file.name, str(colleague)]) == 1
    output = capsys.readouterr()
    assert plan_file.read_bytes() == before
    assert "jouw versie:   Van mij\n    andere versie: Van collega\n    eerst:         Bezoek\n" in output.out
    assert "Er is niets veranderd" in output.err
    assert main(["merge", plan_file.name, str(colleague), choice]) == 0
    assert (load(plan_file).title, load(plan_file).ask) == (title, "Bouw meer")
    assert load(colleague).title == "Van collega"


def test_versions_without_a_common_one_keep_all_rows(
    plan_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stranger = put(put(load(plan_file), "messages", ()), "ask", "Bouw meer")
    other = add_plan(stranger, tmp_path / "elders", "bezoek")
    assert main(["merge", str(plan_file), str(other)]) == 1
    assert main(["merge", str(plan_file), str(other), "--theirs"]) == 0
    assert (
        "Boodschappen, regel 1 (Bouw door): staat maar in één van de twee versies" in capsys.readouterr().out
    )
    assert (len(load(plan_file).messages), load(plan_file).ask) == (1, "Bouw meer")


def test_what_cannot_be_merged_or_unpacked_is_said_in_dutch(
    plan_file: Path, colleague: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(colleague, "ask", "Bouw meer")
    other = add_plan(new_plan(), tmp_path, "ander")
    (tmp_path / "x.zip").write_bytes(b"PK")
    back = pack_again(colleague)
    for arguments, reason in (
        (["merge", plan_file.name, other.name], "twee verschillende bezoeken"),
        (["merge", plan_file.name, f"weg{SUFFIX}"], "het bestaat niet"),
        (["unpack", "weg.zip"], "weg.zip is niet te openen: het bestaat niet"),
        (["unpack", "x.zip"], "x.zip is niet te openen: het is beschadigd"),
        (["unpack", "."], "niet te openen"),
        (["unpack", back], f"Voeg ze samen met: werkbezoek merge {plan_file.name} {back}"),
    ):
        assert main(arguments) == 1
        assert reason in capsys.readouterr().err
    assert main(["unpack", back, "collega"]) == 0
    assert "precies hetzelfde" in capsys.readouterr().out
