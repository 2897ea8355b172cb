from playwright.sync_api import expect
from support.accessible import COLOURS, thin_out, violations

from werkbezoek.form.session.layout import STEPS

EVERY_STEP = """form => {
    form.querySelectorAll("details").forEach(one => { one.open = true; });
    form.querySelectorAll(".wb-away").forEach(page => page.classList.remove("wb-away"));
}"""
"""Show all steps below each other, with all that is folded away in them."""


def test_axe_finds_nothing_in_any_step(form_page, small_page):
    page = form_page.page
    small_page.choose_theme("light")
    form_page.button("Kopie maken: Op de koffie bij Gerda Assink").click()
    expect(form_page.form.locator(".wb-chart svg")).to_be_visible()
    form_page.button("Eerdere versies").click()
    expect(form_page.form.locator(".wb-versions h3")).to_be_focused()
    for step in STEPS:
        form_page.step(step.title)
    form_page.form.evaluate(EVERY_STEP)
    expect(form_page.form.locator(".wb-page")).to_have_count(len(STEPS))
    thin_out(page, ".wb")
    assert violations(page, ".wb") == []
    small_page.choose_theme("dark")
    assert violations(page, ".wb", **COLOURS) == []
    form_page.button("Ander plan").click()
    expect(form_page.form.locator(".wb-start")).to_be_visible()
    thin_out(page, ".wb")
    assert violations(page, ".wb", **COLOURS) == []
    small_page.choose_theme("light")
    assert violations(page, ".wb") == []
