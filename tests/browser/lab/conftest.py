"""A real JupyterLab on a working folder."""

import shutil
from contextlib import contextmanager

import pytest
from support import chromium
from support.listening import no_errors
from support.notebook import Notebook
from support.plan_tabs import PlanTabs
from support.running import running_lab

from werkbezoek.lab import lay_out


@contextmanager
def others_closed(context):
    """Close what is opened meanwhile: a page behind another one is slow."""
    before = context.pages
    yield
    for page in context.pages:
        if page not in before:
            page.close()


@pytest.fixture(scope="package")
def lab(tmp_path_factory):
    """The working folder and the address of a running JupyterLab."""
    folder = lay_out(tmp_path_factory.mktemp("werkmap"))
    with running_lab(folder, tmp_path_factory.mktemp("home")) as address:
        yield folder, address


@pytest.fixture(scope="package")
def visitor(browser):
    """One browser context for all tests, which keeps JupyterLab's own files in its cache."""
    context = browser.new_context(**chromium.PAGE)
    context.set_default_timeout(30_000)
    context.set_default_navigation_timeout(180_000)  # its first page takes long on a busy machine
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
def work(lab):
    """The working folder for all tests: those of one notebook share its kernel, which takes long to start."""
    return lab[0]


@pytest.fixture
def notebook(lab, lab_page, work):
    """The planning notebook on a working folder in which nobody worked yet, run: the form is there."""
    with no_errors(lab_page):
        notebook = Notebook(lab_page, work, f"{lab[1]}/lab/tree/notebooks/werkbezoek_plannen.ipynb")
        notebook.open()
        start_afresh(work)
        notebook.run_all()
        yield notebook


@pytest.fixture
def plans(lab, lab_page, work):
    """JupyterLab as it opens on a working folder in which nobody worked yet: on the start screen."""
    start_afresh(work)
    with no_errors(lab_page):
        plans = PlanTabs(lab_page, work, f"{lab[1]}/lab")
        plans.open()
        yield plans


def start_afresh(work):
    """Make the working folder one in which nobody worked yet; JupyterLab always shows its folder of plans."""
    plans = work / "data" / "plannen"
    for path in [*plans.iterdir(), *(path for path in (work / "data").iterdir() if path != plans)]:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    lay_out(work)
