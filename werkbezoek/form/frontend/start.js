// The start screen: a new plan, empty or from a model, one of the user's own plans, a copy, or the opzet on paper.

import { listenToTab, tellTab, widget } from "./control.js";
import { button, el, fill, html, newId, PRIMARY, textInput } from "./dom.js";
import { contentOf, filePicker, onFilesDropped } from "./files.js";
import { listItems, listText } from "./lists.js";
import { unansweredEdits } from "./storage.js";

const NO_EXTENSION =
  "Deze JupyterLab mist de uitbreiding van werkbezoek, dus een dubbelklik op een plan opent hier geen formulier. " +
  "In dit notebook werkt alles. Vraag je beheerder om werkbezoek ook bij JupyterLab zelf te installeren.";

/** Whether this is JupyterLab or Notebook, without our extension. */
function lacksExtension() {
  const extensions = /** @type {any} */ (window)._JUPYTERLAB;
  return extensions && !extensions.werkbezoek && !("voila" in document.body.dataset);
}

export default widget("wb-start", (/** @type {Start} */ { root, get, send, ask, receive, replies }) => {
  const statusLine = replies("span.wb-summary");
  receive(({ open }) => {
    if (!open) return;
    title.value = ""; // the next visit has another one
    typed.forget(() => true, 0);
    tellTab(root, "open", { path: open });
  });
  const make = () => send({ make: title.value, model: chosenModel() });
  const onkeydown = (/** @type {KeyboardEvent} */ { key }) => key === "Enter" && make();
  const typed = unansweredEdits("start screen");
  const screenTitle = el("h2", { tabindex: -1 }, "Een werkbezoek plannen");
  const title = textInput({
    value: String(typed.all().title?.value ?? ""),
    placeholder: "Bijvoorbeeld: Werkbezoek Bloemenbuurt",
    onkeydown,
    oninput: () => typed.add("title", title.value, 0),
  });
  const name = newId(); // of the group of models
  const chosenModel = () =>
    /** @type {HTMLInputElement | null} */ (root.querySelector(`[name="${name}"]:checked`))?.value ?? "";

  async function receivePlan(/** @type {File} */ file) {
    fill(statusLine, "");
    send({ received: file.name }, [await contentOf(file, get("most"))]);
  }
  const picker = { accept: get("accept"), "aria-label": "Bestand van een collega" };
  const received = filePicker(picker, ([file]) => receivePlan(file));
  onFilesDropped(root, ([file]) => receivePlan(file));

  const makeOpzet = (/** @type {"docx" | "pdf"} */ opzet) => ask(statusLine, { opzet });

  function modelChoice(/** @type {StartModel} */ [value, label, about, drawing]) {
    const bars = drawing.map(([left, width, background]) =>
      el("span", { style: `left:${left}%;width:${width}%;background:${background}` }),
    );
    return html`
      <label class="wb-choice">
        <input type="radio" name=${name} value=${value} checked=${value === ""}>
        ${listText(label, about)}<span class="wb-day" aria-hidden="true">${bars}</span>
      </label>`;
  }

  const copyButton = (/** @type {ListedPlan} */ { file, title: label }) =>
    button("Kopie maken", () => send({ copy: file }), { "aria-label": `Kopie maken: ${label}` });

  function ownPlan(/** @type {ListedPlan} */ plan) {
    const open = { ...PRIMARY, "aria-label": `Openen: ${plan.title}` };
    return html`
      <li class="wb-card">
        ${listText(plan.title, plan.about)}<p class="wb-missing">${plan.missing}</p>
        <div class="wb-add">${button("Openen", () => send({ open: plan.file }), open)}${copyButton(plan)}</div>
      </li>`;
  }

  const examplePlan = (/** @type {ListedPlan} */ plan) =>
    html`<li>${listText(plan.title, plan.about)}${copyButton(plan)}</li>`;

  /** @type {(heading: string, className: string, areOwn: boolean, show: (plan: ListedPlan) => Content) => Content} */
  function list(heading, className, areOwn, show) {
    const plans = get("plans").filter((plan) => plan.is_own === areOwn);
    return plans.length > 0 && html`<h3>${heading}</h3><ul class=${className}>${plans.map(show)}</ul>`;
  }

  const empty = /** @type {StartModel} */ (["", "Een leeg programma", "Je vult zelf alles in.", []]);
  root.append(html`
    ${screenTitle}
    ${lacksExtension() && el("p.wb-hint", {}, NO_EXTENSION)}
    <div class="wb-alarm" role="alert" hidden=${() => !get("problem").text}>
      <p>${() => get("problem").text}</p>
      <ul hidden=${() => !get("problem").faults}>${() => listItems(get("problem").faults ?? [])}</ul>
    </div>
    <div>${() => list("Verder met een plan", "wb-own-plans", true, ownPlan)}</div>
    <section class="wb-card">
      <h3>Nieuw werkbezoek</h3>
      <div class="wb-field"><label for=${title.id}>Titel van het bezoek</label>${title}</div>
      <fieldset class="wb-field">
        <legend>Beginnen met</legend>
        <div class="wb-choices">${[empty, ...get("models")].map(modelChoice)}</div>
      </fieldset>
      <div class="wb-add">${button("Begin", make, PRIMARY)}</div>
    </section>
    <div class="wb-add wb-paper">
      <span class="wb-hint">Een plan van een collega gekregen? Kies het bestand, of sleep het hierheen.</span>
      ${button("Bestand openen …", () => received.click())}${received}
    </div>
    <div class="wb-add wb-paper">
      <span class="wb-hint">Liever op papier beginnen?</span>
      ${button("Lege opzet in Word", () => makeOpzet("docx"))}
      ${button("Lege opzet als PDF", () => makeOpzet("pdf"))}${statusLine}
    </div>
    <div>${() => list("Beginnen met een voorbeeld", "wb-plans", false, examplePlan)}</div>`);
  if (get("is_back")) screenTitle.focus();
  listenToTab(root, ({ act }) => {
    if (act === "look") send({ look: true });
    else if (act === "new") title.focus();
    else if (act === "opzet") makeOpzet("docx");
  });
});
