// What the opzet advises at this step; folded away or not as the user left it in this browser.

import { el, enter, follow } from "./dom.js";

const FOLDED = "werkbezoek advies dicht";

function render({ model, el: node, signal }) {
  enter(node, "wb-help");
  const text = el("div", {});
  const source = el("p", { class: "wb-hint" });
  const details = el("details", { open: !localStorage.getItem(FOLDED) },
    el("summary", {}, el("h3", {}, "Wat zegt de opzet?")), text, source);
  details.addEventListener("toggle", () =>
    (details.open ? localStorage.removeItem(FOLDED) : localStorage.setItem(FOLDED, "1")));
  node.append(details);
  follow(model, signal, ["paragraphs", "source"], () => {
    text.replaceChildren(...model.get("paragraphs").map((one) => el("p", {}, one)));
    source.textContent = `Bron: ${model.get("source")}`;
  });
}

export default { render };
