// The preparation as a countdown: tasks by due date, ticked off in the list; the chosen one is in the editor.
// @ts-check
/** @import { Task, Tasks } from "./types.d.ts" */

import { widget } from "./control.js";
import { arrange, button, el, fill, html } from "./dom.js";

/** @type {Record<string, string>} */
const TONES = { "te-laat": "late", binnenkort: "open", klaar: "good" };

export default widget("wb-tasks", (/** @type {Tasks} */ { root, get, send, observe, bindText }) => {
  const heading = el("h3");
  const countdown = el("p.wb-hint");
  const list = el("ol.wb-list-rows", { "aria-label": "Taken" });
  const add = button("+ Taak toevoegen", () => send({ add: true }), { "data-path": "tasks" });
  const standard = button("", () => {
    send({ standard: true });
    add.focus();
  });
  root.append(html`
    <div class="wb-list-head">${heading}</div>
    ${countdown}${list}<div class="wb-add">${standard}${add}</div>`);
  /** @type {Map<string, ReturnType<typeof newRow>>} */
  const rows = new Map(); // by id
  let chosen = "";

  /** @param {string} id */
  function choose(id) {
    chosen = id;
    for (const [other, { chooser }] of rows) chooser.ariaCurrent = other === id ? "true" : null;
  }

  /** @param {string} id */
  function newRow(id) {
    const tick = el("input", { type: "checkbox" });
    tick.addEventListener("change", () => send({ tick: id, done: tick.checked }));
    const [title, detail] = [el("span.wb-list-title"), el("span.wb-list-detail")];
    const badge = el("span.wb-badge");
    const words = el("span.wb-list-text", {}, title, detail);
    const chooser = el("button.wb-task", { type: "button" }, words, badge);
    chooser.addEventListener("click", () => {
      choose(id);
      send({ choose: id });
    });
    const remove = button("×", () => removeTask(), { class: "wb-icon", title: "Verwijderen" });
    const node = el("li", { "data-id": id }, tick, chooser, remove);

    function removeTask() {
      const next = node.nextElementSibling ?? node.previousElementSibling;
      send({ remove: id });
      (next?.querySelector("button") ?? add).focus();
    }
    return {
      node,
      chooser,
      /** @param {Task} task */
      draw(task) {
        node.dataset.state = task.state;
        tick.checked = task.done;
        tick.ariaLabel = `Gedaan: ${task.title}`;
        remove.ariaLabel = `Verwijder taak: ${task.title}`;
        fill(title, task.title);
        fill(detail, [task.when, task.owner].filter(Boolean).join(" · "));
        fill(badge, task.label);
        badge.hidden = !task.label;
        badge.dataset.tone = TONES[task.state] ?? "";
      },
    };
  }

  observe(["tasks", "missing"], () => {
    const [tasks, missing] = [get("tasks"), get("missing")];
    const old = new Map(rows);
    rows.clear();
    for (const task of tasks) {
      const row = old.get(task.id) ?? newRow(task.id);
      row.draw(task);
      rows.set(task.id, row);
    }
    const nodes = [...rows.values()].map(({ node }) => node);
    arrange(list, nodes);
    choose(rows.has(chosen) ? chosen : "");
    const done = tasks.filter((task) => task.done).length;
    const late = tasks.filter((task) => task.state === "te-laat").length;
    const state = ` (${done} van ${tasks.length} klaar${late ? `, ${late} te laat` : ""})`;
    fill(heading, `Voorbereiding${tasks.length ? state : ""}`);
    standard.hidden = !missing;
    fill(standard, `Standaardtaken toevoegen${tasks.length ? ` (${missing})` : ""}`);
    standard.classList.toggle("wb-first", !tasks.length);
  });
  bindText(countdown, "countdown");
  observe(["focus"], () => get("focus").n && add.focus());
});
