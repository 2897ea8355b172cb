// What the rules of the opzet find in the plan; each finding leads to its field.
// @ts-check
/** @import { Finding, Findings } from "./types.d.ts" */

import { widget } from "./control.js";
import { el, fill, html } from "./dom.js";

const SEVERITIES = { fout: "Fouten", waarschuwing: "Waarschuwingen", tip: "Tips" };

export default widget("wb-findings", (/** @type {Findings} */ { root, get, send, observe, bindText }) => {
  const isFull = get("full");
  const summary = el("p.wb-summary", { role: "status" });
  const groups = el("div");
  let areTipsOpen = false;

  /** @param {Finding} finding */
  function item({ code, severity, text, advice, source, path, place }) {
    const more = html`
      <p class="wb-advice">${advice}</p>
      <div class="wb-finding-foot">
        <span class="wb-code">${source ? `${code} · ${source}` : code}</span>
        <button type="button" class="wb-link" onclick=${() => send({ ignore: code })}
          aria-label="Bewust anders: volg ${code} in dit plan niet">Bewust anders</button>
      </div>`;
    return html`
      <li data-severity=${severity}>
        <button type="button" class="wb-go" onclick=${() => send({ go: path })}>
          <span class="wb-finding-text">${text}</span><span class="wb-place">${place}</span>
        </button>${isFull && more}
      </li>`;
  }

  observe(["findings"], () => {
    const hadFocus = groups.contains(document.activeElement);
    const sections = Object.entries(SEVERITIES).map(([severity, title]) => {
      const findings = get("findings").filter((finding) => finding.severity === severity);
      if (!findings.length) return null;
      const heading = el("h4", { "data-severity": severity }, `${title} (${findings.length})`);
      const list = el("ul", {}, findings.map(item));
      if (isFull || severity !== "tip") return el("section", {}, heading, list);
      const tips = el("details", { open: areTipsOpen }, el("summary", {}, heading), list);
      tips.addEventListener("toggle", () => {
        areTipsOpen = tips.open;
      });
      return tips;
    });
    fill(groups, sections);
    if (hadFocus) groups.querySelector("button")?.focus();
  });
  bindText(summary, "summary");
  root.append(el("h3", {}, "Aandachtspunten"), summary, groups);
});
