// Where a plan begins: a new one, one of yours, a copy, a model programme or an example; or on paper.

import { widget } from "./control.js";
import { button, el, fill, html, PATIENCE, PRIMARY, textInput } from "./dom.js";
import { listItems, listText } from "./lists.js";

export default widget("wb-start", (/** @type {Start} */ { root, get, send, replies }) => {
  const statusLine = replies("span.wb-summary");
  const make = () => send({ make: title.value, model: basis.value });
  const onkeydown = (/** @type {KeyboardEvent} */ { key }) => key === "Enter" && make();
  const title = textInput({ placeholder: "Bijvoorbeeld: Werkbezoek Bloemenbuurt", onkeydown });
  const models = get("models").map(([value, label, about]) => el("option", { value, title: about }, label));
  const blank = el("option", { value: "" }, "Een leeg programma");
  const basis = el("select", { "aria-label": "Beginnen met" }, blank, models);

  const makeOpzet = (/** @type {"docx" | "pdf"} */ opzet) => {
    fill(statusLine, PATIENCE);
    send({ opzet });
  };

  function item(/** @type {ListedPlan} */ [file, label, about, isOwn]) {
    const edit = button("Openen", () => send({ open: file }), { "aria-label": `Openen: ${label}` });
    const copy = button("Kopie maken", () => send({ copy: file }), { "aria-label": `Kopie maken: ${label}` });
    return html`<li>${listText(label, about)}<div class="wb-add">${isOwn && edit}${copy}</div></li>`;
  }

  function list(/** @type {string} */ heading, /** @type {boolean} */ areOwn) {
    const plans = get("plans").filter(([, , , isOwn]) => isOwn === areOwn);
    return plans.length > 0 && html`<h3>${heading}</h3><ul class="wb-plans">${plans.map(item)}</ul>`;
  }

  root.append(html`
    <h2>Een werkbezoek plannen</h2>
    <div class="wb-alarm" role="alert" hidden=${() => !get("problem").text}>
      <p>${() => get("problem").text}</p>
      <ul hidden=${() => !get("problem").faults}>${() => listItems(get("problem").faults ?? [])}</ul>
    </div>
    <section class="wb-card">
      <h3>Nieuw werkbezoek</h3>
      <div class="wb-fields">
        <div class="wb-field" style="--width:7">
          <label for=${title.id}>Titel van het bezoek</label>${title}
        </div>
        <div class="wb-field" style="--width:5"><label>Beginnen met${basis}</label></div>
      </div>
      <div class="wb-add">${button("Begin", make, PRIMARY)}</div>
    </section>
    <div class="wb-add wb-paper">
      <span class="wb-hint">Liever op papier beginnen?</span>
      ${button("Lege opzet in Word", () => makeOpzet("docx"))}
      ${button("Lege opzet als PDF", () => makeOpzet("pdf"))}${statusLine}
    </div>
    <div>${() => [list("Verder met een plan", true), list("Beginnen met een voorbeeld", false)]}</div>`);
});
