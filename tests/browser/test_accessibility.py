import json
import urllib.request

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import expect
from running import TOKEN

from werkbezoek.form.steps import STEPS


@pytest.fixture(params=["JupyterLab Light", "JupyterLab Dark"])
def theme(lab, request):
    _, address = lab
    setting = f"{address}/lab/api/settings/@jupyterlab/apputils-extension:themes?token={TOKEN}"

    def choose(name):
        body = json.dumps({"raw": json.dumps({"theme": name})}).encode()
        urllib.request.urlopen(urllib.request.Request(setting, body, method="PUT"), timeout=10)

    choose(request.param)
    yield request.param
    choose("JupyterLab Light")


def violations(notebook):
    found = Axe().run(notebook.page, context=".wb")["violations"]
    return [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found]


def test_axe_finds_nothing_in_any_step(theme, notebook):
    expect(notebook.page.locator("body")).to_have_attribute("data-jp-theme-name", theme)
    assert violations(notebook) == []
    notebook.button("Kopie maken: Op de koffie bij Gerda Assink").click()
    expect(notebook.form.locator(".wb-chart svg")).to_be_visible()
    notebook.button("Eerdere versies").click()
    expect(notebook.form.locator(".wb-versions h3")).to_be_focused()
    for step in STEPS:
        notebook.step(step.title)
        notebook.form.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
        assert violations(notebook) == [], step.title
