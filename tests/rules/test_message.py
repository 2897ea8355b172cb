"""BOO301–BOO310: how much of the visit is presentation, and messages that say nothing."""

from support.bad_plans import change, change_limit, found_codes
from support.good_plans import morning, presentation

from werkbezoek.plan import Message


def test_presentations_at_the_same_time_count_once() -> None:
    plan = morning()
    second = presentation("Nog iets", 30, plan.programme[2].place, lead=plan.programme[2].lead, start="9:15")
    plan = change(plan, programme=(*plan.programme[:3], second, *plan.programme[3:]))
    assert "TIJ401" in found_codes(plan)
    assert "BOO306" not in found_codes(change_limit(plan, "presentation_percent", 18))


def test_messages_that_are_still_empty_are_not_the_same_message() -> None:
    plan = morning()
    empty = (Message(id="a"), Message(id="b", text=" "))
    assert found_codes(change(plan, messages=(*plan.messages[:1], *empty))) == []
