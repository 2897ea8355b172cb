"""Snapshots in the user's folder: complete, or not used."""

import datetime as dt

import msgspec
import pytest

from werkbezoek.plan import Name, Role
from werkbezoek.politicians import (
    Office,
    PeopleError,
    Politician,
    Snapshot,
    delete_snapshot,
    delete_snapshots,
    load_snapshots,
    people_folder,
    save_snapshot,
)

DAY = dt.date(2026, 11, 3)
ANNA = Politician(Name(first="Anna", prefix="de", last="Voorbeeld"), Role.MP, "Partij A", "Gaanderen")
MEMBERS = Snapshot(Office.CHAMBER, "Tweede Kamer", DAY, (ANNA,), {"Partij A": 12})


def test_a_snapshot_is_read_back_as_it_was(tmp_path):
    folder = people_folder(tmp_path / "data" / "plannen")
    path = save_snapshot(MEMBERS, folder)
    assert path == tmp_path / "data" / "personen" / "kamerleden.personen.json"
    assert load_snapshots(folder) == ((MEMBERS,), ())
    assert MEMBERS.citation == "Tweede Kamer, 3 november 2026"


def test_a_new_snapshot_takes_the_place_of_the_last_one_and_leaves_no_litter(tmp_path):
    save_snapshot(MEMBERS, tmp_path)
    save_snapshot(Snapshot(Office.CHAMBER, "Tweede Kamer", dt.date(2027, 1, 4)), tmp_path)
    assert [snapshot.as_of for snapshot in load_snapshots(tmp_path)[0]] == [dt.date(2027, 1, 4)]
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("keep", [0, 1, 40, -1, -2])
def test_a_half_written_snapshot_is_refused_in_dutch_and_the_others_count(tmp_path, keep):
    path = save_snapshot(MEMBERS, tmp_path)
    save_snapshot(Snapshot(Office.LOCAL, "eigen lijst", DAY), tmp_path)
    path.write_bytes(path.read_bytes()[:keep])
    found, problems = load_snapshots(tmp_path)
    assert [snapshot.office for snapshot in found] == [Office.LOCAL]
    assert problems == (
        "“kamerleden.personen.json” is maar half geschreven of beschadigd en wordt niet gebruikt. "
        "Haal de lijst opnieuw op.",
    )


def test_a_snapshot_with_people_taken_out_or_under_another_name_is_refused(tmp_path):
    path = save_snapshot(MEMBERS, tmp_path)
    data = path.read_bytes()
    path.write_bytes(data.replace(b'"count":1', b'"count":2'))
    assert load_snapshots(tmp_path)[0] == ()
    path.unlink()
    (tmp_path / "lokaal.personen.json").write_bytes(data)
    assert load_snapshots(tmp_path)[0] == ()


def own_list(name, *people, **fields):
    return Snapshot(Office.LOCAL, f"eigen lijst {name}".strip(), DAY, people, name=name, **fields)


def alderman(municipality):
    return Politician(Name(first="Cor", last="Das"), Role.ALDERMAN, municipality=municipality)


def test_lists_of_two_municipalities_stand_beside_each_other_and_go_one_by_one(tmp_path):
    ede, tiel = own_list("Ede", alderman("Ede")), own_list("Tiel", alderman("Tiel"))
    for snapshot in (tiel, MEMBERS, ede, msgspec.structs.replace(ede, people=())):
        save_snapshot(snapshot, tmp_path)
    assert [(found.label, len(found.people)) for found in load_snapshots(tmp_path)[0]] == [
        ("Kamerleden", 1), ("Eigen lijst Ede", 0), ("Eigen lijst Tiel", 1),
    ]  # fmt: skip
    assert delete_snapshot(tiel, tmp_path) == tiel
    assert [found.name for found in load_snapshots(tmp_path)[0]] == ["", "Ede"]


def test_a_list_of_before_lists_had_names_opens_and_a_newer_one_of_its_municipality_replaces_it(tmp_path):
    save_snapshot(own_list("", alderman("Ede")), tmp_path)
    (old,) = load_snapshots(tmp_path)[0]
    assert (old.name, old.label, old.source) == ("Ede", "Eigen lijst Ede", "eigen lijst")
    save_snapshot(own_list("Tiel", alderman("Tiel")), tmp_path)
    assert len(load_snapshots(tmp_path)[0]) == 2
    save_snapshot(own_list("Ede", alderman("Ede")), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "lokaal-ede.personen.json",
        "lokaal-tiel.personen.json",
    ]


def test_a_folder_that_cannot_be_written_is_reported_in_dutch(tmp_path):
    (tmp_path / "personen").write_text("")
    with pytest.raises(PeopleError, match="niet te bewaren"):
        save_snapshot(MEMBERS, tmp_path / "personen")


def test_all_snapshots_and_half_written_ones_can_be_deleted(tmp_path):
    save_snapshot(MEMBERS, tmp_path)
    (tmp_path / ".kamerleden.personen.json.00ff.half").write_text("{")
    (tmp_path / "wethouders.csv").write_text("")
    assert len(delete_snapshots(tmp_path)) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["wethouders.csv"]
