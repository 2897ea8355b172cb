"""``werkbezoek import``: a preview in the terminal, and the import."""

from pathlib import Path

import pytest

from werkbezoek.cli import main
from werkbezoek.plan import ItemKind, Role, new_plan
from werkbezoek.store import load, open_plan, save

PROGRAMME = "Tijd;Activiteit;Wie\n9.00-9.30;Inloop met koffie;team Wijk\n9.30;Bloemschikken;\nTotaal;60;\n"
PEOPLE = "Naam;Functie;Iets\nAnna Berg;wethouder Wonen;x\nBert Akker;huurder;\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "bezoek.werkbezoek.json"
    save(new_plan(), path, expected=None)
    return path


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "lijst.csv"
    path.write_text(PROGRAMME, encoding="utf-8")
    return path


def run(listed: Path, plan: Path, *options: str) -> int:
    return main(["import", str(listed), "--into", str(plan), *options])


def test_a_list_is_shown_and_taken_over(listed: Path, plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed.write_text(PEOPLE, encoding="utf-8")
    assert run(listed, plan, "--yes") == 0
    output = capsys.readouterr().out
    assert "  Functie: Functie of portefeuille (herkend aan de kop)" in output
    assert "  2: Anna Berg, Wethouder, Nog niet uitgenodigd" in output
    assert "      aangenomen: Rollen: Wethouder. Rol uit de functie “wethouder Wonen”." in output
    assert "  Rij 2, Iets: De kolom “Iets” is niet herkend; één cel is niet overgenomen." in output
    assert "2 rijen toegevoegd." in output
    assert [person.roles for person in load(plan).invitees] == [(Role.ALDERMAN,), (Role.RESIDENT,)]


@pytest.mark.parametrize(
    ("options", "organisations"),
    [
        ([], ["Kadewijk"]),
        (["--existing", "overschrijven"], ["Havenstad"]),
        (["--existing", "toevoegen"], ["Kadewijk", "Havenstad"]),
    ],
)
def test_someone_on_the_list_already_is_filled_in_overwritten_or_added_again(
    options: list[str], organisations: list[str], listed: Path, plan: Path
) -> None:
    for organisation in ("Kadewijk", "Havenstad"):
        listed.write_text(f"Naam;Functie;Organisatie\nAnna Berg;wethouder;{organisation}\n", encoding="utf-8")
        assert run(listed, plan, "--yes", *options) == 0
    assert [person.organisation for person in load(plan).invitees] == organisations


def test_an_open_question_says_which_option_answers_it_and_changes_nothing(
    listed: Path, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(listed, plan, "--yes") == 1
    output = capsys.readouterr().out
    assert (
        "Rij 3: Wat voor onderdeel is “Bloemschikken”? Kies een soort. Antwoord met --kind 3=SOORT" in output
    )
    assert "  3: 9:30, 30 min, Bloemschikken, ?" in output
    assert "  4: Totaal | 60\n      wordt niet overgenomen. Dit is een totaal." in output
    assert load(plan).programme == ()
    assert run(listed, plan, "--kind", "3=Verdieping", "--column", "Wie=Sprekers", "--yes") == 0
    reception, flowers = load(plan).programme
    assert (flowers.kind, [person.text for person in reception.speakers]) == (
        ItemKind.DEEPENING, ["team Wijk"],
    )  # fmt: skip


def test_a_row_with_a_question_can_be_left_out(listed: Path, plan: Path) -> None:
    assert run(listed, plan, "--skip", "3", "--yes") == 0
    assert [item.title for item in load(plan).programme] == ["Inloop met koffie"]


def test_nothing_happens_without_a_yes(listed: Path, plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = open_plan(plan).version
    assert run(listed, plan, "--skip", "3") == 0
    assert "Er is niets overgenomen." in capsys.readouterr().out
    assert open_plan(plan).version == before


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--kind", "9=lunch"], "--kind: rij “9” is er niet."),
        (["--kind", "3=feest"], "--kind: de soort “feest” is er niet. Kies uit ontvangst"),
        (["--kind", "3"], "--kind: zet een = tussen"),
        (["--skip", "x"], "--skip: rij “x” is er niet."),
        (["--column", "Naam=Titel"], "--column: de kolom “Naam” is er niet, wel “Tijd”"),
        (["--column", "Wie=Schoenmaat"], "--column: het veld “Schoenmaat” is er niet. Kies uit"),
        (["--sheet", "Blad2"], "--sheet: het blad “Blad2” is er niet"),
        (["--day", "31 februari"], "--day: Zet het jaar erbij"),
    ],
)
def test_an_option_that_names_what_is_not_there_says_what_there_is(
    options: list[str], message: str, listed: Path, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(listed, plan, *options) == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"%PDF-1.7", "Dit is een pdf"), (b"", "is leeg"), (None, "niet te lezen (het bestaat niet)")],
)
def test_a_file_that_cannot_be_read_is_refused(
    content: bytes | None, message: str, tmp_path: Path, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "lijst.bin"
    if content is not None:
        path.write_bytes(content)
    assert run(path, plan) == 2
    assert message in capsys.readouterr().err


def test_a_plan_that_cannot_be_read_is_refused(listed: Path, tmp_path: Path) -> None:
    assert run(listed, tmp_path / "weg.werkbezoek.json") == 2


def test_a_day_of_a_calendar_is_chosen(
    tmp_path: Path, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "agenda.csv"
    path.write_text("Datum;Tijd;Onderdeel\n3-3-2027;9:00;Lunch\n4-3-2027;9:00;Diner\n", encoding="utf-8")
    assert run(path, plan, "--yes") == 1
    assert "Antwoord met --day DATUM." in capsys.readouterr().out
    assert run(path, plan, "--yes", "--day", "4 mrt 2027") == 0
    assert [item.title for item in load(plan).programme] == ["Diner"]
