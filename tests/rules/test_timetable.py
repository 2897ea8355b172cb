"""TIJ401, TIJ403–TIJ406, TIJ409, TIJ410: who leads what at the same time, slack, and late in the evening."""

from support.bad_plans import bad_plans, change, change_item, found_codes
from support.good_plans import TODAY, evening, pause, two_groups

from werkbezoek.plan import Person
from werkbezoek.rules import check


def test_someone_may_lead_two_items_at_once_together_with_others() -> None:
    plan = two_groups()
    for index, team in ((2, "team Nieuwbouw"), (3, "team Renovatie")):
        plan = change_item(plan, index, lead=(Person(invitee="dir"), Person(text=team)))
    assert found_codes(plan) == []


def test_an_item_pinned_after_midnight_is_at_the_end_of_the_evening() -> None:
    late = change_item(change(evening(), start="21:30"), 4, start="0:15")
    messages = {finding.code: finding.message for finding in check(late, today=TODAY)}
    assert messages == {
        "TIJ403": "Van 23.35 tot 0.15 uur is er niets te doen, vóór “Napraten”.",
    }
    longer = check(change(late, start="20:00"), today=TODAY)
    assert "Het bezoek duurt 4 uur en 40 minuten; wij raden hoogstens 4 uur aan." in {
        finding.message for finding in longer
    }


def test_a_small_step_back_late_in_the_evening_is_an_overlap() -> None:
    late = change(evening(), start="21:30")
    assert "TIJ401" in found_codes(change_item(late, 4, start="23:15"))


def test_travel_and_a_lunch_are_slack() -> None:
    full = dict(bad_plans())["TIJ406 full"]
    assert found_codes(change_item(full, 1, travel_minutes=14)) == ["TIJ406"]
    assert found_codes(change_item(full, 1, travel_minutes=15)) == []
    assert found_codes(change_item(full, 0, minutes=30)) == []


def test_a_break_is_slack_and_needs_no_lead_and_no_place() -> None:
    full = dict(bad_plans())["TIJ406 full"]
    for minutes, codes in ((5, []), (4, ["TIJ406"])):
        assert found_codes(change(full, programme=(*full.programme, pause("Even lucht", minutes)))) == codes
