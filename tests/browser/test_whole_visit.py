from support.whole_visit import Mouse, plan_whole_visit


def test_a_whole_visit_is_planned_by_mouse(form_page):
    plan_whole_visit(Mouse(form_page))
