"""The command ``werkbezoek people``."""

import datetime as dt

import stamina
from support.people_data import answer, candidate, eml, member, person

from werkbezoek.cli import main
from werkbezoek.politicians import (
    Office,
    Snapshot,
    load_snapshots,
    save_snapshot,
)

DAY = dt.date(2026, 11, 3)


def test_files_are_read_into_the_folder(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lijst.xml").write_bytes(eml([("Partij A", [candidate(person(1)), candidate(person(2))])]))
    assert main(["people", "read", "lijst.xml"]) == 0
    output = "Kandidaten: 2 personen, Kiesraad, vrijdag 9 februari 2029.\nBewaard in data/personen.\n"
    assert capsys.readouterr() == (output, "")
    (snapshot,) = load_snapshots(tmp_path / "data" / "personen")[0]
    assert len(snapshot.people) == 2


def test_a_pattern_that_the_shell_did_not_expand_stands_for_its_files(tmp_path, capsys):
    for number in range(3):
        (tmp_path / f"kieskring-{number}.xml").write_bytes(eml([("Partij A", [candidate(person(number))])]))
    assert main(["people", "read", str(tmp_path / "kies*.xml"), "--folder", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("Kandidaten: 3 personen")
    assert main(["people", "read", str(tmp_path / "geen*.xml"), "--folder", str(tmp_path)]) == 1
    assert "“geen*.xml” is niet te lezen (het bestaat niet)" in capsys.readouterr().err
    (tmp_path / "lijsten.zip").write_bytes(b"PK\x03\x04")
    assert main(["people", "read", str(tmp_path / "lijsten.zip"), "--folder", str(tmp_path)]) == 1
    assert "“lijsten.zip” is een zip. Pak hem uit" in capsys.readouterr().err


def test_a_list_that_replaces_one_of_another_election_is_reported(tmp_path, capsys):
    path, folder = tmp_path / "lijst.xml", ["--folder", str(tmp_path)]
    path.write_bytes(eml([("Partij A", [candidate(person(1))])]))
    main(["people", "read", str(path), *folder])
    main(["people", "read", str(path), *folder])
    assert capsys.readouterr().err == ""
    path.write_bytes(eml([("A", [candidate(person(1))])], election="Gemeenteraad", date="2030-03-20"))
    main(["people", "read", str(path), *folder])
    assert capsys.readouterr().err == (
        "Deze lijst komt in de plaats van de vorige "
        "(Kiesraad, 9 februari 2029, verkiezing van woensdag 21 maart 2029).\n"
    )


def test_a_bad_file_saves_nothing(tmp_path, capsys):
    (tmp_path / "kamer.json").write_bytes(answer([member(1)]))
    (tmp_path / "fout.xml").write_bytes(b"<!DOCTYPE a><a/>")
    arguments = [str(tmp_path / "kamer.json"), str(tmp_path / "fout.xml"), "--folder", str(tmp_path / "uit")]
    assert main(["people", "read", *arguments]) == 1
    assert "“fout.xml” is niet gelezen" in capsys.readouterr().err
    assert not (tmp_path / "uit").exists()


def test_without_network_the_old_list_stays_and_its_date_is_shown(tmp_path, capsys):
    save_snapshot(Snapshot(Office.CHAMBER, "Tweede Kamer", DAY), tmp_path)
    arguments = ["--folder", str(tmp_path), "--service", "http://127.0.0.1:9/"]
    with stamina.set_testing(True):  # one attempt, no pause
        assert main(["people", "fetch", *arguments]) == 1
    output = capsys.readouterr().err
    assert "er is geen verbinding" in output
    assert "Wat er al was, blijft: Kamerleden: 0 personen, Tweede Kamer, dinsdag 3 november 2026." in output
    assert load_snapshots(tmp_path)[0][0].as_of == DAY


def test_forget_shows_the_lists_and_deletes_them_only_with_yes(tmp_path, capsys):
    save_snapshot(Snapshot(Office.LOCAL, "eigen lijst", DAY), tmp_path)
    assert main(["people", "forget", "--folder", str(tmp_path)]) == 0
    assert "Er is niets weggegooid." in capsys.readouterr().out
    assert main(["people", "forget", "--yes", "--folder", str(tmp_path)]) == 0
    assert "1 bestand weggegooid." in capsys.readouterr().out
    assert main(["people", "forget", "--yes", "--folder", str(tmp_path)]) == 0
    assert "staan geen lijsten" in capsys.readouterr().out


def test_all_lists_are_shown_and_can_be_forgotten_one_by_one(tmp_path, capsys):
    folder = ["--folder", str(tmp_path / "personen")]
    for name in ("ede", "tiel"):
        (tmp_path / f"{name}.csv").write_text(f"Naam;Functie;Gemeente\nAnna Bos;raadslid;{name.title()}\n")
    assert main(["people", "read", *map(str, tmp_path.glob("*.csv")), *folder]) == 0
    capsys.readouterr()
    assert main(["people", "list", *folder]) == 0
    ede, _, tiel, _ = capsys.readouterr().out.splitlines()
    assert (ede, tiel) == ("lokaal-ede", "lokaal-tiel")
    assert main(["people", "forget", "lokaal-epe", *folder]) == 1
    assert "geen lijst “lokaal-epe”" in capsys.readouterr().err
    assert main(["people", "forget", "lokaal-ede", "--yes", *folder]) == 0
    assert "Eigen lijst Ede: 1 persoon, " in capsys.readouterr().out
    assert [snapshot.name for snapshot in load_snapshots(tmp_path / "personen")[0]] == ["Tiel"]
