// Buttons that make a document for an audience and pass it to the browser.
import { widget } from "./control.js";
import { button, el, fill, foldedSection, html, newId, PRIMARY, selectInput, textInput } from "./dom.js";

export default widget("wb-downloads", (/** @type {Downloads} */ { root, get, ask, receive }) => {
  const lines = get("audiences").map(() => el("p.wb-summary", { role: "status" }));
  let current = lines[0]; // in the card whose button was clicked last, where the user looks

  const group = selectInput({}, () => [get("groups")]);
  const hintId = newId();
  const since = textInput({ placeholder: "20-3-2027", "aria-describedby": hintId });

  const cards = get("audiences").map(([audience, title, about, possible], place) => {
    const formats = get("formats").filter(([format]) => possible.includes(format));
    const buttons = formats.map(([format, label]) => {
      const make = () => {
        fill(current, "");
        current = lines[place];
        ask(current, { make: audience, format, group: group.value, since: since.value });
      };
      return button(label, make, { ...PRIMARY, "aria-label": `${title}: ${label}` });
    });
    return html`
      <section class="wb-card">
        <div class="wb-audience"><h3>${title}</h3><p class="wb-hint">${about}</p></div>
        <div class="wb-add">${buttons}</div>${lines[place]}
      </section>`;
  });
  const editions = html`
    <div class="wb-nearby-filters">
      <div class="wb-field" hidden=${() => get("groups").length < 2}><label for=${group.id}>Voor groep</label>${group}</div>
      <div class="wb-field"><label for=${since.id}>Gewijzigd sinds</label>${since}</div>
    </div>
    <p class="wb-hint" id=${hintId}>Stuur je het programma opnieuw? Vul de dag in waarop je gasten het kregen, dan staat
      bovenaan wat er sindsdien is gewijzigd. Dat kan bij Gasten, Zakprogramma en Briefing. Laat het anders leeg.</p>`;
  root.append(foldedSection("Opnieuw sturen, of voor één groep", editions), el("div.wb-cards", {}, cards));
  receive(({ text }) => fill(current, text));
});
