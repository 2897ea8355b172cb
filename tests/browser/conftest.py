"""A real JupyterLab on a working folder, in a real browser."""

import os
import shutil
from contextlib import ExitStack, contextmanager
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import expect, sync_playwright
from support import chromium
from support.listening import listening
from support.notebook import Notebook
from support.plan_tabs import PlanTabs
from support.running import running_lab

from werkbezoek.lab import lay_out
from werkbezoek.store import SUFFIX, save

expect.set_options(timeout=30_000)  # patience on a busy machine costs nothing where all is well


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@contextmanager
def others_closed(context):
    """Close what is opened meanwhile: a page behind another one is slow."""
    before = context.pages
    yield
    for page in context.pages:
        if page not in before:
            page.close()


@contextmanager
def no_errors(page):
    """Nothing goes wrong in the page's scripts meanwhile."""
    errors = []
    with listening(page, pageerror=lambda error: errors.append(str(error))):
        yield
    assert errors == []


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
            executable_path=path, args=chromium.FLAGS, headless=not os.environ.get("HEADED")
        )
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def lab(tmp_path_factory):
    """The working folder and the address of a running JupyterLab."""
    folder = lay_out(tmp_path_factory.mktemp("werkmap"))
    with running_lab(folder, tmp_path_factory.mktemp("home")) as address:
        yield folder, address


@pytest.fixture(scope="package")
def visitor(browser):
    """One browser context for all tests, which keeps JupyterLab's own files in its cache."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="nl-NL")
    context.set_default_timeout(30_000)
    yield context
    context.close()


@pytest.fixture
def page(visitor):
    with others_closed(visitor):
        yield visitor.new_page()


@pytest.fixture(scope="package")
def started():
    """The page in which JupyterLab has started."""
    return []


@pytest.fixture
def lab_page(visitor, started, request):
    """A page for JupyterLab, which takes long to start: the tests share it and its kernel until one fails."""
    failed = request.session.testsfailed
    started[:] = started or [visitor.new_page()]
    with others_closed(visitor):
        yield started[0]
    if request.session.testsfailed > failed:
        failed_page = started.pop()
        failed_page.evaluate("window.jupyterapp?.serviceManager.sessions.shutdownAll()")
        failed_page.close()


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
def work(lab):
    """The working folder for all tests: those of one notebook share its kernel, which takes long to start."""
    return lab[0]


@pytest.fixture
def open_notebook(lab, lab_page, work):
    """Open a notebook on a working folder in which nobody worked yet; after that in another page too."""
    with ExitStack() as watched:

        def opened(page=lab_page, name="werkbezoek_plannen.ipynb"):
            watched.enter_context(no_errors(page))
            notebook = Notebook(page, work, f"{lab[1]}/lab/tree/notebooks/{name}")
            notebook.open()
            if page is lab_page:
                start_afresh(work)
            return notebook

        yield opened


def start_afresh(work):
    """Make the working folder one in which nobody worked yet; JupyterLab always shows its folder of plans."""
    plans = work / "data" / "plannen"
    for path in [*plans.iterdir(), *(path for path in (work / "data").iterdir() if path != plans)]:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    lay_out(work)


@pytest.fixture
def plans(lab, lab_page, work):
    """JupyterLab as it opens on a working folder in which nobody worked yet: on the start screen."""
    start_afresh(work)
    with no_errors(lab_page):
        plans = PlanTabs(lab_page, work, f"{lab[1]}/lab")
        plans.open()
        yield plans


@pytest.fixture
def notebook(open_notebook):
    """The planning notebook, run: the form is there."""
    notebook = open_notebook()
    notebook.run_all()
    return notebook


@pytest.fixture
def show_part(open_notebook, work, request):
    """Show the module's ``CELL``, a part of the form by itself, for a plan in ``plan.werkbezoek.json``."""
    path = work / "notebooks" / "deel.ipynb"
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3 (ipykernel)"}}
    if not path.exists():
        nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell()], metadata=kernel), path)

    def shown(plan):
        notebook = open_notebook(name=path.name)
        notebook.write_cell(request.module.CELL.strip())
        save(plan, notebook.plans / f"plan{SUFFIX}", expected=None)
        notebook.run_all()
        return notebook

    return shown
