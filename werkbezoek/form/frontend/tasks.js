// The preparation as a countdown: tasks by due date, ticked off in the list; the chosen one is in the editor.
import { widget } from "./control.js";
import { button, el, html, removeButton } from "./dom.js";
import { listText } from "./lists.js";

export default widget("wb-tasks", (/** @type {Tasks} */ { root, get, send, observe }) => {
  const add = button("+ Taak toevoegen", () => send({ add: true }), { "data-path": "tasks" });
  let chosen = ""; // the id of the task in the editor

  const standardLabel = () => `Standaardtaken toevoegen${get("tasks").length ? ` (${get("missing")})` : ""}`;
  const standard = button(standardLabel, () => send({ standard: true }), {
    class: () => `wb-button ${get("tasks").length ? "" : "wb-first"}`,
    hidden: () => !get("missing"),
  });
  root.append(html`
    <div class="wb-list-head"><h3>${() => get("heading")}</h3></div>
    <p class="wb-hint">${() => get("countdown")}</p>
    <ol class="wb-list-rows" aria-label="Taken">${() => get("tasks").map(item)}</ol><div class="wb-add">${standard}${add}</div>`);

  function item(/** @type {Task} */ { id, title, when, owner, state, label, done }) {
    const tick = el("input", { type: "checkbox", checked: done, "aria-label": `Gedaan: ${title}` });
    tick.addEventListener("change", () => send({ tick: id, done: tick.checked }));
    const choose = (/** @type {MouseEvent} */ { currentTarget }) => {
      chosen = id;
      for (const task of root.querySelectorAll(".wb-task"))
        task.ariaCurrent = task === currentTarget ? "true" : null;
      send({ choose: id });
    };
    return html`
      <li data-id=${id} data-state=${state}>${tick}
        <button type="button" class="wb-task" aria-current=${id === chosen && "true"} onclick=${choose}>
          ${listText(title, [when, owner].filter(Boolean).join(" · "))}
          <span class="wb-badge" data-state=${state} hidden=${!label}>${label}</span>
        </button>
        ${removeButton(`Verwijder taak: ${title}`, () => send({ remove: id }), { title: "Verwijderen" })}
      </li>`;
  }
  observe(["focus_place"], () => get("focus_place").n && add.focus());
});
