// The timeline: the programme as blocks to drag. An edit is shown at once as a preview, is sent, and is
// confirmed by the schedule with which the kernel answers.
// @ts-check
/** @import { DragHooks, Held, Item, Reason, Scale, Timeline, TimelineRow } from "./types.d.ts" */

import { widget } from "./control.js";
import { arrange, el, fill, html, newId, targetIn } from "./dom.js";
import { runAgain } from "./text.js";
import { makeBlocksDraggable } from "./timeline_drag.js";
import { applyEdit, dragEdit, keyEdit, pinEdit, rowsOf, wayOf } from "./timeline_edits.js";
import { pendingEdits } from "./timeline_pending.js";
import { axisOf, clockMarks, laneBands, newRow } from "./timeline_rows.js";
import { computeSchedule } from "./timeline_schedule.js";
import { clock, describeDay, describeItem, KEYS, reasonText, TEXT } from "./timeline_text.js";

const ROW_HEIGHT = 50; // pixels, as in timeline.css

export default widget("wb-time", (/** @type {Timeline} */ { root, model, signal, get, send, observe }) => {
  const noAnswer = `${TEXT.noAnswer} ${runAgain()} om verder te gaan.`;
  const [summary, note] = [el("p.wb-time-summary"), el("p.wb-time-note")];
  const list = el("ol.wb-time-rows", { "aria-label": "Onderdelen op de tijdlijn" });
  const marks = el("div.wb-time-marks", { "aria-hidden": "true" });
  const bands = el("div.wb-time-bands", { "aria-hidden": "true" });
  const guideTime = el("b");
  const guide = el("div.wb-time-guide", { "aria-hidden": "true", hidden: true }, guideTime);
  const plot = el("div.wb-time-plot", {}, bands, el("div.wb-time-field", {}, marks, list, guide));
  const help = el("span.wb-hidden", { id: newId() }, TEXT.keys);
  const live = el("p.wb-hidden", { "aria-live": "polite" });
  const keyList = KEYS.map(([key, text]) => html`<div><dt>${key}</dt><dd>${text}</dd></div>`);
  root.append(html`
    <div class="wb-time-head"><h3>Tijdlijn</h3>${summary}</div>
    ${plot}${note}<p class="wb-hint">${TEXT.hint}</p>
    <details class="wb-time-keys"><summary>Met het toetsenbord</summary><dl>${keyList}</dl></details>
    ${help}${live}`);

  /** @type {Map<string, ReturnType<typeof newRow>>} */
  const rows = new Map(); // by key, see keysOf
  /** @type {Held | null} */
  let held = null; // what is being dragged, and the day as it was before
  let current = ""; // the key of the row that Tab goes to
  let day = get("spec");
  let [drawnMarks, drawnBands] = ["", ""];
  /** @type {Scale} */
  const scale = {
    at: (minute) => (minute - scale.axis[0]) / (scale.axis[1] - scale.axis[0]),
    axis: [0, 60],
    width: 1,
  };
  const pending = pendingEdits(model, settle, fallBack);

  /** @param {string} key */
  const indexOf = (key) => keysOf(day.items).indexOf(key);

  /** Return the day as it would be after all edits that the kernel has not answered. */
  function preview() {
    let shown = get("spec");
    for (const edit of [...pending.all(), ...(held?.edit ? [held.edit] : [])]) {
      const items = applyEdit(shown.items, shown.slots, edit);
      shown = { ...shown, items, ...computeSchedule(items, shown.opening) };
    }
    return shown;
  }

  function draw() {
    day = preview();
    if (!day.items) return;
    const [order, keys] = [rowsOf(day.items), keysOf(day.items)];
    if (!held) scale.axis = axisOf(day);
    for (const [key, row] of rows) {
      if (keys.includes(key)) continue;
      row.root.remove();
      rows.delete(key);
    }
    if (!keys.includes(current)) current = keys[order[0]?.index] ?? "";
    const nodes = order.map(({ index }, place) => {
      const key = keys[index];
      const row = rows.get(key) ?? newRow(key, help.id);
      if (!rows.has(key)) list.append(row.root);
      rows.set(key, row);
      row.draw(day, index, place, scale);
      row.block.tabIndex = key === current ? 0 : -1;
      row.root.classList.toggle("wb-time-held", held?.key === key && held.way !== "");
      return row.root;
    });
    if (!held) arrange(list, nodes);
    drawBehind(order);
    fill(summary, day.items.length ? describeDay(day) : TEXT.empty);
    summary.dataset.tone = day.overlaps.length ? "bad" : "";
    plot.hidden = !day.items.length;
    plot.dataset.state = pending.all().length || held?.edit ? "preview" : "confirmed";
  }

  /** Draw the clock and the lanes if they changed. @param {TimelineRow[]} order */
  function drawBehind(order) {
    const lanes = JSON.stringify(order.map(({ lane }) => lane));
    if (lanes !== drawnBands) {
      fill(bands, laneBands(order));
      plot.classList.toggle("wb-time-lanes", bands.children.length > 0);
      plot.style.setProperty("--rows", String(order.length));
    }
    const ruler = `${scale.axis} ${scale.width}`;
    if (ruler !== drawnMarks) fill(marks, clockMarks(scale));
    [drawnBands, drawnMarks] = [lanes, ruler];
  }

  /** Tell a screen reader something, and perhaps show it. @type {(text: string, isShown: boolean) => void} */
  function say(text, isShown) {
    fill(live, text);
    fill(note, isShown && text);
  }

  /** Say how an item is now. @type {(key: string, reason: Reason) => void} */
  function announce(key, reason) {
    const index = indexOf(key);
    if (index < 0) return;
    const why = reasonText(day.items[index], reason);
    say([describeItem(day, index), why].filter(Boolean).join(". "), false);
    fill(note, why);
  }

  // dragging

  /** @type {(node: HTMLElement, isEdge: boolean) => void} */
  function grab(node, isEdge) {
    pending.flush();
    current = node.dataset.key ?? "";
    const index = indexOf(current);
    const row = rowsOf(day.items).findIndex((other) => other.index === index);
    const { id } = day.items[index];
    held = { key: current, id, day, row, isEdge, way: "", edit: null, reason: "" };
    draw();
    rows.get(current)?.block.focus({ preventScroll: true });
  }

  /** @param {Parameters<DragHooks["drag"]>[0]} by */
  function drag({ dx, dy, isFine }) {
    if (!held) return;
    held.way ||= wayOf(dx, dy, held.isEdge);
    if (!held.way) return;
    root.classList.add("wb-time-dragging");
    const before = held.day;
    const index = before.items.findIndex(({ id }) => id === held?.id);
    const minutes = (dx / scale.width) * (scale.axis[1] - scale.axis[0]);
    [held.edit, held.reason] = dragEdit(held.way, before, index, { minutes, rows: dy / ROW_HEIGHT, isFine });
    draw();
    fill(note, reasonText(before.items[index], held.reason));
    const now = indexOf(held.key);
    const row = rowsOf(day.items).findIndex((other) => other.index === now);
    lift(held.key, held.way === "order" ? dy - (row - held.row) * ROW_HEIGHT : 0);
    const time = day.slots[now][held.way === "length" ? 1 : 0];
    guide.hidden = false;
    guide.style.setProperty("--from", String(scale.at(time)));
    fill(guideTime, clock(time));
  }

  /** @type {(key: string, pixels: number) => void} */
  const lift = (key, pixels) => rows.get(key)?.root.style.setProperty("--lift", `${pixels}px`);

  /** Let go of what is held, and return it. */
  function release() {
    const released = held;
    held = null;
    guide.hidden = true;
    root.classList.remove("wb-time-dragging");
    if (released) lift(released.key, 0);
    return released;
  }

  function drop() {
    const released = release();
    if (released?.edit) pending.send(released.edit);
    draw();
    if (released?.edit) announce(released.key, released.reason);
  }

  function cancel() {
    const released = release();
    draw();
    if (released?.way) say(TEXT.cancelled, false);
  }
  const stopDragging = makeBlocksDraggable(list, signal, { grab, drag, drop, cancel });

  // keys and clicks

  /** @type {(row: HTMLElement, field?: string) => void} */
  function openItem(row, field = "title") {
    pending.flush();
    send({ open: row.dataset.id ?? "", field });
  }

  list.addEventListener("keydown", (press) => {
    const isCommand = press.ctrlKey || press.metaKey;
    if (isCommand) pending.flush(); // an undo must include what was done until now
    const row = targetIn(press, ".wb-time-row");
    if (!row || isCommand || held || !targetIn(press, ".wb-time-block")) return;
    const key = row.dataset.key ?? "";
    const index = indexOf(key);
    const answer = keyEdit(press, day.items, index, day.slots[index][0]);
    if (!answer) return;
    press.preventDefault();
    press.stopPropagation();
    const [edit, reason] = answer;
    if (edit === "open") openItem(row);
    else if (edit === "next") focusRow(row.nextElementSibling);
    else if (edit === "previous") focusRow(row.previousElementSibling);
    else if (edit) {
      pending.hold(edit);
      draw();
      announce(key, reason);
    } else if (reason) say(reasonText(day.items[index], reason), true);
  });

  /** @param {Element | null} row */
  function focusRow(row) {
    if (!(row instanceof HTMLElement)) return;
    current = row.dataset.key ?? "";
    draw();
    rows.get(current)?.block.focus();
  }

  list.addEventListener("focusout", () => pending.flush());
  list.addEventListener("focusin", (focusing) => {
    const key = targetIn(focusing, ".wb-time-row")?.dataset.key;
    if (!key || key === current || held) return;
    current = key;
    draw();
  });
  list.addEventListener("dblclick", (click) => {
    // the target is the list itself after a press on a block, because that captures the pointer
    const row = targetIn(click, ".wb-time-row") ?? rows.get(current)?.root;
    if (row && !targetIn(click, ".wb-time-pin")) openItem(row);
  });
  list.addEventListener("click", (click) => {
    const row = targetIn(click, ".wb-time-row");
    if (!row) return;
    const isByKey = click.detail === 0;
    if (targetIn(click, ".wb-time-missing")) openItem(row, "travel_minutes");
    else if (targetIn(click, ".wb-time-pin")) {
      const key = row.dataset.key ?? "";
      pending.send(pinEdit(day.items[indexOf(key)]));
      draw();
      announce(key, "");
    } else if (isByKey && targetIn(click, ".wb-time-block")) openItem(row);
  });

  // answers of the kernel

  /** @param {string} refusal */
  function settle(refusal) {
    const isGone = held && !get("spec").items.some(({ id }) => id === held?.id);
    if (isGone) stopDragging();
    draw();
    if (isGone) say(TEXT.gone, true);
    if (refusal) say(refusal, true);
    else if (note.textContent === noAnswer) say("", true);
  }

  function fallBack() {
    draw();
    say(noAnswer, true);
  }

  const resizing = new ResizeObserver(([{ contentRect }]) => {
    scale.width = contentRect.width || 1;
    draw();
  });
  resizing.observe(list);
  observe(["spec"], pending.answer);
  signal.addEventListener("abort", () => {
    resizing.disconnect();
    pending.flush();
  });
});

/** Return a key for each item: its id, with a number behind it where an earlier item has the same.
 * @type {(items: Item[]) => string[]} */
function keysOf(items) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  return items.map(({ id }) => {
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    return count ? `${id} ${count}` : id;
  });
}
