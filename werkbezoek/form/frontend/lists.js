// Lists: their items, and how their rows change without losing the focus.
import { el, html } from "./dom.js";

export const listItems = (/** @type {string[]} */ texts) => texts.map((text) => el("li", {}, text));

/** Make the text of a row in a list: a title, and a detail below it. */
export const listText = (/** @type {string} */ title, /** @type {string} */ detail) => html`
  <span class="wb-list-text">
    <span class="wb-list-title">${title}</span><span class="wb-list-detail">${detail}</span>
  </span>`;

/** Give a list a row for each id, in this order. Existing rows are kept, and so is the focus in them.
 * Return the rows; `rows` has them by id.
 * @type {<R extends { node: HTMLElement }>(list: HTMLElement, rows: Map<string, R>, ids: string[],
 *   make: (id: string) => R) => R[]} */
export function syncRows(list, rows, ids, make) {
  const focused = document.activeElement;
  for (const [id, { node }] of rows) if (!ids.includes(id) && rows.delete(id)) node.remove();
  const ordered = ids.map((id, place) => {
    const row = rows.get(id) ?? make(id);
    rows.set(id, row);
    if (list.children[place] !== row.node) list.insertBefore(row.node, list.children[place] ?? null);
    return row;
  });
  if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: true });
  return ordered;
}
