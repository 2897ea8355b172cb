"""WIE105 and WIE106 with home towns and working areas; DAT502 with a table of one's own."""

import datetime as dt

import msgspec
import pytest
from support.good_plans import MP, evening, morning

from werkbezoek.plan import Corporation, Province, Role, Status
from werkbezoek.rules import chamber_meets_on, check, holiday_on, recess_for
from werkbezoek.rules.recess import Period, Recess, shipped_recess

TODAY = dt.date(2027, 1, 11)


def codes(plan):
    return {finding.code for finding in check(plan, today=TODAY)} & {"WIE105", "WIE106"}


def with_mp(town, province=None, corporation=None):
    plan = evening()
    one = msgspec.structs.replace(
        MP, home_town=town, home_province=province, municipality="", organisation=""
    )
    return msgspec.structs.replace(
        plan, invitees=(one, *plan.invitees[1:]), corporation=corporation or plan.corporation
    )


ACHTERHOEK = Corporation(
    name="x", municipalities=("Doetinchem", "Oude IJsselstreek"), province=Province.GELDERLAND
)


@pytest.mark.parametrize("town", ["Gaanderen", "Hengelo (Gld)", "Ulft", "Nijmegen", "Elst Gld", "Wisch"])
def test_a_home_town_in_the_province_is_from_the_region(town):
    assert codes(with_mp(town, corporation=ACHTERHOEK)) <= {"WIE106"}


@pytest.mark.parametrize(
    "town", ["Hengelo (O)", "Elst (U)", "Den Haag", "Brussel (BE)", "Bergen (L)", "", "Hengelo"]
)
def test_one_elsewhere_or_unknown_is_not(town):
    assert "WIE105" in codes(with_mp(town, corporation=ACHTERHOEK))


@pytest.mark.parametrize("own", [Province.GELDERLAND, None])
def test_a_working_area_in_two_provinces_has_both(own):
    both = Corporation(name="x", municipalities=("Rhenen", "Ede"), province=own)
    for town, province in [("Elst Ut", None), ("Elst", Province.UTRECHT), ("Utrecht", None), ("Epe", None)]:
        assert "WIE105" not in codes(with_mp(town, province, corporation=both))
    assert "WIE105" in codes(with_mp("Hilversum", corporation=both))


def test_a_name_of_several_places_does_not_count_though_one_of_them_is_the_working_area():
    twente = Corporation(name="x", municipalities=("Hengelo",), province=Province.OVERIJSSEL)
    assert "WIE105" in codes(with_mp("Hengelo", corporation=twente))
    assert "WIE105" not in codes(with_mp("Hengelo (O)", corporation=twente))


def test_a_province_filled_in_goes_before_that_of_the_town():
    assert "WIE105" not in codes(with_mp("Hengelo", Province.GELDERLAND, corporation=ACHTERHOEK))


def alderman(**places):
    plan = msgspec.structs.replace(evening(), corporation=ACHTERHOEK)
    where = {"municipality": "", "organisation": "", "home_town": "", **places}
    people = [
        msgspec.structs.replace(one, **where) if Role.ALDERMAN in one.roles else one for one in plan.invitees
    ]
    return msgspec.structs.replace(plan, invitees=tuple(people))


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
def test_an_alderman_is_of_the_area_by_office_or_else_by_home(places, found):
    assert codes(alderman(**places)) & {"WIE106"} == found


@pytest.mark.parametrize(
    ("date", "meets"),
    [
        (dt.date(2027, 2, 10), True),
        (dt.date(2027, 2, 12), False),
        (dt.date(2027, 2, 23), False),
        (dt.date(2027, 4, 27), False),
        (dt.date(2028, 2, 8), None),
        (dt.date(2028, 2, 7), False),
    ],
)
def test_whether_the_chamber_meets(date, meets):
    assert chamber_meets_on(date, shipped_recess()) is meets


def test_public_holidays_have_a_dutch_name():
    assert holiday_on(dt.date(2027, 4, 27)) == "Koningsdag"
    assert holiday_on(dt.date(2027, 4, 28)) is None


def test_a_table_of_ones_own_beside_the_plans_goes_before_that_of_the_kit(tmp_path):
    plans = tmp_path / "data" / "plannen"
    plans.mkdir(parents=True)
    assert recess_for(plans) is shipped_recess()
    own = tmp_path / "data" / "reces.csv"
    own.write_text("name,start,end,source\nproef,2030-02-08,2030-02-12,zelf\n", encoding="utf-8")
    assert recess_for(plans).knows(dt.date(2030, 2, 9))
    own.write_bytes(b"name,start\n\xff")
    with pytest.raises(ValueError, match="ontbreekt de kolom"):
        recess_for(plans)
    own.unlink()
    own.mkdir()
    with pytest.raises(ValueError, match="niet te lezen"):
        recess_for(plans)


def test_a_good_plan_has_no_findings_on_whom_to_invite():
    assert codes(morning()) == set()


def test_a_day_before_the_recess_table_begins_is_not_said_to_be_after_its_end():
    plan = msgspec.structs.replace(with_mp("Gaanderen"), date=dt.date(2027, 2, 9), date_options=())
    (mp, *others) = plan.invitees
    mp = msgspec.structs.replace(mp, status=Status.INVITED)
    plan = msgspec.structs.replace(plan, invitees=(mp, *others))
    later = Recess((Period("proef", dt.date(2028, 2, 8), dt.date(2028, 2, 12), "zelf"),))
    (found,) = [one for one in check(plan, today=TODAY, recess=later) if one.code == "DAT502"]
    assert found.message.endswith("het recesrooster zegt er niets over.")
