// Where the focus goes when an update removes or hides the control that has it.

const FOCUSABLE = "button, input, select, textarea, summary";

/** Run an update of a control of the form. If it removes or hides the button or field that has the focus, the one
 * that took its place gets it; if the whole control is hidden, the first button or field after it. */
export function keepFocus(/** @type {HTMLElement} */ root, /** @type {() => void} */ update) {
  const held = document.activeElement;
  if (!(held instanceof HTMLElement) || held === root || !root.contains(held)) return update();
  const place = shownIn(root).indexOf(held);
  update();
  const isLost = document.activeElement === document.body || !isShown(document.activeElement);
  if (place < 0 || !isLost) return;
  const left = shownIn(root);
  (left[place] ?? left.at(-1) ?? firstAfter(root))?.focus();
}

const isShown = (/** @type {Element | null} */ node) => Boolean(node?.getClientRects().length);

/** @type {(root: Element) => HTMLElement[]} */
const shownIn = (root) =>
  Array.from(/** @type {NodeListOf<HTMLButtonElement>} */ (root.querySelectorAll(FOCUSABLE))).filter(
    (control) => isShown(control) && !control.disabled && control.tabIndex >= 0,
  );

function firstAfter(/** @type {HTMLElement} */ root) {
  const form = root.closest(".wb") ?? document.body;
  const isAfter = (/** @type {Node} */ node) =>
    root.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING && !root.contains(node);
  return shownIn(form).find(isAfter);
}
