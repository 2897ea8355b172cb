// The chart of the day-part, and the same as a table for anyone who cannot see it.
import { widget } from "./control.js";
import { el, html } from "./dom.js";

const HEADS = ["Tijd", "Onderdeel", "Duur", "Waar", "Let op"];

export default widget("wb-chart", (/** @type {Chart} */ { root, get, observe }) => {
  const label = "Dagindeling als balken; dezelfde gegevens staan onder Als tabel.";
  const picture = el("div.gantt", { role: "img", "aria-label": label, hidden: () => !get("svg") });
  const line = (/** @type {string[]} */ row) =>
    row.map((text, place) => (place === 1 ? el("th", { scope: "row" }, text) : el("td", {}, text)));
  root.append(html`
    ${el("style", {}, get("look"))}
    <h3>Dagindeling</h3><p class="wb-hint">${() => get("summary")}</p>${picture}
    <details hidden=${() => !get("rows").length}>
      <summary>Als tabel</summary>
      <div class="wb-scroll" tabindex="0" role="region" aria-label="Dagindeling als tabel"><table>
        <thead><tr>${HEADS.map((head) => el("th", { scope: "col" }, head))}</tr></thead>
        <tbody>${() => get("rows").map((row) => el("tr", {}, line(row)))}</tbody>
      </table></div>
    </details>`);
  observe(["svg"], () => Object.assign(picture, { innerHTML: get("svg") })); // with all text escaped
});
