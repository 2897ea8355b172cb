// The table of invitees or items: a grid in which arrows move, and typing, Enter, F2 or a click edits the cell.

import { el, enter, follow, hidden, silence, takeFiles, tell } from "./dom.js";
import { openEditor } from "./table_cells.js";
import { rowDrag } from "./table_drag.js";
import { tableBody } from "./table_rows.js";

function render({ model, el: node, signal }) {
  enter(node, "wb-table");
  const { columns, word, empty, files, label, path, blank } = model.get("spec");
  const waiting = new Map(); // "id column" -> {value, n}: sent and not yet answered
  let last = 0;
  let at = { id: null, column: columns.find((one) => one.control !== "fixed").path };
  let editing = null;
  let fresh = []; // rows that the kernel has not confirmed yet
  let silent;

  const rows = () => [...model.get("rows"), ...fresh];
  const place = (id) => rows().findIndex((row) => row.id === id);
  const send = (message, buffers) => {
    last = Math.max(Date.now(), last + 1);
    tell(node, buffers ? { send: (one) => model.send(one, undefined, buffers) } : model, { ...message, n: last });
    node.dataset.state = "sent";
    clearTimeout(silent);
    silent = setTimeout(() => silence(node, true), 8000);
    return last;
  };

  // the parts

  const heading = el("h3", {});
  const none = el("p", { class: "wb-hint" }, empty);
  const notice = el("div", { class: "wb-note wb-table-note", role: "status" });
  const spoken = el("p", { class: "wb-hidden", role: "status" });
  const problem = el("p", { class: "wb-problem", "aria-hidden": "true" }); // the cell itself says it to who listens
  const body = tableBody(columns, word, (id, column) => waiting.get(`${id} ${column}`)?.value);
  const width = columns.reduce((sum, column) => sum + column.width, 82);
  const table = el("table", { role: "grid", "aria-label": label, style: `width:${width}px` },
    el("colgroup", {}, el("col", { style: "width:46px" }), ...columns.map((one) => el("col", { style: `width:${one.width}px` })),
      el("col", { style: "width:36px" })),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, hidden("Volgorde")),
      ...columns.map((one) => el("th", { scope: "col", class: one.sticky ? "wb-sticky" : null }, one.head)), el("th", { scope: "col" }, hidden("Verwijderen")))),
    body.body);
  const sheet = el("div", { class: "wb-sheet" }, table);
  const button = (text, onclick, attributes = {}) =>
    el("button", { type: "button", class: "wb-button", onclick, ...attributes }, text);
  const file = el("input", { type: "file", accept: ".xlsx,.csv,.txt", hidden: true, "aria-label": "Bestand om te importeren" });
  const importing = files && button("Importeren …", () => file.click(), { title: "Een lijst uit een .xlsx- of .csv-bestand" });
  const exporting = files && ["xlsx", "csv"].map((format) => button(`Exporteren als ${format === "xlsx" ? "Excel" : "CSV"}`,
    () => send({ op: "export", format })));
  const out = [...(exporting || []), button("Kopieer tabel", () => send({ op: "copy" }))];
  const add = button(`+ ${word[0].toUpperCase()}${word.slice(1)} toevoegen`, () => addRow(), { "data-path": path });
  node.append(el("div", { class: "wb-table-head" }, heading,
    el("div", { class: "wb-add" }, importing, ...out)),
  notice, none, sheet, problem, el("div", { class: "wb-add wb-table-foot" }, add,
    el("p", { class: "wb-hint" }, "Plakken uit Excel of Outlook kan met Ctrl+V. Alt+↑ en Alt+↓ verplaatsen de rij, Ctrl+Delete haalt hem weg.")),
  file, spoken);

  // moving and editing

  const cellAt = () => body.cell(at.id, at.column);
  const say = (text) => { spoken.textContent = text; };

  function go(id, column, focus = true, chooses = true) {
    cellAt()?.setAttribute("tabindex", "-1");
    at = { id, column };
    const cell = cellAt();
    if (!cell) return;
    cell.setAttribute("tabindex", "0");
    if (focus) {
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    problem.textContent = rows()[place(id)]?.problems[column] ?? "";
    for (const line of body.body.querySelectorAll("[aria-selected]")) line.removeAttribute("aria-selected");
    cell.parentElement.setAttribute("aria-selected", "true");
    if (chooses) chooseSoon(id);
  }

  let choosing;
  let chosen = null; // the row that the kernel was told of since the user came into the table
  function chooseSoon(id) {
    if (id === chosen) return;
    chosen = id;
    clearTimeout(choosing);
    choosing = setTimeout(() => place(id) >= 0 && tell(node, model, { op: "choose", id }), 200);
  }

  function step(down, along) {
    let column = columns.findIndex((one) => one.path === at.column) + along;
    let row = place(at.id) + down;
    if (column < 0) [row, column] = [row - 1, columns.length - 1];
    if (column >= columns.length) [row, column] = [row + 1, 0];
    if (row >= rows().length || row < 0) return false;
    go(rows()[row].id, columns[column].path);
    return true;
  }

  function edit(typed) {
    const column = columns.find((one) => one.path === at.column);
    const cell = cellAt();
    const row = rows()[place(at.id)];
    if (!cell || !row || column.control === "fixed" || editing) return;
    const here = { ...at };
    const value = waiting.get(`${at.id} ${at.column}`)?.value ?? row.cells[at.column];
    cell.dataset.open = "true";
    editing = openEditor(cell, column, value, `${column.head}, ${row.name}`, (result, move) => {
      editing = null;
      delete cell.dataset.open;
      const now = rows()[place(here.id)];
      if (result !== null && now) change(here, result);
      else if (now) body.refill(now, here.column);
      if (!move) return;
      go(here.id, here.column);
      const [down, along, adds] = move;
      if (adds && place(here.id) === rows().length - 1) addRow();
      else if (down || along) step(down, along);
    }, typed);
  }

  function change({ id, column }, value) {
    const n = send({ op: "edit", id, column, text: value });
    waiting.set(`${id} ${column}`, { value, n });
    body.refill(rows()[place(id)], column);
  }

  function clear() {
    const column = columns.find((one) => one.path === at.column);
    if (column.control === "text") change(at, "");
    if (column.control === "ticks") change(at, []);
  }

  /** A row that is there at once, under an id of the form's usual kind, so that typing can go on in it. */
  function addRow() {
    const id = [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    fresh.push({ id, name: `nieuwe ${word}`, cells: blank, problems: {} });
    send({ op: "add", id });
    draw();
    go(id, columns.find((one) => one.control !== "fixed").path);
  }

  function remove(id) {
    const here = place(id);
    const next = rows()[here + 1] ?? rows()[here - 1];
    send({ op: "remove", id });
    fresh = fresh.filter((row) => row.id !== id);
    if (next) go(next.id, at.column);
    else add.focus();
  }

  function move(id, to) {
    if (to < 0 || to >= rows().length) return;
    send({ op: "move", id, to });
    say(`Rij ${to + 1} van ${rows().length}`);
  }

  table.addEventListener("keydown", (event) => {
    if (editing) return;
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const arrows = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[key];
    const isPrintable = key.length === 1 && !ctrlKey && !metaKey && !altKey;
    if (event.target.matches("button")) return;
    if (altKey && arrows && arrows[0]) move(at.id, place(at.id) + arrows[0]);
    else if (arrows && (ctrlKey || metaKey)) {
      const ends = { ArrowDown: rows().length - 1, ArrowUp: 0 }[key];
      if (ends != null) go(rows()[ends].id, at.column);
      else go(at.id, columns[key === "ArrowRight" ? columns.length - 1 : 0].path);
    } else if (arrows) step(...arrows);
    else if (key === "Home" || key === "End") go(at.id, columns[key === "Home" ? 0 : columns.length - 1].path);
    else if (key === "Tab") { if (!step(0, shiftKey ? -1 : 1)) return; }
    else if (key === "Escape") add.focus();
    else if (key === "Enter" || key === "F2") edit();
    else if ((key === "Delete" || key === "Backspace") && (ctrlKey || metaKey)) remove(at.id);
    else if (key === "Delete" || key === "Backspace") clear();
    else if (key === " ") edit();
    else if (isPrintable) edit(key);
    else return;
    event.preventDefault();
  });

  table.addEventListener("focusin", (event) => {
    const cell = event.target.closest("td[data-column]");
    if (cell && cell === event.target) go(cell.parentElement.dataset.id, cell.dataset.column, false);
  });
  table.addEventListener("focusout", ({ relatedTarget }) => {
    if (!table.contains(relatedTarget)) chosen = null;
  });
  table.addEventListener("click", (event) => {
    const away = event.target.closest(".wb-line-away");
    if (away) return remove(away.closest("tr").dataset.id);
    const cell = event.target.closest("td[data-column]");
    if (!cell || cell.dataset.open) return undefined;
    go(cell.parentElement.dataset.id, cell.dataset.column);
    return edit();
  });
  rowDrag(body.body, move);

  // to and from elsewhere

  node.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain");
    const isBlock = /[\t\n]/.test(text.replace(/\n$/, "")) || /<[^>]+@[^>]+>/.test(text);
    if (!text || (editing && !isBlock)) return;
    event.preventDefault();
    editing?.(false, [0, 0]);
    send({ op: "paste", id: place(at.id) >= 0 ? at.id : "", column: at.column, text });
  });
  node.addEventListener("copy", (event) => {
    if (editing || !cellAt()) return;
    event.clipboardData.setData("text/plain", cellAt().dataset.text ?? "");
    event.preventDefault();
  });
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    send({ op: "import", name: chosen.name }, [await chosen.arrayBuffer()]);
    file.value = "";
  });
  takeFiles(node, model, signal, async (text, { copied }) => {
    answered();
    if (copied == null) return showNotice({ text });
    const works = await navigator.clipboard?.writeText(copied).then(() => true, () => false);
    return showNotice({ text: works ? "De tabel staat op het klembord. Plak hem in Excel, Word of een mail." : "Kopiëren mag niet in deze browser. Exporteer de lijst als Excel." });
  });

  // what the kernel says

  function answered() {
    node.dataset.state = "confirmed";
    clearTimeout(silent);
    silence(node, false);
  }

  function draw() {
    const seen = model.get("seen");
    const known = new Set(model.get("rows").map((row) => row.id));
    fresh = fresh.filter((row) => !known.has(row.id) && last > seen);
    for (const [key, one] of waiting) if (one.n <= seen) waiting.delete(key);
    if (last <= seen) answered();
    const focused = document.activeElement;
    const had = body.body.contains(focused);
    body.draw(rows());
    if (had && focused !== document.activeElement && body.body.contains(focused)) focused.focus({ preventScroll: true });
    problem.textContent = rows()[place(at.id)]?.problems[at.column] ?? "";
    heading.textContent = `${label} (${rows().length})`;
    none.hidden = rows().length > 0;
    for (const one of [sheet, ...out]) one.hidden = rows().length === 0;
    if (place(at.id) < 0 && rows().length) go(rows()[0].id, at.column, false, at.id !== null); // at first the kernel chooses
  }

  function showNotice({ text = "", problems = [], undo, tone } = {}) {
    notice.hidden = !text;
    notice.dataset.tone = tone ?? "";
    const list = problems.length ? el("details", { open: true },
      el("summary", {}, problems.length === 1 ? "1 ding is niet overgenomen" : `${problems.length} dingen zijn niet overgenomen`),
      el("ul", { tabindex: "0", "aria-label": "Niet overgenomen" }, ...problems.map((one) => el("li", {}, one)))) : null;
    notice.replaceChildren(...(text ? [el("p", {}, text), undo ? button("Ongedaan maken", () => send({ op: undo })) : null,
      button("Sluiten", () => showNotice()), list].filter(Boolean) : []));
  }

  function focus() {
    const { id, column } = model.get("focus");
    if (column == null) return;
    if (id && place(id) < 0) return;
    model.set("focus", {});
    model.save_changes();
    if (!id) return void add.focus();
    go(id, column);
  }

  follow(model, signal, ["rows", "seen"], draw);
  follow(model, signal, ["focus", "rows"], focus);
  follow(model, signal, ["notice"], () => showNotice(model.get("notice")));
}

export default { render };
