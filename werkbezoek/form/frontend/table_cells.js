// What appears in a cell while it is edited: an input, a list to choose from, or boxes to tick.

import { el } from "./dom.js";

/** What a cell shows for its value. */
export function cellText(column, value) {
  const label = (one) => column.options.find(([word]) => word === one)?.[1] ?? one;
  if (column.control === "ticks") return Array.isArray(value) ? value.map(label).join(", ") : String(value);
  return column.control === "choice" ? label(value) : value;
}

/**
 * Put an editor in a cell. `done(value, move)` is called once: with what stands there by then, or with null
 * where it is left as it was; `move` says where to go next: [rows, columns, whether past the
 * last row is a new one].
 */
export function openEditor(cell, column, value, label, done, typed) {
  const open = { ticks: ticksEditor, choice: choiceEditor }[column.control] ?? textEditor;
  return open(cell, column, value, label, done, typed);
}

function textEditor(cell, column, value, label, done, typed) {
  const node = el("input", { type: "text", autocomplete: "off", "aria-label": label, class: "wb-cell-input" });
  node.value = typed ?? value;
  cell.replaceChildren(node);
  node.focus();
  if (typed == null) node.select();
  return onceDone(node, cell, () => (node.value === value ? null : node.value), done);
}

function choiceEditor(cell, column, value, label, done, typed) {
  const node = el("select", { "aria-label": label, class: "wb-cell-input" },
    ...column.options.map(([word, text]) => el("option", { value: word }, text)));
  node.value = value;
  const before = node.value;
  const start = typed && column.options.find(([, text]) => text.toLowerCase().startsWith(typed.toLowerCase()));
  if (start) [node.value] = start;
  cell.replaceChildren(node);
  node.focus();
  return onceDone(node, cell, () => (node.value === before ? null : node.value), done, ["ArrowUp", "ArrowDown"]);
}

function ticksEditor(cell, column, value, label, done) {
  const boxes = column.options.map(([word]) => el("input", { type: "checkbox", value: word }));
  const panel = el("fieldset", { class: "wb-cell-ticks", popover: "manual" }, el("legend", { class: "wb-hidden" }, label),
    ...column.options.map(([, text], place) => el("label", {}, boxes[place], text)));
  for (const box of boxes) box.checked = value.includes(box.value);
  cell.append(panel);
  panel.showPopover?.();
  const { left, bottom, top, width } = cell.getBoundingClientRect();
  const below = bottom + panel.offsetHeight < window.innerHeight;
  Object.assign(panel.style, {
    left: `${Math.min(left, window.innerWidth - panel.offsetWidth - 8)}px`, minWidth: `${width}px`,
    top: `${below ? bottom : Math.max(4, top - panel.offsetHeight)}px`,
  });
  (boxes.find((box) => box.checked) ?? boxes[0]).focus();
  panel.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    boxes[(boxes.indexOf(document.activeElement) + by + boxes.length) % boxes.length].focus();
  });
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  return onceDone(panel, cell, () => (String(chosen()) === String(value) ? null : chosen()), done, ["ArrowUp", "ArrowDown"]);
}

/** Leave an editor once, whichever way: Escape undoes, Enter, Tab and the arrows up and down keep and move. */
function onceDone(node, cell, value, done, ownKeys = []) {
  let open = true;
  const finish = (keep, move) => {
    if (!open) return;
    open = false;
    const result = keep ? value() : null;
    node.remove();
    done(result, move);
  };
  node.addEventListener("keydown", (event) => {
    const move = {
      Enter: [event.shiftKey ? -1 : 1, 0, !event.shiftKey], Tab: [0, event.shiftKey ? -1 : 1], ArrowDown: [1, 0], ArrowUp: [-1, 0],
    }[event.key];
    if (event.isComposing || event.altKey || ownKeys.includes(event.key)) return;
    if (event.key === "Escape") finish(false, [0, 0]);
    else if (move) finish(true, move);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  node.addEventListener("focusout", (event) => {
    if (!node.contains(event.relatedTarget)) finish(true, null);
  });
  return finish;
}
