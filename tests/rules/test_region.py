"""WIE105, WIE106: who is from the region."""

import datetime as dt
from typing import Any

import msgspec
import pytest
from support.bad_plans import add_invitees, change, change_invitee, found_codes
from support.good_plans import MP, evening, morning

from werkbezoek.plan import Corporation, Plan, Province, SecondHost

TODAY = dt.date(2027, 1, 11)
ACHTERHOEK = Corporation(
    name="x", municipalities=("Doetinchem", "Oude IJsselstreek"), province=Province.GELDERLAND
)


def region_codes(plan: Plan) -> set[str]:
    return {*found_codes(plan, today=TODAY)} & {"WIE105", "WIE106"}


def with_mp(town: str, province: Province | None = None, corporation: Corporation | None = None) -> Plan:
    plan = evening()
    mp = msgspec.structs.replace(MP, home_town=town, home_province=province, municipality="", organisation="")
    return change(plan, invitees=(mp, *plan.invitees[1:]), corporation=corporation or plan.corporation)


def with_alderman(**places: Any) -> Plan:
    places = {"municipality": "", "organisation": "", "home_town": "", **places}
    return change_invitee(change(evening(), corporation=ACHTERHOEK), "weth", **places)


def test_an_mp_from_elsewhere_may_come_beside_one_from_the_region() -> None:
    mp = msgspec.structs.replace(
        MP,
        id="ver",
        name=msgspec.structs.replace(MP.name, last="Elders"),
        home_town="Goes",
        home_province=Province.ZEELAND,
    )
    assert found_codes(add_invitees(morning(), mp)) == []


@pytest.mark.parametrize("town", ["Gaanderen", "Hengelo (Gld)", "Ulft", "Nijmegen", "Elst Gld", "Wisch"])
def test_a_home_town_in_the_province_is_in_the_region(town: str) -> None:
    assert region_codes(with_mp(town, corporation=ACHTERHOEK)) <= {"WIE106"}


@pytest.mark.parametrize(
    "town", ["Hengelo (O)", "Elst (U)", "Den Haag", "Brussel (BE)", "Bergen (L)", "", "Hengelo"]
)
def test_a_home_town_elsewhere_or_unknown_is_not_in_the_region(town: str) -> None:
    assert "WIE105" in region_codes(with_mp(town, corporation=ACHTERHOEK))


@pytest.mark.parametrize("province", [Province.GELDERLAND, None])
def test_a_working_area_in_two_provinces_has_both_as_its_region(province: Province | None) -> None:
    corporation = Corporation(name="x", municipalities=("Rhenen", "Ede"), province=province)
    for town, home_province in [
        ("Elst Ut", None),
        ("Elst", Province.UTRECHT),
        ("Utrecht", None),
        ("Epe", None),
    ]:
        assert "WIE105" not in region_codes(with_mp(town, home_province, corporation))
    assert "WIE105" in region_codes(with_mp("Hilversum", corporation=corporation))


def test_an_ambiguous_home_town_does_not_count_even_if_one_of_its_meanings_is_in_the_working_area() -> None:
    twente = Corporation(name="x", municipalities=("Hengelo",), province=Province.OVERIJSSEL)
    assert "WIE105" in region_codes(with_mp("Hengelo", corporation=twente))
    assert "WIE105" not in region_codes(with_mp("Hengelo (O)", corporation=twente))


def test_a_province_that_is_filled_in_takes_precedence_over_that_of_the_town() -> None:
    assert "WIE105" not in region_codes(with_mp("Hengelo", Province.GELDERLAND, ACHTERHOEK))


@pytest.mark.parametrize(
    ("places", "found"),
    [
        ({"municipality": "Doetinchem"}, set()),
        ({"organisation": "gemeente Doetinchem"}, set()),
        ({"municipality": "Wisch"}, set()),
        ({"home_town": "Gaanderen"}, set()),
        ({"home_town": "Terborg", "municipality": "Arnhem"}, {"WIE106"}),
        ({"home_town": "Arnhem"}, {"WIE106"}),
        ({"home_town": "Etten"}, {"WIE106"}),
        ({"home_town": "Etten", "home_province": Province.GELDERLAND}, set()),
        ({}, {"WIE106"}),
    ],
)
def test_an_alderman_is_from_the_area_by_office_or_else_by_home(
    places: dict[str, Any], found: set[str]
) -> None:
    assert region_codes(with_alderman(**places)) & {"WIE106"} == found


def test_the_region_is_that_of_both_hosts() -> None:
    plan = with_mp("Goes")
    assert region_codes(plan) == {"WIE105"}
    zeeland = SecondHost(name="y", municipalities=("Terneuzen",))
    assert region_codes(change(plan, second_host=zeeland)) == set()
    aldermen = change_invitee(plan, "weth", municipality="Terneuzen")
    assert region_codes(aldermen) == {"WIE105", "WIE106"}
    assert region_codes(change(aldermen, second_host=zeeland)) == set()
