"""INV201–INV210: the order of presentation and tour, and meals."""

from support.bad_plans import change, change_item, found_codes
from support.good_plans import morning, two_groups

from werkbezoek.plan import ItemKind


def test_one_group_may_start_with_the_presentation_while_the_other_tours() -> None:
    plan = change_item(two_groups(), 2, kind=ItemKind.PRESENTATION)
    plan = change(plan, programme=(plan.programme[0], *plan.programme[2:]))
    assert "INV204" not in found_codes(plan)
    assert "INV204" in found_codes(change_item(plan, 1, travel_minutes=11))


def test_a_break_with_something_to_eat_at_noon_is_a_lunch() -> None:
    plan = change_item(morning(), 5, kind=ItemKind.BREAK)
    assert found_codes(plan) == ["INV207"]
    assert found_codes(change_item(plan, 5, catering="")) == ["INV207", "INV208"]


def test_a_dinner_is_no_lunch() -> None:
    late = change(morning(), start="10:00")
    assert "INV208" not in found_codes(late)
    assert "INV208" in found_codes(change_item(late, 5, kind=ItemKind.DINNER, catering=""))
