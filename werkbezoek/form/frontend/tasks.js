// The preparation as a countdown: tasks by due date, ticked off in the list; the chosen one is in the editor.
import { widget } from "./control.js";
import { button, el, fill, html } from "./dom.js";
import { focusBeside, syncRows } from "./lists.js";

export default widget("wb-tasks", (/** @type {Tasks} */ { root, get, send, observe }) => {
  const list = el("ol.wb-list-rows", { "aria-label": "Taken" });
  const add = button("+ Taak toevoegen", () => send({ add: true }), { "data-path": "tasks" });
  const rows = /** @type {Map<string, ReturnType<typeof newRow>>} */ (new Map()); // by id
  let chosen = "";

  const addStandard = () => {
    send({ standard: true });
    add.focus();
  };
  const standard = button("", addStandard, {
    class: () => `wb-button ${get("tasks").length ? "" : "wb-first"}`,
    hidden: () => !get("missing"),
  });
  fill(standard, () => `Standaardtaken toevoegen${get("tasks").length ? ` (${get("missing")})` : ""}`);
  root.append(html`
    <div class="wb-list-head"><h3>${() => get("heading")}</h3></div>
    <p class="wb-hint">${() => get("countdown")}</p>${list}<div class="wb-add">${standard}${add}</div>`);

  function choose(/** @type {string} */ id) {
    chosen = id;
    for (const [other, { chooser }] of rows) chooser.ariaCurrent = other === id ? "true" : null;
  }

  function newRow(/** @type {string} */ id) {
    const tick = el("input", { type: "checkbox" });
    tick.addEventListener("change", () => send({ tick: id, done: tick.checked }));
    const [title, detail, badge] = [el("span.wb-list-title"), el("span.wb-list-detail"), el("span.wb-badge")];
    const onclick = () => {
      choose(id);
      send({ choose: id });
    };
    const words = el("span.wb-list-text", {}, title, detail);
    const chooser = el("button.wb-task", { type: "button", onclick }, words, badge);
    const removeTask = () => {
      send({ remove: id });
      focusBeside(node, add);
    };
    const remove = button("×", removeTask, { class: "wb-icon", title: "Verwijderen" });
    const node = el("li", { "data-id": id }, tick, chooser, remove);
    return {
      node,
      chooser,
      draw(/** @type {Task} */ task) {
        node.dataset.state = task.state;
        tick.checked = task.done;
        tick.ariaLabel = `Gedaan: ${task.title}`;
        remove.ariaLabel = `Verwijder taak: ${task.title}`;
        fill(title, task.title);
        fill(detail, [task.when, task.owner].filter(Boolean).join(" · "));
        fill(badge, task.label);
        badge.hidden = !task.label;
        badge.dataset.state = task.state;
      },
    };
  }

  observe(["tasks"], () => {
    const tasks = get("tasks");
    const ids = tasks.map(({ id }) => id);
    for (const [place, row] of syncRows(list, rows, ids, newRow).entries()) row.draw(tasks[place]);
    choose(rows.has(chosen) ? chosen : "");
  });
  observe(["focus"], () => get("focus").n && add.focus());
});
