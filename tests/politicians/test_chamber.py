"""Members of the Tweede Kamer in an answer of its service: which people count, and which data stay."""

import datetime as dt

from support.people_data import answer, member

from werkbezoek.plan import Role
from werkbezoek.politicians import InputFile, read_input_files

DAY = dt.date(2026, 11, 3)


def read(*records):
    ((snapshot,), _) = read_input_files([InputFile("kamer.json", answer(records), DAY)])
    return snapshot.people


def test_vacant_seats_deleted_records_and_former_members_are_left_out():
    gone = [
        member(1, Persoon=None),
        member(2, Verwijderd=True),
        member(3, TotEnMet="2026-01-01"),
        member(4, Persoon={**member(4)["Persoon"], "Verwijderd": True}),
        member(5, Persoon={**member(5)["Persoon"], "Achternaam": None}),
        member(6, Persoon={**member(6)["Persoon"], "Functie": "Oud Kamerlid"}),
    ]
    assert len(read(*gone, member(7), member(7, Id="again"))) == 1


def test_anyone_in_a_seat_is_a_member_whatever_else_they_are():
    chair = member(1, Persoon={**member(1)["Persoon"], "Functie": "Voorzitter van de Kamer"})
    assert len(read(chair)) == 1


def test_of_persons_without_a_seat_only_members_of_the_tweede_kamer_count():
    (found,) = read(
        {**member(1)["Persoon"], "Fractielabel": "Partij A"},
        {**member(2)["Persoon"], "Functie": "Eerste Kamerlid"},
        {**member(3)["Persoon"], "Functie": None},
    )
    assert (found.role, found.party) == (Role.MP, "Partij A")


def test_a_seat_without_a_group_and_a_person_without_a_town_are_taken():
    bare = {"Id": "p1", "Achternaam": "Voorbeeld", "Initialen": "J."}
    (found,) = read(member(1, Persoon=bare, FractieZetel=None))
    assert (found.name.first, found.party, found.home_town) == ("J.", "", "")
