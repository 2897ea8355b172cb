// Politicians from the region: what is known and how old that is, and suggestions with a button to invite
// each.
// @ts-check
/** @import { Content, Filter, People, SuggestedPerson } from "./types.d.ts" */

import { widget } from "./control.js";
import { button, el, filePicker, fill, html, listItems, listText, newId, optionsOf, setRows } from "./dom.js";

const NO_MATCH = "Niemand past bij deze keuze. Kijk verder weg, of kies een andere partij of functie.";
const NO_LIST =
  "Er is nog geen lijst. Haal de zittende Kamerleden op, of lees kandidatenlijsten van de Kiesraad of een " +
  "eigen lijst van wethouders in. Alles blijft op deze computer.";

export default widget("wb-nearby", (/** @type {People} */ { root, get, send, observe, bindText }) => {
  const [sources, warnings, changed] = [el("ul.wb-nearby-sources"), el("ul.wb-lacks"), el("ul.wb-lacks")];
  const due = el("div.wb-nearby-due");
  const [hint, none] = [el("p.wb-hint"), el("p.wb-hint")];
  const list = el("ul.wb-plans", { "aria-label": "Voorstellen" });
  const statusLine = el("p.wb-hint.wb-nearby-status", { role: "status" });
  const fetchMembers = button("", () => send({ fetch: true }));
  fetchMembers.title = "Bij de open data van de Tweede Kamer";
  const accept = ".xml,.csv,.xlsx,.json,.txt";
  const picker = { accept, multiple: true, "aria-label": "Bestanden met politici" };
  const file = filePicker(picker, async (files) => {
    fill(statusLine, "Even geduld …");
    const data = await Promise.all(files.map((other) => other.arrayBuffer()));
    send({ read: files.map((other) => other.name) }, data);
  });
  const read = button("Bestanden inlezen …", () => file.click());
  read.title = "Kandidatenlijsten (EML), of een eigen lijst van wethouders en raadsleden (CSV, Excel)";

  /** @type {(key: Filter) => HTMLSelectElement} */
  function filter(key) {
    const select = el("select", { id: newId() });
    select.addEventListener("change", () => send({ filter: key, value: select.value }));
    return select;
  }
  const filters = { near: filter("near"), role: filter("role"), party: filter("party") };
  /** @type {(select: HTMLElement, label: string) => Content} */
  const field = (select, label) => html`
    <div class="wb-field"><label for=${select.id}>${label}</label>${select}</div>`;
  const fields = el("div.wb-nearby-filters");
  fields.append(html`
    ${field(filters.near, "Van hoe ver")}${field(filters.role, "Functie")}${field(filters.party, "Partij")}`);
  const details = el("details.wb-section");
  details.append(html`
    <summary><h3>Kamerleden en kandidaten uit je regio</h3></summary>
    ${sources}${warnings}${changed}<div class="wb-add">${fetchMembers}${read}</div>
    ${statusLine}${hint}${due}${fields}${none}${list}${file}`);
  root.append(details);

  /** @param {string[]} source */
  const sourceItem = ([label, count, citation, age]) =>
    html`<li><b>${label}</b> ${count} · ${citation} (${age})</li>`;

  /** @param {SuggestedPerson} person */
  function item({ id, name: person, role, party, near, source }) {
    const attributes = { "aria-label": `Op de lijst zetten: ${person}`, title: `Bron: ${source}` };
    const add = button("Op de lijst", () => invite(node, id), attributes);
    const detail = [role, party, near].filter(Boolean).join(" · ");
    const node = el("li", { "data-id": id }, listText(person, detail), add);
    return node;
  }

  /** @type {(node: Element, id: string) => void} */
  function invite(node, id) {
    const next = node.nextElementSibling ?? node.previousElementSibling;
    send({ invite: id });
    (next?.querySelector("button") ?? read).focus();
  }

  observe(["choices", "chosen"], () => {
    const { near, role, party } = get("choices");
    fill(filters.near, optionsOf(near));
    fill(filters.role, optionsOf([["", "Alle functies"], ...role]));
    fill(filters.party, [optionsOf([["", "Alle partijen"]]), party.map((other) => el("option", {}, other))]);
    filters.near.value = get("chosen").near;
    filters.role.value = get("chosen").role;
    filters.party.value = get("chosen").party;
  });
  observe(["sources", "warnings", "changed", "busy"], () => {
    fill(sources, get("sources").map(sourceItem));
    fill(warnings, listItems(get("warnings")));
    const changes = get("changed").map(([path, text]) => {
      const show = button("Bekijken", () => send({ go: path }), { class: "wb-link" });
      return el("li", {}, text, " ", show);
    });
    fill(changed, changes);
    const isAgain = get("sources").some(([label]) => label === "Kamerleden");
    fill(fetchMembers, isAgain ? "Kamerleden opnieuw ophalen" : "Kamerleden ophalen");
    fetchMembers.disabled = get("busy");
    fields.hidden = !get("sources").length;
  });
  observe(["due", "chosen"], () => {
    const buttons = get("due").map(([party, about]) => {
      const isChosen = get("chosen").party === party;
      const choose = () => send({ filter: "party", value: isChosen ? "" : party });
      return button(`${party} (${about})`, choose, { "aria-pressed": String(isChosen) });
    });
    due.hidden = !buttons.length;
    due.replaceChildren(html`
      <h4>Dit brengt de groep in evenwicht</h4>
      <p class="wb-hint">De partijen die naar zetels het eerst aan de beurt zijn voor een dwarsdoorsnede.
        Klik om daarop te filteren.</p>
      <div class="wb-add">${buttons}</div>`);
  });
  observe(["suggestions", "sources", "hint"], () => {
    const [people, isKnown] = [get("suggestions"), get("sources").length > 0];
    list.hidden = !people.length;
    setRows(list, people.map(item));
    none.hidden = people.length > 0;
    fill(none, isKnown ? NO_MATCH : NO_LIST);
    fill(hint, get("hint"));
    hint.hidden = !get("hint") || !isKnown;
  });
  bindText(statusLine, "status");
  observe(["changed"], () => {
    details.open ||= get("changed").length > 0;
  });
});
