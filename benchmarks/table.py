"""How fluid the tables are, as ratios in one run: ``python benchmarks/table.py``.

In a real JupyterLab and a real browser, for 200 invitees and for 10, and for 60 items and for 10: what the
page takes to move to the next cell, and how long it is from Enter in a cell until the kernel has confirmed.
"""

import statistics
from collections.abc import Iterator

from figure import Figure, ratio, table_of
from in_lab import lab_with
from playwright.sync_api import Page

STEPS, EDITS = 60, 25
SIZES = {"invitees": ("party", 10, 200), "programme": ("title", 10, 60)}

CELL = """
import ipywidgets
import msgspec

from werkbezoek.form.session.session import Session
from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.table_view import TableView
from werkbezoek.form.views.view import FormContext
from werkbezoek.plan import Invitee, ItemKind, Name, ProgrammeItem, Role, new_plan
from werkbezoek.store import save


def shown(name, count):
    if name == "invitees":
        rows = [Invitee(id=f"g{n}", name=Name(last=f"Gast {n}"), roles=(Role.STAFF,)) for n in range(count)]
    else:
        rows = [ProgrammeItem(id=f"i{n}", kind=ItemKind.TOUR, minutes=10) for n in range(count)]
    path = f"../data/plannen/{name}{count}.werkbezoek.json"
    save(msgspec.structs.replace(new_plan(), **{name: tuple(rows)}), path, expected=None)
    context = FormContext(Session(path), lambda: view.refresh())
    view = TableView(name, context, choose=lambda place: None)
    view.refresh()
    return context, ipywidgets.VBox([view]).add_class(f"{name}-{count}")


tables = [shown("invitees", 10), shown("invitees", 200), shown("programme", 10), shown("programme", 60)]
bar = BarView(tables[0][0], show_step=print, leave=print, opened=print)
bar.refresh()
ipywidgets.Box([bar, *(box for _, box in tables)]).add_class("wb")
"""

MOVE = """
([where, column, steps]) => {
  const root = document.querySelector(where);
  root.querySelector(`[data-column="${column}"]`).focus();
  const taken = [];
  for (let step = 0; step < steps; step++) {
    const start = performance.now();
    const key = step % 12 < 6 ? "ArrowDown" : "ArrowUp";
    document.activeElement.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    document.activeElement.getBoundingClientRect();
    taken.push(performance.now() - start);
  }
  return taken;
}
"""

EDIT = """
([where, column, text]) => new Promise((resolve) => {
  const root = document.querySelector(where);
  const press = (key) => document.activeElement.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  root.querySelector(`[data-column="${column}"]`).focus();
  press("F2");
  document.activeElement.value = text;
  const start = performance.now();
  const watch = new MutationObserver(() => {
    if (root.dataset.waiting) return;
    watch.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - start));
  });
  press("Enter");
  watch.observe(root, { attributes: true, attributeFilter: ["data-waiting"] });
})
"""


def figures() -> Iterator[Figure]:
    """Measure a small and a large table of both kinds in one page."""
    with lab_with({"tabellen": CELL}) as lab:
        notebook = lab.opened("tabellen")
        notebook.run_all()
        notebook.page.locator(".programme-60 tbody tr").nth(59).wait_for()
        for name, (column, few, many) in SIZES.items():
            yield from compare(notebook.page, name, column, few, many)


def compare(page: Page, name: str, column: str, few: int, many: int) -> Iterator[Figure]:
    """Yield what a large table takes, against a small one."""
    tables = {count: f".{name}-{count} .wb-table" for count in (few, many)}
    edits: dict[int, list[float]] = {few: [], many: []}
    for number in range(EDITS):
        for count, taken in edits.items():
            taken.append(page.evaluate(EDIT, [tables[count], column, f"Proef {number}"]))
    moves = {count: page.evaluate(MOVE, [tables[count], column, STEPS]) for count in (few, many)}
    for what, taken in (("going to the next cell", moves), ("from Enter to the confirmation", edits)):
        small, large = (statistics.median(taken[count]) for count in (few, many))
        yield ratio(f"table of {name}: {what}, {many} rows / {few} rows", large, small, 2, "ms")


if __name__ == "__main__":
    print(table_of(figures()))
