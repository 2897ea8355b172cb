// What appears in a cell while it is edited: a text input, a list to choose from, or boxes to tick.

import { el, optionsOf, textInput } from "./dom.js";

const UP_DOWN = ["ArrowUp", "ArrowDown"];

/** Put an editor in a cell and return a function that closes it.
 * `edit.done(value, step)` is called once, with null if the value is as before; `step` says where to go next. */
export function openEditor(/** @type {CellEdit} */ edit) {
  if (edit.column.control === "ticks") return ticksEditor(edit);
  return edit.column.control === "choice" ? choiceEditor(edit) : textEditor(edit);
}

function textEditor(/** @type {CellEdit} */ { cell, value, label, typed, done }) {
  const input = textInput({ class: "wb-cell-input", "aria-label": label });
  input.value = typed ?? String(value);
  cell.replaceChildren(input);
  input.focus();
  if (typed === undefined) input.select();
  return closeOnce(input, () => (input.value === value ? null : input.value), done);
}

function choiceEditor(/** @type {CellEdit} */ { cell, column, value, label, typed, done }) {
  const select = el("select.wb-cell-input", { "aria-label": label }, optionsOf(column.options));
  select.value = String(value);
  const before = select.value;
  const letter = typed?.toLowerCase();
  const found = letter && column.options.find(([, text]) => text.toLowerCase().startsWith(letter));
  if (found) [select.value] = found;
  cell.replaceChildren(select);
  select.focus();
  return closeOnce(select, () => (select.value === before ? null : select.value), done, UP_DOWN);
}

function ticksEditor(/** @type {CellEdit} */ { cell, column, value, label, done }) {
  const boxes = column.options.map(([word]) => el("input", { type: "checkbox", value: word }));
  const labels = column.options.map(([, text], place) => el("label", {}, boxes[place], text));
  const legend = el("legend.wb-hidden", {}, label);
  const panel = el("fieldset.wb-cell-ticks", { popover: "manual" }, legend, labels);
  for (const box of boxes) box.checked = value.includes(box.value);
  cell.append(panel);
  panel.showPopover?.();
  const { left, bottom, top: upper, width } = cell.getBoundingClientRect();
  const isBelow = bottom + panel.offsetHeight < window.innerHeight;
  panel.style.left = `${Math.min(left, window.innerWidth - panel.offsetWidth - 8)}px`;
  panel.style.top = `${isBelow ? bottom : Math.max(4, upper - panel.offsetHeight)}px`;
  panel.style.minWidth = `${width}px`;
  (boxes.find(({ checked }) => checked) ?? boxes[0]).focus();
  panel.addEventListener("keydown", (press) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[press.key];
    if (!by) return;
    press.preventDefault();
    press.stopPropagation();
    const focused = boxes.findIndex((box) => box.matches(":focus"));
    boxes[(focused + by + boxes.length) % boxes.length].focus();
  });
  const ticked = () => boxes.flatMap((box) => (box.checked ? [box.value] : []));
  const changed = () => (String(ticked()) === String(value) ? null : ticked());
  return closeOnce(panel, changed, done, UP_DOWN);
}

/** Let an editor close: with Escape for the old value, with Enter, Tab, ↑ and ↓ for the new one.
 * @param {HTMLElement} editor
 * @param {() => CellValue | null} changed returns the new value, or null if it is the old one
 * @param {CellEdit["done"]} done
 * @param {string[]} ownKeys keys that the editor needs for itself
 * @returns {CloseEditor} */
function closeOnce(editor, changed, done, ownKeys = []) {
  let isOpen = true;
  const leave = (/** @type {boolean} */ keeps, /** @type {Step | null} */ step) => {
    if (!isOpen) return;
    isOpen = false;
    const value = keeps ? changed() : null;
    editor.remove();
    done(value, step);
  };
  editor.addEventListener("keydown", (press) => {
    const back = press.shiftKey ? -1 : 1;
    /** @type {Record<string, Step>} */
    const steps = { Enter: [back, 0, back > 0], Tab: [0, back], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
    steps.Escape = [0, 0];
    const step = steps[press.key];
    if (!step || press.isComposing || press.altKey || ownKeys.includes(press.key)) return;
    leave(press.key !== "Escape", step);
    press.preventDefault();
    press.stopPropagation();
  });
  editor.addEventListener("focusout", ({ relatedTarget }) => {
    if (!editor.contains(/** @type {Node | null} */ (relatedTarget))) leave(true, null);
  });
  return leave;
}
