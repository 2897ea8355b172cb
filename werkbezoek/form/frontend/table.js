// The table of invitees or items: a grid in which the arrow keys move, and typing, Enter or a click edits a cell.
import { numberEdits, widget } from "./control.js";
import { button, el, fill, html, isFirstClick, targetIn, visuallyHidden } from "./dom.js";
import { filePicker, onFilesDropped } from "./files.js";
import { listItems } from "./lists.js";
import { openEditor } from "./table_cells.js";
import { makeRowsDraggable } from "./table_drag.js";
import { actionOf, cellFrom } from "./table_keys.js";
import { tableBody } from "./table_rows.js";
import { counted } from "./text.js";

const NOT_COPIED = "Kopiëren mag niet in deze browser. Exporteer de lijst als Excel.";

const textIn = (/** @type {ClipboardEvent} */ event) => event.clipboardData?.getData("text/plain") ?? "";

/** Return whether a pasted text is a list of rows or of addresses. @type {(text: string) => boolean} */
const isList = (text) => /[\t\n]/.test(text.replace(/\n$/, "")) || /<[^>]+@[^>]+>/.test(text);

export default widget("wb-table", (/** @type {Table} */ { root, get, set, send, ...view }) => {
  const { columns, word, empty, files, label, path, blank } = get("spec");
  const firstColumn = columns.find(({ control }) => control !== "fixed")?.path ?? "";
  const { send: sendEdit, confirm } = numberEdits(root, send);
  /** @type {Map<string, { value: CellValue; n: number }>} */
  const waiting = new Map(); // by "id column": the values that the kernel has not seen yet
  let fresh = /** @type {Row[]} */ ([]); // the rows that the kernel has not seen yet
  let at = { id: "", column: firstColumn }; // the cell that the user is in
  let chosen = ""; // the row in the editor, as far as the kernel knows
  let choosing = 0;
  let closeEditor = /** @type {CloseEditor | null} */ (null);

  const rows = () => [...get("rows"), ...fresh];
  const placeOf = (/** @type {string} */ id) => rows().findIndex((row) => row.id === id);
  const columnPlace = () => columns.findIndex((column) => column.path === at.column);

  // the parts
  const heading = el("h3");
  const none = el("p.wb-hint", {}, empty);
  const spoken = el("p.wb-hidden", { role: "status" });
  const problem = el("p.wb-problem", { "aria-hidden": "true" }); // a screen reader finds it in the cell
  const body = tableBody(columns, (id, column) => waiting.get(`${id} ${column}`)?.value);
  const widths = [46, ...columns.map(({ width }) => width), 36];
  const style = `width:${widths.reduce((sum, width) => sum + width)}px`;
  const table = el("table", { role: "grid", "aria-label": label, style });
  table.append(html`
    <colgroup>${widths.map((width) => el("col", { style: `width:${width}px` }))}</colgroup>
    <thead><tr>
      <th scope="col">${visuallyHidden("Volgorde")}</th>
      ${columns.map(({ head, sticky }) => html`<th scope="col" class=${sticky && "wb-sticky"}>${head}</th>`)}
      <th scope="col">${visuallyHidden("Verwijderen")}</th>
    </tr></thead>
    ${body.body}`);
  const sheet = el("div.wb-sheet", {}, table);
  function notice() {
    const { text, problems = [], undo } = get("notice");
    const list = html`
      <details open>
        <summary>${counted(problems.length, "ding is", "dingen zijn")} niet overgenomen</summary>
        <ul tabindex="0" aria-label="Niet overgenomen">${listItems(problems)}</ul>
      </details>`;
    return html`
      <p>${text}</p>${undo && button("Ongedaan maken", () => sendEdit({ op: undo }))}
      ${button("Sluiten", () => set("notice", {}))}${problems.length > 0 && list}`;
  }
  const picker = { accept: ".xlsx,.csv,.txt,.docx,.vcf,.ics", "aria-label": "Bestand om over te nemen" };
  const importList = async (/** @type {File[]} */ [list]) =>
    sendEdit({ op: "import", name: list.name }, [await list.arrayBuffer()]);
  const file = filePicker(picker, importList);
  onFilesDropped(root, importList);
  const title =
    "Een lijst uit Excel, CSV, Word, een agenda of adreskaartjes. Je ziet eerst wat er in het plan komt";
  const importing = button("Importeren …", () => file.click(), { title });
  /** @type {(text: string, message: TableMessage) => HTMLElement} */
  const output = (text, message) =>
    button(text, () => sendEdit(message), { hidden: () => !get("rows").length });
  const addLabel = `+ ${word[0].toUpperCase()}${word.slice(1)} toevoegen`;
  const add = button(addLabel, addRow, { "data-path": path });
  root.append(html`
    <div class="wb-table-head">${heading}<div class="wb-add">
      ${importing}${files && output("Exporteren als Excel", { op: "export", format: "xlsx" })}
      ${files && output("Exporteren als CSV", { op: "export", format: "csv" })}
      ${output("Kopieer tabel", { op: "copy" })}
    </div></div>
    <div class="wb-note wb-table-note" role="status" hidden=${() => !get("notice").text}
      data-tone=${() => get("notice").tone}>${notice}</div>
    ${none}${sheet}${problem}
    <div class="wb-add wb-table-foot">
      ${add}<p class="wb-hint">Plakken uit Excel of Outlook kan met Ctrl+V, en een bestand mag je hierheen slepen. Met Alt+↑ en Alt+↓ verplaats je een rij. Met Ctrl+Delete haal je hem weg.</p>
    </div>
    ${file}${spoken}`);

  // moving
  const position = () => /** @type {Cell} */ ([placeOf(at.id), columnPlace()]);
  const size = () => /** @type {Cell} */ ([rows().length, columns.length]);
  const goTo = (/** @type {Cell} */ [row, column]) => go(rows()[row]?.id ?? at.id, columns[column].path);
  const showProblem = () => fill(problem, rows()[placeOf(at.id)]?.problems[at.column]);

  function go(/** @type {string} */ id, /** @type {string} */ column, focuses = true, chooses = true) {
    body.cell(at.id, at.column)?.setAttribute("tabindex", "-1");
    at = { id, column };
    const cell = body.cell(id, column);
    if (!cell) return;
    cell.tabIndex = 0;
    if (focuses) {
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    showProblem();
    for (const row of body.body.querySelectorAll("[aria-selected]")) row.ariaSelected = null;
    cell.closest("tr")?.setAttribute("aria-selected", "true");
    if (!chooses || id === chosen) return;
    chosen = id;
    clearTimeout(choosing);
    choosing = setTimeout(() => placeOf(id) >= 0 && send({ op: "choose", id }), 200);
  }

  // editing
  /** @param {string} [typed] the first letter */
  function edit(typed) {
    const [cell, row] = [body.cell(at.id, at.column), rows()[placeOf(at.id)]];
    const column = columns[columnPlace()];
    if (!cell || !row || column.control === "fixed" || closeEditor) return;
    const here = at;
    cell.dataset.open = "true";
    /** @type {CellEdit["done"]} */
    const done = (edited, step) => {
      closeEditor = null;
      delete cell.dataset.open;
      const now = rows()[placeOf(here.id)];
      if (now && edited !== null) change(here, edited);
      else if (now) body.refill(now, here.column);
      if (!step) return;
      go(here.id, here.column);
      const next = cellFrom(position(), [step[0], step[1]], size());
      if (step[2] && placeOf(here.id) === rows().length - 1) addRow();
      else if (next && (step[0] || step[1])) goTo(next);
    };
    const value = waiting.get(`${at.id} ${at.column}`)?.value ?? row.cells[at.column];
    closeEditor = openEditor({ cell, column, value, label: `${column.head}, ${row.name}`, typed, done });
  }

  function change(/** @type {typeof at} */ { id, column }, /** @type {CellValue} */ value) {
    waiting.set(`${id} ${column}`, { value, n: sendEdit({ op: "edit", id, column, text: value }) });
    body.refill(rows()[placeOf(id)], column);
  }

  function clear() {
    const { control } = columns[columnPlace()];
    if (control === "text") change(at, "");
    if (control === "ticks") change(at, []);
  }

  /** Add a row at once, with an id like those of the kernel: the user need not wait for the kernel. */
  function addRow() {
    const bytes = crypto.getRandomValues(new Uint8Array(4));
    const id = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    fresh.push({ id, name: `nieuwe ${word}`, cells: blank, problems: {} });
    sendEdit({ op: "add", id });
    draw();
    go(id, firstColumn);
  }

  function remove(/** @type {string} */ id) {
    const place = placeOf(id);
    const next = rows()[place + 1] ?? rows()[place - 1];
    clearTimeout(choosing);
    sendEdit({ op: "remove", id });
    fresh = fresh.filter((row) => row.id !== id);
    if (next) go(next.id, at.column);
    else add.focus();
  }

  function move(/** @type {string} */ id, /** @type {number} */ to) {
    if (to < 0 || to >= rows().length) return;
    sendEdit({ op: "move", id, to });
    fill(spoken, `Rij ${to + 1} van ${rows().length}`);
  }

  table.addEventListener("keydown", (press) => {
    const action = actionOf(press, position(), size());
    if (closeEditor || targetIn(press, "button") || !action) return;
    press.preventDefault();
    if (action.do === "go") goTo(action.to);
    if (action.do === "move") move(at.id, action.to);
    if (action.do === "edit") edit(action.typed);
    if (action.do === "remove") remove(at.id);
    if (action.do === "clear") clear();
    if (action.do === "leave") add.focus();
  });
  table.addEventListener("focusin", ({ target }) => {
    const row = target instanceof HTMLElement && target.dataset.column && target.closest("tr");
    if (row) go(row.dataset.id ?? "", target.dataset.column ?? "", false);
  });
  table.addEventListener("focusout", ({ relatedTarget }) => {
    if (!table.contains(/** @type {Node | null} */ (relatedTarget))) chosen = "";
  });
  table.addEventListener("click", (click) => {
    const [row, cell] = [targetIn(click, "tr"), targetIn(click, "td[data-column]")];
    const id = row?.dataset.id ?? "";
    if (targetIn(click, ".wb-line-away")) {
      if (isFirstClick(click)) remove(id);
    } else if (cell?.dataset.column && !cell.dataset.open) {
      go(id, cell.dataset.column);
      edit();
    }
  });
  makeRowsDraggable(body.body, view.signal, move);
  view.signal.addEventListener("abort", () => closeEditor?.(true, null)); // the notebook is closed

  // the clipboard
  function paste(/** @type {ClipboardEvent} */ event) {
    const text = textIn(event);
    if (!text || (closeEditor && !isList(text))) return;
    event.preventDefault();
    closeEditor?.(false, [0, 0]);
    sendEdit({ op: "paste", id: placeOf(at.id) >= 0 ? at.id : "", column: at.column, text });
  }
  root.addEventListener("paste", paste);
  // an empty table has no cell that can have the focus, so it takes a list that is pasted outside all fields
  const pasteInEmpty = (/** @type {ClipboardEvent} */ event) => {
    const isOthers = event.defaultPrevented || targetIn(event, "input, textarea, [contenteditable]");
    if (!rows().length && root.checkVisibility() && !isOthers && isList(textIn(event))) paste(event);
  };
  document.addEventListener("paste", pasteInEmpty, { signal: view.signal });
  root.addEventListener("copy", (copy) => {
    const cell = body.cell(at.id, at.column);
    if (closeEditor || !cell) return;
    copy.clipboardData?.setData("text/plain", cell.dataset.text ?? "");
    copy.preventDefault();
  });
  view.receive(async ({ text, copied }) => {
    confirm();
    const copying = copied === undefined || (navigator.clipboard?.writeText(copied) ?? Promise.reject());
    const [{ status: outcome }] = await Promise.allSettled([copying]);
    set("notice", { text: outcome === "fulfilled" ? text : NOT_COPIED });
  });

  // what the kernel says
  function draw() {
    const seen = get("seen");
    const known = new Set(get("rows").map(({ id }) => id));
    fresh = confirm(seen) ? [] : fresh.filter(({ id }) => !known.has(id));
    for (const [key, { n }] of waiting) if (n <= seen) waiting.delete(key);
    body.draw(rows());
    showProblem();
    fill(heading, `${label} (${rows().length})`);
    none.hidden = rows().length > 0;
    sheet.hidden = !rows().length;
    // at first the kernel chooses a row
    if (placeOf(at.id) < 0 && rows().length) go(rows()[0].id, at.column, false, at.id !== "");
  }

  view.observe(["rows", "seen"], draw);
  view.observe(["focus_place", "rows"], () => {
    const { id, column } = get("focus_place");
    if (column === undefined || (id && placeOf(id) < 0)) return;
    set("focus_place", {});
    if (id) go(id, column);
    else add.focus();
  });
});
