// A panel of the form: sections of labelled fields, drawn from `spec` and filled from `values`.
import { numberEdits, widget } from "./control.js";
import {
  button,
  el,
  fill,
  html,
  iconButton,
  isTyping,
  newId,
  optionsOf,
  removeButton,
  textAtFocus,
} from "./dom.js";
import { CONTROLS } from "./fields.js";
import { unansweredEdits } from "./storage.js";

export default widget("wb-panel", (/** @type {Panel} */ { root, get, set, send, observe }) => {
  const shown = /** @type {Map<string, ShownField>} */ (new Map()); // by path
  const sent = /** @type {Map<string, number>} */ (new Map()); // the number of a field's last edit, by path
  const folds = /** @type {Map<string, Fold>} */ (new Map()); // by title
  const title = el("h3.wb-panel-title", { hidden: () => !get("title") }, () => get("title"));
  const edits = numberEdits(root, send);
  const unanswered = unansweredEdits(get("stash"));

  function edit(/** @type {string} */ path, /** @type {FieldValue} */ value, /** @type {boolean} */ typing) {
    const n = edits.send({ edit: path, value, typing });
    unanswered.add(path, value, n);
    sent.set(path, n);
  }

  /** @type {(field: AnyField) => HTMLElement} */
  const fieldOrRows = (field) => (field.control === "rows" ? rowsNode(field) : fieldNode(field));

  function fieldNode(/** @type {Field} */ field) {
    const { path, width, label: text, initial } = field;
    const id = newId();
    const hint = field.hint && el("p.wb-hint", { id: `${id}-hint` }, field.hint);
    const problem = el("p.wb-problem", { id: `${id}-problem`, "aria-live": "polite" });
    const attributes = { id, "aria-describedby": `${hint ? `${id}-hint ` : ""}${id}-problem` };
    const input = CONTROLS[field.control](field, attributes, edit.bind(null, path), () => get("names"));
    const isGroup = field.control === "ticks";
    const label = isGroup ? el("legend", {}, text) : el("label", { for: id }, text);
    const tick = field.control === "tick" && el("div.wb-tick", {}, input.root, label);
    const tag = isGroup ? "fieldset.wb-field" : "div.wb-field";
    const parts = [tick || [label, input.root], problem, hint];
    const node = el(tag, { style: `--width:${width}`, "data-path": path }, parts);
    node.addEventListener("focusout", () => setTimeout(update, 0, path));
    shown.set(path, { control: input, problem, initial });
    return node;
  }

  function rowsNode(/** @type {RowsField} */ { path, label, hint, rows, alone, word, add, addLabel }) {
    const last = rows.length - 1;
    const list = el("ol");
    const items = rows.map((row, place) => {
      const isSingle = row.fields.length === 1 && !row.named;
      /** Move the row down (1) or up (-1); the focus goes along. @type {(by: number) => () => void} */
      const move = (by) => () => {
        send({ move: row.path, to: place + by });
        const [up, down] = list.children[place + by].lastElementChild?.querySelectorAll("button") ?? [];
        (by > 0 ? [down, up] : [up, down]).find(({ disabled }) => !disabled)?.focus();
      };
      return html`
        <li class=${isSingle ? "wb-row wb-single" : "wb-row"} data-path=${row.path}>
          <fieldset>
            <legend class=${row.named ? "" : "wb-hidden"}>${row.title}</legend>
            <div class="wb-fields">${row.fields.map(fieldOrRows)}</div>
          </fieldset>
          <div class="wb-row-acts">
            ${iconButton("↑", `${row.title} naar boven`, move(-1), { disabled: place === 0 })}
            ${iconButton("↓", `${row.title} naar beneden`, move(1), { disabled: place === last })}
            ${removeButton(`${row.title} verwijderen`, () => send({ remove: row.path }))}
          </div>
        </li>`;
    });
    fill(list, items);
    const choice = add && el("select", { "aria-label": `Welke ${word}` }, optionsOf(add));
    const addRow = () => send({ add: path, choice: choice?.value ?? "" });
    const more = button(`+ ${addLabel}`, addRow, { "data-path": path });
    const node = el("fieldset.wb-field.wb-rows", { style: "--width:12" });
    node.append(html`
      <legend class=${alone ? "wb-hidden" : ""}>${label}</legend>${hint && el("p.wb-hint", {}, hint)}
      ${list}${add?.length !== 0 && el("div.wb-add", {}, choice, more)}`);
    return node;
  }

  function sectionNode(/** @type {Section} */ { title: text, hint, foldable, folded, fields }) {
    const body = [
      hint && el("p.wb-hint.wb-section-hint", {}, hint),
      el("div.wb-fields", {}, fields.map(fieldOrRows)),
    ];
    const heading = text && el("h3", {}, text);
    if (!foldable) return el("section.wb-section", {}, heading, body);
    const count = el("span.wb-count");
    const details = el("details.wb-section", { open: !folded }, el("summary", {}, heading, count), body);
    folds.set(text, { details, count });
    return details;
  }

  /** Show the value of a field, unless the user is typing in it or the kernel has not seen its last edit. */
  function update(/** @type {string} */ path) {
    const field = shown.get(path);
    const value = get("values")[path];
    if (!field || value === undefined || (sent.get(path) ?? 0) > get("seen")) return;
    const { control, problem } = field;
    const isBusy = control.get && isTyping(control.input);
    const text = get("problems")[path] ?? "";
    if (!isBusy) control.set(value);
    if (isBusy && text) return;
    fill(problem, text);
    control.input?.setAttribute("aria-invalid", String(Boolean(text)));
  }

  /** Return whether the user has filled in a field: a new plan has another value there. */
  function isFilled(/** @type {string} */ path) {
    const value = get("values")[path];
    const isNew = String(value) === String(shown.get(path)?.initial ?? "");
    return !isNew && (value === true || (value && value.length > 0));
  }

  function updateAll() {
    for (const path of shown.keys()) update(path);
    unanswered.forget((path) => shown.has(path), get("seen"));
    edits.confirm(get("seen"));
    for (const { details, count } of folds.values()) {
      const filled = pathNodes(details).filter((node) => isFilled(pathOf(node))).length;
      fill(count, filled > 0 && `${filled} ingevuld`);
    }
  }

  /** Draw all fields again. Open sections stay open; the focus and text that is being typed are kept. */
  function draw() {
    const { key, sections } = get("spec");
    const [oldFields, oldFolds] = [new Map(shown), new Map(folds)];
    const focused = document.activeElement?.closest(".wb-field[data-path]");
    const path = (root.contains(focused ?? null) && focused?.dataset.path) || "";
    const isSame = root.dataset.key === key;
    root.dataset.key = key;
    if (!isSame) sent.clear();
    shown.clear();
    folds.clear();
    fill(root, [title, sections.map(sectionNode)]);
    if (isSame) {
      for (const [section, { details }] of folds)
        details.open = oldFolds.get(section)?.details.open ?? details.open;
      const [from, to] = [oldFields.get(path), shown.get(path)];
      if (from && to) takeOver(from.control, to.control);
    }
    updateAll();
  }

  observe(["spec"], draw);
  observe(["values", "problems", "seen", "names"], updateAll);
  observe(["focus_place", "spec"], () => {
    const { path } = get("focus_place");
    if (!path) return;
    const nodes = pathNodes(root);
    const nearest = nearestPath(nodes.map(pathOf), path);
    const node = nodes.find((other) => pathOf(other) === nearest);
    if (!node) return;
    node.closest("details")?.setAttribute("open", "");
    node.scrollIntoView({ block: "center" });
    const control = node.matches("button") ? node : node.querySelector("input, select, textarea, button");
    control?.focus();
    set("focus_place", {});
  });
  for (const [path, { value }] of Object.entries(unanswered.all()))
    if (path in get("values")) edit(path, value, false);
});

const pathNodes = (/** @type {Element} */ node) => [...node.querySelectorAll("[data-path]")];
const pathOf = (/** @type {HTMLElement} */ { dataset }) => dataset.path ?? "";

/** Give the focus to a control that replaces another one, with the text that was typed in the old one. */
function takeOver(/** @type {FieldControl} */ old, /** @type {FieldControl} */ control) {
  const [text, atFocus] = [old.get?.(), old.input && textAtFocus.get(old.input)];
  if (text !== undefined) control.set(text);
  (control.input ?? control.root.querySelector("input"))?.focus();
  if (text !== undefined && atFocus !== undefined && control.input) textAtFocus.set(control.input, atFocus);
}

/** Return the nearest of some paths: the path itself, or else the first below it, or the closest above it. */
export function nearestPath(/** @type {string[]} */ paths, /** @type {string} */ path) {
  if (paths.includes(path)) return path;
  const above = paths
    .filter((other) => path.startsWith(other))
    .sort((one, other) => other.length - one.length);
  return paths.find((other) => other.startsWith(path)) ?? above[0];
}
