// Rows of the table dragged by their grip to another place; a line shows where they will land.
import { targetIn } from "./dom.js";

/** Return where a row lands if it is dragged to height `y`: its new place, and the row before or after that. */
export function landing(/** @type {Bounds[]} */ rows, /** @type {number} */ from, /** @type {number} */ y) {
  const under = rows.findIndex(({ bottom }) => y < bottom);
  const beside = under < 0 ? rows.length - 1 : under;
  const isAfter = y > (rows[beside].top + rows[beside].bottom) / 2;
  const gap = beside + (isAfter ? 1 : 0);
  return { to: gap > from ? gap - 1 : gap, beside, isAfter };
}

/** Let the rows of a table body be dragged; `move` is called with the id of a row and its new place.
 * @type {(body: HTMLElement, move: (id: string, to: number) => void) => void} */
export function makeRowsDraggable(body, move) {
  let held = /** @type {HTMLElement | null} */ (null);
  let to = 0;
  const rows = () => /** @type {HTMLElement[]} */ ([...body.children]);
  const unmark = () => {
    for (const row of rows()) delete row.dataset.drop;
  };

  body.addEventListener("pointerdown", (pointer) => {
    const row = targetIn(pointer, "th[scope=row]")?.parentElement;
    if (!row || pointer.button !== 0) return;
    pointer.preventDefault();
    held = row;
    to = rows().indexOf(row);
    row.dataset.held = "true";
    body.setPointerCapture(pointer.pointerId);
  });
  body.addEventListener("pointermove", ({ clientY }) => {
    const scroller = body.closest(".wb-sheet");
    if (!held || !scroller) return;
    const { top: upper, bottom } = scroller.getBoundingClientRect();
    if (clientY > bottom - 28) scroller.scrollTop += 14;
    if (clientY < upper + 56) scroller.scrollTop -= 14;
    const from = rows().indexOf(held);
    const bounds = rows().map((row) => row.getBoundingClientRect());
    const target = landing(bounds, from, clientY);
    to = target.to;
    unmark();
    if (to !== from) rows()[target.beside].dataset.drop = target.isAfter ? "after" : "before";
  });

  const release = (/** @type {PointerEvent} */ { type }) => {
    if (!held) return;
    const row = held;
    held = null;
    delete row.dataset.held;
    unmark();
    if (type === "pointerup" && to !== rows().indexOf(row)) move(row.dataset.id ?? "", to);
  };
  body.addEventListener("pointerup", release);
  body.addEventListener("pointercancel", release);
}
