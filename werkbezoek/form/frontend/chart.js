// The chart of the day-part, and the same as a table for who reads rather than looks.

import { el, enter, follow } from "./dom.js";

const HEADS = ["Tijd", "Onderdeel", "Duur", "Waar", "Let op"];

function render({ model, el: node, signal }) {
  enter(node, "wb-chart");
  const picture = el("div", { class: "gantt" });
  const rows = el("tbody", {});
  const summary = el("p", { class: "wb-hint" });
  const table = el("details", {}, el("summary", {}, "Als tabel"),
    el("div", { class: "wb-scroll", tabindex: "0", role: "region", "aria-label": "Dagindeling als tabel" },
      el("table", {}, el("thead", {}, el("tr", {}, ...HEADS.map((head) => el("th", { scope: "col" }, head)))), rows)));

  node.append(el("style", {}, model.get("look")), el("h3", {}, "Dagindeling"), summary, picture, table);
  follow(model, signal, ["svg"], () => {
    picture.innerHTML = model.get("svg");
    const svg = picture.querySelector("svg");
    svg?.setAttribute("role", "img");
    svg?.setAttribute("aria-label", "Dagindeling als balken; dezelfde gegevens staan onder Als tabel.");
  });
  follow(model, signal, ["rows", "summary"], () => {
    summary.textContent = model.get("summary");
    table.hidden = !model.get("rows").length;
    rows.replaceChildren(...model.get("rows").map((row) =>
      el("tr", {}, ...row.map((text, place) => el(place === 1 ? "th" : "td", place === 1 ? { scope: "row" } : {}, text)))));
  });
}

export default { render };
