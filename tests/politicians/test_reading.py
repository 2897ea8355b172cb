"""Lists that the user keeps, files of any kind, and snapshots in the user's folder."""

import datetime as dt
import io
import os

import openpyxl
import pytest
from support.people_data import answer, candidate, eml, member, person

from werkbezoek.plan import Name, Role
from werkbezoek.politicians import (
    Office,
    PeopleError,
    Politician,
    Snapshot,
    delete_snapshots,
    load_snapshots,
    people_folder,
    read_files,
    read_local,
    save_snapshot,
    to_frame,
)

DAY = dt.date(2026, 11, 3)
ANNA = Politician(Name(first="Anna", prefix="de", last="Voorbeeld"), Role.MP, "Partij A", "Gaanderen")
TAKEN = Snapshot(Office.CHAMBER, "Tweede Kamer", DAY, (ANNA,), {"Partij A": 12})

LIST = (
    "Naam;Functie;Partij;Gemeente;Woonplaats;Geboortedatum\r\n"
    "Chaïma Çelik;wethouder wonen;Partij Één;Doetinchem;Gaanderen;1-1-1980\r\n"
    "Bram van der Bos;raadslid;Partij B;Súdwest-Fryslân;;\r\n"
    "Dirk Directeur;directeur;;;;\r\n"
)


def excel(rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_csv_of_excel_in_windows_1252_with_semicolons():
    found, problems = read_local("wethouders.csv", LIST.encode("cp1252"), DAY)
    assert found.people == (
        Politician(
            Name(first="Chaïma", last="Çelik"),
            Role.ALDERMAN,
            "Partij Één",
            "Gaanderen",
            "wethouder wonen",
            "Doetinchem",
        ),
        Politician(
            Name(first="Bram", prefix="van der", last="Bos"),
            Role.COUNCILLOR,
            "Partij B",
            "",
            "raadslid",
            "Súdwest-Fryslân",
        ),
    )
    assert (found.office, found.as_of, found.source) == (Office.LOCAL, DAY, "eigen lijst")
    assert problems[-1].startswith("1 rij is overgeslagen (Dirk Directeur): zonder achternaam, of zonder rol")
    assert "Geboortedatum" in problems[0]


def test_an_excel_file_with_two_header_rows():
    rows = [
        ["Persoon", None, None, "Politiek", None],
        ["Voornaam", "Tussenvoegsel", "Achternaam", "Rol", "Gemeente"],
        ["Anna", "de", "Voorbeeld", "Wethouder", "Ede"],
    ]
    found, problems = read_local("lijst.xlsx", excel(rows), DAY)
    assert [(one.name.full, one.role, one.municipality) for one in found.people] == [
        ("Anna de Voorbeeld", Role.ALDERMAN, "Ede")
    ]
    assert "boven de koppen" in problems[0]


def test_a_local_politician_without_a_home_town_lives_where_the_office_is():
    found, _ = read_local("lijst.csv", LIST.encode(), DAY)
    assert [one.home.municipality for one in found.people] == ["Doetinchem", "Súdwest-Fryslân"]


@pytest.mark.parametrize(
    "data", [b"", b"\x00\x01", b"%PDF-1.4", b"PK\x03\x04", b"Naam;Rol\nDirk;Directeur\n"]
)
def test_what_is_no_list_of_politicians_is_refused_in_dutch(data):
    with pytest.raises(PeopleError, match=r"“lijst\.csv”.*\.$"):
        read_local("lijst.csv", data, DAY)


def test_files_of_any_kind_are_known_by_what_is_in_them(tmp_path):
    (tmp_path / "een.xml").write_bytes(eml([("Partij A", [candidate(person(1))])]))
    (tmp_path / "twee.txt").write_bytes(eml([("Partij A", [candidate(person(1)), candidate(person(2))])]))
    (tmp_path / "kamer.json").write_bytes(b"\xef\xbb\xbf" + answer([member(3)]))
    (tmp_path / "wethouders.csv").write_bytes(LIST.encode())
    found, problems = read_files(sorted(tmp_path.iterdir()))
    assert {one.office: len(one.people) for one in found} == {
        Office.CANDIDATES: 2,
        Office.CHAMBER: 1,
        Office.LOCAL: 2,
    }
    assert len(problems) == 2


def test_the_fault_is_with_one_file_and_nothing_is_read(tmp_path):
    (tmp_path / "goed.xml").write_bytes(eml([("Partij A", [candidate(person(1))])]))
    (tmp_path / "fout.json").write_bytes(b'{"error": {"code": "404"}}')
    with pytest.raises(PeopleError, match=r"“fout\.json” is niet gelezen.* haal de Kamerleden op"):
        read_files(sorted(tmp_path.iterdir()))
    lists = [tmp_path / "een.csv", tmp_path / "twee.csv"]
    for path in lists:
        path.write_text(LIST)
    with pytest.raises(PeopleError, match=r"“een\.csv” en “twee\.csv” gaan niet tegelijk"):
        read_files(lists)
    with pytest.raises(PeopleError, match=r"“weg\.xml” bestaat niet"):
        read_files([tmp_path / "weg.xml"])


def test_a_snapshot_is_read_back_as_it_was(tmp_path):
    folder = people_folder(tmp_path / "data" / "plannen")
    path = save_snapshot(TAKEN, folder)
    assert path == tmp_path / "data" / "personen" / "kamerleden.personen.json"
    assert load_snapshots(folder) == ((TAKEN,), ())
    assert TAKEN.citation == "Tweede Kamer, 3 november 2026"


def test_a_new_snapshot_takes_the_place_of_the_last_one_and_leaves_no_litter(tmp_path):
    save_snapshot(TAKEN, tmp_path)
    save_snapshot(Snapshot(Office.CHAMBER, "Tweede Kamer", dt.date(2027, 1, 4)), tmp_path)
    assert [one.as_of for one in load_snapshots(tmp_path)[0]] == [dt.date(2027, 1, 4)]
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("keep", [0, 1, 40, -1, -2])
def test_a_half_written_snapshot_is_refused_in_dutch_and_the_others_count(tmp_path, keep):
    path = save_snapshot(TAKEN, tmp_path)
    save_snapshot(Snapshot(Office.LOCAL, "eigen lijst", DAY), tmp_path)
    path.write_bytes(path.read_bytes()[:keep])
    found, problems = load_snapshots(tmp_path)
    assert [one.office for one in found] == [Office.LOCAL]
    assert problems == (
        "“kamerleden.personen.json” is maar half geschreven of beschadigd en wordt niet gebruikt. "
        "Haal de lijst opnieuw op.",
    )


def test_a_snapshot_with_people_taken_out_or_under_another_name_is_refused(tmp_path):
    path = save_snapshot(TAKEN, tmp_path)
    data = path.read_bytes()
    path.write_bytes(data.replace(b'"count":1', b'"count":2'))
    assert load_snapshots(tmp_path)[0] == ()
    path.unlink()
    (tmp_path / "lokaal.personen.json").write_bytes(data)
    assert load_snapshots(tmp_path)[0] == ()


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may write anywhere")
def test_a_folder_that_is_read_only_is_said_in_dutch(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(PeopleError, match="niet te bewaren"):
        save_snapshot(TAKEN, tmp_path)


def test_a_folder_that_is_a_file_is_said_in_dutch(tmp_path):
    (tmp_path / "personen").write_text("")
    with pytest.raises(PeopleError, match="niet te bewaren"):
        save_snapshot(TAKEN, tmp_path / "personen")


def test_all_of_it_can_be_thrown_away(tmp_path):
    save_snapshot(TAKEN, tmp_path)
    (tmp_path / ".kamerleden.personen.json.00ff.half").write_text("{")
    (tmp_path / "wethouders.csv").write_text("")
    assert len(delete_snapshots(tmp_path)) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["wethouders.csv"]


def test_as_a_table_each_home_town_has_its_municipality_and_province():
    table = to_frame([TAKEN])
    assert table.iloc[0].to_dict() | {"as_of": None} == {
        "first": "Anna", "prefix": "de", "last": "Voorbeeld", "office": "kamerlid", "post": "",
        "party": "Partij A", "home_town": "Gaanderen", "municipality": "Doetinchem", "province": "Gelderland",
        "certainty": "geplaatst", "source": "Tweede Kamer", "as_of": None,
    }  # fmt: skip
    assert not [name for name, kind in table.dtypes.items() if str(kind) == "object"]
    assert list(to_frame([]).columns) == list(table.columns)
