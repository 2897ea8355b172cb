"""PRA701, PRA702: how to reach the contact person."""

import pytest
from support.bad_plans import change, found_codes
from support.good_plans import morning

from werkbezoek.plan import Contact


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
