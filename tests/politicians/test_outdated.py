"""What is out of date: lists, by age or by an election, and the offices of invitees."""

import datetime as dt

import msgspec
import pytest
from support.people_data import (
    BOMEN_CANDIDATES,
    BOMEN_IN_CHAMBER,
    DAY,
    candidates,
    invitee,
    members,
    plan_with,
    politician,
)

from werkbezoek.plan import Invitee, Name, Role, Status
from werkbezoek.politicians import (
    Office,
    Politician,
    Snapshot,
    age_in_words,
    find_office_changes,
    replacement_notice,
    staleness_warnings,
)

TODAY = dt.date(2026, 11, 24)


def test_lists_that_are_old_or_from_before_an_election_have_a_warning():
    chamber = Snapshot(Office.CHAMBER, "Tweede Kamer", dt.date(2029, 3, 1))
    person = Politician(Name(last="Bos"), Role.CANDIDATE)
    running = Snapshot(
        Office.CANDIDATES, "Kiesraad", dt.date(2029, 2, 9), (person,), election=dt.date(2029, 3, 21)
    )
    assert staleness_warnings([chamber, running], dt.date(2029, 3, 20)) == ()
    assert staleness_warnings([chamber, running], dt.date(2029, 3, 22)) == (
        "De lijst van Kamerleden is van vóór de verkiezing van woensdag 21 maart 2029. Haal hem opnieuw op.",
        "De kandidaten zijn die van de verkiezing van woensdag 21 maart 2029. "
        "Wie toen gekozen is, staat bij de Kamerleden.",
    )
    council = msgspec.structs.replace(running, people=(Politician(Name(last="Bos"), Role.OTHER_POLITICIAN),))
    assert staleness_warnings([chamber, council], dt.date(2029, 3, 22)) == (
        "De kandidaten zijn die van de verkiezing van woensdag 21 maart 2029.",
    )
    for day, is_warned in ((dt.date(2029, 3, 28), True), (dt.date(2029, 4, 11), False)):
        lists = [msgspec.structs.replace(chamber, as_of=day), running]
        warnings = " ".join(staleness_warnings(lists, dt.date(2029, 4, 20)))
        assert ("kort na de verkiezing" in warnings) == is_warned
    assert "is 122 dagen oud" in staleness_warnings([chamber], dt.date(2029, 7, 1))[0]
    assert [age_in_words(chamber, dt.date(2029, 3, day)) for day in (1, 2)] == ["van vandaag", "1 dag oud"]


def changes_of(*invitees, snapshots):
    return [change.text for change in find_office_changes(plan_with(*invitees), snapshots, TODAY)]


def test_a_member_who_left_the_tweede_kamer_is_reported():
    taken = invitee("Bos", source="Tweede Kamer", source_date=dt.date(2026, 9, 1))
    assert changes_of(taken, snapshots=[members(politician("Vos"))]) == [
        "Anna Bos staat niet bij de zittende Kamerleden (Tweede Kamer, 3 november 2026)."
    ]
    assert changes_of(taken, snapshots=[members(politician("Bos"))]) == []


def test_a_member_who_changed_party_is_reported():
    assert changes_of(invitee("Bos"), snapshots=[members(politician("Bos", party="Groep Bos"))]) == [
        "Anna Bos zit bij Groep Bos, niet bij Partij A (Tweede Kamer, 3 november 2026)."
    ]
    assert changes_of(invitee("Bos", "partij-a"), snapshots=[members(politician("Bos"))]) == []


@pytest.mark.parametrize(
    "invited",
    [
        invitee("Bos", "Partij A", Role.CANDIDATE),
        invitee("Bos", ""),
        invitee("Bos", source="Tweede Kamer", source_date=dt.date(2026, 11, 20)),
    ],
    ids=["no member", "no party", "newer than the list"],
)
def test_the_party_of_others_is_not_compared(invited):
    assert changes_of(invited, snapshots=[members(politician("Bos", party="Groep Bos"))]) == []
    assert changes_of(invitee("Bos"), snapshots=[members(politician("Bos", party=""))]) == []


def test_a_candidate_who_was_elected_or_not_is_reported():
    candidate = invitee("Bos", "Partij A", Role.CANDIDATE)
    running = candidates(politician("Bos", role=Role.CANDIDATE), election=dt.date(2026, 11, 18))
    assert changes_of(candidate, snapshots=[members(politician("Bos")), running]) == [
        "Anna Bos is inmiddels Kamerlid (Tweede Kamer, 3 november 2026)."
    ]
    assert changes_of(candidate, snapshots=[running]) == [
        "Anna Bos was kandidaat; de verkiezing was op woensdag 18 november 2026."
    ]
    later = msgspec.structs.replace(running, election=dt.date(2026, 12, 16))
    assert changes_of(candidate, snapshots=[later]) == []


def test_an_alderman_who_left_the_own_list_is_reported():
    alderman = invitee(
        "Bos", "Partij A", Role.ALDERMAN, source="eigen lijst", source_date=dt.date(2026, 1, 1)
    )
    mine = Snapshot(Office.LOCAL, "eigen lijst", DAY, (politician("Bos", role=Role.COUNCILLOR),))
    assert "staat met deze functie niet meer in je eigen lijst" in changes_of(alderman, snapshots=[mine])[0]


def test_only_the_list_that_an_alderman_comes_from_counts():
    person = politician("Bos", role=Role.ALDERMAN, municipality="Ede")
    taken = {"source": "eigen lijst Ede", "source_date": dt.date(2026, 1, 1), "municipality": "Ede"}
    alderman = invitee("Bos", "Partij A", Role.ALDERMAN, **taken)
    ede = Snapshot(Office.LOCAL, "eigen lijst Ede", DAY, (person,), name="Ede")
    tiel = Snapshot(
        Office.LOCAL, "eigen lijst Tiel", DAY, (politician("Vos", municipality="Tiel"),), name="Tiel"
    )
    assert changes_of(alderman, snapshots=[ede, tiel]) == []
    assert changes_of(alderman, snapshots=[tiel]) == []
    others = msgspec.structs.replace(ede, people=tiel.people)
    assert "niet meer in je eigen lijst (eigen lijst Ede, 3" in changes_of(alderman, snapshots=[others])[0]
    before = msgspec.structs.replace(alderman, source="eigen lijst")
    assert changes_of(before, snapshots=[ede, tiel]) == []
    assert changes_of(before, snapshots=[tiel]) == []


def test_a_replaced_list_is_named_if_people_of_it_are_missing():
    person = politician("Bos", role=Role.ALDERMAN, municipality="Ede")
    old = Snapshot(Office.LOCAL, "eigen lijst Ede", DAY, (person,), name="Ede")
    new = msgspec.structs.replace(old, people=(politician("Vos", municipality="Ede"),))
    assert replacement_notice([old], new) == (
        "Deze lijst komt in de plaats van de vorige (eigen lijst Ede, 3 november 2026). 1 persoon daaruit "
        "staat er niet meer in. Wil je beide lijsten? Lees de bestanden dan samen in."
    )
    assert replacement_notice([old], msgspec.structs.replace(old, people=(*old.people, *new.people))) == ""
    assert replacement_notice([old], msgspec.structs.replace(new, name="Tiel")) == ""


def test_a_replaced_list_is_named_if_it_is_newer_or_of_another_election():
    old = candidates(politician("Bos", role=Role.CANDIDATE), election=dt.date(2026, 11, 18))
    other = msgspec.structs.replace(old, election=dt.date(2030, 3, 20), people=())
    assert "de vorige (Kiesraad, 3 november 2026, verkiezing van " in replacement_notice([old], other)
    earlier = members(politician("Vos"))
    later = msgspec.structs.replace(earlier, as_of=DAY + dt.timedelta(days=1))
    assert replacement_notice([later], earlier).endswith("de vorige (Tweede Kamer, 4 november 2026).")
    assert replacement_notice([earlier], msgspec.structs.replace(later, people=())) == ""


def test_candidates_of_a_council_are_dated_by_their_own_election():
    person = Politician(Name(last="Bos"), Role.OTHER_POLITICIAN)
    lists = [
        Snapshot(Office.CANDIDATES, "Kiesraad", DAY, (person,), election=dt.date(2026, 3, 18), name=name)
        for name in ("Ede", "Tiel")
    ]
    assert [text[:22] for text in staleness_warnings(lists, TODAY)] == [
        "De kandidaten voor Ede", "De kandidaten voor Tie",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "invited",
    [
        invitee("Bos", source="Tweede Kamer", source_date=dt.date(2026, 11, 20)),
        invitee("Bos", status=Status.DECLINED),
        invitee("Bos", "", Role.DIRECTOR),
        invitee("Bos", "Partij A", Role.ALDERMAN),
        Invitee(id="leeg", roles=(Role.MP,)),
    ],
    ids=["newer than the list", "declined", "no politician", "not from a list", "no name"],
)
def test_other_invitees_are_not_reported(invited):
    assert changes_of(invited, snapshots=[members(politician("Vos"))]) == []


def test_an_invitee_typed_in_with_other_initials_is_still_found():
    typed = msgspec.structs.replace(invitee("Bos"), name=Name(first="B.A.", last="Bos"))
    assert changes_of(typed, snapshots=[members(politician("Bos"))]) == []


def test_full_and_short_names_of_a_party_are_one():
    lists = [BOMEN_IN_CHAMBER, BOMEN_CANDIDATES]
    assert changes_of(invitee("Bos", "Partij van de Bomen"), snapshots=lists) == []
    running = invitee("Bos", "Partij van de Bomen (PvdB)", Role.CANDIDATE)
    assert "is inmiddels Kamerlid" in changes_of(running, snapshots=lists)[0]
