import pytest
from accessible import BUT_COLOURS, unreadable, violations
from playwright.sync_api import expect

from werkbezoek.form.steps import STEPS

@pytest.fixture
def themes(notebook):
    """JupyterLab in one theme after the other."""

    def choose(name):
        notebook.page.evaluate(
            "theme => jupyterapp.commands.execute('apputils:change-theme', { theme })", name
        )
        expect(notebook.page.locator("body")).to_have_attribute("data-jp-theme-name", name)
        return name

    yield lambda: map(choose, ("JupyterLab Dark", "JupyterLab Light"))
    choose("JupyterLab Light")


EVERY_STEP = """form => {
    form.querySelectorAll("details").forEach(one => { one.open = true; });
    form.querySelectorAll(".wb-away").forEach(page => page.classList.remove("wb-away"));
}"""
"""Show all steps below each other, with all that is folded away in them."""


def test_axe_finds_nothing_in_any_step(themes, notebook):
    """The start and all steps: of colours in either theme, of other rules in the light one, which is the last."""
    for theme in themes():
        assert unreadable(notebook.page, ".wb") == [], theme
    assert violations(notebook.page, ".wb", **BUT_COLOURS) == []
    notebook.button("Kopie maken: Op de koffie bij Gerda Assink").click()
    expect(notebook.form.locator(".wb-chart svg")).to_be_visible()
    notebook.button("Eerdere versies").click()
    expect(notebook.form.locator(".wb-versions h3")).to_be_focused()
    for step in STEPS:
        notebook.step(step.title)
    notebook.form.evaluate(EVERY_STEP)
    expect(notebook.form.locator(".wb-page")).to_have_count(len(STEPS))
    for theme in themes():
        assert unreadable(notebook.page, ".wb") == [], theme
    assert violations(notebook.page, ".wb", **BUT_COLOURS) == []
