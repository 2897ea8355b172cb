from contextlib import contextmanager

from playwright.sync_api import expect
from support.accessible import objections, thin_out, unreadable

from werkbezoek.form.session.layout import STEPS

EVERY_STEP = """form => {
    form.querySelectorAll("details").forEach(one => { one.open = true; });
    form.querySelectorAll(".wb-away").forEach(page => page.classList.remove("wb-away"));
}"""
"""Show all steps below each other, with all that is folded away in them."""


@contextmanager
def by_night(page):
    """JupyterLab in its dark theme."""
    choose_theme(page, "JupyterLab Dark")
    try:
        yield
    finally:
        choose_theme(page, "JupyterLab Light")


def choose_theme(page, name):
    page.evaluate("theme => jupyterapp.commands.execute('apputils:change-theme', { theme })", name)
    expect(page.locator("body")).to_have_attribute("data-jp-theme-name", name)


def test_axe_finds_nothing_in_any_step(notebook):
    notebook.button("Kopie maken: Op de koffie bij Gerda Assink").click()
    expect(notebook.form.locator(".wb-chart svg")).to_be_visible()
    notebook.button("Eerdere versies").click()
    expect(notebook.form.locator(".wb-versions h3")).to_be_focused()
    for step in STEPS:
        notebook.step(step.title)
    notebook.form.evaluate(EVERY_STEP)
    expect(notebook.form.locator(".wb-page")).to_have_count(len(STEPS))
    page = notebook.page
    thin_out(page, ".wb")
    assert objections(page, ".wb") == []
    with by_night(page):
        assert unreadable(page, ".wb") == []
        notebook.button("Ander plan").click()
        expect(notebook.form.locator(".wb-start")).to_be_visible()
        thin_out(page, ".wb")
        assert unreadable(page, ".wb") == []
    assert objections(page, ".wb") == []
