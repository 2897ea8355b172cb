// A question to Aedes as a draft: a link that the mail program opens, or a file with all about the plan.

import { el, enter, follow, takeFiles, tell } from "./dom.js";

function render({ model, el: node, signal }) {
  enter(node, "wb-ask");
  const status = el("p", { class: "wb-summary", role: "status" });
  const link = el("a", { class: "wb-button wb-first" }, "Mail aan Aedes maken");
  node.append(
    el("div", { class: "wb-add" }, link,
      el("button", { type: "button", class: "wb-button", onclick: () => tell(node, model, { eml: true }) }, "Als bestand (.eml), met het hele plan")),
    el("p", { class: "wb-hint" }, "Je mailprogramma opent een concept aan verkiezingen@aedes.nl. Er wordt niets vanzelf verstuurd, en er staan geen namen in behalve die van (kandidaat-)Kamerleden."),
    status);
  follow(model, signal, ["mailto"], () => { link.href = model.get("mailto"); });
  takeFiles(node, model, signal, (text) => { status.textContent = text; });
}

export default { render };
