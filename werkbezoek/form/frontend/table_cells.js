// The editor in a cell: a text input, a list to choose from, or boxes to tick.
import { el, optionsOf, textInput } from "./dom.js";

const UP_DOWN = ["ArrowUp", "ArrowDown"];
/** @type {Step} */
const STAY = [0, 0];

/** Put an editor in a cell and return a function that closes it. `edit.done(value, step)` is called once:
 * `value` is null if it has not changed, and `step` says which cell comes next. */
export function openEditor(/** @type {CellEdit} */ edit) {
  return edit.column.control === "ticks" ? ticksEditor(edit) : lineEditor(edit);
}

/** Edit in one line: a text, or a choice from a list, by its first letter too. */
function lineEditor(/** @type {CellEdit} */ { cell, column, value, label, typed, done }) {
  const isChoice = column.control === "choice";
  const attributes = { class: "wb-cell-input", "aria-label": label };
  const input = isChoice ? el("select", attributes, optionsOf(column.options)) : textInput(attributes);
  input.value = String(value);
  const before = input.value;
  const letter = typed?.toLowerCase();
  const found = letter && column.options.find(([, text]) => text.toLowerCase().startsWith(letter));
  if (isChoice && found) [input.value] = found;
  else if (!isChoice && typed !== undefined) input.value = typed;
  cell.replaceChildren(input);
  input.focus();
  if (input instanceof HTMLInputElement && typed === undefined) input.select();
  const changed = () => (input.value === before ? null : input.value);
  return closeOnce(input, changed, done, isChoice ? UP_DOWN : []);
}

function ticksEditor(/** @type {CellEdit} */ { cell, column, value, label, done }) {
  const boxes = column.options.map(([word]) => el("input", { type: "checkbox", value: word }));
  const labels = column.options.map(([, text], place) => el("label", {}, boxes[place], text));
  const legend = el("legend.wb-hidden", {}, label);
  const panel = el("fieldset.wb-cell-ticks", { popover: "manual" }, legend, labels);
  for (const box of boxes) box.checked = value.includes(box.value);
  cell.append(panel);
  panel.showPopover?.();
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

/** Close an editor once: Escape keeps the old value; Enter, Tab, ↑, ↓, Ctrl+S and leaving it keep the new one. The
 * editor uses `ownKeys` itself. `changed` returns the new value, or null if it is the old one.
 * @type {(editor: HTMLElement, changed: () => CellValue | null, done: CellEdit["done"], ownKeys: string[])
 *   => CloseEditor} */
function closeOnce(editor, changed, done, ownKeys) {
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
    steps.Escape = STAY;
    const saves = (press.ctrlKey || press.metaKey) && press.key.toLowerCase() === "s";
    const step = saves ? STAY : steps[press.key];
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
