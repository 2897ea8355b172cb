// The head of the form: which plan, its steps, whether all is saved, and what needs a decision.
// @ts-check
/** @import { Bar } from "./types.d.ts" */

import { widget } from "./control.js";
import { button, el, fill, html, visuallyHidden } from "./dom.js";

export default widget("wb-bar", (/** @type {Bar} */ { root, signal, get, send, observe, bindText }) => {
  const [title, file] = [el("h2"), el("span.wb-file")];
  const statusLine = el("p.wb-status", { role: "status" });
  const unfinished = button("", () => send({ act: "draft" }), { class: "wb-link" });
  const steps = el("ol");
  const undo = button("↶", () => stepBack(undo, "undo"), { class: "wb-icon wb-undo" });
  const redo = button("↷", () => stepBack(redo, "redo"), { class: "wb-icon wb-redo" });
  /** @type {HTMLElement | null} */
  let pressed = null; // undo or redo, until the kernel has answered

  /** @type {(step: HTMLElement, act: string) => void} */
  function stepBack(step, act) {
    if (step.ariaDisabled === "true") return;
    pressed = step;
    send({ act });
  }

  /** Say what a step back would undo. If nothing, the button still takes the focus, so that this is not lost.
   * @type {(step: HTMLElement, what: string, word: string, keys: string) => void} */
  function describe(step, what, word, keys) {
    const label = `${word}: ${what || "er is niets"}`;
    step.ariaDisabled = what ? "false" : "true";
    step.ariaLabel = label;
    step.title = `${label} (${keys})`;
  }

  /** Show a text with buttons while there is one.
   * @param {"note" | "alarm"} trait
   * @param {string} role */
  function box(trait, role) {
    const node = el(`div.wb-${trait}`, { role });
    observe([trait], () => {
      const { text, actions = [] } = get(trait);
      node.hidden = !text;
      const buttons = actions.map(([act, label]) => button(label, () => send({ act })));
      fill(node, text && html`<p>${text}</p><div class="wb-add">${buttons}</div>`);
    });
    return node;
  }

  root.append(html`
    <div class="wb-head">
      <div class="wb-name">${title}${file}</div>${unfinished}${statusLine}
      <div class="wb-row-acts" role="group" aria-label="Stap terug of vooruit">${undo}${redo}</div>
      ${button("Eerdere versies", () => send({ act: "versions" }), { class: "wb-button wb-versions-open" })}
      ${button("Ander plan", () => send({ act: "leave" }))}
    </div>
    ${box("alarm", "alert")}<nav aria-label="Stappen">${steps}</nav>${box("note", "status")}`);

  const look = () => document.visibilityState === "visible" && send({ act: "look" });
  window.addEventListener("focus", look, { signal });
  document.addEventListener("visibilitychange", look, { signal });
  bindText(title, "title");
  bindText(file, "file");
  bindText(statusLine, "status");
  bindText(unfinished, "unfinished");
  observe(["state"], () => statusLine.setAttribute("data-state", get("state")));
  observe(["unfinished"], () => unfinished.toggleAttribute("hidden", !get("unfinished")));
  observe(["steps", "step"], () => {
    const focused = [...steps.children].findIndex((step) => step.contains(document.activeElement));
    const items = get("steps").map(([key, label, findings], place) => {
      const isCurrent = key === get("step");
      const tooltip = `${findings} aandachtspunten`;
      const count = el("span.wb-count", { title: tooltip }, findings, visuallyHidden(" aandachtspunten"));
      return html`
        <li><button type="button" aria-current=${isCurrent && "step"} onclick=${() => send({ step: key })}>
          <span class="wb-number" aria-hidden="true">${place + 1}</span>${label}${findings > 0 && count}
        </button></li>`;
    });
    fill(steps, items);
    steps.querySelectorAll("button")[focused]?.focus();
  });
  observe(["undoes", "redoes"], () => {
    describe(undo, get("undoes"), "Ongedaan maken", "Ctrl+Z");
    describe(redo, get("redoes"), "Opnieuw", "Ctrl+Y");
    if (pressed && document.activeElement === document.body) pressed.focus(); // or the next Ctrl+Z is lost
    pressed = null;
  });
});
