"""TIJ401–TIJ407: who leads what at the same time, travel, and who is there."""

from support.bad_plans import change, change_invitee, change_item, found_codes
from support.good_plans import evening, morning, two_groups

from werkbezoek.plan import Person


def test_someone_may_lead_two_items_at_once_together_with_others() -> None:
    plan = two_groups()
    for index, team in ((2, "team Nieuwbouw"), (3, "team Renovatie")):
        plan = change_item(plan, index, lead=(Person(invitee="dir"), Person(text=team)))
    assert found_codes(plan) == []


def test_zero_minutes_of_travel_is_a_choice() -> None:
    assert found_codes(change_item(morning(), 3, travel_minutes=0)) == []


def test_someone_who_arrives_after_midnight_arrives_late_not_early() -> None:
    plan = change(evening(), start="23:00")
    assert "TIJ407" not in found_codes(plan)
    assert "TIJ407" in found_codes(change_invitee(plan, "med", arrives_at="1:30"))
