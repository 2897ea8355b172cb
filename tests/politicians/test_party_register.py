"""Which names mean one party: the table of the kit, other spellings, and names of the user."""

import pytest

from werkbezoek.politicians import parties_for, read_parties, shipped_parties
from werkbezoek.spreadsheets import UserCsvError


@pytest.mark.parametrize(
    "spellings",
    [
        ("Partij C", "partij-c", " PARTIJ C"),
        ("PvdB", "P.v.d.B.", "Partij van de Bomen (PvdB)", "PvdB (Partij van de Bomen)"),
        ("PBB", "Partij voor de Bomen en Beken (PBB)", "PBB (Partij voor de Bomen en Beken)"),
        ("W66", "Weiden 66 (W66)"),
        ("BBB", "BoerBurgerBeweging", "Boer Burger Beweging (BBB)"),
        ("ST", "Samen Tuinieren (ST)"),
        ("Gemeente Belangen", "GemeenteBelangen", "gemeente-belangen"),
        ("Groene Lijst-PvdB", "GROENE LIJST / Partij van de Bomen (PvdB)", "Groene Lijst/PvdB"),
        (
            "PRO", "Progressief Nederland", "GL-PvdA", "GL PvdA", "GroenLinks-PvdA", "PvdA / GroenLinks",
            "GROENLINKS / Partij van de Arbeid (PvdA)", "Progressief Nederland (PRO)", "GroenLinks en PvdA",
        ),
        ("PvdA", "P.v.d.A.", "Partij van de Arbeid (P.v.d.A.)", "partij v.d. arbeid"),
        ("GL", "GROENLINKS"),
        ("CU", "ChristenUnie", "Christen Unie"),
        ("SGP", "Staatkundig Gereformeerde Partij (SGP)", "staatkundig gereformeerde partij"),
        ("CU-SGP", "SGP/ChristenUnie", "ChristenUnie & SGP"),
        ("PvdD", "Partij voor de Dieren"),
        ("50PLUS", "50 plus", "50Plus"),
        ("FvD", "FVD", "Forum voor Democratie"),
        ("SP", "SP (Socialistische Partij)"),
        ("CDA", "Christen Democratisch Appel", "Christen-Democratisch Appèl (CDA)"),
        ("D66", "Democraten 66 (D66)", "D’66"),
    ],
)  # fmt: skip
def test_names_of_one_party(spellings):
    assert len(set(map(shipped_parties().key, spellings))) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Partij A", "Partij B"),
        ("Gemeente Belangen Ede", "Belangen Ede", "Gemeente Belangen"),
        ("Lokaal Belang (Ede)", "Lokaal Belang (Epe)", "Ede"),
        ("Partij van de Bomen (PvdB)", "Partij van de Beken", "Bomen"),
        ("Lijst D (D)", "D"),
        ("SP", "Samen Putten (SP)", "SP (Samen Putten)"),
        ("GroenLinks", "PvdA", "GroenLinks-PvdA"),
        ("CDA", "CDA-VVD", "Lokaal Belang/CDA"),
        ("BBB", "BomenBekenBeweging (BBB)"),
    ],
)
def test_parties_that_are_not_one(names):
    assert len(set(map(shipped_parties().key, names))) == len(names)


@pytest.mark.parametrize(
    "odd", ["", "¡!", "/", "()", "(" * 5_000, "a(b)" * 500, "/" * 5_000, f"a{' ' * 9_000}-"]
)
def test_odd_names_are_themselves(odd):
    key = shipped_parties().key(odd)
    assert isinstance(key, str)
    assert bool(key) == bool(odd)


def test_a_party_is_shown_by_its_short_name_and_a_party_of_no_table_by_its_own():
    register = shipped_parties()
    assert register.short_name("Staatkundig Gereformeerde Partij (SGP)") == "SGP"
    assert register.short_name("GroenLinks-PvdA") == "PRO"
    assert register.short_name(" Dorpslijst Ede ") == "Dorpslijst Ede"
    assert register.names("ChristenUnie") == ("CU", "ChristenUnie")


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
def test_a_mistake_in_the_table_is_said_in_dutch(tmp_path, table, message):
    path = tmp_path / "partijen.csv"
    path.write_text(table)
    with pytest.raises(UserCsvError) as caught:
        read_parties(path)
    assert str(caught.value) == message
