"""TIJ407, TIJ408: who is there when they are needed, and what an MP sees."""

from support.bad_plans import change, change_invitee, change_item, found_codes
from support.good_plans import evening, morning, team


def test_someone_who_arrives_after_midnight_arrives_late_not_early() -> None:
    plan = change(evening(), start="23:00")
    assert "TIJ407" not in found_codes(plan)
    assert "TIJ407" in found_codes(change_invitee(plan, "med", arrives_at="1:30"))
    assert "TIJ407" not in found_codes(change_invitee(plan, "med", leaves_at="2:00"))


def test_a_lunch_with_residents_is_a_conversation() -> None:
    plan = change_invitee(morning(), "mp", arrives_at="11:55")
    assert found_codes(plan) == ["TIJ408"]
    assert found_codes(change_item(plan, 5, partners=team("bewoners"))) == []


def test_nobody_misses_the_neighbourhood_while_the_time_of_the_visit_is_not_known() -> None:
    assert "TIJ408" not in found_codes(change(change_invitee(morning(), "mp", leaves_at="9:10"), start=None))
