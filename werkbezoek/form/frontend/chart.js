// The chart of the day-part, and the same as a table for anyone who cannot see it.
// @ts-check
/** @import { Chart } from "./types.d.ts" */

import { widget } from "./control.js";
import { el, fill, html } from "./dom.js";

export default widget("wb-chart", (/** @type {Chart} */ { root, get, observe, bindText }) => {
  const picture = el("div.gantt");
  const summary = el("p.wb-hint");
  const rows = el("tbody");
  const table = el("details");
  const heads = ["Tijd", "Onderdeel", "Duur", "Waar", "Let op"];
  table.append(html`
    <summary>Als tabel</summary>
    <div class="wb-scroll" tabindex="0" role="region" aria-label="Dagindeling als tabel">
      <table><thead><tr>${heads.map((head) => el("th", { scope: "col" }, head))}</tr></thead>${rows}</table>
    </div>`);
  root.append(el("style", {}, get("look")), el("h3", {}, "Dagindeling"), summary, picture, table);
  bindText(summary, "summary");
  observe(["svg"], () => {
    picture.innerHTML = get("svg"); // drawn by the kernel, with all text escaped
    const label = "Dagindeling als balken; dezelfde gegevens staan onder Als tabel.";
    picture.querySelector("svg")?.setAttribute("role", "img");
    picture.querySelector("svg")?.setAttribute("aria-label", label);
  });
  observe(["rows"], () => {
    table.hidden = !get("rows").length;
    const lines = get("rows").map((row) => {
      const cells = row.map((text, place) =>
        el(place === 1 ? "th" : "td", { scope: place === 1 && "row" }, text),
      );
      return el("tr", {}, cells);
    });
    fill(rows, lines);
  });
});
