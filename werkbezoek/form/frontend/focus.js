// Where the focus goes when an update removes or hides the control that has it.

const FOCUSABLE = "button, input, select, textarea, summary";

/** Run an update of a control of the form. If it removes or hides the button or field that has the focus, move the
 * focus: to the same one in the row with the same `data-id`, else to the first button of the row in its place, else to
 * the one in its own place. If the whole control is hidden, move it to the first button or field after the control. */
export function keepFocus(/** @type {HTMLElement} */ root, /** @type {() => void} */ update) {
  const held = document.activeElement;
  if (!(held instanceof HTMLElement) || held === root || !root.contains(held)) return update();
  const row = held.closest("[data-id]");
  const list = row?.parentElement;
  const [place, inRow] = [shownIn(root).indexOf(held), shownIn(row).indexOf(held)];
  const rowPlace = row && list ? [...list.children].indexOf(row) : 0;
  update();
  const isLost = document.activeElement === document.body || !isShown(document.activeElement);
  if (place < 0 || !isLost) return;
  const same = shownIn(row && root.querySelector(`[data-id="${CSS.escape(row.dataset.id ?? "")}"]`));
  const next = shownIn(list?.children[rowPlace] ?? list?.lastElementChild);
  const all = shownIn(root);
  const inRows = same[inRow] ?? same[0] ?? next.find((control) => control.matches("button"));
  (inRows ?? all[place] ?? all.at(-1) ?? firstAfter(root))?.focus();
}

const isShown = (/** @type {Element | null} */ node) => Boolean(node?.getClientRects().length);

/** Return the buttons and fields that can have the focus in an element, or the element if it is one. */
function shownIn(/** @type {Element | null | undefined} */ root) {
  const controls = root?.matches(FOCUSABLE) ? [root] : (root?.querySelectorAll(FOCUSABLE) ?? []);
  return /** @type {HTMLElement[]} */ ([...controls]).filter(
    (control) => isShown(control) && control.tabIndex >= 0 && !control.matches(":disabled"),
  );
}

function firstAfter(/** @type {HTMLElement} */ root) {
  const form = root.closest(".wb") ?? document.body;
  const isAfter = (/** @type {Node} */ node) =>
    root.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING && !root.contains(node);
  return shownIn(form).find(isAfter);
}
