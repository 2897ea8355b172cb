// The head of the form: which plan, the steps, whether all is saved, and what asks for a choice.

import { el, enter, follow, hidden, tell } from "./dom.js";

function render({ model, el: node, signal }) {
  enter(node, "wb-bar");
  const title = el("h2", {});
  const file = el("span", { class: "wb-file" });
  const status = el("p", { class: "wb-status", role: "status" });
  const unfinished = el("button", { type: "button", class: "wb-link", onclick: () => tell(node, model, { act: "draft" }) });
  const steps = el("ol", {});
  const note = el("div", { class: "wb-note", role: "status" });
  const alarm = el("div", { class: "wb-alarm", role: "alert" });
  let pressed = null; // the one of these two whose answer is still to come
  const step = (act, { currentTarget }) => {
    if (currentTarget.ariaDisabled === "true") return;
    pressed = currentTarget;
    tell(node, model, { act });
  };
  const [undo, redo] = [["undo", "↶"], ["redo", "↷"]].map(([act, sign]) =>
    el("button", { type: "button", class: `wb-icon wb-${act}`, onclick: (event) => step(act, event) }, sign));
  const button = ([action, label]) =>
    el("button", { type: "button", class: "wb-button", onclick: () => tell(node, model, { act: action }) }, label);

  function draw() {
    title.textContent = model.get("title");
    file.textContent = model.get("file");
    status.textContent = model.get("status");
    status.dataset.state = model.get("state");
    unfinished.textContent = model.get("unfinished");
    unfinished.hidden = !model.get("unfinished");
  }

  function drawSteps() {
    const was = [...steps.children].findIndex((one) => one.contains(document.activeElement));
    steps.replaceChildren(...model.get("steps").map(([key, label, open], place) =>
      el("li", {}, el("button", {
        type: "button", "aria-current": key === model.get("step") ? "step" : null,
        onclick: () => tell(node, model, { step: key }),
      }, el("span", { class: "wb-number", "aria-hidden": "true" }, String(place + 1)), label,
      open ? el("span", { class: "wb-count", title: `${open} aandachtspunten` }, String(open), hidden(" aandachtspunten")) : null))));
    if (was >= 0) steps.children[was].firstChild.focus();
  }

  /**
   * Without a step back the button stays reachable, so that the focus stays where it is. Where the step took
   * away what had the focus, it goes to the button: the next Ctrl+Z would be lost otherwise.
   */
  function drawPast() {
    for (const [one, what, word, keys] of [[undo, model.get("undoes"), "Ongedaan maken", "Ctrl+Z"], [redo, model.get("redoes"), "Opnieuw", "Ctrl+Y"]]) {
      const text = what ? `${word}: ${what}` : `${word}: er is niets`;
      one.ariaDisabled = what ? "false" : "true";
      one.ariaLabel = text;
      one.title = `${text} (${keys})`;
    }
    if (pressed && document.activeElement === document.body) pressed.focus();
    pressed = null;
  }

  const drawBox = (box, trait) => () => {
    const { text, actions = [] } = model.get(trait);
    box.hidden = !text;
    box.replaceChildren(...(text ? [el("p", {}, text), el("div", { class: "wb-add" }, ...actions.map(button))] : []));
  };

  node.append(
    el("div", { class: "wb-head" }, el("div", { class: "wb-name" }, title, file), unfinished, status,
      el("div", { class: "wb-row-acts", role: "group", "aria-label": "Stap terug of vooruit" }, undo, redo),
      el("button", { type: "button", class: "wb-button wb-versions-open", onclick: () => tell(node, model, { act: "versions" }) }, "Eerdere versies"),
      button(["leave", "Ander plan"])),
    alarm, el("nav", { "aria-label": "Stappen" }, steps), note);
  const look = () => document.visibilityState === "visible" && tell(node, model, { act: "look" });
  window.addEventListener("focus", look, { signal });
  document.addEventListener("visibilitychange", look, { signal });
  follow(model, signal, ["title", "file", "status", "unfinished", "state"], draw);
  follow(model, signal, ["steps", "step"], drawSteps);
  follow(model, signal, ["undoes", "redoes"], drawPast);
  follow(model, signal, ["note"], drawBox(note, "note"));
  follow(model, signal, ["alarm"], drawBox(alarm, "alarm"));
}

export default { render };
