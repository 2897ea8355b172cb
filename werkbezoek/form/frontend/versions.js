// Earlier versions of the plan, each with a way back to it.

import { el, enter, follow, tell } from "./dom.js";

function render({ model, el: node, signal }) {
  enter(node, "wb-versions");
  const list = el("ol", { class: "wb-plans" });
  const none = el("p", { class: "wb-hint" }, "Er zijn nog geen eerdere versies.");
  const close = el("button", { type: "button", class: "wb-button", onclick: () => tell(node, model, { close: true }) }, "Sluiten");
  node.append(el("div", { class: "wb-list-head" }, el("h3", { tabindex: "-1" }, "Eerdere versies"), close),
    el("p", { class: "wb-hint" }, "Elke keer dat er iets verandert, bewaren we wat er stond. Oudere versies dunnen we uit."), none, list);
  node.addEventListener("keydown", (event) => event.key === "Escape" && close.click());
  follow(model, signal, ["versions"], () => {
    none.hidden = model.get("versions").length > 0;
    list.hidden = !none.hidden;
    list.replaceChildren(...model.get("versions").map(([key, when, title]) => el("li", {},
      el("div", { class: "wb-list-text" }, el("span", { class: "wb-list-title" }, when), el("span", { class: "wb-list-detail" }, title)),
      el("button", { type: "button", class: "wb-button", "aria-label": `Terug naar de versie van ${when}`, onclick: () => tell(node, model, { back: key }) }, "Terug naar deze versie"))));
  });
  follow(model, signal, ["shown"], () => {
    const was = !node.hidden;
    node.hidden = !model.get("shown");
    if (!node.hidden && !was) node.querySelector("h3").focus();
    if (node.hidden && was && node.isConnected) node.closest(".wb")?.querySelector(".wb-versions-open")?.focus();
  });
}

export default { render };
