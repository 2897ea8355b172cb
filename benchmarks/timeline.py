"""How fluid the timeline is, as ratios in one run: ``python benchmarks/timeline.py``.

In a real JupyterLab and a real browser: how long the page works on a frame of a drag, for 60 items in four
groups and for 10; and how long it takes from letting go until the kernel has confirmed.
"""

import statistics

from in_lab import CHANGE, ECHO, TRIP, lab_with
from playwright.sync_api import Page

FRAMES, DROPS = 120, 25

SHOWN = """
import ipywidgets
import msgspec

from werkbezoek.form.session.session import Session
from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.timeline_view import TimelineView
from werkbezoek.form.views.view import FormContext
from werkbezoek.plan import ItemKind, ProgrammeItem, new_plan
from werkbezoek.store import save

KINDS = [ItemKind.TOUR, ItemKind.CONVERSATION, ItemKind.PRESENTATION, ItemKind.LUNCH]


def shown(count, groups):
    items = tuple(
        ProgrammeItem(
            id=f"i{n}", kind=KINDS[n % 4], title=f"Onderdeel {n}", minutes=20, travel_minutes=0,
            group=f"groep {n % groups + 1}" if groups else "",
        )
        for n in range(count)
    )
    path = f"../data/plannen/dag{count}.werkbezoek.json"
    save(msgspec.structs.replace(new_plan(), start="9:00", programme=items), path, expected=None)
    view = TimelineView(FormContext(Session(path), lambda: view.refresh()))
    view.refresh()
    return view


def named(view, name):
    return ipywidgets.VBox([view]).add_class(name)
"""

DAYS = """
days = shown(10, 0), shown(60, 4)
boxes = named(days[0], "day-10"), named(days[1], "day-60")
bar = BarView(days[0].context, show_step=print, leave=print, opened=print)
bar.refresh()
ipywidgets.Box([bar, text, echo, *boxes]).add_class("wb")
"""

HOLD = """
const [root, tell] = [document.querySelector(where), (type, node, x, y, more = {}) => node.dispatchEvent(
  new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, clientX: x, clientY: y, ...more }))];
const list = root.querySelector("ol");
list.setPointerCapture = list.releasePointerCapture = () => {};
list.hasPointerCapture = () => false;
const block = root.querySelector(".wb-time-block");
const box = block.getBoundingClientRect();
const [x, y] = [box.x + box.width / 2, box.y + 10];
"""


WORK = f"""
async ([where, frames]) => {{
  {HOLD}
  tell("pointerdown", block, x, y);
  const taken = [];
  const own = window.requestAnimationFrame;
  window.requestAnimationFrame = (call) => own((now) => {{
    const start = performance.now();
    call(now);
    root.getBoundingClientRect();
    taken.push(performance.now() - start);
  }});
  for (let frame = 0; frame < frames; frame++) {{
    tell("pointermove", list, x + 10 + (frame % 40) * 4, y);
    await new Promise((next) => own(() => own(next)));
  }}
  window.requestAnimationFrame = own;
  document.dispatchEvent(new KeyboardEvent("keydown", {{ key: "Escape", bubbles: true }}));
  return taken;
}}
"""

GAPS = f"""
async ([where, frames]) => {{
  {HOLD}
  tell("pointerdown", block, x, y);
  const taken = [];
  let last = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < frames; frame++) {{
    tell("pointermove", list, x + 10 + (frame % 40) * 4, y);
    const now = await new Promise(requestAnimationFrame);
    taken.push(now - last);
    last = now;
  }}
  document.dispatchEvent(new KeyboardEvent("keydown", {{ key: "Escape", bubbles: true }}));
  return taken;
}}
"""

DROP = f"""
([where, by]) => new Promise((resolve) => {{
  {HOLD}
  const plot = root.querySelector(".wb-time-plot");
  tell("pointerdown", block, x, y);
  tell("pointermove", list, x + by / 2, y);
  const start = performance.now();
  const watch = new MutationObserver(() => {{
    if (plot.dataset.state !== "confirmed") return;
    watch.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - start));
  }});
  tell("pointerup", list, x + by, y);
  watch.observe(plot, {{ attributes: true, attributeFilter: ["data-state"] }});
}})
"""


def main() -> None:
    """Measure, and print what came out."""
    with lab_with({"dag": SHOWN + ECHO + DAYS}) as lab:
        notebook = lab.opened("dag")
        notebook.run_all()
        notebook.page.locator(".day-60 .wb-time-row").nth(59).wait_for()
        report(notebook.page)


def report(page: Page) -> None:
    """Measure in a page with both days."""
    work = {count: page.evaluate(WORK, [f".day-{count}", FRAMES]) for count in (10, 60)}
    gaps = {count: page.evaluate(GAPS, [f".day-{count}", FRAMES]) for count in (10, 60)}
    trips = [page.evaluate(CHANGE, [*TRIP, f"proef {number}"]) for number in range(DROPS)]
    drops = [page.evaluate(DROP, [".day-60", -120 if number % 2 else 60]) for number in range(DROPS)]
    _compare("between two frames of a drag", gaps)
    _compare("work of ours in a frame, layout included", work)
    drop, trip = statistics.median(drops), statistics.median(trips)
    print(f"from letting go to confirmed: {drop:.0f} ms, bare round trip {trip:.0f} ms")
    print(f"  beyond a bare round trip: {drop - trip:.0f} ms (limit 150)")


def _compare(what: str, taken: dict[int, list[float]]) -> None:
    few, many = statistics.median(taken[10]), statistics.median(taken[60])
    worst = statistics.quantiles(taken[60], n=20)[-1]
    print(f"{what}: 10 items {few:.1f} ms, 60 items {many:.1f} ms (95%: {worst:.1f} ms)")
    print(f"  ratio {many / few:.2f} (limit 2)")


if __name__ == "__main__":
    main()
