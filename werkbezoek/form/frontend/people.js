// Politicians from the region: what is known and how old that is, whom it suggests, and a button to invite each.

import { el, enter, follow, freshId, tell } from "./dom.js";

function render({ model, el: node, signal }) {
  enter(node, "wb-nearby");
  const button = (text, onclick, attributes = {}) => el("button", { type: "button", class: "wb-button", onclick, ...attributes }, text);
  const sources = el("ul", { class: "wb-nearby-sources" });
  const warnings = el("ul", { class: "wb-lacks" });
  const changed = el("ul", { class: "wb-lacks" });
  const due = el("div", { class: "wb-nearby-due" });
  const hint = el("p", { class: "wb-hint" });
  const list = el("ul", { class: "wb-plans", "aria-label": "Voorstellen" });
  const none = el("p", { class: "wb-hint" });
  const status = el("p", { class: "wb-hint wb-nearby-status", role: "status" });
  const fetch = button("Kamerleden ophalen", () => tell(node, model, { fetch: true }), { title: "Bij de open data van de Tweede Kamer" });
  const file = el("input", { type: "file", multiple: true, hidden: true, accept: ".xml,.csv,.xlsx,.json,.txt", "aria-label": "Bestanden met politici" });
  const read = button("Bestanden inlezen …", () => file.click(), { title: "Kandidatenlijsten (EML), of een eigen lijst van wethouders en raadsleden (CSV, Excel)" });

  const filter = (name, label) => {
    const id = freshId();
    const select = el("select", { id, onchange: () => tell(node, model, { filter: name, value: select.value }) });
    return { name, select, field: el("div", { class: "wb-field" }, el("label", { for: id }, label), select) };
  };
  const filters = [filter("near", "Van hoe ver"), filter("role", "Functie"), filter("party", "Partij")];
  const fields = el("div", { class: "wb-nearby-filters" }, ...filters.map(({ field }) => field));

  function drawFilters() {
    const [choices, chosen] = [model.get("choices"), model.get("chosen")];
    const all = { role: [["", "Alle functies"]], party: [["", "Alle partijen"]], near: [] };
    for (const { name, select } of filters) {
      const options = [...all[name], ...choices[name].map((one) => (Array.isArray(one) ? one : [one, one]))];
      select.replaceChildren(...options.map(([value, text]) => el("option", { value }, text)));
      select.value = chosen[name];
    }
  }

  function drawKnown() {
    const known = model.get("sources");
    sources.replaceChildren(...known.map(([label, count, said, age]) => el("li", {}, el("b", {}, label), ` ${count} · ${said} (${age})`)));
    warnings.replaceChildren(...model.get("warnings").map((text) => el("li", {}, text)));
    changed.replaceChildren(...model.get("changed").map(([path, text]) => el("li", {}, text, " ",
      el("button", { type: "button", class: "wb-link", onclick: () => tell(node, model, { go: path }) }, "Bekijken"))));
    fetch.textContent = known.some(([label]) => label === "Kamerleden") ? "Kamerleden opnieuw ophalen" : "Kamerleden ophalen";
    fetch.disabled = model.get("busy");
    fields.hidden = !known.length;
  }

  function drawDue() {
    const parties = model.get("due");
    due.hidden = !parties.length;
    due.replaceChildren(el("h4", {}, "Dit brengt de groep in evenwicht"), el("p", { class: "wb-hint" }, "De partijen die naar zetels het eerst aan de beurt zijn voor een dwarsdoorsnede. Klik om daarop te filteren."),
      el("div", { class: "wb-add" }, ...parties.map(([party, about]) => button(`${party} (${about})`,
        () => tell(node, model, { filter: "party", value: model.get("chosen").party === party ? "" : party }),
        { "aria-pressed": String(model.get("chosen").party === party) }))));
  }

  function invite(id) {
    const rows = [...list.children];
    const at = rows.findIndex((row) => row.dataset.id === id);
    const next = rows[at + 1] ?? rows[at - 1];
    tell(node, model, { invite: id });
    (next?.querySelector("button") ?? read).focus();
  }

  const row = ({ id, name, role, party, near, source }) => el("li", { "data-id": id },
    el("div", { class: "wb-list-text" }, el("span", { class: "wb-list-title" }, name),
      el("span", { class: "wb-list-detail" }, [role, party, near].filter(Boolean).join(" · "))),
    button("Op de lijst", () => invite(id), { "aria-label": `Op de lijst zetten: ${name}`, title: `Bron: ${source}` }));

  function drawList() {
    const [found, known] = [model.get("suggestions"), model.get("sources")];
    const focused = list.contains(document.activeElement) ? document.activeElement.closest("li").dataset.id : null;
    list.hidden = !found.length;
    list.replaceChildren(...found.map(row));
    if (focused) list.querySelector(`[data-id="${CSS.escape(focused)}"] button`)?.focus({ preventScroll: true });
    none.hidden = found.length > 0;
    none.textContent = known.length
      ? "Niemand past bij deze keuze. Kijk verder weg, of kies een andere partij of functie."
      : "Er is nog geen lijst. Haal de zittende Kamerleden op, of lees kandidatenlijsten van de Kiesraad of een eigen lijst van wethouders in. Alles blijft op deze computer.";
    hint.textContent = model.get("hint");
    hint.hidden = !hint.textContent || !known.length;
  }

  file.addEventListener("change", async () => {
    const files = [...file.files];
    if (!files.length) return;
    status.textContent = "Even geduld …";
    const data = await Promise.all(files.map((one) => one.arrayBuffer()));
    tell(node, { send: (one) => model.send(one, undefined, data) }, { read: files.map((one) => one.name) });
    file.value = "";
  });

  const details = el("details", { class: "wb-section" }, el("summary", {}, el("h3", {}, "Kamerleden en kandidaten uit je regio")),
    sources, warnings, changed, el("div", { class: "wb-add" }, fetch, read), status, hint, due, fields, none, list, file);
  node.append(details);
  follow(model, signal, ["choices", "chosen"], drawFilters);
  follow(model, signal, ["sources", "warnings", "changed", "busy"], drawKnown);
  follow(model, signal, ["due", "chosen"], drawDue);
  follow(model, signal, ["suggestions", "sources", "hint"], drawList);
  follow(model, signal, ["status"], () => { status.textContent = model.get("status"); });
  follow(model, signal, ["changed"], () => { if (model.get("changed").length) details.open = true; });
}

export default { render };
