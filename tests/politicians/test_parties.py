"""Which names mean one party, and which of them is shown."""

import pytest
from support.people_data import BOMEN_CANDIDATES, BOMEN_IN_CHAMBER, invitee

from werkbezoek.politicians import PartyKeys, count_by_party, load_snapshots, party_key, save_snapshot


@pytest.mark.parametrize(
    "spellings",
    [
        ("Partij C", "partij-c", " PARTIJ C"),
        ("PvdB", "P.v.d.B.", "Partij van de Bomen (PvdB)", "PvdB (Partij van de Bomen)"),
        ("PBB", "Partij voor de Bomen en Beken (PBB)", "PBB (Partij voor de Bomen en Beken)"),
        ("W66", "Weiden 66 (W66)"),
        ("BBB", "BomenBekenBeweging (BBB)"),
        ("ST", "Samen Tuinieren (ST)"),
        ("Gemeente Belangen", "GemeenteBelangen", "gemeente-belangen"),
        ("Groene Lijst-PvdB", "GROENE LIJST / Partij van de Bomen (PvdB)", "Groene Lijst/PvdB"),
    ],
)
def test_spellings_of_one_party(spellings):
    assert len(set(map(party_key, spellings))) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Partij A", "Partij B"),
        ("Gemeente Belangen Ede", "Belangen Ede"),
        ("Lokaal Belang (Ede)", "Lokaal Belang (Epe)", "Ede"),
        ("Partij van de Bomen (PvdB)", "Partij van de Beken", "Bomen"),
        ("Lijst D (D)", "D"),
    ],
)
def test_parties_that_are_not_one(names):
    assert len(set(map(party_key, names))) == len(names)


@pytest.mark.parametrize("odd", ["", "¡!", "/", "()", "(" * 5_000, "a(b)" * 500, "/" * 5_000])
def test_odd_names_are_themselves(odd):
    assert isinstance(party_key(odd), str)
    assert bool(party_key(odd)) == bool(odd)


def test_people_are_counted_under_the_first_spelling_of_their_party():
    people = [invitee("Bos", party) for party in ("VvV", "v.v.v.", " ", "¡!", "¡!")]
    assert count_by_party(people) == {"VvV": 2, "": 1, "¡!": 2}


def test_the_short_and_the_full_name_in_the_tweede_kamer_have_one_key():
    keys = PartyKeys([BOMEN_IN_CHAMBER])
    assert keys["Partij van de Bomen"] == keys["PvdB"] == keys[" pvdb "] != keys["Beken Beweging"]
    assert PartyKeys([])["Partij van de Bomen"] != PartyKeys([])["PvdB"]


def test_a_party_has_its_name_in_the_tweede_kamer_in_all_snapshots(tmp_path):
    for snapshot in (BOMEN_CANDIDATES, BOMEN_IN_CHAMBER):
        save_snapshot(snapshot, tmp_path)
    chamber, candidates = load_snapshots(tmp_path)[0]
    assert chamber == BOMEN_IN_CHAMBER
    assert {person.name.last: person.party for person in candidates.people} == {
        "Bos": "PvdB", "Els": "PvdB", "Wilg": "BB", "Iep": "Lijst Iep",
    }  # fmt: skip
