"""How fast the form opens and answers, as ratios in one run: ``python benchmarks/form.py``.

In a real JupyterLab and a real browser, side by side with a notebook that imports pandas, matplotlib and
ipywidgets and shows one slider.
"""

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import nbformat
from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from werkbezoek.lab import lay_out
from werkbezoek.store import SUFFIX

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "browser")]

RUNS, EDITS = 5, 25

BASELINE = """
import pandas, matplotlib.pyplot, ipywidgets
slider = ipywidgets.IntSlider(description="maat")
text, echo = ipywidgets.Text(), ipywidgets.HTML()
text.observe(lambda change: setattr(echo, "value", f"<b>{change.new}</b>"), "value")
ipywidgets.VBox([slider, text, echo])
"""


def main() -> None:
    """Measure, and print each ratio with its limit."""
    import chromium
    from notebook import Notebook
    from running import running_lab

    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        work = lay_out(Path(scratch) / "werkmap")
        example = sorted((work / "data" / "voorbeelden").glob(f"*{SUFFIX}"))[0]
        shutil.copy(example, work / "data" / "plannen" / f"proef{SUFFIX}")
        _write(work, "form", f'from werkbezoek import form\n\nform.edit("../data/plannen/proef{SUFFIX}")')
        _write(work, "baseline", BASELINE.strip())
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.FLAGS)
        with running_lab(work, Path(scratch)) as address:
            context = browser.new_context(viewport={"width": 1366, "height": 768})
            opening: dict[str, list[float]] = {"form": [], "baseline": []}
            for _ in range(RUNS):
                for name, ready in (("baseline", ".widget-slider"), ("form", ".wb-panel input")):
                    page = context.new_page()
                    notebook = Notebook(page, work, f"{address}/lab/tree/notebooks/{name}.ipynb")
                    opening[name].append(_open(notebook, ready))
                    if len(opening[name]) == RUNS:
                        trips = _round_trips(page) if name == "baseline" else _edits(page)
                        opening[f"{name} trips"] = trips
                    page.goto("about:blank")
                    page.close()
                    _stop_kernels(context, address)
        browser.close()
    form, baseline = statistics.median(opening["form"]), statistics.median(opening["baseline"])
    edit, trip = statistics.median(opening["form trips"]), statistics.median(opening["baseline trips"])
    print(f"from Run All to a usable form: {form:.2f} s, baseline {baseline:.2f} s")
    print(f"  ratio {form / baseline:.2f} (limit 1.25)")
    print(f"one edit to findings and chart in the page: {edit:.0f} ms, bare round trip {trip:.0f} ms")
    print(f"  beyond a bare round trip: {edit - trip:.0f} ms (limit 150)")


def _write(work: Path, name: str, code: str) -> None:
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}}
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)], metadata=kernel)
    nbformat.write(notebook, work / "notebooks" / f"{name}.ipynb")


def _open(notebook: Any, ready: str) -> float:
    """Seconds from choosing Run All Cells until what should appear is there."""
    notebook.open()
    start = time.perf_counter()
    notebook.menu("Uitvoeren", "Run All Cells")
    notebook.page.locator(ready).first.wait_for(timeout=60_000)
    return time.perf_counter() - start


MEASURE = """
([input, shown, value, event]) => new Promise((resolve) => {
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
  from.dispatchEvent(new Event(event, { bubbles: true }));
})
"""


def _round_trips(page: Page) -> list[float]:
    """Milliseconds from a change in a Text to what a callback makes of it in an HTML."""
    where = [".widget-text input", ".widget-html-content"]
    return [page.evaluate(MEASURE, [*where, f"proef {number}", "change"]) for number in range(EDITS)]


def _edits(page: Page) -> list[float]:
    """Milliseconds from a change of an item's title to that title in the redrawn chart, findings included."""
    page.locator(".wb-bar nav button", has_text="Programma").click()
    title = ".wb-stack .wb-panel input[type=text]"
    page.locator(title).first.wait_for()
    expect(page.locator(".wb-chart svg")).to_be_attached()
    where = [title, ".wb-chart .gantt"]
    return [page.evaluate(MEASURE, [*where, f"Proef {number:02}", "change"]) for number in range(EDITS)]


def _stop_kernels(context: BrowserContext, address: str) -> None:
    sessions = context.request.get(f"{address}/api/sessions").json()
    token = {"X-XSRFToken": next(c["value"] for c in context.cookies() if c["name"] == "_xsrf")}
    for session in sessions:
        context.request.delete(f"{address}/api/sessions/{session['id']}", headers=token)


if __name__ == "__main__":
    main()
