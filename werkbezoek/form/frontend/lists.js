// Lists: their items, and how their rows change without losing the focus.

import { el, html } from "./dom.js";

/** Make list items of texts. */
export const listItems = (/** @type {string[]} */ texts) => texts.map((text) => el("li", {}, text));

/** Make the text of a row in a list: a title, and a detail below it. */
export const listText = (/** @type {string} */ title, /** @type {string} */ detail) => html`
  <div class="wb-list-text">
    <span class="wb-list-title">${title}</span><span class="wb-list-detail">${detail}</span>
  </div>`;

/** Replace the rows of a list, each with its id in `data-id`. If a button in a row had the focus, the first
 * button of that row gets it again, or else `fallback`.
 * @type {(list: Element, rows: HTMLElement[], fallback?: HTMLElement) => void} */
export function setRows(list, rows, fallback) {
  const focused = list.contains(document.activeElement) && document.activeElement?.closest("li")?.dataset.id;
  list.replaceChildren(...rows);
  if (!focused) return;
  const row = rows.find(({ dataset }) => dataset.id === focused);
  const next = [...(row?.querySelectorAll("button") ?? [])].find(({ disabled }) => !disabled);
  (next ?? fallback)?.focus({ preventScroll: true });
}

/** Give the focus to the first button of the row beside one that goes away, or else to `fallback`. */
export function focusBeside(/** @type {Element} */ row, /** @type {HTMLElement} */ fallback) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  (next?.querySelector("button") ?? fallback).focus();
}

/** Bring the rows of a list in their order, without losing the focus. */
export function arrange(/** @type {Element} */ list, /** @type {Element[]} */ rows) {
  if (list.children.length === rows.length && rows.every((row, place) => list.children[place] === row))
    return;
  const focused = list.contains(document.activeElement) && document.activeElement;
  list.replaceChildren(...rows);
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}
