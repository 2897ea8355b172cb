"""Whom to invite: nearness, party, approach, balance; and whose office changed."""

import datetime as dt

import msgspec
import pytest
from support.people_data import TOWNS

from werkbezoek.plan import Approach, Corporation, Invitee, Name, Province, Role, Status, new_plan
from werkbezoek.planning import Proximity, seat_balance, suggest_invitees
from werkbezoek.politicians import (
    Office,
    Politician,
    Snapshot,
    find_office_changes,
    load_snapshots,
    save_snapshot,
)

DAY = dt.date(2026, 11, 3)
TODAY = dt.date(2026, 11, 24)
SEATS = {"Partij A": 30, "Partij B": 20, "Partij C": 8}
ACHTERHOEK = Corporation(
    name="Voorbeeld Wonen", municipalities=("Doetinchem", "Bronckhorst"), province=Province.GELDERLAND
)


def mp(last, town, party="Partij A", role=Role.MP, **other):
    return Politician(Name(first="Anna", last=last), role, party, town, **other)


def chamber(*people, as_of=DAY, seats=SEATS):
    return Snapshot(Office.CHAMBER, "Tweede Kamer", as_of, people, seats)


def plan(*invitees, approach=None, corporation=ACHTERHOEK):
    return msgspec.structs.replace(new_plan(), corporation=corporation, approach=approach, invitees=invitees)


def invitee(last, party="Partij A", *roles, **other):
    return Invitee(
        id=last.lower(), name=Name(first="Anna", last=last), party=party, roles=roles or (Role.MP,), **other
    )


def names(found):
    return [one.person.name.last for one in found]


EVERYWHERE = chamber(
    mp("Elders", "Middelburg"),
    mp("Buur", "Zwolle"),
    mp("Misschien", "Hengelo"),
    mp("Provincie", "Arnhem"),
    mp("Werkgebied", "Gaanderen"),
    mp("Brussel", "Brussel (BE)"),
    mp("Zonder", ""),
    mp("Achterhoek", "Hengelo (Gld)"),
)


def test_the_nearest_come_first():
    found = suggest_invitees([EVERYWHERE], plan())
    assert names(found) == [
        "Achterhoek", "Werkgebied", "Misschien", "Provincie", "Buur", "Brussel", "Elders", "Zonder",
    ]  # fmt: skip
    assert [int(one.proximity) for one in found] == [0, 0, 0, 1, 2, 3, 3, 4]


def test_a_town_of_which_there_are_more_may_be_the_near_one_and_comes_after_those_that_are():
    there = [chamber(mp("Misschien", "Hengelo"), mp("Zeker", "Vorden"), mp("Ander", "Elst"))]
    found = [(one.person.name.last, one.proximity, one.is_sure) for one in suggest_invitees(there, plan())]
    assert found == [
        ("Zeker", Proximity.AREA, True),
        ("Misschien", Proximity.AREA, False),
        ("Ander", Proximity.PROVINCE, False),
    ]


def test_no_further_than_asked_and_no_more_than_asked():
    found = suggest_invitees([EVERYWHERE], plan(), furthest=Proximity.PROVINCE)
    assert names(found) == ["Achterhoek", "Werkgebied", "Misschien", "Provincie"]
    assert len(suggest_invitees([EVERYWHERE], plan(), limit=2)) == 2
    assert suggest_invitees([], plan()) == []


def test_a_working_area_in_two_provinces_has_both():
    corporation = Corporation(municipalities=("Meppel", "Steenwijkerland"))
    found = suggest_invitees([chamber(mp("A", "Zwolle"), mp("B", "Emmen"))], plan(corporation=corporation))
    assert {one.proximity for one in found} == {Proximity.PROVINCE}


def test_a_municipality_across_the_border_of_the_province_is_in_the_working_area():
    corporation = Corporation(municipalities=("Meppel", "Steenwijkerland"), province=Province.DRENTHE)
    there = [chamber(mp("Area", "Giethoorn"), mp("Province", "Zwolle"))]
    assert [one.proximity for one in suggest_invitees(there, plan(corporation=corporation))] == [
        Proximity.AREA, Proximity.PROVINCE,
    ]  # fmt: skip


def test_a_municipality_that_is_not_known_is_nowhere():
    corporation = Corporation(municipalities=("Nergenshuizen",), province=Province.LIMBURG)
    there = [chamber(mp("A", "Sneek"), mp("B", "Breda"))]
    found = {
        one.person.name.last: one.proximity for one in suggest_invitees(there, plan(corporation=corporation))
    }
    assert found == {"A": Proximity.ELSEWHERE, "B": Proximity.NEIGHBOUR}


def test_a_municipality_with_a_namesake_is_the_one_in_the_province():
    there = [chamber(mp("Nh", "Bergen (NH)"), mp("Limburg", "Siebengewald"))]
    corporation = Corporation(municipalities=("Bergen",), province=Province.LIMBURG)
    found = {
        one.person.name.last: one.proximity for one in suggest_invitees(there, plan(corporation=corporation))
    }
    assert found == {"Limburg": Proximity.AREA, "Nh": Proximity.ELSEWHERE}


def test_filtered_by_party_and_office():
    there = [chamber(mp("A", "Ede"), mp("B", "Ede", "partij-b"), mp("C", "Ede", "Partij B", Role.CANDIDATE))]
    assert names(suggest_invitees(there, plan(), parties=["Partij B"])) == ["B", "C"]
    assert names(suggest_invitees(there, plan(), parties=["Partij B"], roles=[Role.CANDIDATE])) == ["C"]


def test_who_is_on_the_list_is_not_suggested_again():
    there = [chamber(mp("Bos", "Ede"), mp("Bos", "Ede", "Partij B"), mp("Vos", "Ede"))]
    assert names(suggest_invitees(there, plan(invitee("bos")))) == ["Bos", "Vos"]


def test_a_member_who_is_a_candidate_too_is_suggested_once():
    candidates = Snapshot(Office.CANDIDATES, "Kiesraad", DAY, (mp("Bos", "Ede", role=Role.CANDIDATE),))
    (found,) = suggest_invitees([chamber(mp("Bos", "Ede")), candidates], plan())
    assert found.person.role is Role.MP


@pytest.mark.parametrize(
    ("first", "other", "both"),
    [
        (("Anna", "Ede"), ("Agnes", "Ede"), True),
        (("Anna", "Ede"), ("Anna", "Epe"), True),
        (("A.", "Ede"), ("A.", "Epe"), True),
        (("A.", "Ede"), ("Anna", ""), False),
        (("Anna", "Ede"), ("Anna", "Ede"), False),
    ],
)
def test_two_people_of_one_name_in_one_list_are_both_suggested(first, other, both):
    people = [
        Politician(Name(first=name, last="Bos"), Role.CANDIDATE, "Partij A", town)
        for name, town in (first, other)
    ]
    found = suggest_invitees([Snapshot(Office.CANDIDATES, "Kiesraad", DAY, tuple(people))], plan())
    assert len(found) == 1 + both
    left = suggest_invitees(
        [Snapshot(Office.CANDIDATES, "Kiesraad", DAY, tuple(people))], plan(found[0].to_invitee())
    )
    assert [one.person for one in left] == [one.person for one in found[1:]]


def test_a_member_who_moved_since_the_candidate_list_is_suggested_once():
    candidates = Snapshot(Office.CANDIDATES, "Kiesraad", DAY, (mp("Bos", "Epe", role=Role.CANDIDATE),))
    assert len(suggest_invitees([chamber(mp("Bos", "Ede")), candidates], plan())) == 1


def test_a_one_party_visit_keeps_to_the_party_of_its_mps_but_not_for_aldermen():
    there = [chamber(mp("A", "Ede"), mp("B", "Ede", "Partij B"), mp("W", "Ede", "Partij B", Role.ALDERMAN))]
    one_party = Approach.ONE_PARTY
    assert names(suggest_invitees(there, plan(invitee("X"), approach=one_party))) == ["A", "W"]
    assert names(suggest_invitees(there, plan(approach=one_party))) == ["A", "B", "W"]
    declined = invitee("X", status=Status.DECLINED)
    assert names(suggest_invitees(there, plan(declined, approach=one_party))) == ["A", "B", "W"]


def test_the_balance_goes_by_seats_as_seats_are_divided():
    def order(*invitees):
        return [one.party for one in seat_balance(plan(*invitees), [chamber()])]

    assert order() == ["Partij A", "Partij B", "Partij C"]
    assert order(invitee("X")) == ["Partij B", "Partij A", "Partij C"]
    assert order(invitee("X"), invitee("Y", "partij b")) == ["Partij A", "Partij B", "Partij C"]
    many = [invitee(f"X{n}", "Partij A" if n < 4 else "Partij B") for n in range(6)]
    assert order(*many) == ["Partij C", "Partij B", "Partij A"]
    assert seat_balance(plan(), [chamber(seats={})]) == []


def test_for_a_cross_section_the_party_that_is_due_comes_first_among_the_equally_near():
    there = [
        chamber(
            mp("A", "Ede"), mp("B", "Ede", "Partij B"), mp("Near", "Doetinchem"), mp("L", "Ede", "Lokaal")
        )
    ]
    crossed = plan(invitee("X"), approach=Approach.CROSS_SECTION)
    assert names(suggest_invitees(there, crossed)) == ["Near", "B", "A", "L"]


BOMEN = Snapshot(
    Office.CHAMBER,
    "Tweede Kamer",
    DAY,
    (mp("Bos", "Ede", "PvdB"), mp("Vos", "Ede", "BB")),
    {"PvdB": 12, "BB": 3},
    {"PvdB": "Partij van de Bomen", "BB": "Beken Beweging"},
)
STANDING = Snapshot(
    Office.CANDIDATES,
    "Kiesraad",
    DAY,
    (
        mp("Bos", "Ede", "Partij van de Bomen", Role.CANDIDATE),
        mp("Els", "Ede", "Partij van de Bomen (PvdB)", Role.CANDIDATE),
        mp("Wilg", "Ede", "Beken Beweging", Role.CANDIDATE),
        mp("Iep", "Ede", "Lijst Iep", Role.CANDIDATE),
    ),
)


def test_a_party_has_one_name_in_all_lists_that_of_the_chamber(tmp_path):
    for one in (STANDING, BOMEN):
        save_snapshot(one, tmp_path)
    found = {
        one.person.name.last: one.person.party
        for one in suggest_invitees(load_snapshots(tmp_path)[0], plan())
    }
    assert found == {"Bos": "PvdB", "Vos": "BB", "Els": "PvdB", "Wilg": "BB", "Iep": "Lijst Iep"}


def test_full_and_short_names_of_a_party_are_one_for_filter_balance_and_changes():
    there, mine = [BOMEN, STANDING], invitee("Bos", "Partij van de Bomen")
    assert names(suggest_invitees(there, plan(), parties=["PvdB"])) == ["Bos", "Els"]
    assert names(suggest_invitees(there, plan(mine, approach=Approach.ONE_PARTY))) == ["Els"]
    assert {one.party: one.invited for one in seat_balance(plan(mine), there)} == {"PvdB": 1, "BB": 0}
    assert find_office_changes(plan(mine), there, TODAY) == []
    running = invitee("Bos", "Partij van de Bomen (PvdB)", Role.CANDIDATE)
    assert "is inmiddels Kamerlid" in said(running, snapshots=there)[0]


def test_a_suggestion_becomes_an_invitee_with_its_source_and_nothing_more():
    alderman = mp(
        "Bos", "Gaanderen", "Partij B", Role.ALDERMAN, post="wethouder wonen", municipality="Doetinchem"
    )
    (found,) = suggest_invitees([chamber(alderman)], plan())
    made = found.to_invitee()
    assert made == Invitee(
        id=made.id,
        name=Name(first="Anna", last="Bos"),
        roles=(Role.ALDERMAN,),
        function="wethouder wonen",
        party="Partij B",
        municipality="Doetinchem",
        home_town="Gaanderen",
        home_province=Province.GELDERLAND,
        source="Tweede Kamer",
        source_date=DAY,
    )


def test_a_party_is_never_inferred():
    (found,) = suggest_invitees([chamber(mp("Bos", "Ede", ""))], plan(approach=Approach.CROSS_SECTION))
    assert found.to_invitee().party == ""


def test_one_province_of_twenty_thousand_people():
    many = tuple(
        mp(f"Naam{n}", TOWNS[n % len(TOWNS)], f"Partij {n % 15}", Role.COUNCILLOR) for n in range(20_000)
    )
    found = suggest_invitees([chamber(*many)], plan(), limit=50)
    assert len(found) == 50
    assert {one.proximity for one in found} == {Proximity.AREA}


def said(*invitees, snapshots):
    return [one.text for one in find_office_changes(plan(*invitees), snapshots, TODAY)]


def test_who_left_the_chamber_is_pointed_out():
    taken = invitee("Bos", source="Tweede Kamer", source_date=dt.date(2026, 9, 1))
    assert said(taken, snapshots=[chamber(mp("Vos", "Ede"))]) == [
        "Anna Bos staat niet bij de zittende Kamerleden (Tweede Kamer, 3 november 2026)."
    ]
    assert said(taken, snapshots=[chamber(mp("Bos", "Ede"))]) == []


def test_who_changed_party_is_pointed_out():
    assert said(invitee("Bos"), snapshots=[chamber(mp("Bos", "Ede", "Groep Bos"))]) == [
        "Anna Bos zit bij Groep Bos, niet bij Partij A (Tweede Kamer, 3 november 2026)."
    ]
    assert said(invitee("Bos", "partij-a"), snapshots=[chamber(mp("Bos", "Ede"))]) == []


def test_a_candidate_who_was_elected_or_was_not():
    candidate = invitee("Bos", "Partij A", Role.CANDIDATE)
    running = Snapshot(
        Office.CANDIDATES,
        "Kiesraad",
        DAY,
        (mp("Bos", "Ede", role=Role.CANDIDATE),),
        election=dt.date(2026, 11, 18),
    )
    assert said(candidate, snapshots=[chamber(mp("Bos", "Ede")), running]) == [
        "Anna Bos is inmiddels Kamerlid (Tweede Kamer, 3 november 2026)."
    ]
    assert said(candidate, snapshots=[running]) == [
        "Anna Bos was kandidaat; de verkiezing was op woensdag 18 november 2026."
    ]
    later = msgspec.structs.replace(running, election=dt.date(2026, 12, 16))
    assert said(candidate, snapshots=[later]) == []


def test_an_alderman_who_left_the_list_of_ones_own_is_pointed_out():
    alderman = invitee(
        "Bos", "Partij A", Role.ALDERMAN, source="eigen lijst", source_date=dt.date(2026, 1, 1)
    )
    mine = Snapshot(Office.LOCAL, "eigen lijst", DAY, (mp("Bos", "Ede", role=Role.COUNCILLOR),))
    assert "staat met deze functie niet meer in je eigen lijst" in said(alderman, snapshots=[mine])[0]


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
def test_who_is_not_pointed_out(invited):
    assert said(invited, snapshots=[chamber(mp("Vos", "Ede"))]) == []


def test_who_was_typed_in_with_other_initials_is_still_found():
    typed = msgspec.structs.replace(invitee("Bos"), name=Name(first="B.A.", last="Bos"))
    assert said(typed, snapshots=[chamber(mp("Bos", "Ede"))]) == []
