// What the opzet would say about the plan; each finding leads to its field.

import { el, enter, follow, tell } from "./dom.js";

const SEVERITIES = [["fout", "Fouten"], ["waarschuwing", "Waarschuwingen"], ["tip", "Tips"]];

function render({ model, el: node, signal }) {
  enter(node, "wb-findings");
  const full = model.get("full");
  const summary = el("p", { class: "wb-summary", role: "status" });
  const groups = el("div", {});
  let tipsOpen = false;

  function finding(one) {
    const go = el("button", { type: "button", class: "wb-go", onclick: () => tell(node, model, { go: one.path }) },
      el("span", { class: "wb-finding-text" }, one.text),
      el("span", { class: "wb-place" }, one.place));
    const more = full && [
      el("p", { class: "wb-advice" }, one.advice),
      el("div", { class: "wb-finding-foot" },
        el("span", { class: "wb-code" }, `${one.code}${one.source ? ` · ${one.source}` : ""}`),
        el("button", {
          type: "button", class: "wb-link", onclick: () => tell(node, model, { ignore: one.code }),
          "aria-label": `Bewust anders: volg ${one.code} in dit plan niet`,
        }, "Bewust anders")),
    ];
    return el("li", { "data-severity": one.severity }, go, ...(more || []));
  }

  function draw() {
    const findings = model.get("findings");
    const focused = groups.contains(document.activeElement);
    summary.textContent = model.get("summary");
    groups.replaceChildren(...SEVERITIES.flatMap(([severity, title]) => {
      const own = findings.filter((one) => one.severity === severity);
      if (!own.length) return [];
      const heading = el("h4", { "data-severity": severity }, `${title} (${own.length})`);
      const list = el("ul", {}, ...own.map(finding));
      if (full || severity !== "tip") return [el("section", {}, heading, list)];
      const tips = el("details", { open: tipsOpen }, el("summary", {}, heading), list);
      tips.addEventListener("toggle", () => { tipsOpen = tips.open; });
      return [tips];
    }));
    if (focused) groups.querySelector("button")?.focus();
  }

  node.append(el("h3", {}, "Aandachtspunten"), summary, groups);
  follow(model, signal, ["findings", "summary"], draw);
}

export default { render };
