// Model programmes to choose from; a choice that would replace a programme is confirmed first.
import { widget } from "./control.js";
import { button, el, html, PRIMARY } from "./dom.js";
import { listText } from "./lists.js";

export default widget("wb-models", (/** @type {Models} */ { root, get, send, observe }) => {
  const role = "alertdialog";
  const question = el("div.wb-note", { role, "aria-label": "Programma vervangen?", hidden: true });
  const summary = el("summary", {}, el("h3", {}, "Modelprogramma kiezen"));
  const items = get("models").map(([key, title, about]) => {
    const choose = button("Kiezen", () => ask(key, title, choose), { "aria-label": `Kiezen: ${title}` });
    return el("li", {}, listText(title, about), choose);
  });
  const details = el("details", {}, summary, question, el("ul.wb-plans", {}, items));
  root.append(details);

  function replace(/** @type {string} */ key) {
    send({ model: key });
    question.hidden = true;
    details.open = false;
    summary.focus();
  }

  function ask(/** @type {string} */ key, /** @type {string} */ title, /** @type {HTMLElement} */ chooser) {
    const count = get("items");
    if (!count) return replace(key);
    const keep = button("Laten staan", () => {
      question.hidden = true;
      chooser.focus();
    });
    const old = count === 1 ? "het onderdeel" : `de ${count} onderdelen`;
    question.replaceChildren(html`
      <p>“${title}” komt in plaats van ${old} in je programma, en van het dagdeel en de begintijd.
        Je kunt het daarna nog ongedaan maken.</p>
      <div class="wb-add">${button("Vervangen", () => replace(key), PRIMARY)}${keep}</div>`);
    question.hidden = false;
    keep.focus();
  }

  observe(["items"], () => {
    details.open = !get("items");
  });
});
