import pytest
from support.whole_visit import Keys, Mouse, plan_whole_visit


@pytest.mark.parametrize("hands", [pytest.param(Mouse, marks=pytest.mark.thorough), Keys])
def test_a_whole_visit_is_planned_by_mouse_or_by_keyboard_alone(form_page, hands):
    """A double click, a drag and the like are also tested with the table and the timeline alone."""
    plan_whole_visit(hands(form_page))
