// The preparation as a countdown: tasks by due date, ticked off in the list; one of them is in the editor.

import { el, enter, follow, tell } from "./dom.js";

function render({ model, el: node, signal }) {
  enter(node, "wb-tasks");
  const heading = el("h3", {});
  const countdown = el("p", { class: "wb-hint" });
  const list = el("ol", { class: "wb-list-rows", "aria-label": "Taken" });
  const add = el("button", { type: "button", class: "wb-button", "data-path": "tasks", onclick: () => tell(node, model, { add: true }) }, "+ Taak toevoegen");
  const standard = el("button", { type: "button", class: "wb-button", onclick: () => {
    tell(node, model, { standard: true });
    add.focus();
  } });
  let chosen = null;

  function choose(id) {
    chosen = id;
    mark();
    tell(node, model, { choose: id });
  }

  function mark() {
    for (const item of list.children) {
      const button = item.querySelector(".wb-task");
      if (item.dataset.id === chosen) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  }

  function remove(id) {
    const ids = [...list.children].map((item) => item.dataset.id);
    const next = ids[ids.indexOf(id) + 1] ?? ids[ids.indexOf(id) - 1];
    tell(node, model, { remove: id });
    (next ? list.querySelector(`[data-id="${CSS.escape(next)}"] .wb-task`) : add).focus();
  }

  function row(id) {
    const tick = el("input", { type: "checkbox", onchange: () => tell(node, model, { tick: id, done: tick.checked }) });
    const title = el("span", { class: "wb-list-title" });
    const detail = el("span", { class: "wb-list-detail" });
    const badge = el("span", { class: "wb-badge" });
    const button = el("button", { type: "button", class: "wb-task", onclick: () => choose(id) },
      el("span", { class: "wb-list-text" }, title, detail), badge);
    const away = el("button", { type: "button", class: "wb-icon", onclick: () => remove(id) }, "×");
    const item = el("li", { "data-id": id }, tick, button, away);
    const draw = (one) => {
      item.dataset.state = one.state;
      tick.checked = one.done;
      tick.ariaLabel = `Gedaan: ${one.title}`;
      title.textContent = one.title;
      detail.textContent = [one.when, one.owner].filter(Boolean).join(" · ");
      badge.textContent = one.label;
      badge.hidden = !one.label;
      badge.dataset.tone = { "te-laat": "late", binnenkort: "open", klaar: "good" }[one.state] ?? "";
      away.ariaLabel = `Verwijder taak: ${one.title}`;
      away.title = "Verwijderen";
    };
    return Object.assign(item, { draw_: draw });
  }

  function draw() {
    const tasks = model.get("tasks");
    const old = new Map([...list.children].map((item) => [item.dataset.id, item]));
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    const items = tasks.map((one) => {
      const item = old.get(one.id) ?? row(one.id);
      item.draw_(one);
      return item;
    });
    if (items.length !== list.children.length || items.some((item, place) => list.children[place] !== item)) {
      list.replaceChildren(...items);
      focused?.focus({ preventScroll: true });
    }
    if (!tasks.some((one) => one.id === chosen)) chosen = null;
    mark();
    const done = tasks.filter((one) => one.done).length;
    const late = tasks.filter((one) => one.state === "te-laat").length;
    const state = `${done} van ${tasks.length} klaar${late ? `, ${late} te laat` : ""}`;
    heading.textContent = tasks.length ? `Voorbereiding (${state})` : "Voorbereiding";
    countdown.textContent = model.get("countdown");
    const missing = model.get("missing");
    standard.hidden = !missing;
    standard.textContent = tasks.length ? `Standaardtaken toevoegen (${missing})` : "Standaardtaken toevoegen";
    standard.classList.toggle("wb-first", !tasks.length);
  }

  node.append(el("div", { class: "wb-list-head" }, heading), countdown, list, el("div", { class: "wb-add" }, standard, add));
  follow(model, signal, ["tasks", "missing", "countdown"], draw);
  follow(model, signal, ["focus"], () => {
    if (model.get("focus").n) add.focus();
  });
}

export default { render };
