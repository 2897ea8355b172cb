"""How fast a plan opens in a tab of JupyterLab, as ratios in one run: ``python benchmarks/tabs.py``.

In a real JupyterLab and a real browser, against the same form in a notebook and against a notebook that shows
one slider. The preview is measured while it is open beside the fields.
"""

import shutil
import statistics
import time
from collections.abc import Iterator

from figure import Figure, ratio, table_of
from in_lab import CHANGE, Lab, lab_with
from playwright.sync_api import Page
from support.notebook import KERNEL_STARTS, Notebook
from support.plan_tabs import PlanTabs
from support.running import TOKEN

from werkbezoek.store import SUFFIX

RUNS, EDITS = 5, 25
PLAN = f"data/plannen/proef{SUFFIX}"
CELLS = {
    "formulier": f'from werkbezoek import form\n\nform.edit("../{PLAN}")',
    "schuif": 'import ipywidgets\n\nipywidgets.IntSlider(description="maat")',
}

PREVIEWED = """
(value) => new Promise((resolve) => {
  const input = document.querySelector(".wb-panel input");
  const start = performance.now();
  const look = () => {
    const frame = [...document.querySelectorAll(".wb-preview iframe")].pop();
    const heading = frame?.contentDocument?.querySelector("h1");
    if (heading?.textContent.includes(value)) resolve(performance.now() - start);
    else requestAnimationFrame(look);
  };
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
  look();
})
"""
"""Milliseconds from an edit of the title until the page of the guests has it."""


def figures() -> Iterator[Figure]:
    """Measure the opening in turn with a peer, and edits while the preview is open."""
    with lab_with(CELLS) as lab:
        example = sorted((lab.work / "data" / "voorbeelden").glob(f"*{SUFFIX}"))[0]
        shutil.copy(example, lab.work / PLAN)
        first = [(_first_slider(lab), _first_form(lab)) for _ in range(RUNS)]
        page = lab.context.new_page()
        again = [(_form_in_notebook(lab, page), _form_in_tab(page)) for _ in range(RUNS)]
        previews, edits = _previews(page)
    slider, form = (statistics.median(taken) for taken in zip(*first, strict=True))
    yield ratio("first form of a fresh JupyterLab / a notebook with one slider", form, slider, 1.15, "s")
    notebook, tab = (statistics.median(taken) for taken in zip(*again, strict=True))
    what = "double click on a plan to a usable form"
    yield ratio(f"{what} / the same form in its notebook", tab, notebook, 1.0, "s")
    yield Figure(what, tab, 1.0, "s")
    yield Figure("from an edit to the preview of the guests' page", previews, 150, "ms")
    yield Figure("from an edit to the title at the head of the form", edits, 150, "ms")


def _first_slider(lab: Lab) -> float:
    start = time.perf_counter()
    notebook = lab.opened("schuif")
    notebook.menu("Uitvoeren", "Run All Cells")
    notebook.page.locator(".widget-slider").wait_for(timeout=KERNEL_STARTS)
    taken = time.perf_counter() - start
    _leave(notebook.page)
    return taken


def _first_form(lab: Lab) -> float:
    page = lab.context.new_page()
    start = time.perf_counter()
    page.goto(f"{lab.address}/lab/tree/{PLAN}?token={TOKEN}&reset")
    page.locator(".wb-panel input").first.wait_for(timeout=KERNEL_STARTS)
    taken = time.perf_counter() - start
    _leave(page)
    return taken


def _form_in_notebook(lab: Lab, page: Page) -> float:
    """Seconds from the command to open the notebook until its form is there."""
    if page.url == "about:blank":
        page.goto(f"{lab.address}/lab?token={TOKEN}&reset")
        page.locator(".wb-start h2").wait_for(timeout=KERNEL_STARTS)  # the kernel of the forms runs
    notebook = Notebook(page, lab.work, f"{lab.address}/lab/tree/notebooks/formulier.ipynb")
    start = time.perf_counter()
    notebook.command("docmanager:open", path="notebooks/formulier.ipynb")
    notebook._await_kernel()
    notebook.menu("Uitvoeren", "Run All Cells")
    page.locator(".jp-Notebook .wb-panel input").first.wait_for(timeout=KERNEL_STARTS)
    taken = time.perf_counter() - start
    page.evaluate("jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.evaluate("jupyterapp.shell.currentWidget.dispose()")
    return taken


def _form_in_tab(page: Page) -> float:
    """Seconds from the command that a double click gives until the form is there."""
    start = time.perf_counter()
    page.evaluate("path => void jupyterapp.commands.execute('docmanager:open', { path })", PLAN)
    page.locator(".wb-document .wb-panel input").first.wait_for(timeout=KERNEL_STARTS)
    taken = time.perf_counter() - start
    page.evaluate("jupyterapp.shell.currentWidget.dispose()")
    return taken


def _previews(page: Page) -> tuple[float, float]:
    """Milliseconds from an edit to the preview, and to the title at the head of the form."""
    _open = "path => void jupyterapp.commands.execute('docmanager:open', { path })"
    page.evaluate(_open, PLAN)
    tabs = PlanTabs(page, None, "")
    tabs.title().wait_for(timeout=KERNEL_STARTS)
    edits = [page.evaluate(CHANGE, [".wb-panel input", ".wb-bar h2", f"Proef {n:02}"]) for n in range(EDITS)]
    tabs.button("Zo ziet de gast het").click()
    page.locator(".wb-preview iframe").first.wait_for()
    previews = [page.evaluate(PREVIEWED, f"Voorbeeld {number:02}") for number in range(EDITS)]
    return statistics.median(previews), statistics.median(edits)


def _leave(page: Page) -> None:
    """Stop all kernels and close the page."""
    page.evaluate("jupyterapp.serviceManager.sessions.shutdownAll()")
    page.close()


if __name__ == "__main__":
    print(table_of(figures()))
