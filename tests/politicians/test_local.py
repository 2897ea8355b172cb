"""Lists of aldermen and councillors that the user keeps, in CSV and Excel."""

import datetime as dt
import io

import openpyxl
import pytest
from support.people_data import LOCAL_LIST

from werkbezoek.plan import Name, Province, Role
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
    assert (found.office, found.as_of, found.source) == (Office.LOCAL, DAY, "eigen lijst wethouders")
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


def shown(snapshot):
    """What is known of each person besides the name: office, words, municipality, position and home."""
    return {
        person.name.last: (
            person.role.value,
            person.post,
            person.municipality,
            person.position,
            person.home.municipality,
        )
        for person in snapshot.people
    }


def test_a_list_of_a_council_as_municipalities_publish_it():
    data = (
        "Naam;Functie;Fractie;Lijst;Woonplaats;E-mail\n"
        "Anna Bos;Lid gemeenteraad;CDA;1;Alphen;a@x.example\n"
        "Bram Vos;Fractievoorzitter;CDA;2;Druten;\n"
        "Cor Das;Burgemeester;VVD;;Beneden-Leeuwen;\n"
        "Dirk Haas;Wethouder Wonen;VVD;;;\n"
        "Joke Bakker;raadslid;VVD;1;;\n"
        "Jan Bakker;raadslid;VVD;2;;\n"
    )
    found, problems = read("raad West Maas en Waal 2026.csv", data.encode())
    here = "West Maas en Waal"
    assert shown(found) == {
        "Bos": ("raadslid", "Lid gemeenteraad", here, 1, here),
        "Vos": ("raadslid", "Fractievoorzitter", here, 2, "Druten"),
        "Das": ("burgemeester", "Burgemeester", here, 0, here),
        "Haas": ("wethouder", "Wethouder Wonen", here, 0, here),
        "Bakker": ("raadslid", "raadslid", here, 2, here),
    }
    assert len(found.people) == 6  # two people have one last name and initial
    assert (found.name, found.key, found.label) == (here, "lokaal-west-maas-en-waal", f"Eigen lijst {here}")
    assert (found.origin, found.citation) == ("3 november 2026", f"eigen lijst {here}, 3 november 2026")
    assert list(problems) == [
        "Bij 6 mensen staat geen gemeente. Omdat het bestand “raad West Maas en Waal 2026.csv” heet, is dat "
        "West Maas en Waal geworden. Klopt dat niet, zet dan een kolom Gemeente in de lijst.",
        "Bram Vos: fractievoorzitter, en daarom gelezen als raadslid.",
        "De kolom “Lijst” is gelezen als plaats op de lijst.",
    ]


def test_a_list_of_a_province():
    data = (
        "Naam;Rol;Partij;Provincie;Woonplaats\n"
        "Els Mol;Statenlid;VVD;Gelderland;Alphen\n"
        "Gijs Kap;Gedeputeerde;PvdA;Gelderland;\n"
        "Piet Kop;Fractievoorzitter;CDA;Gelderland;Ede\n"
    )
    found, problems = read("staten.csv", data.encode())
    assert shown(found) == {
        "Mol": ("statenlid", "", "", 0, "West Maas en Waal"),
        "Kap": ("gedeputeerde", "", "", 0, ""),
        "Kop": ("statenlid", "Fractievoorzitter", "", 0, "Ede"),
    }
    assert {person.home.province for person in found.people} == {Province.GELDERLAND}
    assert found.key == "lokaal-provincie-gelderland"
    assert problems == ("Piet Kop: fractievoorzitter, en daarom gelezen als Statenlid.",)


def test_a_list_of_candidates_for_a_council():
    data = "Naam;Partij;Nr;Gemeente\nEls Mol;CDA;1;Ede\nGijs Kap;CDA;2;Ede\nPiet Kop;VVD;1;Ede\n"
    found, problems = read("lijst.csv", data.encode())
    assert [(person.role, person.post, person.position) for person in found.people] == [
        (Role.OTHER_POLITICIAN, "kandidaat", position) for position in (1, 2, 1)
    ]
    assert "Els Mol, Gijs Kap en Piet Kop: een plaats op de lijst, geen functie" in problems[0]


def test_a_candidate_for_a_council_is_no_councillor_and_one_party_has_a_position_for_each_row():
    data = "Naam;Partij;Nr;Functie\nEls Mol;CDA;1;kandidaat-raadslid\nGijs Kap;CDA;2;kandidaat-raadslid\n"
    found, _ = read("lijst.csv", data.encode())
    assert [(person.role, person.position) for person in found.people] == [
        (Role.OTHER_POLITICIAN, 1),
        (Role.OTHER_POLITICIAN, 2),
    ]


@pytest.mark.parametrize("other", ["wethouder", "gedeputeerde;x\nBo Wit;wethouder"])
def test_whoever_chairs_a_group_is_a_councillor_unless_all_others_are_provincial(other):
    found, _ = read(
        "lijst.csv", f"Naam;Functie;Notitie\nAnna Bos;{other};\nCor Das;fractievoorzitter;\n".encode()
    )
    assert found.people[-1].role is Role.COUNCILLOR


def test_a_row_without_a_last_name_is_left_out():
    found, problems = read("raad Ede.csv", b"Naam;Functie;Gemeente\nAnna Bos;raadslid;Ede\n;wethouder;Ede\n")
    assert [person.name.full for person in found.people] == ["Anna Bos"]
    assert problems[-1].startswith("1 rij is overgeslagen: zonder achternaam")


def test_a_list_whose_headings_are_not_known_is_refused():
    with pytest.raises(PeopleError, match=r"“lijst.csv” is niet gelezen\. De koppen .* zijn niet herkend"):
        read("lijst.csv", b"Iemand;Vandaan\nAnna Berg;Ede\nJan de Boer;Arnhem")


@pytest.mark.parametrize("numbers", ["123", "112", "1x2"])
def test_a_column_that_counts_rows_or_has_other_texts_is_no_position(numbers):
    rows = zip(("Anna Bos;VVD", "Bram Vos;VVD", "Cor Das;CDA"), numbers, strict=True)
    data = "Naam;Partij;Nr;Functie\n" + "".join(f"{row};{number};raadslid\n" for row, number in rows)
    found, _ = read("lijst.csv", data.encode())
    assert [person.position for person in found.people] == [0, 0, 0]


@pytest.mark.parametrize(
    ("name", "municipality"),
    [
        ("wethouders-ede.csv", "Ede"),
        ("Raad_Alphen aan den Rijn.csv", "Alphen aan den Rijn"),
        ("raadsleden 's-Hertogenbosch (nieuw).csv", "'s-Hertogenbosch"),
        ("raad Bergen.csv", ""),
        ("raad Ede en Barneveld.csv", ""),
        ("lijst.csv", ""),
    ],
)
def test_the_municipality_may_be_in_the_name_of_the_file(name, municipality):
    found, problems = read(name, b"Naam;Functie\nAnna Bos;raadslid\n")
    assert found.people[0].municipality == municipality
    assert found.name == (municipality or name.removesuffix(".csv"))
    assert "staat geen gemeente" in problems[0]


def test_files_of_one_municipality_are_one_list_and_others_stand_beside_it():
    head = "Naam;Functie;Gemeente\n"
    files = {
        "a.csv": "Anna Bos;wethouder;Ede\n",
        "b.csv": "Bram Vos;raadslid;Ede\nAnna Bos;wethouder;Ede\n",
        "c.csv": "Cor Das;raadslid;Tiel\n",
    }
    found, _ = read_input_files(
        [InputFile(name, (head + text).encode(), DAY) for name, text in files.items()]
    )
    assert {list_.name: [person.name.last for person in list_.people] for list_ in found} == {
        "Ede": ["Bos", "Vos"],
        "Tiel": ["Das"],
    }
