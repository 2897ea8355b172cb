// Politicians from the region: the user's lists and their age, and suggestions with a button to invite each.
import { widget } from "./control.js";
import { button, el, foldedSection, html, selectInput, textInput } from "./dom.js";
import { filePicker } from "./files.js";
import { listItems, listText } from "./lists.js";

const PAUSE = 250; // milliseconds without a key after which the search starts

export default widget("wb-nearby", (/** @type {People} */ { root, get, send, ask, observe }) => {
  const hasNoLists = () => !get("sources").length;
  const hasNobody = () => !get("suggestions").length;
  const statusLine = el("p.wb-hint.wb-nearby-status", { role: "status" }, () => get("status"));
  const isAgain = () => get("sources").some(({ key }) => key === "kamerleden");
  const fetchLabel = () => (isAgain() ? "Kamerleden opnieuw ophalen" : "Kamerleden ophalen");
  const fetchAttributes = { title: "Bij de open data van de Tweede Kamer", disabled: () => get("busy") };
  const fetchMembers = button(fetchLabel, () => send({ fetch: true }), fetchAttributes);
  const accept = ".xml,.csv,.xlsx,.json,.txt";
  const picker = { accept, multiple: true, "aria-label": "Bestanden met politici" };
  const file = filePicker(picker, async (files) => {
    const data = await Promise.all(files.map((other) => other.arrayBuffer()));
    ask(statusLine, { read: files.map((other) => other.name) }, data);
  });
  const title = "Kandidatenlijsten (EML), of eigen lijsten van gemeenten en provincies (CSV, Excel)";
  const read = button("Bestanden inlezen …", () => file.click(), { title });

  /** @type {(key: Exclude<Filter, "search">, label: string) => Content} */
  function filter(key, label) {
    const choice = () => /** @type {Choice} */ ([get("choices")[key], get("chosen")[key]]);
    const select = selectInput({}, choice, (value) => send({ filter: key, value }));
    return html`<div class="wb-field"><label for=${select.id}>${label}</label>${select}</div>`;
  }

  function sourceItem(/** @type {PeopleList} */ { key, label, people, origin, age }) {
    const attributes = { class: "wb-link", "aria-label": `Weghalen: ${label}` };
    const remove = button("Weghalen", () => send({ forget: key }), attributes);
    return el("li", { "data-id": key }, html`<b>${label}</b> ${people} · ${origin} (${age}) `, remove);
  }
  const restoreLabel = () => `Terugzetten: ${get("removed")}`;
  const restore = button(restoreLabel, () => send({ restore: true }), { hidden: () => !get("removed") });

  const changeItem = (/** @type {string[]} */ [path, text]) =>
    html`<li>${text} ${button("Bekijken", () => send({ go: path }), { class: "wb-link" })}</li>`;

  function partyButton(/** @type {string[]} */ [party, about]) {
    const isChosen = get("chosen").party === party;
    const choose = () => send({ filter: "party", value: isChosen ? "" : party });
    return button(`${party} (${about})`, choose, { "aria-pressed": String(isChosen) });
  }

  const search = textInput({ type: "search", placeholder: "Naam, woonplaats of functie" });
  let timer = 0;
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => send({ filter: "search", value: search.value.trim() }), PAUSE);
  });
  const more = button("Meer tonen", () => send({ more: true }), { hidden: () => !get("has_more") });

  const content = html`
    <ul class="wb-nearby-sources">${() => get("sources").map(sourceItem)}</ul>
    <ul class="wb-lacks">${() => listItems(get("warnings"))}</ul>
    <ul class="wb-lacks">${() => get("changed").map(changeItem)}</ul>
    <div class="wb-add">${fetchMembers}${read}${restore}</div>${statusLine}
    <p class="wb-hint" hidden=${() => !get("hint") || hasNoLists()}>${() => get("hint")}</p>
    <div class="wb-nearby-due" hidden=${() => !get("due").length}>
      <h4>Partijen voor een dwarsdoorsnede</h4>
      <p class="wb-hint">Deze partijen zijn naar hun zetels het eerst aan de beurt. Klik op een partij om alleen die te zien.</p>
      <div class="wb-add">${() => get("due").map(partyButton)}</div>
    </div>
    <div class="wb-nearby-filters" hidden=${hasNoLists}>
      <div class="wb-field"><label for=${search.id}>Zoeken</label>${search}</div>
      ${filter("near", "Hoe dichtbij")}${filter("role", "Functie")}${filter("party", "Partij")}
    </div>
    <p class="wb-hint" hidden=${() => !hasNoLists()}>Er is nog geen lijst. Haal de zittende Kamerleden op, of
      lees kandidatenlijsten van de Kiesraad of eigen lijsten van wethouders en raadsleden in. Alles blijft
      op deze computer.</p>
    <p class="wb-hint" hidden=${() => !hasNobody() || hasNoLists()}>Niemand past bij deze keuze. Kijk verder weg,
      of kies een andere partij of functie.</p>
    <ul class="wb-plans" aria-label="Voorstellen"
      hidden=${hasNobody}>${() => get("suggestions").map(item)}</ul>
    <div class="wb-add">${more}</div>${file}`;
  const details = foldedSection("Kamerleden en kandidaten uit je regio", content);
  root.append(details);

  function item(/** @type {SuggestedPerson} */ { id, name: person, role, party, near, source: citation }) {
    const attributes = { "aria-label": `Op de lijst zetten: ${person}`, title: `Bron: ${citation}` };
    const invite = button("Op de lijst", () => send({ invite: id }), attributes);
    const detail = [role, party, near].filter(Boolean).join(" · ");
    return el("li", { "data-id": id }, listText(person, detail), invite);
  }
  observe(["changed"], () => get("changed").length > 0 && details.setAttribute("open", ""));
});
