// Letters to the guests: what would go to whom, and the drafts as files.

import { el, enter, follow, takeFiles, tell } from "./dom.js";

function render({ model, el: node, signal }) {
  enter(node, "wb-letters");
  const status = el("p", { class: "wb-summary", role: "status" });
  const buttons = model.get("occasions").map(([key, label, about]) => el("button", {
    type: "button", class: "wb-button", title: `Brieven ${about}`, "data-key": key,
    onclick: () => {
      status.textContent = "Even geduld …";
      tell(node, model, { show: key });
    },
  }, label));
  const list = el("div", {});

  function letter({ name, to, subject, text, files }) {
    return el("li", {}, el("details", {},
      el("summary", {}, el("span", { class: "wb-list-title" }, name), el("span", { class: "wb-list-detail" }, to)),
      el("p", { class: "wb-letter-subject" }, subject), el("div", { class: "wb-letter" }, text),
      files.length ? el("p", { class: "wb-hint" }, `Bijlagen: ${files.join(", ")}`) : null));
  }

  function draw() {
    const occasion = model.get("occasion");
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.key === occasion));
    const [letters, without] = [model.get("letters"), model.get("without_address")];
    const [, label, about] = model.get("occasions").find(([key]) => key === occasion) ?? [];
    list.hidden = !occasion;
    if (!occasion) return;
    status.textContent = letters.length
      ? `${label} ${about}: ${letters.length === 1 ? "1 brief" : `${letters.length} brieven`}.`
      : `Er is nu niemand om deze brief aan te schrijven: hij gaat ${about}.`;
    list.replaceChildren(...[
      letters.length ? el("ul", { class: "wb-plans" }, ...letters.map(letter)) : null,
      without.length ? el("div", { class: "wb-without" }, el("h4", {}, "Zonder bruikbaar e-mailadres"),
        el("ul", { class: "wb-lacks" }, ...without.map((name) => el("li", {}, name)))) : null,
      letters.length ? el("button", {
        type: "button", class: "wb-button wb-first", onclick: () => tell(node, model, { download: true }),
      }, "Concepten downloaden (.zip)") : null,
    ].filter(Boolean));
  }

  node.append(el("details", { class: "wb-section" }, el("summary", {}, el("h3", {}, "Brieven aan genodigden")),
    el("p", { class: "wb-hint wb-section-hint" }, "Concepten voor je mailprogramma, één per genodigde. Er wordt niets vanzelf verstuurd."),
    el("div", { class: "wb-add", role: "group", "aria-label": "Soort brief" }, ...buttons), status, list));
  takeFiles(node, model, signal, (text) => { status.textContent = text; });
  follow(model, signal, ["occasion", "letters", "without_address"], draw);
}

export default { render };
