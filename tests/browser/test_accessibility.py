import pytest
from accessible import BUT_COLOURS, unreadable, violations
from playwright.sync_api import expect

from werkbezoek.form.steps import STEPS

LIGHT = "JupyterLab Light"


@pytest.fixture
def themes(notebook):
    """JupyterLab in one theme after the other."""

    def choose(name):
        notebook.page.evaluate(
            "theme => jupyterapp.commands.execute('apputils:change-theme', { theme })", name
        )
        expect(notebook.page.locator("body")).to_have_attribute("data-jp-theme-name", name)
        return name

    yield lambda: map(choose, ("JupyterLab Dark", LIGHT))
    choose(LIGHT)


def test_axe_finds_nothing_in_any_step(themes, notebook):
    """All rules in the light theme, which is the last; of colours also in the dark one."""
    for theme in themes():
        assert unreadable(notebook.page, ".wb") == [], theme
    assert violations(notebook.page, ".wb", rules=BUT_COLOURS) == []
    notebook.button("Kopie maken: Op de koffie bij Gerda Assink").click()
    expect(notebook.form.locator(".wb-chart svg")).to_be_visible()
    notebook.button("Eerdere versies").click()
    expect(notebook.form.locator(".wb-versions h3")).to_be_focused()
    for theme in themes():
        for step in STEPS:
            notebook.step(step.title)
            notebook.form.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
            assert unreadable(notebook.page, ".wb") == [], (theme, step.title)
            assert theme != LIGHT or violations(notebook.page, ".wb", rules=BUT_COLOURS) == [], step.title
