"""Small CSV tables that users keep themselves."""

import datetime as dt

import pytest

from werkbezoek.spreadsheets import UserCsvError, parties_for, read_parties, read_user_csv
from werkbezoek.text.parties import shipped_parties

HEADINGS = {"party": "partij", "seats": "zetels", "from": "vanaf"}


def read(folder, content):
    path = folder / "zetels.csv"
    path.write_text(content, encoding="utf-8")
    return list(read_user_csv(path, HEADINGS))


def test_columns_may_have_english_or_dutch_headings_in_any_order(tmp_path):
    headings = "# van de Kiesraad\nzetels;vanaf;Partij;opmerking\n"
    first, second = read(tmp_path, f"{headings}3;19-3-2027;Partij A;x\n\n12;2027-03-19;Partij B;\n")
    assert (first.text("party"), first.number("seats")) == ("Partij A", 3)
    assert first.day("from") == second.day("from") == dt.date(2027, 3, 19)
    assert first.place == "In “zetels.csv”, regel 3,"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("partij;zetels\nA;3\n",
         "In “zetels.csv” ontbreekt de kolom vanaf; nodig zijn partij, zetels en vanaf."),
        ("partij;zetels;vanaf\nA;;2027-03-19\n", "In “zetels.csv” is regel 2 niet helemaal ingevuld."),
        ("partij;zetels;vanaf\nA;drie;2027-03-19\n", "In “zetels.csv”, regel 2, is “drie” geen heel getal."),
        ("partij;zetels;vanaf\nA;3;ooit\n",
         "In “zetels.csv”, regel 2, is “ooit” geen datum; schrijf hem als 2027-03-19."),
    ],
)  # fmt: skip
def test_a_table_that_cannot_be_used_says_where_and_why(tmp_path, content, message):
    with pytest.raises(UserCsvError) as caught:
        _ = [(row.number("seats"), row.day("from")) for row in read(tmp_path, content)]
    assert str(caught.value) == message


def test_a_file_that_is_not_csv_is_refused(tmp_path):
    path = tmp_path / "zetels.csv"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(UserCsvError, match="is niet te lezen als CSV"):
        list(read_user_csv(path, HEADINGS))
    with pytest.raises(FileNotFoundError):
        list(read_user_csv(tmp_path / "weg.csv", HEADINGS))


def test_a_table_of_the_user_adds_names_to_those_of_the_kit(tmp_path):
    table = tmp_path / "data" / "partijen.csv"
    table.parent.mkdir()
    assert parties_for(tmp_path / "data" / "plannen") is shipped_parties()
    table.write_text("Partij;Naam\nPRO;GroenLinks\nLokaal Ede;Ede Lokaal\nLokaal Ede;LE\n")
    register = parties_for(tmp_path / "data" / "plannen")
    assert register.key("GL") == register.key("PRO") != register.key("PvdA")
    assert register.key("L.E.") == register.key("Ede Lokaal") == register.key("lokaal ede")
    assert [register.short_name(name) for name in ("LE", "GL")] == ["Lokaal Ede", "PRO"]
    assert shipped_parties().key("GL") != shipped_parties().key("PRO")


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("partij\nPRO\n", "In “partijen.csv” ontbreekt de kolom naam; nodig zijn partij en naam."),
        (
            "partij,naam\nPRO,GB\nCDA,GB\n",
            "In “partijen.csv”, regel 3, staat “GB” bij “CDA”, en eerder al bij “PRO”.",
        ),
    ],
)
def test_a_mistake_in_the_table_of_parties_is_said_in_dutch(tmp_path, table, message):
    path = tmp_path / "partijen.csv"
    path.write_text(table)
    with pytest.raises(UserCsvError) as caught:
        read_parties(path)
    assert str(caught.value) == message
