// The timeline: the programme as blocks that one can take hold of. The kernel's schedule is the only truth;
// here an edit is previewed, sent once, and shown as confirmed when the kernel answers.

import { el, enter, follow, freshId, tell } from "./dom.js";
import { draggable } from "./timeline_drag.js";
import { dropped, keyed, keysOf, lengthAt, moved, pinned, resized, waitingRoom } from "./timeline_edits.js";
import { edited, EVERYONE, placed, ROW, rowsOf, snapped } from "./timeline_placing.js";
import { axisOf, clockMarks, itemRow, laneBands } from "./timeline_rows.js";
import { clock, GONE, HINT, KEYS, KEYS_BRIEFLY, NO_ANSWER, spoken, standsOut, why } from "./timeline_words.js";

function render({ model, el: node, signal }) {
  enter(node, "wb-time");
  const helpId = freshId();
  const list = el("ol", { class: "wb-time-rows", "aria-label": "Onderdelen op de tijdlijn" });
  const [marks, bands, guide] = [el("div", { class: "wb-time-marks", "aria-hidden": "true" }),
    el("div", { class: "wb-time-bands", "aria-hidden": "true" }), el("div", { class: "wb-time-guide", "aria-hidden": "true" }, el("b", {}))];
  const plot = el("div", { class: "wb-time-plot" }, bands, el("div", { class: "wb-time-field" }, marks, list, guide));
  const [summary, note] = [el("p", { class: "wb-time-summary" }), el("p", { class: "wb-time-note" })];
  const live = el("p", { class: "wb-hidden", "aria-live": "polite" });
  const rows = new Map(); // key of an item → its row
  const kernel = waitingRoom(model, { settle, fallBack });
  let held = null; // what is being dragged: {key, id, base, part, way, edit}
  let current = null; // the key of the item that Tab leads to
  let axis = [0, 60], width = 1, drawnMarks = "", drawnBands = "", day = null;

  const scale = (minute) => (minute - axis[0]) / (axis[1] - axis[0]);
  const say = (text, isShown) => {
    live.textContent = text;
    note.textContent = isShown ? text : "";
  };

  /** The day as it would be with all that the kernel has not answered yet. */
  function preview() {
    const spec = model.get("spec");
    const edits = [...kernel.waiting(), ...(held?.edit ? [held.edit] : [])];
    if (!edits.length) return spec;
    let { items } = spec;
    let slots = spec.slots;
    for (const edit of edits) {
      items = edited(items, slots, edit);
      ({ slots } = placed(items, spec.opening));
    }
    return { ...spec, items, ...placed(items, spec.opening) };
  }

  function draw() {
    day = preview();
    if (!day.items) return;
    const order = rowsOf(day.items);
    const keys = keysOf(day.items);
    if (!held) axis = axisOf(day);
    for (const [key, row] of rows) {
      if (keys.includes(key)) continue;
      row.root.remove();
      rows.delete(key);
    }
    if (!keys.includes(current)) current = order.length ? keys[order[0].index] : null;
    order.forEach(({ index }, place) => {
      const key = keys[index];
      if (!rows.has(key)) rows.set(key, newRow(key));
      const row = rows.get(key);
      row.draw(day, index, place, { scale, axis, width });
      row.block.tabIndex = key === current ? 0 : -1;
      row.root.classList.toggle("wb-time-held", held?.key === key && Boolean(held.way));
    });
    if (!held) putInOrder(order.map(({ index }) => rows.get(keys[index]).root));
    drawBehind(order);
    summary.textContent = day.items.length ? standsOut(day) : "Zet onderdelen in het programma; dan zie je ze hier in de tijd.";
    summary.dataset.tone = day.overlaps.length ? "bad" : "";
    plot.hidden = !day.items.length;
    plot.dataset.state = kernel.waiting().length || held?.edit ? "preview" : "confirmed";
  }

  function newRow(key) {
    const row = itemRow(helpId);
    row.root.dataset.key = key;
    list.append(row.root);
    return row;
  }

  /** Bring the rows in the order in which they are read, without losing the focus. */
  function putInOrder(roots) {
    if (roots.every((root, place) => list.children[place] === root)) return;
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    list.append(...roots);
    focused?.focus({ preventScroll: true });
  }

  function drawBehind(order) {
    const laid = JSON.stringify(order.map(({ lane }) => lane));
    if (laid !== drawnBands) {
      drawnBands = laid;
      bands.replaceChildren(...laneBands(order));
      plot.classList.toggle("wb-time-lanes", order.some(({ lane }) => lane !== EVERYONE));
      plot.style.setProperty("--rows", order.length);
    }
    const ruled = `${axis} ${width}`;
    if (ruled === drawnMarks) return;
    drawnMarks = ruled;
    marks.replaceChildren(...clockMarks(axis, scale, width));
  }

  const indexOf = (key) => keysOf(day.items).indexOf(key);

  // by pointer

  function grab(root, isEdge) {
    const { key } = root.dataset;
    kernel.flush();
    current = key;
    const index = indexOf(key);
    const place = rowsOf(day.items).findIndex((row) => row.index === index);
    held = { key, id: day.items[index].id, base: day, place, part: isEdge ? "edge" : "block", way: "", edit: null, reason: "" };
    draw();
    rows.get(key).block.focus({ preventScroll: true });
    return true;
  }

  function drag({ dx, dy, fine }) {
    if (!held.way) {
      if (Math.abs(dx) >= 4 && (held.part === "edge" || Math.abs(dx) >= Math.abs(dy))) {
        held.way = held.part === "edge" ? "length" : "time";
      } else if (Math.abs(dy) >= 8 && held.part === "block") held.way = "order";
      else return;
      node.classList.add("wb-time-dragging");
    }
    const index = held.base.items.findIndex((item) => item.id === held.id);
    const item = held.base.items[index];
    const [start, end] = held.base.slots[index];
    const by = (dx / width) * (axis[1] - axis[0]);
    [held.edit, held.reason] = {
      time: () => moved(item, start, snapped(start + by, fine)),
      length: () => resized(item, start, lengthAt(start, end + by, fine)),
      order: () => [dropped(held.base.items, index, held.place, dy), ""],
    }[held.way]();
    draw();
    note.textContent = held.reason ? why(item)[held.reason] : "";
    const now = indexOf(held.key);
    const root = rows.get(held.key).root;
    const row = rowsOf(day.items).findIndex((one) => one.index === now);
    root.style.setProperty("--lift", held.way === "order" ? `${dy - (row - held.place) * ROW}px` : "0px");
    const at = day.slots[now][held.way === "length" ? 1 : 0];
    guide.hidden = false;
    guide.style.setProperty("--from", scale(at));
    guide.firstChild.textContent = clock(at);
  }

  function letGo() {
    const was = held;
    held = null;
    guide.hidden = true;
    node.classList.remove("wb-time-dragging");
    rows.get(was.key)?.root.style.setProperty("--lift", "0px");
    return was;
  }

  function drop() {
    const { edit, reason, key } = letGo();
    if (edit) kernel.send(edit);
    draw();
    if (edit) tellOf(key, reason);
  }

  function cancel() {
    if (!held) return;
    const { way } = letGo();
    draw();
    if (way) say("Slepen afgebroken; er is niets veranderd.", false);
  }

  const stopDragging = draggable(list, signal, { grab, drag, drop, cancel });

  // by keyboard

  function press(event) {
    if (event.ctrlKey || event.metaKey) kernel.flush(); // an undo is about what was done here just now
    const root = event.target.closest(".wb-time-row");
    if (!root || !event.target.matches(".wb-time-block") || event.ctrlKey || event.metaKey || held) return;
    const index = indexOf(root.dataset.key);
    const item = day.items[index];
    const [start] = day.slots[index];
    const answer = keyed(event, day.items, item, index, start);
    if (!answer) return;
    event.preventDefault();
    event.stopPropagation();
    const [edit, reason] = answer;
    if (edit === "open") openItem(item.id);
    else if (edit === "next" || edit === "previous") step(root, edit === "next" ? 1 : -1);
    else if (edit) {
      kernel.hold(edit);
      draw();
      tellOf(root.dataset.key, reason);
    } else if (reason) say(why(item)[reason], true);
  }

  function step(root, by) {
    const next = list.children[[...list.children].indexOf(root) + by];
    if (!next) return;
    current = next.dataset.key;
    draw();
    rows.get(current).block.focus();
  }

  const tellOf = (key, reason) => {
    const index = indexOf(key);
    if (index < 0) return;
    say([spoken(day, index), reason && why(day.items[index])[reason]].filter(Boolean).join(". "), false);
    note.textContent = reason ? why(day.items[index])[reason] : "";
  };

  const openItem = (id, field = "title") => {
    kernel.flush();
    tell(node, model, { open: id, field });
  };

  list.addEventListener("keydown", press);
  list.addEventListener("focusout", () => kernel.flush());
  list.addEventListener("focusin", (event) => {
    const root = event.target.closest(".wb-time-row");
    if (!root || root.dataset.key === current || held) return;
    current = root.dataset.key;
    draw();
  });
  list.addEventListener("dblclick", (event) => {
    const root = event.target.closest(".wb-time-row") ?? rows.get(current)?.root; // the pointer was captured
    if (root && !event.target.closest(".wb-time-pin")) openItem(root.dataset.id);
  });
  list.addEventListener("click", (event) => {
    const root = event.target.closest(".wb-time-row");
    if (!root) return;
    const index = indexOf(root.dataset.key);
    if (event.target.closest(".wb-time-missing")) openItem(root.dataset.id, "travel_minutes");
    else if (event.target.closest(".wb-time-pin")) {
      kernel.send(pinned(day.items[index]));
      draw();
      tellOf(root.dataset.key, "");
    } else if (event.detail === 0 && event.target.closest(".wb-time-block")) openItem(root.dataset.id);
  });

  // what the kernel says

  function settle(refusal) {
    const isGone = held && !model.get("spec").items.some((item) => item.id === held.id);
    if (isGone) stopDragging();
    draw();
    if (isGone) say(GONE, true);
    if (refusal) say(refusal, true);
    else if (note.textContent === NO_ANSWER) say("", true);
  }

  function fallBack() {
    draw();
    say(NO_ANSWER, true);
  }

  node.append(
    el("div", { class: "wb-time-head" }, el("h3", {}, "Tijdlijn"), summary), plot, note,
    el("p", { class: "wb-hint" }, HINT),
    el("details", { class: "wb-time-keys" }, el("summary", {}, "Met het toetsenbord"),
      el("dl", {}, ...KEYS.map(([key, text]) => el("div", {}, el("dt", {}, key), el("dd", {}, text))))),
    el("span", { class: "wb-hidden", id: helpId }, KEYS_BRIEFLY), live);
  guide.hidden = true;
  const watch = new ResizeObserver(([{ contentRect }]) => {
    width = contentRect.width || 1;
    if (day?.items) draw();
  });
  watch.observe(list);
  signal.addEventListener("abort", () => watch.disconnect());
  follow(model, signal, ["spec"], () => kernel.answered());
  signal.addEventListener("abort", () => kernel.flush());
}

export default { render };
