"""Which names mean one party: the table of the kit, and other spellings."""

import pytest
from support.people_data import invitee

from werkbezoek.text.parties import count_by_party, shipped_parties


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
    assert register.knows("christenunie")
    assert not register.knows("Dorpslijst Ede")
    assert not register.knows("CDA-VVD")


def test_people_are_counted_under_the_first_spelling_of_their_party():
    people = [invitee("Bos", party) for party in ("VvV", "v.v.v.", " ", "¡!", "¡!", "GL-PvdA", "PRO")]
    assert count_by_party(people) == {"VvV": 2, "": 1, "¡!": 2, "GL-PvdA": 2}
    register = shipped_parties().extended([("VvV", "PRO")])
    assert count_by_party(people, register) == {"VvV": 4, "": 1, "¡!": 2}


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("VDD", ["PvdD", "VVD"]),
        ("Groenlinsk", ["GroenLinks"]),
        ("D 666", ["D66"]),
        ("VVD", []),
        ("vvd ", ["VVD"]),
        ("Groenlinks", ["GroenLinks"]),
        ("gl-pvda", ["GL-PvdA"]),
        ("Lokaal Emmen", []),
        ("CDA/XYZ", []),
    ],
)
def test_a_misspelt_party_is_recognised_and_another_party_is_not(name, meant):
    assert shipped_parties().similar(name) == meant
