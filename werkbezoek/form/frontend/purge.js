// Personal details that are past their term: what they are, and the button that removes them.
import { widget } from "./control.js";
import { button, foldedSection, html } from "./dom.js";
import { listItems } from "./lists.js";

export default widget("wb-purge", (/** @type {Purge} */ { root, get, send, replies }) => {
  const paragraphs = (/** @type {Paragraph[]} */ shown) =>
    shown.map(([heading, lines]) => html`<p>${heading}:</p><ul class="wb-lines">${listItems(lines)}</ul>`);

  const content = html`
    <p class="wb-hint wb-section-hint">Persoonsgegevens mogen na het bezoek niet blijven staan. Hoe lang wel, kies je
      in de stap Controle bij Grenzen van de regels. Je ziet eerst wat weg moet.</p>
    <div class="wb-add">${button("Kijken wat weg moet", () => send({ look: true }))}</div>
    ${replies()}
    <div>${() => paragraphs(get("must_go"))}</div>
    <div hidden=${() => !get("must_go").length}>
      <p class="wb-hint">${() => get("before_you_go_on")}</p>
      <div class="wb-add">${button("Weghalen", () => send({ purge: true }))}</div>
    </div>
    <div>${() => paragraphs(get("to_read"))}</div>`;
  root.append(foldedSection("Opruimen", content));
});
