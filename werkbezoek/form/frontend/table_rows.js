// Drawing: only what changed is touched, so that 200 rows cost no more than a few.

import { el } from "./dom.js";
import { cellText } from "./table_cells.js";

/** Lines of a table body, kept equal to the rows of the kernel. `pending(id, path)` is what it has not seen yet. */
export function tableBody(columns, word, pending) {
  const body = el("tbody", {});
  const lines = new Map(); // id -> {line, cells, ...}

  function line(id) {
    const grip = el("span", { class: "wb-grip", "aria-hidden": "true", title: "Sleep om te verplaatsen (Alt+↑ of Alt+↓)" });
    const number = el("span", { class: "wb-line-number" });
    const cells = columns.map((column) => el("td", {
      role: "gridcell", tabindex: "-1", "data-column": column.path, "aria-readonly": column.control === "fixed" ? "true" : null,
      class: [column.control === "fixed" && "wb-cell-fixed", column.sticky && "wb-sticky"].filter(Boolean).join(" "),
    }));
    const away = el("button", { type: "button", class: "wb-icon wb-line-away", tabindex: "-1" }, "×");
    const node = el("tr", { "data-id": id }, el("th", { scope: "row", role: "rowheader" }, grip, number), ...cells,
      el("td", { role: "gridcell", class: "wb-line-acts" }, away));
    return { node, number, cells, away };
  }

  function fill(cell, column, row) {
    const waiting = pending(row.id, column.path);
    const text = cellText(column, waiting ?? row.cells[column.path]);
    const problem = waiting == null ? row.problems[column.path] ?? "" : "";
    if (cell.dataset.open || (cell.dataset.text === text && (cell.dataset.problem ?? "") === problem)) return;
    cell.dataset.text = text;
    cell.title = problem || text;
    cell.replaceChildren(text);
    if (column.path === "status") cell.dataset.value = waiting ?? row.cells.status;
    if (problem) {
      cell.dataset.problem = problem;
      cell.setAttribute("aria-invalid", "true");
      cell.append(el("span", { class: "wb-hidden" }, ` (${problem})`));
    } else {
      delete cell.dataset.problem;
      cell.removeAttribute("aria-invalid");
    }
  }

  return {
    body,
    cell: (id, path) => lines.get(id)?.cells[columns.findIndex((one) => one.path === path)],
    draw(rows) {
      const ids = new Set(rows.map((row) => row.id));
      for (const [id, { node }] of lines) {
        if (ids.has(id)) continue;
        node.remove();
        lines.delete(id);
      }
      rows.forEach((row, place) => {
        if (!lines.has(row.id)) lines.set(row.id, line(row.id));
        const { node, number, cells, away } = lines.get(row.id);
        if (body.children[place] !== node) body.insertBefore(node, body.children[place] ?? null);
        if (number.textContent !== String(place + 1)) number.textContent = place + 1;
        if (node.dataset.name !== row.name) {
          node.dataset.name = row.name;
          away.setAttribute("aria-label", `${row.name} verwijderen`);
          away.title = `Verwijder deze ${word}`;
        }
        cells.forEach((cell, at) => fill(cell, columns[at], row));
      });
    },
    refill(row, path) {
      const at = columns.findIndex((one) => one.path === path);
      const cell = lines.get(row.id)?.cells[at];
      if (!cell) return;
      delete cell.dataset.text;
      fill(cell, columns[at], row);
    },
  };
}
