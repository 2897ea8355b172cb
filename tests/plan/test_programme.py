"""Items of the programme."""

import pytest

from werkbezoek.plan import MEALS, ItemKind, Person, ProgrammeItem


def test_the_press_stays_out_of_conversations_and_meals_unless_the_plan_says_otherwise():
    closed = {kind for kind in ItemKind if not ProgrammeItem(id="a", kind=kind).welcomes_press}
    assert closed == MEALS | {ItemKind.CONVERSATION, ItemKind.INTERNAL}
    assert ProgrammeItem(id="a", kind=ItemKind.DINNER, press_welcome=True).welcomes_press


def test_a_person_is_an_invitee_or_a_text() -> None:
    for fields in ({}, {"invitee": "a", "text": "team"}):
        with pytest.raises(ValueError, match="niet allebei"):
            Person(**fields)
