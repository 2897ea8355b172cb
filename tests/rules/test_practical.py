"""PRA701, PRA702, PRA705, PRA709: how to reach people, the way, and safety on a building site."""

import datetime as dt

import pytest
from support.bad_plans import change, change_invitee, found_codes
from support.good_plans import morning

from werkbezoek.plan import Contact, Status, put


@pytest.mark.parametrize(
    "reach",
    [
        *(
            {"phone": phone}
            for phone in ("06 0000 01 23", "+31 6 00000123", "0900 1234", "0591-123456 (balie)")
        ),
        {"email": "sanne@zonnehoek.example"},
    ],
)
def test_one_way_to_reach_the_contact_person_is_enough(reach: dict[str, str]) -> None:
    assert found_codes(change(morning(), contact=Contact(name="Sanne Kuipers", **reach))) == []


def test_details_that_cannot_be_used_matter_for_those_who_come_until_the_visit() -> None:
    plan = change_invitee(morning(), "pers", phone="06-abc")
    assert found_codes(plan) == ["PRA709"]
    assert found_codes(change(plan, date=dt.date(2026, 11, 6))) == []
    declined = change_invitee(plan, "pers", status=Status.DECLINED)
    assert "PRA709" not in found_codes(declined)


def test_a_route_is_enough_to_find_the_reception() -> None:
    plan = put(morning(), "practical.address", "")
    assert found_codes(put(plan, "practical.route", "")) == ["PRA702"]
    assert found_codes(put(plan, "practical.route", "Tegenover het station.")) == []


def test_guests_who_stay_behind_the_fence_need_no_helmets() -> None:
    plan = put(put(morning(), "practical.clothing", ""), "practical.safety", "")
    assert "PRA705" in found_codes(plan)
    assert "PRA705" not in found_codes(put(plan, "practical.safety", "We blijven achter het hek. BHV: Jan."))
