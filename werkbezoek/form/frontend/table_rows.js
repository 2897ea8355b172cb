// The rows of the table. Only cells that changed are drawn, so that 200 rows take no longer than a few.
import { el, fill, visuallyHidden } from "./dom.js";
import { syncRows } from "./lists.js";

/** Return the text that a cell shows for its value. */
export function cellText(/** @type {Column} */ { control, options }, /** @type {CellValue} */ value) {
  const label = (/** @type {string} */ word) => options.find(([other]) => other === word)?.[1] ?? word;
  if (Array.isArray(value)) return value.map(label).join(", ");
  return control === "choice" ? label(value) : value;
}

/** Make a table body that shows rows; `pending` returns the value of a cell that the kernel has not seen yet.
 * @param {Column[]} columns
 * @param {(id: string, path: string) => CellValue | undefined} pending */
export function tableBody(columns, pending) {
  const body = el("tbody");
  const columnOf = (/** @type {string} */ path) => columns.findIndex((column) => column.path === path);
  const lines = /** @type {Map<string, ReturnType<typeof newLine>>} */ (new Map()); // by id of the row

  function newLine(/** @type {string} */ id) {
    const title = "Sleep om te verplaatsen (Alt+↑ of Alt+↓)";
    const grip = el("span.wb-grip", { "aria-hidden": "true", title });
    const number = el("span.wb-line-number");
    const cells = columns.map(({ path, control, sticky }) => {
      const readOnly = control === "fixed" && "true";
      const attributes = { "data-column": path, "aria-readonly": readOnly, class: sticky && "wb-sticky" };
      return el("td", { role: "gridcell", tabindex: -1, ...attributes });
    });
    const attributes = { type: "button", tabindex: -1, title: "Verwijder deze rij" };
    const remove = el("button.wb-icon.wb-line-away", attributes, "×");
    const head = el("th", { scope: "row", role: "rowheader" }, grip, number);
    const last = el("td.wb-line-acts", { role: "gridcell" }, remove);
    return { node: el("tr", { "data-id": id }, head, cells, last), number, cells, remove };
  }

  function fillCell(/** @type {HTMLElement} */ cell, /** @type {Column} */ column, /** @type {Row} */ row) {
    const waiting = pending(row.id, column.path);
    const value = waiting ?? row.cells[column.path];
    const text = cellText(column, value);
    const problem = waiting === undefined ? (row.problems[column.path] ?? "") : "";
    const { dataset } = cell;
    if (dataset.open || (dataset.text === text && (dataset.problem ?? "") === problem)) return;
    dataset.text = text;
    if (problem) dataset.problem = problem;
    else delete dataset.problem;
    if (column.path === "status") dataset.value = String(value);
    cell.ariaInvalid = problem ? "true" : null;
    cell.title = problem || text;
    fill(cell, [text, problem && visuallyHidden(` (${problem})`)]);
  }

  return {
    body,
    /** @type {(id: string, path: string) => HTMLElement | undefined} */
    cell: (id, path) => lines.get(id)?.cells[columnOf(path)],
    draw(/** @type {Row[]} */ rows) {
      const ids = rows.map(({ id }) => id);
      for (const [place, { number, remove, cells }] of syncRows(body, lines, ids, newLine).entries()) {
        fill(number, place + 1);
        remove.ariaLabel = `${rows[place].name} verwijderen`;
        for (const [index, cell] of cells.entries()) fillCell(cell, columns[index], rows[place]);
      }
    },
    /** Draw a cell again, even if its value is the same. */
    refill(/** @type {Row} */ row, /** @type {string} */ path) {
      const cell = lines.get(row.id)?.cells[columnOf(path)];
      if (!cell) return;
      delete cell.dataset.text;
      fillCell(cell, columns[columnOf(path)], row);
    },
  };
}
