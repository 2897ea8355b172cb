"""Where a rule begins to speak: at the edge itself it says nothing, one step further it does."""

import datetime as dt

import msgspec
import pytest
from support.bad_plans import but, but_invitee, but_item, plus
from support.good_plans import GOOD_PLANS, TODAY, evening, morning, person, presentation, two_groups

from werkbezoek.plan import Contact, ItemKind, Plan, Role
from werkbezoek.rules import check


def codes(plan: Plan, today: dt.date = TODAY) -> list[str]:
    return [finding.code for finding in check(plan, today=today)]


def limited(plan: Plan, field: str, value: int) -> Plan:
    return but(plan, limits=msgspec.structs.replace(plan.limits, **{field: value}))


@pytest.mark.parametrize(
    ("name", "field", "fits", "code"),
    [
        ("morning", "group_size", 7, "WIE109"),
        ("morning", "day_part_minutes", 170, "INV201"),
        ("morning", "messages", 1, "BOO302"),
        ("morning", "message_words", 10, "BOO303"),
        ("morning", "themes", 1, "BOO305"),
        ("one_party", "gap_minutes", 5, "TIJ403"),
    ],
)
def test_a_limit_may_be_reached_but_not_passed(name: str, field: str, fits: int, code: str) -> None:
    plan = GOOD_PLANS[name]()
    assert code not in codes(limited(plan, field, fits))
    assert code in codes(limited(plan, field, fits - 1))


def test_one_of_two_groups_may_be_as_large_as_the_limit() -> None:
    plan = limited(two_groups(), "group_size", 10)
    for key in ("mp", "kan", "weth"):
        plan = but_invitee(plan, key, group="groep A")
    assert codes(plan) == []
    assert codes(but_invitee(plan, "dir", group="groep A")) == ["WIE109"]


def test_as_many_hosts_as_guests_is_fine() -> None:
    plan = morning()
    guests = sum(not (each.is_host or each.is_resident) for each in plan.invitees)
    colleagues = [person(f"c{n}", f"Collega {n}", "", f"Zes{n}", Role.STAFF) for n in range(guests)]
    assert codes(plus(plan, *colleagues[1:])) == []
    assert codes(plus(plan, *colleagues)) == ["WIE110"]


def test_a_politician_whose_party_is_unknown_may_be_of_another_one() -> None:
    assert codes(but_invitee(morning(), "weth", party="")) == []


def test_one_group_may_start_with_the_presentation_while_the_other_tours() -> None:
    plan = two_groups()
    turns = but_item(plan, 2, kind=ItemKind.PRESENTATION)
    turns = but(turns, programme=(turns.programme[0], *turns.programme[2:]))
    assert "INV204" not in codes(turns)
    assert "INV204" in codes(but_item(turns, 1, travel_minutes=11))


def test_presentations_at_once_last_no_longer_than_they_do() -> None:
    plan = morning()
    second = presentation("Nog iets", 30, plan.programme[2].place, lead=plan.programme[2].lead, start="9:15")
    both = but(plan, programme=(*plan.programme[:3], second, *plan.programme[3:]))
    assert "TIJ401" in codes(both)
    assert "BOO306" not in codes(limited(both, "presentation_percent", 18))


def test_who_comes_after_midnight_comes_late_not_early() -> None:
    plan = but(evening(), start="23:00")
    assert "TIJ407" not in codes(plan)
    assert "TIJ407" in codes(but_invitee(plan, "med", arrives_at="1:30"))


def test_the_name_of_a_resident_may_stand_on_an_internal_item() -> None:
    plan = but_item(morning(), 0, title="Sleutel halen bij mevrouw Verbeek")
    assert codes(plan) == []
    assert codes(but_item(plan, 0, kind=ItemKind.JOURNEY)) == ["AVG605"]


@pytest.mark.parametrize("way", ["phone", "email"])
def test_one_way_to_reach_the_contact_person_is_enough(way: str) -> None:
    reach = {"phone": "06 0000 01 23", "email": "sanne@zonnehoek.example"}
    contact = Contact(name="Sanne Kuipers", **{way: reach[way]})
    assert codes(but(morning(), contact=contact)) == []
