"""How fluid the timeline is, as ratios in one run: ``python benchmarks/timeline.py``.

In a real JupyterLab and a real browser: how long the page works on a frame of a drag, for 60 items in four
groups and for 10; and how long it takes from letting go until the kernel has confirmed.
"""

import statistics
from collections.abc import Iterator

from figure import Figure, beyond, ratio, table_of
from in_lab import CHANGE, ECHO, TRIP, lab_with

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


def figures() -> Iterator[Figure]:
    """Measure in a page with both days."""
    with lab_with({"dag": SHOWN + ECHO + DAYS}) as lab:
        notebook = lab.opened("dag")
        notebook.run_all()
        page = notebook.page
        page.locator(".day-60 .wb-time-row").nth(59).wait_for()
        for what, script in (
            ("time between two frames of a drag", GAPS),
            ("work of the kit in a frame", WORK),
        ):
            few, many = (statistics.median(page.evaluate(script, [f".day-{n}", FRAMES])) for n in (10, 60))
            yield ratio(f"timeline: {what}, 60 items / 10 items", many, few, 2, "ms")
        trips = [page.evaluate(CHANGE, [*TRIP, f"proef {number}"]) for number in range(DROPS)]
        drops = [page.evaluate(DROP, [".day-60", -120 if number % 2 else 60]) for number in range(DROPS)]
    drop, trip = statistics.median(drops), statistics.median(trips)
    yield beyond(
        "timeline: from the end of a drag to its confirmation, minus an empty round trip", drop, trip, 150
    )


if __name__ == "__main__":
    print(table_of(figures()))
