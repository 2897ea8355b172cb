// The timeline: the programme as blocks to drag. An edit is shown at once as a preview and sent to the kernel,
// which confirms it with the new schedule.
import { widget } from "./control.js";
import { el, fill, html, newId, targetIn } from "./dom.js";
import { makeDraggable } from "./drag.js";
import { syncRows } from "./lists.js";
import { runAgain } from "./text.js";
import { applyEdit, dragEdit, dragKind, keyEdit, pinEdit, rowsOf } from "./timeline_edits.js";
import { pendingEdits } from "./timeline_pending.js";
import { axisOf, clockMarks, laneBands, newRow } from "./timeline_rows.js";
import { computeSchedule } from "./timeline_schedule.js";
import { clock, describeDay, describeItem, reasonText } from "./timeline_text.js";

const ROW_HEIGHT = 50; // pixels, as in timeline.css

export default widget("wb-time", (/** @type {Timeline} */ { root, model, signal, get, send, observe }) => {
  const words = get("words");
  const noAnswer = `${words.no_answer} ${runAgain()} om verder te gaan.`;
  const [summary, note] = [el("p.wb-time-summary"), el("p.wb-time-note")];
  const list = el("ol.wb-time-rows", { "aria-label": "Onderdelen op de tijdlijn" });
  const marks = el("div.wb-time-marks", { "aria-hidden": "true" });
  const bands = el("div.wb-time-bands", { "aria-hidden": "true" });
  const guideTime = el("b");
  const guide = el("div.wb-time-guide", { "aria-hidden": "true", hidden: true }, guideTime);
  const plot = el("div.wb-time-plot", {}, bands, el("div.wb-time-field", {}, marks, list, guide));
  const help = el("span.wb-hidden", { id: newId() }, words.help);
  const live = el("p.wb-hidden", { "aria-live": "polite" });
  const keys = Object.entries(words.keys).map(
    ([key, text]) => html`<div><dt>${key}</dt><dd>${text}</dd></div>`,
  );
  root.append(html`
    <div class="wb-time-head"><h3>Tijdlijn</h3>${summary}</div>
    ${plot}${note}<p class="wb-hint">${words.hint}</p>
    <details class="wb-time-keys"><summary>Met het toetsenbord</summary><dl>${keys}</dl></details>
    ${help}${live}`);

  const rows = /** @type {Map<string, ReturnType<typeof newRow>>} */ (new Map()); // by id of the item
  let order = /** @type {string[]} */ ([]); // the ids from top to bottom
  let held = /** @type {Held | null} */ (null); // what is being dragged, and the day as it was before
  let current = ""; // the id of the item that Tab goes to
  let day = get("spec");
  const at = (/** @type {number} */ minute) => (minute - scale.axis[0]) / (scale.axis[1] - scale.axis[0]);
  const scale = /** @type {Scale} */ ({ at, axis: [0, 60], width: 1 });
  const pending = pendingEdits({ root, model }, settle, fallBack);

  const indexOf = (/** @type {string} */ id) => day.items.findIndex((item) => item.id === id);
  const idAt = (/** @type {Event} */ event) => targetIn(event, ".wb-time-row")?.dataset.id ?? "";

  /** Return the day after all edits that the kernel has not answered. */
  function preview() {
    let shown = get("spec");
    for (const edit of [...pending.all(), ...(held?.edit ? [held.edit] : [])]) {
      const items = applyEdit(shown.items, edit);
      shown = { ...shown, items, ...computeSchedule(items, shown.opening) };
    }
    return shown;
  }

  function draw() {
    day = preview();
    if (!day.items) return;
    const lanes = rowsOf(day.items);
    order = lanes.map(({ index }) => day.items[index].id);
    if (!order.includes(current)) current = order[0] ?? "";
    if (!held) scale.axis = axisOf(day);
    if (!held) syncRows(list, rows, order, (id) => newRow(id, help.id));
    for (const [place, { index }] of lanes.entries()) {
      const id = order[place];
      const row = rows.get(id);
      row?.draw(day, index, place, scale);
      row?.block.setAttribute("tabindex", id === current ? "0" : "-1");
      row?.node.classList.toggle("wb-time-held", held?.id === id && held.kind !== "");
    }
    fill(bands, laneBands(lanes));
    plot.classList.toggle("wb-time-lanes", bands.children.length > 0);
    plot.style.setProperty("--rows", String(order.length));
    fill(marks, clockMarks(scale));
    fill(summary, order.length ? describeDay(day) : words.empty);
    summary.dataset.tone = day.overlaps.length ? "bad" : "";
    plot.hidden = !order.length;
    plot.dataset.state = pending.all().length || held?.edit ? "preview" : "confirmed";
  }

  /** Tell a screen reader something, and perhaps show it. */
  function say(/** @type {string} */ text, /** @type {string | boolean} */ shown) {
    fill(live, text);
    fill(note, shown === true ? text : shown);
  }

  /** Show an edit that was sent to the kernel, and describe the item after it to a screen reader. */
  function showEdit(/** @type {string} */ id, /** @type {Reason} */ reason) {
    draw();
    const index = indexOf(id);
    if (index < 0) return;
    const why = reasonText(words.reasons, reason, day.items[index]);
    say([describeItem(day, index), why].filter(Boolean).join(". "), why);
  }

  // dragging
  function grab(/** @type {PointerEvent} */ pointer) {
    const id = idAt(pointer);
    if (!id || targetIn(pointer, ".wb-time-pin, .wb-time-missing")) return false;
    pending.flush();
    current = id;
    const isEdge = targetIn(pointer, ".wb-time-edge") !== null;
    held = { id, day, row: order.indexOf(id), isEdge, kind: "", edit: null, reason: "" };
    draw();
    rows.get(id)?.block.focus({ preventScroll: true });
    return true;
  }

  function drag(/** @type {Pointing} */ { dx, dy, isFine }) {
    if (!held) return;
    held.kind ||= dragKind(dx, dy, held.isEdge);
    if (!held.kind) return;
    root.classList.add("wb-time-dragging");
    const { id, day: before, kind } = held;
    const index = before.items.findIndex((item) => item.id === id);
    const minutes = (dx / scale.width) * (scale.axis[1] - scale.axis[0]);
    [held.edit, held.reason] = dragEdit(kind, before, index, { minutes, rows: dy / ROW_HEIGHT, isFine });
    draw();
    fill(note, reasonText(words.reasons, held.reason, before.items[index]));
    lift(id, kind === "order" ? dy - (order.indexOf(id) - held.row) * ROW_HEIGHT : 0);
    const time = day.slots[indexOf(id)][kind === "length" ? 1 : 0];
    guide.hidden = false;
    guide.style.setProperty("--from", String(scale.at(time)));
    fill(guideTime, clock(time));
  }

  const lift = (/** @type {string} */ id, /** @type {number} */ pixels) =>
    rows.get(id)?.node.style.setProperty("--lift", `${pixels}px`);

  /** End a drag, and return what was held. */
  function release() {
    const released = held;
    held = null;
    guide.hidden = true;
    root.classList.remove("wb-time-dragging");
    if (released) lift(released.id, 0);
    return released;
  }

  function drop() {
    const released = release();
    if (!released?.edit) return draw();
    pending.send(released.edit);
    showEdit(released.id, released.reason);
  }

  function cancel() {
    const released = release();
    draw();
    if (released?.kind) say(words.cancelled, false);
  }
  const stopDragging = makeDraggable(list, signal, { grab, drag, drop, cancel });

  // keys and clicks
  function openItem(/** @type {string} */ id, field = "title") {
    pending.flush();
    send({ open: id, field });
  }

  const focusBlock = (/** @type {number} */ place) => rows.get(order[place])?.block.focus();

  list.addEventListener("keydown", (press) => {
    const isCommand = press.ctrlKey || press.metaKey;
    if (isCommand) pending.flush(); // so that an undo includes what was done until now
    if (isCommand || held || !targetIn(press, ".wb-time-block")) return;
    const id = idAt(press);
    const index = indexOf(id);
    const answer = keyEdit(press, day, index);
    if (!answer) return;
    press.preventDefault();
    press.stopPropagation();
    const [edit, reason] = answer;
    if (edit === "open") openItem(id);
    else if (edit === "next") focusBlock(order.indexOf(id) + 1);
    else if (edit === "previous") focusBlock(order.indexOf(id) - 1);
    else if (edit) {
      pending.hold(edit);
      showEdit(id, reason);
    } else if (reason) say(reasonText(words.reasons, reason, day.items[index]), true);
  });
  list.addEventListener("focusout", () => pending.flush());
  list.addEventListener("focusin", (focusing) => {
    const id = idAt(focusing);
    if (!id || id === current || held) return;
    current = id;
    draw();
  });
  list.addEventListener("dblclick", (click) => {
    // the target is the list itself after a press on a block, because that captures the pointer
    if (!targetIn(click, ".wb-time-pin")) openItem(idAt(click) || current);
  });
  list.addEventListener("click", (click) => {
    const id = idAt(click);
    const isByKey = click.detail === 0;
    if (targetIn(click, ".wb-time-missing")) openItem(id, "travel_minutes");
    else if (targetIn(click, ".wb-time-pin")) {
      const index = indexOf(id);
      const [edit, reason] = pinEdit(day.items[index], day.slots[index]);
      if (!edit) return say(reasonText(words.reasons, reason, day.items[index]), true);
      pending.send(edit);
      showEdit(id, "");
    } else if (isByKey && targetIn(click, ".wb-time-block")) openItem(id);
  });

  // answers of the kernel
  function settle() {
    const isGone = held && !get("spec").items.some(({ id }) => id === held?.id);
    if (isGone) stopDragging();
    draw();
    if (isGone) say(words.gone, true);
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
