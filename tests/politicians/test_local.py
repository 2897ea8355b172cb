"""Lists of aldermen and councillors that the user keeps, in CSV and Excel."""

import datetime as dt
import io

import openpyxl
import pytest
from support.people_data import LOCAL_LIST

from werkbezoek.plan import Name, Role
from werkbezoek.politicians import InputFile, Office, PeopleError, Politician, read_input_files

DAY = dt.date(2026, 11, 3)


def read(name, data):
    ((snapshot,), problems) = read_input_files([InputFile(name, data, DAY)])
    return snapshot, problems


def excel(rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_csv_of_excel_in_windows_1252_with_semicolons():
    found, problems = read("wethouders.csv", LOCAL_LIST.encode("cp1252"))
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
    found, problems = read("lijst.xlsx", excel(rows))
    assert [(person.name.full, person.role, person.municipality) for person in found.people] == [
        ("Anna de Voorbeeld", Role.ALDERMAN, "Ede")
    ]
    assert "boven de koppen" in problems[0]


def test_a_local_politician_without_a_home_town_lives_where_the_office_is():
    found, _ = read("lijst.csv", LOCAL_LIST.encode())
    assert [person.home.municipality for person in found.people] == ["Doetinchem", "Súdwest-Fryslân"]


@pytest.mark.parametrize(
    "data", [b"", b"\x00\x01", b"%PDF-1.4", b"PK\x03\x04", b"Naam;Rol\nDirk;Directeur\n"]
)
def test_a_file_without_politicians_is_refused_in_dutch(data):
    with pytest.raises(PeopleError, match=r"“lijst\.csv”.*\.$"):
        read("lijst.csv", data)
