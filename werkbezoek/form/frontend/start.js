// Where a plan begins: a new one, one of yours, a copy, a model programme or an example; or on paper.

import { el, enter, follow, freshId, takeFiles, tell } from "./dom.js";

function render({ model, el: node, signal }) {
  enter(node, "wb-start");
  const id = freshId();
  const title = el("input", { id, type: "text", autocomplete: "off", placeholder: "Bijvoorbeeld: Werkbezoek Bloemenbuurt" });
  const model_ = el("select", { "aria-label": "Beginnen met" },
    el("option", { value: "" }, "Een leeg programma"),
    ...model.get("models").map(([key, name, about]) => el("option", { value: key, title: about }, name)));
  const make = () => tell(node, model, { make: title.value, model: model_.value });
  title.addEventListener("keydown", (event) => event.key === "Enter" && make());
  const problem = el("div", { class: "wb-alarm", role: "alert" });
  const plans = el("div", {});
  const status = el("span", { class: "wb-summary", role: "status" });
  const makeOpzet = (format) => {
    status.textContent = "Even geduld …";
    tell(node, model, { opzet: format });
  };

  function plan([file, name, detail, mine]) {
    const button = (label, act) => el("button", {
      type: "button", class: "wb-button", "aria-label": `${label}: ${name}`, onclick: () => tell(node, model, { [act]: file }),
    }, label);
    return el("li", {}, el("div", { class: "wb-list-text" },
      el("span", { class: "wb-list-title" }, name), el("span", { class: "wb-list-detail" }, detail)),
    el("div", { class: "wb-add" }, mine ? button("Openen", "open") : null, button("Kopie maken", "copy")));
  }

  function draw() {
    const { text, faults = [] } = model.get("problem");
    problem.hidden = !text;
    problem.replaceChildren(...(text ? [el("p", {}, text),
      faults.length ? el("ul", {}, ...faults.map((one) => el("li", {}, one))) : null].filter(Boolean) : []));
    const all = model.get("plans");
    const list = (heading, mine) => {
      const own = all.filter((one) => one[3] === mine);
      return own.length ? [el("h3", {}, heading), el("ul", { class: "wb-plans" }, ...own.map(plan))] : [];
    };
    plans.replaceChildren(...list("Verder met een plan", true), ...list("Beginnen met een voorbeeld", false));
  }

  node.append(
    el("h2", {}, "Een werkbezoek plannen"), problem,
    el("section", { class: "wb-card" }, el("h3", {}, "Nieuw werkbezoek"),
      el("div", { class: "wb-fields" },
        el("div", { class: "wb-field", style: "--width:7" }, el("label", { for: id }, "Titel van het bezoek"), title),
        el("div", { class: "wb-field", style: "--width:5" }, el("label", {}, "Beginnen met", model_))),
      el("div", { class: "wb-add" }, el("button", { type: "button", class: "wb-button wb-first", onclick: make }, "Begin"))),
    el("div", { class: "wb-add wb-paper" }, el("span", { class: "wb-hint" }, "Liever op papier beginnen?"),
      ...[["docx", "Lege opzet in Word"], ["pdf", "Lege opzet als PDF"]].map(([format, label]) => el("button", {
        type: "button", class: "wb-button", onclick: () => makeOpzet(format),
      }, label)), status),
    plans);
  takeFiles(node, model, signal, (text) => { status.textContent = text; });
  follow(model, signal, ["plans", "problem"], draw);
}

export default { render };
