// Buttons that make a document and hand it to the browser.

import { el, enter, takeFiles, tell } from "./dom.js";

function render({ model, el: node, signal }) {
  enter(node, "wb-downloads");
  let said; // in the card whose button was pressed last, where the user looks

  const cards = model.get("audiences").map(([audience, title, about]) => {
    const status = el("p", { class: "wb-summary", role: "status" });
    const make = (format) => {
      if (said) said.textContent = "";
      said = status;
      said.textContent = "Even geduld …";
      tell(node, model, { make: audience, format });
    };
    return el("section", { class: "wb-card" },
      el("div", { class: "wb-audience" }, el("h3", {}, title), el("p", { class: "wb-hint" }, about)),
      el("div", { class: "wb-add" }, ...model.get("formats").map(([format, label]) => el("button", {
        type: "button", class: "wb-button wb-first", "aria-label": `${title} als ${label}`, onclick: () => make(format),
      }, label))), status);
  });

  takeFiles(node, model, signal, (text) => { if (said) said.textContent = text; });
  node.append(el("div", { class: "wb-cards" }, ...cards));
}

export default { render };
