// The visit as Aedes receives it: a file, and the texts in it for the user to read.
import { widget } from "./control.js";
import { button, foldedSection, html } from "./dom.js";
import { listItems } from "./lists.js";

export default widget("wb-share", (/** @type {Share} */ { root, get, send, replies }) => {
  const content = html`
    <p class="wb-hint wb-section-hint">Aedes vergelijkt bezoeken in het hele land. Maak hier het bestand, lees
      na wat erin staat, en mail het aan verkiezingen@aedes.nl.</p>
    <div class="wb-add">${button("Bestand voor Aedes maken", () => send({ share: true }))}</div>
    ${replies()}
    <ul class="wb-lines">${() => listItems(get("texts"))}</ul>`;
  root.append(foldedSection("Naar Aedes sturen", content));
});
