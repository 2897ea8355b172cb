// A panel of the form: sections of labelled fields, drawn from `spec`, filled from `values`.

import { CONTROLS } from "./controls.js";
import { atFocus, el, enter, follow, freshId, isTypedIn, silence, tell } from "./dom.js";

function render({ model, el: node, signal }) {
  enter(node, "wb-panel");
  const fields = new Map(); // path -> {control, sent, ...}
  const title = el("h3", { class: "wb-panel-title" });
  const outbox = stash(model.get("stash"));

  const edit = (path, value, typing) => {
    const field = fields.get(path);
    field.sent = Math.max(Date.now(), lastSent + 1);
    lastSent = field.sent;
    outbox.put(path, value, field.sent);
    tell(node, model, { edit: path, value, typing, n: field.sent });
    awaitAnswer();
  };
  let lastSent = 0;
  let waiting;
  const awaitAnswer = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => silence(node, true), 8000);
  };

  function wrapped(field) {
    if (field.control === "rows") return rowsField(field);
    const ids = { control: freshId(), hint: freshId(), problem: freshId() };
    ids.described = field.hint ? `${ids.hint} ${ids.problem}` : ids.problem;
    const control = CONTROLS[field.control](field, ids, (value, typing) => edit(field.path, value, typing),
      () => model.get("names"));
    const hint = field.hint && el("p", { class: "wb-hint", id: ids.hint }, field.hint);
    const problem = el("p", { class: "wb-problem", id: ids.problem, "aria-live": "polite" });
    const group = field.control === "ticks";
    const label = group ? el("legend", {}, field.label) : el("label", { for: ids.control }, field.label);
    const parts = field.control === "tick"
      ? [el("div", { class: "wb-tick" }, control.root, label), problem, hint]
      : [label, control.root, problem, hint];
    const root = el(group ? "fieldset" : "div",
      { class: "wb-field", style: `--width:${field.width}`, "data-path": field.path }, ...parts);
    const entry = { control, problem, sent: 0 };
    root.addEventListener("focusout", () => setTimeout(() => settle(field.path, entry)));
    fields.set(field.path, entry);
    return root;
  }

  function rowsField(field) {
    const chosen = field.add?.length && el("select", { "aria-label": `Welke ${field.word}` },
      ...field.add.map(([value, label]) => el("option", { value }, label)));
    const last = field.rows.length - 1;
    const act = (label, symbol, message, off = false) => el("button", {
      type: "button", class: "wb-icon", "aria-label": label, title: label, disabled: off,
      onclick: () => tell(node, model, message),
    }, symbol);
    const rows = field.rows.map((row, place) => el("li", { class: row.fields.length === 1 && !row.named ? "wb-row wb-single" : "wb-row", "data-path": row.path },
      el("fieldset", {}, el("legend", { class: row.named ? "" : "wb-hidden" }, row.title),
        el("div", { class: "wb-fields" }, ...row.fields.map(wrapped))),
      el("div", { class: "wb-row-acts" },
        act(`${row.title} naar boven`, "↑", { move: row.path, to: place - 1 }, place === 0),
        act(`${row.title} naar beneden`, "↓", { move: row.path, to: place + 1 }, place === last),
        act(`${row.title} verwijderen`, "×", { remove: row.path }))));
    const add = el("button", {
      type: "button", class: "wb-button", "data-path": field.path,
      onclick: () => tell(node, model, { add: field.path, choice: chosen ? chosen.value : "" }),
    }, `+ ${field.addLabel}`);
    return el("fieldset", { class: "wb-field wb-rows", style: "--width:12" },
      el("legend", { class: field.alone ? "wb-hidden" : "" }, field.label),
      field.hint && el("p", { class: "wb-hint" }, field.hint),
      el("ol", {}, ...rows),
      field.add && !field.add.length ? null : el("div", { class: "wb-add" }, chosen, add));
  }

  function section(part) {
    const body = el("div", { class: "wb-fields" }, ...part.fields.map(wrapped));
    const hint = part.hint && el("p", { class: "wb-hint wb-section-hint" }, part.hint);
    if (!part.foldable) {
      return el("section", { class: "wb-section" }, part.title && el("h3", {}, part.title), hint, body);
    }
    const count = el("span", { class: "wb-count" });
    return el("details", { class: "wb-section", open: !part.folded, "data-title": part.title },
      el("summary", {}, el("h3", {}, part.title), count), hint, body);
  }

  /** Show the value of a field, unless someone is typing in it or a later edit is still under way. */
  function settle(path, entry) {
    const { control } = entry;
    const busy = control.typed && isTypedIn(control.main);
    const value = model.get("values")[path];
    if (value === undefined || entry.sent > model.get("seen")) return; // of a field that is about to go, or early
    const problem = model.get("problems")[path] || "";
    if (!busy) control.set(value);
    if (!busy || !problem) {
      entry.problem.textContent = problem;
      control.main?.setAttribute("aria-invalid", problem ? "true" : "false");
    }
  }

  function fill() {
    for (const [path, entry] of fields) settle(path, entry);
    outbox.forget((path) => fields.has(path), model.get("seen"));
    if (lastSent <= model.get("seen")) {
      clearTimeout(waiting);
      silence(node, false);
    }
    for (const folded of node.querySelectorAll("details")) {
      const filled = [...folded.querySelectorAll("[data-path]")].filter((one) => {
        const value = model.get("values")[one.dataset.path];
        return value !== undefined && value !== false && value.length !== 0;
      }).length;
      folded.querySelector(".wb-count").textContent = filled ? `${filled} ingevuld` : "";
    }
  }

  /** Draw all anew, keeping what is folded open, where the focus is, and what is half typed. */
  function draw() {
    const open = new Map([...node.querySelectorAll("details")].map((one) => [one.dataset.title, one.open]));
    const active = document.activeElement?.closest?.(".wb-field[data-path]");
    const path = node.contains(active) ? active.dataset.path : null;
    const text = path && fields.get(path)?.control.get?.();
    const shown = path && atFocus.get(fields.get(path)?.control.main);
    const sent = new Map([...fields].map(([one, entry]) => [one, entry.sent]));
    const same = node.dataset.key === model.get("spec").key;
    fields.clear();
    node.dataset.key = model.get("spec").key;
    node.replaceChildren(title, ...model.get("spec").sections.map(section));
    if (same) {
      for (const one of node.querySelectorAll("details")) one.open = open.get(one.dataset.title) ?? one.open;
      for (const [one, entry] of fields) entry.sent = sent.get(one) ?? 0;
      const again = path && fields.get(path);
      if (again) {
        if (text != null) again.control.set(text);
        again.control.focus();
        if (text != null) atFocus.set(again.control.main, shown);
      }
    }
    fill();
  }

  function focus() {
    const { path } = model.get("focus");
    if (!path) return;
    const nodes = [...node.querySelectorAll("[data-path]")];
    const fits = nodes.find((one) => one.dataset.path === path)
      ?? nodes.find((one) => one.dataset.path.startsWith(path))
      ?? nodes.filter((one) => path.startsWith(one.dataset.path))
        .sort((one, other) => other.dataset.path.length - one.dataset.path.length)[0];
    if (!fits) return;
    fits.closest("details")?.setAttribute("open", "");
    fits.scrollIntoView({ block: "center" });
    (fits.matches("button") ? fits : fits.querySelector("input, select, textarea, button"))?.focus();
    model.set("focus", {});
    model.save_changes();
  }

  follow(model, signal, ["spec"], draw);
  follow(model, signal, ["title"], () => { // apart from the spec: it changes with what is typed
    title.textContent = model.get("title");
    title.hidden = !model.get("title");
  });
  follow(model, signal, ["values", "problems", "seen", "names"], fill);
  follow(model, signal, ["focus", "spec"], focus);
  for (const [path, value] of outbox.left(model.get("values"))) edit(path, value, false);
}

/** What was sent and not yet answered, kept in this browser tab: a kernel that died never got it. */
function stash(name) {
  const key = `werkbezoek ${name}`;
  const all = () => JSON.parse(sessionStorage.getItem(key) ?? "{}");
  const keep = (entries) => {
    if (Object.keys(entries).length) sessionStorage.setItem(key, JSON.stringify(entries));
    else sessionStorage.removeItem(key);
  };
  return {
    put: (path, value, n) => keep({ ...all(), [path]: { value, n } }),
    forget: (isMine, seen) =>
      keep(Object.fromEntries(Object.entries(all()).filter(([path, one]) => !isMine(path) || one.n > seen))),
    left: (values) => Object.entries(all()).filter(([path]) => path in values).map(([path, one]) => [path, one.value]),
  };
}

export default { render };
