"""WIE101–WIE104, WIE116: parties, names, and someone with two roles."""

import datetime as dt

from support.bad_plans import change, change_invitee, found_codes
from support.good_plans import morning

from werkbezoek.plan import Name, Role, Status


def test_an_alderman_who_is_a_candidate_counts_as_both() -> None:
    plan = morning()
    both = change_invitee(plan, "weth", roles=(Role.ALDERMAN, Role.CANDIDATE), email="karim@c.example")
    assert found_codes(change(both, invitees=both.invitees[2:3] + both.invitees[4:], approach=None)) == []


def test_a_politician_without_a_party_may_be_of_another_party() -> None:
    plan = change_invitee(morning(), "weth", party="")
    assert found_codes(plan) == []
    unknown = change_invitee(change_invitee(plan, "mp", party=""), "kan", party="")
    assert "WIE104" not in found_codes(unknown)


def test_a_name_is_asked_for_once_someone_is_invited_and_until_the_visit() -> None:
    draft = change_invitee(morning(), "weth", name=Name(), status=Status.DRAFT)
    assert found_codes(draft) == []
    invited = change_invitee(draft, "weth", status=Status.INVITED)
    assert found_codes(invited) == ["WIE116"]
    assert "WIE116" not in found_codes(change(invited, date=dt.date(2026, 11, 6)))
