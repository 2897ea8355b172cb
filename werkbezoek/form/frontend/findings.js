// The findings of the rules in the plan; a click on one goes to its field.
import { widget } from "./control.js";
import { el, fill, html } from "./dom.js";

const SEVERITIES = { fout: "Fouten", waarschuwing: "Waarschuwingen", tip: "Tips" };

export default widget("wb-findings", (/** @type {Findings} */ { root, get, send, observe }) => {
  const isFull = get("full");
  const groups = el("div");

  function item(/** @type {Finding} */ { code, severity, message, opzet, advice, source, path, place }) {
    const more = html`
      ${opzet && html`<p class="wb-advice"><b>De opzet:</b> ${opzet}</p>`}
      <p class="wb-advice"><b>Ons advies:</b> ${advice}</p>
      <div class="wb-finding-foot">
        <span class="wb-code">${code} · bron: ${source}</span>
        <button type="button" class="wb-link" onclick=${() => send({ ignore: code })}
          aria-label="Bewust anders: volg ${code} in dit plan niet">Bewust anders</button>
      </div>`;
    return html`
      <li data-severity=${severity}>
        <button type="button" class="wb-go" onclick=${() => send({ go: path })}>
          <span class="wb-finding-text">${message}</span><span class="wb-place">${place}</span>
        </button>${isFull && more}
      </li>`;
  }

  function section(/** @type {[severity: string, title: string]} */ [severity, title]) {
    const findings = get("findings").filter((finding) => finding.severity === severity);
    if (!findings.length) return null;
    const heading = el("h4", { "data-severity": severity }, `${title} (${findings.length})`);
    const list = el("ul", {}, findings.map(item));
    if (isFull || severity !== "tip") return el("section", {}, heading, list);
    const open = groups.querySelector("details")?.open;
    return el("details", { open }, el("summary", {}, heading), list);
  }

  observe(["findings"], () => {
    fill(groups, Object.entries(SEVERITIES).map(section));
  });
  root.append(html`
    <h3>Bevindingen</h3><p class="wb-summary" role="status">${() => get("summary")}</p>${groups}`);
});
