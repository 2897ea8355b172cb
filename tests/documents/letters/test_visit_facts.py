"""Facts about the visit, in words for letters."""

import msgspec
import pytest
from support.good_plans import morning, two_hosts
from support.letter_plans import guest, plan_with
from support.small_plans import item

from werkbezoek.documents.letters.visit_facts import (
    first_sentences,
    invited_politicians,
    moments,
    present_executives,
    press_comes_to,
    press_enters_home_of,
    region,
    sights,
    visitors,
)
from werkbezoek.plan import ItemKind, Person, Place, PlaceKind, PressPolicy, Role, Status, put

LONG = "Dit is een zin van ongeveer vijftig letters, zo lang. " * 12


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Er zijn 1.140 huizen.\n  Te weinig", "Er zijn 1.140 huizen. Te weinig."),
        ("Wat nu?", "Wat nu?"),
        (LONG, " ".join(["Dit is een zin van ongeveer vijftig letters, zo lang."] * 8)),
        (f"{'Eén lange zin ' * 50}.", f"{'Eén lange zin ' * 50}."),
        (f"Kort. Samen met dhr. Jansen {'en nog meer ' * 40}.", "Kort."),
    ],
)
def test_a_long_text_ends_with_a_sentence(text, expected):
    assert first_sentences(text) == " ".join(expected.split())


def test_guests_read_the_labels_of_the_stops_each_once():
    home = Place(kind=PlaceKind.HOME, label="woning in de Rozenbuurt", address="Rozenstraat 3")
    stops = (home, Place(kind=PlaceKind.BUILDING_SITE), home)
    internal = item(kind=ItemKind.INTERNAL, title="Opbouw", stops=(Place(label="geheim"),))
    assert sights(plan_with(programme=(item(stops=stops), internal))) == (
        "woning in de Rozenbuurt",
        "bouwproject",
    )


def test_national_politicians_and_present_executives_are_named_to_the_municipality():
    assert invited_politicians(two_hosts()) == ("een Kamerlid", "een bewindspersoon", "een Eerste Kamerlid")
    assert present_executives(two_hosts(), "Doetinchem").startswith("zijn wethouder ")
    assert present_executives(two_hosts(), "Emmen") == ""
    assert visitors(two_hosts()) == "politici"
    assert visitors(plan_with(guest("a", Role.OTHER))) == "genodigden"


def test_without_known_towns_residents_read_of_the_neighbourhood():
    assert region(morning()) == "Doetinchem"
    square = Place(PlaceKind.OUTDOORS, "", "Plein 1, 9203 AB Drachten", "Smallingerland")
    assert region(plan_with(programme=(item(place=square),))) == "Drachten"
    without_town = Place(PlaceKind.OUTDOORS, "", "Plein 1", "Smallingerland")
    assert region(plan_with(programme=(item(place=without_town),))) == "Smallingerland"
    assert region(plan_with()) == "de wijk"


@pytest.fixture
def talk():
    return item(
        kind=ItemKind.CONVERSATION,
        start="9:00",
        place=Place(kind=PlaceKind.COMMUNITY_CENTRE, label="buurthuis De Brink", address="Brinkpad 2"),
        partners=(Person(invitee="bew"),),
    )


def test_a_resident_reads_when_and_where_the_group_comes(talk):
    homes = tuple(Place(kind=PlaceKind.HOME, label=f"woning {n}", address="Geheim 1") for n in (1, 2))
    tour = item(start="10:00", travel_minutes=0, stops=homes, partners=talk.partners)
    visit = item(title="Thuis", start="11:00", travel_minutes=0, place=homes[0], partners=talk.partners)
    resident = guest("bew", Role.RESIDENT, status=Status.CONFIRMED)
    plan = plan_with(resident, programme=(talk, tour, visit))
    assert list(moments(plan, resident)) == [
        "Tijd: van 9.00 tot 9.30 uur, buurthuis De Brink, Brinkpad 2",
        "Tijd: tussen 10.00 en 10.30 uur, tijdens de rondleiding",
        "Tijd: van 11.00 tot 11.30 uur, woning 1",
    ]
    assert list(moments(plan, None)) == []


def test_residents_without_a_name_read_when_the_group_comes_if_they_are_in_one_item_and_of_the_press(talk):
    neighbours = {"partners": (Person(text="vier bewoners"),), "press_welcome": True}
    plan = plan_with(
        programme=(msgspec.structs.replace(talk, **neighbours),), **{"press.policy": PressPolicy.WELCOME}
    )
    assert list(moments(plan, None)) == ["Tijd: van 9.00 tot 9.30 uur, buurthuis De Brink, Brinkpad 2"]
    assert press_comes_to(plan, None) is True
    twice = put(plan, "programme", (*plan.programme, item(title="Straat", **neighbours)))
    assert list(moments(twice, None)) == []


@pytest.mark.parametrize(
    ("policy", "welcome", "expected"),
    [
        (PressPolicy.NONE, True, False),
        (None, True, None),
        (PressPolicy.WELCOME, True, True),
        (PressPolicy.WELCOME, None, False),
    ],
)
def test_a_resident_reads_whether_a_journalist_comes(talk, policy, welcome, expected):
    resident = guest("bew", Role.RESIDENT, status=Status.CONFIRMED)
    fields = {"programme": (talk,), "programme[0].press_welcome": welcome, "press.policy": policy}
    assert press_comes_to(plan_with(resident, **fields), resident) is expected
    assert press_comes_to(plan_with(**{"press.policy": PressPolicy.WELCOME}), None) is None


def test_a_resident_reads_that_a_journalist_on_the_tour_stays_outside_the_home(talk):
    resident = guest("bew", Role.RESIDENT, status=Status.CONFIRMED)
    stops = (Place(kind=PlaceKind.OUTDOORS, label="plein"), Place(kind=PlaceKind.HOME, label="woning 1"))
    tour = item(start="10:00", stops=stops, partners=talk.partners)
    plan = plan_with(resident, programme=(tour,), **{"press.policy": PressPolicy.WELCOME})
    assert press_comes_to(plan, resident)
    assert not press_enters_home_of(plan, resident)
