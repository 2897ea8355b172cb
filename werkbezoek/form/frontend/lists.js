// Lists: their items, and how their rows change without losing the focus.
import { el, html } from "./dom.js";

export const listItems = (/** @type {string[]} */ texts) => texts.map((text) => el("li", {}, text));

/** Make the text of a row in a list: a title, and a detail below it. */
export const listText = (/** @type {string} */ title, /** @type {string} */ detail) => html`
  <span class="wb-list-text">
    <span class="wb-list-title">${title}</span><span class="wb-list-detail">${detail}</span>
  </span>`;

/** Replace the rows of a list, each with its id in `data-id`. If a control in a row had the focus, that gets
 * it again, or else the first button of the row, or else `fallback`.
 * @type {(list: Element, rows: HTMLElement[], fallback?: HTMLElement) => void} */
export function setRows(list, rows, fallback) {
  /** @type {(row?: Element) => HTMLButtonElement[]} */
  const controlsOf = (row) => Array.from(row?.querySelectorAll("button, input") ?? []);
  const focused = /** @type {HTMLButtonElement} */ (document.activeElement);
  const old = [...list.children].find((row) => row.contains(focused));
  const place = controlsOf(old).indexOf(focused);
  list.replaceChildren(...rows);
  if (!old) return;
  const controls = controlsOf(rows.find(({ dataset }) => dataset.id === old.getAttribute("data-id")));
  const next = [controls[place], ...controls].find((control) => control && !control.disabled);
  (next ?? fallback)?.focus({ preventScroll: true });
}

/** Give the focus to the first button of the row beside one that goes away, or else to `fallback`. */
export function focusBeside(/** @type {Element} */ row, /** @type {HTMLElement} */ fallback) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  (next?.querySelector("button") ?? fallback).focus();
}

/** Give a list a row for each id, in this order. Rows that are there already stay, with the focus in them.
 * Return the rows.
 * @template {{ node: HTMLElement }} R
 * @param {HTMLElement} list
 * @param {Map<string, R>} rows by id
 * @param {string[]} ids
 * @param {(id: string) => R} make */
export function syncRows(list, rows, ids, make) {
  const focused = document.activeElement;
  for (const [id, { node }] of rows) {
    if (ids.includes(id)) continue;
    node.remove();
    rows.delete(id);
  }
  const ordered = ids.map((id, place) => {
    const row = rows.get(id) ?? make(id);
    rows.set(id, row);
    if (list.children[place] !== row.node) list.insertBefore(row.node, list.children[place] ?? null);
    return row;
  });
  if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: true });
  return ordered;
}
