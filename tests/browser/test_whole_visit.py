import pytest
from support.whole_visit import Keys, Mouse, plan_whole_visit


@pytest.mark.parametrize("hands", [Mouse, Keys])
def test_a_whole_visit_is_planned_by_mouse_or_by_keyboard_alone(form_page, hands):
    plan_whole_visit(hands(form_page))
