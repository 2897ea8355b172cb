// Where a plan begins: a new one, one of yours, a copy, a model programme or an example; or on paper.
// @ts-check
/** @import { Content, ListedPlan, Start } from "./types.d.ts" */

import { widget } from "./control.js";
import { button, el, fill, html, listItems, listText, PRIMARY, textInput } from "./dom.js";

export default widget("wb-start", (/** @type {Start} */ { root, get, send, observe, receive }) => {
  const problem = el("div.wb-alarm", { role: "alert" });
  const plans = el("div");
  const statusLine = el("span.wb-summary", { role: "status" });
  const placeholder = "Bijvoorbeeld: Werkbezoek Bloemenbuurt";
  const title = textInput({ placeholder });
  const models = get("models").map(([value, label, about]) => el("option", { value, title: about }, label));
  const blank = el("option", { value: "" }, "Een leeg programma");
  const basis = el("select", { "aria-label": "Beginnen met" }, blank, models);
  const make = () => send({ make: title.value, model: basis.value });
  title.addEventListener("keydown", ({ key }) => key === "Enter" && make());

  /** @param {string} opzet the format */
  const makeOpzet = (opzet) => {
    fill(statusLine, "Even geduld …");
    send({ opzet });
  };

  /** @param {ListedPlan} plan */
  function item([file, label, about, isOwn]) {
    const edit = button("Openen", () => send({ open: file }), { "aria-label": `Openen: ${label}` });
    const copy = button("Kopie maken", () => send({ copy: file }), { "aria-label": `Kopie maken: ${label}` });
    return html`<li>${listText(label, about)}<div class="wb-add">${isOwn && edit}${copy}</div></li>`;
  }

  /** @type {(heading: string, listed: ListedPlan[]) => Content} */
  const list = (heading, listed) =>
    listed.length > 0 && html`<h3>${heading}</h3><ul class="wb-plans">${listed.map(item)}</ul>`;

  root.append(html`
    <h2>Een werkbezoek plannen</h2>${problem}
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
    ${plans}`);
  receive(({ text }) => fill(statusLine, text));
  observe(["problem"], () => {
    const { text, faults = [] } = get("problem");
    problem.hidden = !text;
    fill(problem, text && [el("p", {}, text), faults.length > 0 && el("ul", {}, listItems(faults))]);
  });
  observe(["plans"], () => {
    const own = get("plans").filter(([, , , isOwn]) => isOwn);
    const examples = get("plans").filter(([, , , isOwn]) => !isOwn);
    fill(plans, [list("Verder met een plan", own), list("Beginnen met een voorbeeld", examples)]);
  });
});
