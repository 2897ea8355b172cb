// The head of the form: which plan, its steps, whether all is saved, and what needs a decision.

import { widget } from "./control.js";
import { button, el, fill, html, iconButton, visuallyHidden } from "./dom.js";
import { refuseOtherFiles } from "./files.js";
import { counted } from "./text.js";

export default widget("wb-bar", (/** @type {Bar} */ { root, signal, get, send, observe }) => {
  const steps = el("ol");
  let pressed = /** @type {HTMLElement | null} */ (null); // undo or redo, until the kernel has answered
  const undo = stepButton("undo", "↶", "Ongedaan maken", "Ctrl+Z", () => get("undoes"));
  const redo = stepButton("redo", "↷", "Opnieuw", "Ctrl+Y", () => get("redoes"));

  /** Make a button that says what a step back or forward would change. If there is nothing to change, the
   * button is not disabled, because it would lose the focus.
   * @type {(act: string, symbol: string, word: string, keys: string, what: () => string) => HTMLElement} */
  function stepButton(act, symbol, word, keys, what) {
    const label = () => `${word}: ${what() || "er is niets"}`;
    const press = () => {
      if (!what()) return;
      pressed = node;
      send({ act });
    };
    const node = iconButton(symbol, label, press, {
      class: `wb-icon wb-${act}`,
      title: () => `${label()} (${keys})`,
      "aria-disabled": () => String(!what()),
    });
    return node;
  }

  /** Show a text with buttons while there is one. */
  function box(/** @type {"note" | "alarm"} */ trait, /** @type {string} */ role) {
    const actions = () => get(trait).actions?.map(([act, label]) => button(label, () => send({ act }))) ?? [];
    return html`
      <div class="wb-${trait}" role=${role} hidden=${() => !get(trait).text}>
        <p>${() => get(trait).text}</p><div class="wb-add">${actions}</div>
      </div>`;
  }

  const showPreview = () =>
    root.closest(".wb")?.querySelector(".wb-preview")?.dispatchEvent(new Event("werkbezoek:preview"));
  const openVersions = { class: "wb-button wb-versions-open" };
  root.append(html`
    <div class="wb-head">
      <div class="wb-name"><h2 title=${() => get("title")}>${() => get("title")}</h2>
        <span class="wb-file">${() => get("file")}</span></div>
      <button type="button" class="wb-link" hidden=${() => !get("unfinished")}
        onclick=${() => send({ act: "draft" })}>${() => get("unfinished")}</button>
      <p class="wb-status" role="status" data-state=${() => get("state")}>${() => get("status")}</p>
      <div class="wb-row-acts" role="group" aria-label="Stap terug of vooruit">${undo}${redo}</div>
      ${button("Zo ziet de gast het", showPreview, { class: "wb-button wb-preview-open" })}
      ${button("Eerdere versies", () => send({ act: "versions" }), openVersions)}
      ${button("Ander plan", () => send({ act: "leave" }))}
    </div>
    ${box("alarm", "alert")}<nav aria-label="Stappen">${steps}</nav>${box("note", "status")}`);

  const look = () => document.visibilityState === "visible" && send({ act: "look" });
  refuseOtherFiles(signal);
  window.addEventListener("focus", look, { signal });
  document.addEventListener("visibilitychange", look, { signal });
  /** Go to a step, and to its top, as the head of the form stays in sight in a tab. */
  function goTo(/** @type {string} */ step) {
    root.closest(".wb-tab")?.scrollTo({ top: 0 });
    send({ step });
  }

  observe(["steps", "step"], () => {
    const items = get("steps").map(([key, label, findings], place) => {
      const tooltip = counted(findings, "bevinding", "bevindingen");
      const words = visuallyHidden(tooltip.replace(/^\d+/, ""));
      const count = html`<span class="wb-count" title=${tooltip}>${findings}${words}</span>`;
      return html`
        <li><button type="button" aria-current=${key === get("step") && "step"}
          onclick=${() => goTo(key)}>
          <span class="wb-number" aria-hidden="true">${place + 1}</span>${label}${findings > 0 && count}
        </button></li>`;
    });
    fill(steps, items);
  });
  observe(["undoes", "redoes"], () => {
    if (document.activeElement === document.body) pressed?.focus(); // or the next Ctrl+Z is lost
    pressed = null;
  });
});
