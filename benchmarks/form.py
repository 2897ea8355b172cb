"""How fast the form opens and answers, as ratios in one run: ``python benchmarks/form.py``.

In a real JupyterLab and a real browser, side by side with a notebook that imports pandas, matplotlib and
ipywidgets and shows one slider.
"""

import shutil
import statistics
import time
from collections.abc import Iterator

from figure import Figure, beyond, ratio, table_of
from in_lab import CHANGE, ECHO, TRIP, Lab, lab_with
from playwright.sync_api import Page, expect
from support.notebook import Notebook

from werkbezoek.store import SUFFIX

RUNS, EDITS = 5, 25

CELLS = {
    "form": f'from werkbezoek import form\n\nform.edit("../data/plannen/proef{SUFFIX}")',
    "baseline": f"""
import pandas, matplotlib.pyplot, ipywidgets
slider = ipywidgets.IntSlider(description="maat")
{ECHO}
ipywidgets.VBox([slider, text, echo])
""",
}


def figures() -> Iterator[Figure]:
    """Measure both notebooks in turn, and the edits in the last page of each."""
    opening: dict[str, list[float]] = {"form": [], "baseline": []}
    with lab_with(CELLS) as lab:
        example = sorted((lab.work / "data" / "voorbeelden").glob(f"*{SUFFIX}"))[0]
        shutil.copy(example, lab.work / "data" / "plannen" / f"proef{SUFFIX}")
        for _ in range(RUNS):
            for name, ready in (("baseline", ".widget-slider"), ("form", ".wb-panel input")):
                notebook = lab.opened(name)
                opening[name].append(_seconds_to_run(notebook, ready))
                if len(opening[name]) == RUNS:
                    measure = _round_trips if name == "baseline" else _edits
                    opening[f"{name} trips"] = measure(notebook.page)
                notebook.page.goto("about:blank")
                notebook.page.close()
                _stop_kernels(lab)
    form, baseline = statistics.median(opening["form"]), statistics.median(opening["baseline"])
    edit, trip = statistics.median(opening["form trips"]), statistics.median(opening["baseline trips"])
    what = "from Run All to a usable form / a notebook with pandas, matplotlib and one slider"
    yield ratio(what, form, baseline, 1.25, "s")
    yield beyond("from an edit to its findings and chart, minus an empty round trip", edit, trip, 150)


def _seconds_to_run(notebook: Notebook, ready: str) -> float:
    """Seconds from choosing Run All Cells until what should appear is there."""
    start = time.perf_counter()
    notebook.menu("Uitvoeren", "Run All Cells")
    notebook.page.locator(ready).first.wait_for(timeout=60_000)
    return time.perf_counter() - start


def _round_trips(page: Page) -> list[float]:
    """Milliseconds from a change in a Text to what a callback makes of it in an HTML."""
    return [page.evaluate(CHANGE, [*TRIP, f"proef {number}"]) for number in range(EDITS)]


def _edits(page: Page) -> list[float]:
    """Milliseconds from a change of an item's title to that title in the redrawn chart, findings included."""
    page.locator(".wb-bar nav button", has_text="Programma").click()
    title = ".wb-stack .wb-panel input[type=text]"
    page.locator(title).first.wait_for()
    expect(page.locator(".wb-chart svg")).to_be_attached()
    where = [title, ".wb-chart .gantt"]
    return [page.evaluate(CHANGE, [*where, f"Proef {number:02}"]) for number in range(EDITS)]


def _stop_kernels(lab: Lab) -> None:
    sessions = lab.context.request.get(f"{lab.address}/api/sessions").json()
    token = {"X-XSRFToken": next(c["value"] for c in lab.context.cookies() if c["name"] == "_xsrf")}
    for session in sessions:
        lab.context.request.delete(f"{lab.address}/api/sessions/{session['id']}", headers=token)


if __name__ == "__main__":
    print(table_of(figures()))
