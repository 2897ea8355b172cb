"""The names of parties in snapshots."""

from support.people_data import BOMEN_CANDIDATES, BOMEN_IN_CHAMBER, candidates, politician

from werkbezoek.plan import Role
from werkbezoek.politicians import load_snapshots, save_snapshot, with_groups
from werkbezoek.text.parties import shipped_parties


def test_the_short_and_the_full_name_in_the_tweede_kamer_have_one_key():
    key = with_groups(None, [BOMEN_IN_CHAMBER]).key
    assert key("Partij van de Bomen") == key("PvdB") == key(" pvdb ") != key("Beken Beweging")
    assert shipped_parties().key("Partij van de Bomen") != shipped_parties().key("PvdB")


def test_a_party_has_its_name_in_the_tweede_kamer_in_all_snapshots(tmp_path):
    for snapshot in (BOMEN_CANDIDATES, BOMEN_IN_CHAMBER):
        save_snapshot(snapshot, tmp_path)
    chamber, found = load_snapshots(tmp_path)[0]
    assert chamber == BOMEN_IN_CHAMBER
    assert {person.name.last: person.party for person in found.people} == {
        "Bos": "PvdB", "Els": "PvdB", "Wilg": "BB", "Iep": "Lijst Iep",
    }  # fmt: skip


def test_a_party_that_is_not_in_the_tweede_kamer_has_its_short_name_in_the_register(tmp_path):
    person = politician("Bos", party="Staatkundig Gereformeerde Partij (SGP)", role=Role.CANDIDATE)
    save_snapshot(candidates(person), tmp_path)
    ((snapshot,), _) = load_snapshots(tmp_path)
    assert [found.party for found in snapshot.people] == ["SGP"]
