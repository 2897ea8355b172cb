"""Pages in a real browser: exported ones, and the form on a small page (``lab/``: in a real JupyterLab)."""

from pathlib import Path

import comm
import ipywidgets
import pytest
from playwright.sync_api import expect, sync_playwright
from support import chromium
from support.form_page import FormPage
from support.listening import listening, no_errors
from support.small_page import SmallPage

from werkbezoek.form.views.notebook import Form
from werkbezoek.lab import lay_out
from werkbezoek.store import SUFFIX, save

PLAN = f"bezoek{SUFFIX}"

expect.set_options(timeout=30_000)  # patience on a busy machine costs nothing where all is well


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def browser():
    """One browser for all tests, without a window unless ``HEADED`` is set.

    It is closed after the last browser test: until then Playwright's event loop runs in this thread, which
    tests with an event loop of their own can't have.
    """
    path = chromium.find()
    if path is None:
        pytest.fail(chromium.MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=chromium.FLAGS, headless=not chromium.HEADED
        )
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def reader(browser):
    """One page for all that is exported: to open another costs more than to look at it."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def open_exported(reader, tmp_path):
    """Open an exported page as its reader does: nothing is asked of anyone, nothing refused by our policy."""
    file, said, asked = tmp_path / "page.html", [], []

    def opened(html):
        file.write_text(html, encoding="utf-8")
        reader.goto(file.as_uri())
        return reader

    with listening(
        reader,
        console=lambda message: said.append(message.text),
        request=lambda request: asked.append(request.url),
    ):
        yield opened
    assert said == []
    assert [url for url in asked if not url.startswith("data:image/png;")] == [file.as_uri()]


@pytest.fixture(scope="package")
def widget_page(browser):
    """One page for all widgets that are shown without JupyterLab."""
    page = browser.new_page(**chromium.PAGE)
    yield SmallPage(page)
    page.close()


@pytest.fixture
def small_page(widget_page, monkeypatch):
    """A page without JupyterLab that shows the widgets of the test."""
    monkeypatch.setattr(comm, "create_comm", widget_page.open_comm)
    widget_page.open()
    with no_errors(widget_page.page):
        yield widget_page
    ipywidgets.Widget.close_all()


@pytest.fixture
def show_form(small_page, tmp_path):
    """Show the form as it begins or on a plan, in a working folder in which nobody worked yet."""
    work = lay_out(tmp_path / "werkmap")
    form_page = FormPage(small_page.page, work / "data" / "plannen")

    def shown(plan=None):
        path = form_page.plans / PLAN
        if plan:
            save(plan, path, expected=None)
        small_page.show(Form(path if plan else None, work / "notebooks").widget)
        return form_page

    return shown


@pytest.fixture
def form_page(show_form):
    """The form on its start screen."""
    return show_form()


@pytest.fixture
def show_parts(small_page, tmp_path):
    """Show parts of the form, which ``parts`` makes for a file, on a plan or on that of before."""
    form_page = FormPage(small_page.page, tmp_path)

    def shown(plan, parts):
        path = form_page.plans / PLAN
        if plan:
            save(plan, path, expected=None)
        small_page.show(ipywidgets.Box(parts(path)).add_class("wb"))
        return form_page

    return shown
