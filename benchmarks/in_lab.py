"""Notebooks of one cell in a real JupyterLab and a real browser, for the benchmarks that need a page."""

import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import nbformat
from playwright.sync_api import BrowserContext, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from support import chromium
from support.notebook import Notebook
from support.running import running_lab

from werkbezoek.lab import lay_out

KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}}

CHANGE = """
([input, shown, value]) => new Promise((resolve) => {
  const [from, to] = [document.querySelector(input), document.querySelector(shown)];
  const start = performance.now();
  const watch = new MutationObserver(() => {
    if (!to.textContent.includes(value)) return;
    watch.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - start));
  });
  watch.observe(to, { childList: true, subtree: true, characterData: true });
  from.value = value;
  from.dispatchEvent(new Event("input", { bubbles: true }));
  from.dispatchEvent(new Event("change", { bubbles: true }));
})
"""
"""Milliseconds from a change in one element until its value is shown in another."""

TRIP = [".widget-text input", ".widget-html-content"]
"""The elements of a bare round trip, between the widgets that ``ECHO`` makes."""

ECHO = """
text, echo = ipywidgets.Text(), ipywidgets.HTML()
text.observe(lambda change: setattr(echo, "value", f"<b>{change.new}</b>"), "value")
"""


class Lab(NamedTuple):
    """A JupyterLab that runs on a working folder of its own, and the browser that looks at it."""

    address: str
    work: Path
    context: BrowserContext

    def opened(self, name: str) -> Notebook:
        """A notebook in a page of its own, not yet run."""
        page = self.context.new_page()
        notebook = Notebook(page, self.work, f"{self.address}/lab/tree/notebooks/{name}.ipynb")
        notebook.open()
        return notebook


@contextmanager
def lab_with(cells: Mapping[str, str]) -> Iterator[Lab]:
    """A running JupyterLab with a notebook for each of these names, with this code in its only cell."""
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        work = lay_out(Path(scratch) / "werkmap")
        for name, code in cells.items():
            cell = nbformat.v4.new_code_cell(code.strip())
            notebook = nbformat.v4.new_notebook(cells=[cell], metadata=KERNEL)
            nbformat.write(notebook, work / "notebooks" / f"{name}.ipynb")
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.FLAGS)
        with running_lab(work, Path(scratch)) as address:
            yield Lab(address, work, browser.new_context(viewport={"width": 1366, "height": 768}))
        browser.close()
