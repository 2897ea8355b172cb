// Buttons that make a document for an audience and pass it to the browser.
import { widget } from "./control.js";
import { button, el, fill, html, newId, optionsOf, PATIENCE, PRIMARY, textInput } from "./dom.js";

export default widget("wb-downloads", (/** @type {Downloads} */ { root, get, send, receive, observe }) => {
  const lines = get("audiences").map(() => el("p.wb-summary", { role: "status" }));
  let current = lines[0]; // in the card whose button was clicked last, where the user looks

  const group = el("select", { id: newId() });
  const hintId = newId();
  const since = textInput({ placeholder: "20-3-2027", "aria-describedby": hintId });

  const cards = get("audiences").map(([audience, title, about, possible], place) => {
    const formats = get("formats").filter(([format]) => possible.includes(format));
    const buttons = formats.map(([format, label]) => {
      const make = () => {
        fill(current, "");
        current = lines[place];
        fill(current, PATIENCE);
        send({ make: audience, format, group: group.value, since: since.value });
      };
      return button(label, make, { ...PRIMARY, "aria-label": `${title} als ${label}` });
    });
    return html`
      <section class="wb-card">
        <div class="wb-audience"><h3>${title}</h3><p class="wb-hint">${about}</p></div>
        <div class="wb-add">${buttons}</div>${lines[place]}
      </section>`;
  });
  root.append(html`
    <details class="wb-section">
    <summary><h3>Opnieuw sturen, of voor één groep</h3></summary>
    <div class="wb-nearby-filters">
      <div class="wb-field" hidden=${() => !get("groups").length}><label for=${group.id}>Voor groep</label>${group}</div>
      <div class="wb-field"><label for=${since.id}>Gewijzigd sinds</label>${since}</div>
    </div>
    <p class="wb-hint" id=${hintId}>Stuur je het programma opnieuw? Vul de dag in waarop je gasten het kregen, dan staat
      bovenaan wat er sindsdien is gewijzigd. Dat kan bij Gasten, Zakprogramma en Briefing. Laat het anders leeg.</p>
    </details>`);
  root.append(el("div.wb-cards", {}, cards));
  observe(["groups"], () => {
    const chosen = group.value;
    const all = /** @type {[string, string]} */ (["", "iedereen"]);
    fill(
      group,
      optionsOf([all, ...get("groups").map((name) => /** @type {[string, string]} */ ([name, name]))]),
    );
    group.value = get("groups").includes(chosen) ? chosen : "";
  });
  receive(({ text }) => fill(current, text));
});
