"""INV203–INV207: the order of presentation and tour."""

from support.bad_plans import change, change_item, found_codes
from support.good_plans import two_groups

from werkbezoek.plan import ItemKind


def test_one_group_may_start_with_the_presentation_while_the_other_tours() -> None:
    plan = change_item(two_groups(), 2, kind=ItemKind.PRESENTATION)
    plan = change(plan, programme=(plan.programme[0], *plan.programme[2:]))
    assert "INV204" not in found_codes(plan)
    assert "INV204" in found_codes(change_item(plan, 1, travel_minutes=11))
