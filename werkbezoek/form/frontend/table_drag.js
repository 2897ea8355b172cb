// Rows of the table dragged by their grip to another place; a line shows where they will land.
import { targetIn } from "./dom.js";
import { makeDraggable } from "./drag.js";

/** Return where a row lands if it is dragged to height `y`: its new place, and the row beside that. */
export function landing(/** @type {Bounds[]} */ rows, /** @type {number} */ from, /** @type {number} */ y) {
  const under = rows.findIndex(({ bottom }) => y < bottom);
  const beside = under < 0 ? rows.length - 1 : under;
  const isAfter = y > (rows[beside].top + rows[beside].bottom) / 2;
  const gap = beside + (isAfter ? 1 : 0);
  return { to: gap > from ? gap - 1 : gap, beside, isAfter };
}

/** Let the rows of a table body be dragged; `move` is called with the id of a row and its new place.
 * @type {(body: HTMLElement, signal: AbortSignal, move: (id: string, to: number) => void) => void} */
export function makeRowsDraggable(body, signal, move) {
  let held = /** @type {HTMLElement | null | undefined} */ (null);
  let to = 0;
  const rows = () => /** @type {HTMLElement[]} */ ([...body.children]);

  function grab(/** @type {PointerEvent} */ pointer) {
    held = targetIn(pointer, "th[scope=row]")?.parentElement;
    if (held) held.dataset.held = "true";
    return Boolean(held);
  }
  function drag(/** @type {Pointing} */ { y }) {
    const scroller = body.closest(".wb-sheet");
    if (!held || !scroller) return;
    const { top: upper, bottom } = scroller.getBoundingClientRect();
    if (y > bottom - 28) scroller.scrollTop += 14;
    if (y < upper + 56) scroller.scrollTop -= 14;
    const from = rows().indexOf(held);
    const bounds = rows().map((row) => row.getBoundingClientRect());
    const target = landing(bounds, from, y);
    to = target.to;
    for (const row of rows()) delete row.dataset.drop;
    if (to !== from) rows()[target.beside].dataset.drop = target.isAfter ? "after" : "before";
  }
  function cancel() {
    delete held?.dataset.held;
    for (const row of rows()) delete row.dataset.drop;
  }
  function drop() {
    cancel();
    if (held && to !== rows().indexOf(held)) move(held.dataset.id ?? "", to);
  }
  makeDraggable(body, signal, { grab, drag, drop, cancel });
}
