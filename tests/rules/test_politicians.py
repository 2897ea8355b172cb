"""WIE101–WIE104: parties, and someone with two roles."""

from support.bad_plans import change, change_invitee, found_codes
from support.good_plans import morning

from werkbezoek.plan import Role


def test_an_alderman_who_is_a_candidate_counts_as_both() -> None:
    plan = morning()
    both = change_invitee(plan, "weth", roles=(Role.ALDERMAN, Role.CANDIDATE), email="karim@c.example")
    assert found_codes(change(both, invitees=both.invitees[2:3] + both.invitees[4:], approach=None)) == []


def test_a_politician_without_a_party_may_be_of_another_party() -> None:
    assert found_codes(change_invitee(morning(), "weth", party="")) == []
