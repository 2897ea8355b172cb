"""INV208, INV209, INV213: what guests eat at noon."""

import pytest
from support.bad_plans import change, change_item, found_codes
from support.good_plans import morning, saturday_with_candidates, who

from werkbezoek.plan import ItemKind, ProgrammeItem


def test_a_break_with_something_to_eat_at_noon_is_a_lunch() -> None:
    plan = change_item(morning(), 5, kind=ItemKind.BREAK)
    assert found_codes(plan) == ["INV207"]
    assert found_codes(change_item(plan, 5, catering="")) == ["INV207", "INV208"]


def test_a_dinner_is_no_lunch() -> None:
    late = change(morning(), start="10:00")
    assert "INV208" not in found_codes(late)
    assert "INV208" in found_codes(change_item(late, 5, kind=ItemKind.DINNER, catering=""))


@pytest.mark.parametrize(
    ("start", "codes"), [("10:09", []), ("10:10", ["INV208"]), ("12:30", ["INV208"]), ("12:31", [])]
)
def test_half_an_hour_of_lunchtime_without_food_is_a_tip(start: str, codes: list[str]) -> None:
    hungry = change_item(saturday_with_candidates(), 3, catering="")  # it lasts two hours and twenty minutes
    assert found_codes(change(hungry, start=start, day_part=None)) == codes


def test_something_served_at_lunchtime_is_enough() -> None:
    plan = change(change_item(saturday_with_candidates(), 3, catering=""), start="11:00", day_part=None)
    assert found_codes(change_item(plan, 1, catering="broodjes onderweg")) == []
    assert found_codes(change_item(plan, 0, catering="koffie bij binnenkomst")) == ["INV208"]
    networking = change_item(plan, 0, kind=ItemKind.NETWORKING, catering="broodjes")
    assert "INV208" not in found_codes(networking)


def test_without_a_start_it_is_not_known_whether_the_visit_is_at_noon() -> None:
    plan = change_item(change_item(saturday_with_candidates(), 3, catering=""), 1, minutes=180)
    assert "INV208" in found_codes(change(plan, start="9:00"))
    assert "INV208" not in found_codes(change(plan, start=None))


def test_a_lunch_with_only_a_closing_after_it_is_at_the_end() -> None:
    plan = change_item(morning(), 5, minutes=30)
    closing = ProgrammeItem(id="dag", kind=ItemKind.CLOSING, title="Afscheid", minutes=10, lead=who("dir"))
    assert "INV209" not in found_codes(change(plan, programme=(*plan.programme, closing)))
