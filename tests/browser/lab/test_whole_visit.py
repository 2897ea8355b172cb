import pytest
from playwright.sync_api import expect
from support.whole_visit import Keys, plan_whole_visit

from werkbezoek.documents.audiences import AUDIENCES


@pytest.mark.thorough
def test_a_whole_visit_is_planned_by_keyboard_alone_in_jupyterlab_too(plans):
    plan_whole_visit(Keys(plans))


def test_steps_and_buttons_stand_in_one_row_beside_lab_s_files_and_steps_stay_in_sight(plans):
    plans.new_plan("Alles nog open")  # each step with a number of things to look at
    plans.step("Exporteren")
    assert plans.page.locator("#jp-left-stack").is_visible()
    size = plans.page.viewport_size
    steps = plans.form.locator(".wb-bar nav")
    cards = plans.form.locator(".wb-downloads section")
    expect(steps.get_by_role("button")).to_have_count(7)
    expect(cards).to_have_count(len(AUDIENCES))
    for width in (1366, 1280):
        plans.page.set_viewport_size({**size, "width": width})
        for row in (steps, *cards.all()):
            tops = row.get_by_role("button").evaluate_all("all => all.map(one => one.offsetTop)")
            assert len(set(tops)) == 1, f"{row} at {width}"
    tab = plans.form.locator("xpath=ancestor::*[contains(@class, 'wb-tab')]").first
    tab.evaluate("tab => tab.scrollTo({ top: 600 })")
    expect(steps).to_be_in_viewport(ratio=1)  # also where JupyterLab gives its cells a scroll bar
    plans.step("Bezoek")
    assert tab.evaluate("tab => tab.scrollTop") == 0
    plans.page.set_viewport_size(size)
