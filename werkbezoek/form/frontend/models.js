// Model programmes to choose from; one that would replace what is there asks first.

import { el, enter, follow, tell } from "./dom.js";

function render({ model, el: node, signal }) {
  enter(node, "wb-models");
  const list = el("ul", { class: "wb-plans" });
  const ask = el("div", { class: "wb-note", role: "alertdialog", "aria-label": "Programma vervangen?", hidden: true });
  const details = el("details", {}, el("summary", {}, el("h3", {}, "Modelprogramma kiezen")), ask, list);
  node.append(details);

  const choose = (key) => {
    tell(node, model, { model: key });
    ask.hidden = true;
    details.open = false;
    details.querySelector("summary").focus();
  };

  function confirm(key, name, from) {
    const items = model.get("items");
    if (!items) return choose(key);
    const keep = el("button", { type: "button", class: "wb-button", onclick: () => { ask.hidden = true; from.focus(); } }, "Laten staan");
    ask.replaceChildren(
      el("p", {}, `“${name}” komt in plaats van ${items === 1 ? "het onderdeel" : `de ${items} onderdelen`} in je programma, `
        + "en van het dagdeel en de begintijd. Je kunt het daarna nog ongedaan maken."),
      el("div", { class: "wb-add" }, el("button", { type: "button", class: "wb-button wb-first", onclick: () => choose(key) }, "Vervangen"), keep));
    ask.hidden = false;
    keep.focus();
    return undefined;
  }

  list.append(...model.get("models").map(([key, name, about]) => el("li", {}, el("div", { class: "wb-list-text" },
    el("span", { class: "wb-list-title" }, name), el("span", { class: "wb-list-detail" }, about)),
  el("button", { type: "button", class: "wb-button", "aria-label": `Kiezen: ${name}`,
    onclick: ({ currentTarget }) => confirm(key, name, currentTarget) }, "Kiezen"))));
  follow(model, signal, ["items"], () => { details.open = !model.get("items"); });
}

export default { render };
