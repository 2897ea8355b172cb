"""Whom to invite: by distance, party and approach, and in balance."""

import pytest
from support.people_data import (
    BOMEN_CANDIDATES,
    BOMEN_IN_CHAMBER,
    DAY,
    TOWNS,
    candidates,
    invitee,
    members,
    plan_with,
    politician,
)

from werkbezoek.plan import (
    POLITICIANS,
    Approach,
    Corporation,
    Invitee,
    Name,
    Province,
    Role,
    SecondHost,
    Status,
    put,
)
from werkbezoek.planning import Proximity, seat_balance, suggest_invitees
from werkbezoek.politicians import Office, Politician, Snapshot
from werkbezoek.text.parties import shipped_parties


def names(found):
    return [suggestion.person.name.last for suggestion in found]


EVERYWHERE = members(
    politician("Elders", "Middelburg"),
    politician("Buur", "Zwolle"),
    politician("Misschien", "Hengelo"),
    politician("Provincie", "Arnhem"),
    politician("Werkgebied", "Gaanderen"),
    politician("Brussel", "Brussel (BE)"),
    politician("Zonder", ""),
    politician("Achterhoek", "Hengelo (Gld)"),
)


def test_the_nearest_come_first():
    found = suggest_invitees([EVERYWHERE], plan_with())
    assert names(found) == [
        "Achterhoek", "Werkgebied", "Misschien", "Provincie", "Buur", "Brussel", "Elders", "Zonder",
    ]  # fmt: skip
    assert [int(suggestion.proximity) for suggestion in found] == [0, 0, 0, 1, 2, 3, 3, 4]


def test_an_ambiguous_town_counts_as_the_nearest_and_comes_after_the_certain_ones():
    there = [
        members(
            politician("Misschien", "Hengelo"), politician("Zeker", "Vorden"), politician("Ander", "Elst")
        )
    ]
    found = [
        (suggestion.person.name.last, suggestion.proximity, suggestion.is_sure)
        for suggestion in suggest_invitees(there, plan_with())
    ]
    assert found == [
        ("Zeker", Proximity.AREA, True),
        ("Misschien", Proximity.AREA, False),
        ("Ander", Proximity.PROVINCE, False),
    ]


def test_no_further_than_asked_and_no_more_than_asked():
    found = suggest_invitees([EVERYWHERE], plan_with(), furthest=Proximity.PROVINCE)
    assert names(found) == ["Achterhoek", "Werkgebied", "Misschien", "Provincie"]
    assert len(suggest_invitees([EVERYWHERE], plan_with(), limit=2)) == 2
    assert suggest_invitees([], plan_with()) == []


def test_a_working_area_in_two_provinces_has_both():
    corporation = Corporation(municipalities=("Meppel", "Steenwijkerland"))
    found = suggest_invitees(
        [members(politician("A", "Zwolle"), politician("B", "Emmen"))], plan_with(corporation=corporation)
    )
    assert {suggestion.proximity for suggestion in found} == {Proximity.PROVINCE}


def test_the_areas_of_both_hosts_count():
    second = SecondHost(municipalities=("Meppel",), province=Province.DRENTHE)
    both = put(plan_with(), "second_host", second)
    there = [members(politician("Meppel", "Meppel"), politician("Gaanderen", "Gaanderen"))]
    assert {suggestion.proximity for suggestion in suggest_invitees(there, both)} == {Proximity.AREA}


@pytest.mark.parametrize("role", sorted(POLITICIANS))
def test_politicians_of_every_office_can_be_suggested(role):
    found = suggest_invitees([members(politician("Brink", "Ulft", role=role))], plan_with())
    assert [suggestion.to_invitee().roles for suggestion in found] == [(role,)]


def test_a_municipality_across_the_border_of_the_province_is_in_the_working_area():
    corporation = Corporation(municipalities=("Meppel", "Steenwijkerland"), province=Province.DRENTHE)
    there = [members(politician("Area", "Giethoorn"), politician("Province", "Zwolle"))]
    found = suggest_invitees(there, plan_with(corporation=corporation))
    assert [suggestion.proximity for suggestion in found] == [Proximity.AREA, Proximity.PROVINCE]


def test_an_unknown_municipality_is_ignored():
    corporation = Corporation(municipalities=("Nergenshuizen",), province=Province.LIMBURG)
    there = [members(politician("A", "Sneek"), politician("B", "Breda"))]
    found = {
        suggestion.person.name.last: suggestion.proximity
        for suggestion in suggest_invitees(there, plan_with(corporation=corporation))
    }
    assert found == {"A": Proximity.ELSEWHERE, "B": Proximity.NEIGHBOUR}


def test_a_municipality_with_a_namesake_is_the_one_in_the_province():
    there = [members(politician("Nh", "Bergen (NH)"), politician("Limburg", "Siebengewald"))]
    corporation = Corporation(municipalities=("Bergen",), province=Province.LIMBURG)
    found = {
        suggestion.person.name.last: suggestion.proximity
        for suggestion in suggest_invitees(there, plan_with(corporation=corporation))
    }
    assert found == {"Limburg": Proximity.AREA, "Nh": Proximity.ELSEWHERE}


def test_filtered_by_party_and_office():
    there = [
        members(
            politician("A"),
            politician("B", "Ede", "partij-b"),
            politician("C", "Ede", "Partij B", Role.CANDIDATE),
        )
    ]
    assert names(suggest_invitees(there, plan_with(), parties=["Partij B"])) == ["B", "C"]
    assert names(suggest_invitees(there, plan_with(), parties=["Partij B"], roles=[Role.CANDIDATE])) == ["C"]


def test_an_invitee_is_not_suggested_again():
    there = [members(politician("Bos"), politician("Bos", "Ede", "Partij B"), politician("Vos"))]
    assert names(suggest_invitees(there, plan_with(invitee("bos")))) == ["Bos", "Vos"]


def test_a_member_who_is_a_candidate_too_is_suggested_once():
    standing = candidates(politician("Bos", "Ede", role=Role.CANDIDATE))
    (found,) = suggest_invitees([members(politician("Bos")), standing], plan_with())
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
    found = suggest_invitees([candidates(*people)], plan_with())
    assert len(found) == 1 + both
    left = suggest_invitees([candidates(*people)], plan_with(found[0].to_invitee()))
    assert [suggestion.person for suggestion in left] == [suggestion.person for suggestion in found[1:]]


def test_a_member_who_moved_since_the_candidate_list_is_suggested_once():
    standing = candidates(politician("Bos", "Epe", role=Role.CANDIDATE))
    assert len(suggest_invitees([members(politician("Bos")), standing], plan_with())) == 1


def test_a_one_party_visit_keeps_to_the_party_of_its_mps_but_not_for_aldermen():
    there = [
        members(
            politician("A"),
            politician("B", "Ede", "Partij B"),
            politician("W", "Ede", "Partij B", Role.ALDERMAN),
        )
    ]
    one_party = Approach.ONE_PARTY
    assert names(suggest_invitees(there, plan_with(invitee("X"), approach=one_party))) == ["A", "W"]
    assert names(suggest_invitees(there, plan_with(approach=one_party))) == ["A", "B", "W"]
    declined = invitee("X", status=Status.DECLINED)
    assert names(suggest_invitees(there, plan_with(declined, approach=one_party))) == ["A", "B", "W"]


def test_the_balance_is_by_seats_as_seats_are_divided():
    def order(*invitees):
        return [seats.party for seats in seat_balance(plan_with(*invitees), [members()])]

    assert order() == ["Partij A", "Partij B", "Partij C"]
    assert order(invitee("X")) == ["Partij B", "Partij A", "Partij C"]
    assert order(invitee("X"), invitee("Y", "partij b")) == ["Partij A", "Partij B", "Partij C"]
    many = [invitee(f"X{n}", "Partij A" if n < 4 else "Partij B") for n in range(6)]
    assert order(*many) == ["Partij C", "Partij B", "Partij A"]
    assert seat_balance(plan_with(), [members(seats={})]) == []


def test_for_a_cross_section_the_balance_orders_the_equally_near():
    there = [
        members(
            politician("A"),
            politician("B", "Ede", "Partij B"),
            politician("Near", "Doetinchem"),
            politician("L", "Ede", "Lokaal"),
        )
    ]
    crossed = plan_with(invitee("X"), approach=Approach.CROSS_SECTION)
    assert names(suggest_invitees(there, crossed)) == ["Near", "B", "A", "L"]


def test_full_and_short_names_are_one_party_in_filter_and_balance():
    there, mine = [BOMEN_IN_CHAMBER, BOMEN_CANDIDATES], invitee("Bos", "Partij van de Bomen")
    assert names(suggest_invitees(there, plan_with(), parties=["PvdB"])) == ["Bos", "Els"]
    assert names(suggest_invitees(there, plan_with(mine, approach=Approach.ONE_PARTY))) == ["Els"]
    assert {seats.party: seats.invited for seats in seat_balance(plan_with(mine), there)} == {
        "PvdB": 1,
        "BB": 0,
    }


def test_a_suggestion_becomes_an_invitee_with_its_source_and_nothing_more():
    alderman = politician(
        "Bos", "Gaanderen", "Partij B", Role.ALDERMAN, post="wethouder wonen", municipality="Doetinchem"
    )
    (found,) = suggest_invitees([members(alderman)], plan_with())
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
    (found,) = suggest_invitees(
        [members(politician("Bos", "Ede", ""))], plan_with(approach=Approach.CROSS_SECTION)
    )
    assert found.to_invitee().party == ""


def test_the_nearest_are_found_among_twenty_thousand_people():
    many = tuple(
        politician(f"Naam{n}", TOWNS[n % len(TOWNS)], f"Partij {n % 15}", Role.COUNCILLOR)
        for n in range(20_000)
    )
    found = suggest_invitees([members(*many)], plan_with(), limit=50)
    assert len(found) == 50
    assert {suggestion.proximity for suggestion in found} == {Proximity.AREA}


def test_candidates_come_in_the_order_of_their_list():
    there = candidates(
        politician("Aalbers", role=Role.CANDIDATE, position=9),
        politician("Bos", role=Role.CANDIDATE, position=2),
        politician("Zonder", role=Role.CANDIDATE),
    )
    assert names(suggest_invitees([there], plan_with())) == ["Bos", "Aalbers", "Zonder"]


def test_for_a_cross_section_the_parties_take_turns():
    there = members(
        politician("Aa"),
        politician("Ab"),
        politician("Ba", party="Partij B"),
        politician("Bb", party="Partij B"),
    )
    found = suggest_invitees([there], plan_with(approach=Approach.CROSS_SECTION))
    assert names(found) == ["Aa", "Ba", "Ab", "Bb"]
    assert names(suggest_invitees([there], plan_with())) == ["Aa", "Ab", "Ba", "Bb"]


@pytest.mark.parametrize("search", ["muller", "MÜLLER", "mull goudr", "partij b", "kamerlid middel"])
def test_people_are_found_by_words_whatever_their_accents(search):
    there = members(
        politician("Müller", "Goudriaan"),
        politician("Jansen", "Ede", party="Partij B"),
        politician("Pietersen", "Middelburg"),
    )
    assert len(suggest_invitees([there], plan_with(), search=search)) == 1


def test_a_search_finds_a_party_by_any_of_its_names():
    people = members(politician("Bos", party="CU"), politician("Vos", party="Dorpslijst"))
    assert names(suggest_invitees([people], plan_with(), search="christenu")) == ["Bos"]
    register = shipped_parties().extended([("Dorpslijst", "Samen Ede")])
    found = suggest_invitees([people], plan_with(), search="samen", register=register)
    assert names(found) == ["Vos"]
    assert names(suggest_invitees([people], plan_with(), parties=["Samen Ede"], register=register)) == ["Vos"]


def test_someone_with_an_office_lives_in_its_municipality_or_province():
    people = members(
        politician("Raad", "Alphen", role=Role.COUNCILLOR, municipality="West Maas en Waal"),
        politician("Staten", "", role=Role.PROVINCIAL_COUNCILLOR, province=Province.GELDERLAND),
        politician("Elders", "Alphen", role=Role.COUNCILLOR, municipality="Alphen-Chaam"),
        politician("Kamer", "Alphen"),
    )
    here = Corporation(municipalities=("West Maas en Waal",), province=Province.GELDERLAND)
    found = suggest_invitees([people], plan_with(corporation=here))
    assert [(each.person.name.last, each.proximity, each.is_sure) for each in found] == [
        ("Raad", Proximity.AREA, True),
        ("Kamer", Proximity.AREA, False),
        ("Staten", Proximity.PROVINCE, True),
        ("Elders", Proximity.NEIGHBOUR, True),
    ]
    assert found[0].to_invitee().home_province is Province.GELDERLAND


def test_two_people_of_one_name_and_party_in_two_councils_are_both_suggested():
    lists = [
        Snapshot(
            Office.LOCAL, f"eigen lijst {name}", DAY, (politician("Bos", "", municipality=name),), name=name
        )
        for name in ("Doetinchem", "Bronckhorst", "gemeente Bronckhorst")
    ]
    assert names(suggest_invitees(lists, plan_with())) == ["Bos", "Bos"]
