// Model programmes to choose from; a choice that would replace a programme is confirmed first.
import { widget } from "./control.js";
import { button, el, html, PRIMARY } from "./dom.js";
import { listText } from "./lists.js";

export default widget("wb-models", (/** @type {Models} */ { root, get, send }) => {
  const attributes = { role: "alertdialog", "aria-label": "Programma vervangen?", hidden: true };
  const question = el("div.wb-note", attributes);
  const summary = el("summary", {}, el("h3", {}, "Modelprogramma kiezen"));
  const items = get("models").map(([key, title, about]) => {
    const choose = button("Kiezen", () => ask(key, title, choose), { "aria-label": `Kiezen: ${title}` });
    return el("li", {}, listText(title, about), choose);
  });
  const list = el("ul.wb-plans", {}, items);
  const details = el("details", { open: () => !get("items") }, summary, question, list);
  root.append(details);

  function replace(/** @type {string} */ key) {
    send({ model: key });
    question.hidden = true;
    details.open = false;
    summary.focus();
  }

  function ask(/** @type {string} */ key, /** @type {string} */ title, /** @type {HTMLElement} */ chooser) {
    if (!get("items")) return replace(key);
    const keep = button("Laten staan", () => {
      question.hidden = true;
      chooser.focus();
    });
    const old = get("items") === 1 ? "het onderdeel" : `de ${get("items")} onderdelen`;
    question.replaceChildren(html`
      <p>“${title}” komt in plaats van ${old} in je programma, en van het dagdeel en de begintijd.
        Je kunt het daarna nog ongedaan maken.</p>
      <div class="wb-add">${button("Vervangen", () => replace(key), PRIMARY)}${keep}</div>`);
    question.hidden = false;
    keep.focus();
  }
});
