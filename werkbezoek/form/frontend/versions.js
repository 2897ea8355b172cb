// Earlier versions of the plan, each with a button to go back to it.
import { widget } from "./control.js";
import { button, el, html } from "./dom.js";
import { listText } from "./lists.js";
import { showWhileOpen } from "./pane.js";

export default widget("wb-versions", (/** @type {Versions} */ { root, get, send, observe }) => {
  const heading = el("h3", { tabindex: -1 }, "Eerdere versies");
  const leave = button("Sluiten", () => send({ close: true }));

  const item = (/** @type {Version} */ [file, savedAt, about]) => html`
    <li>${listText(savedAt, about)}
      <button type="button" class="wb-button" onclick=${() => send({ back: file })}
        aria-label="Terug naar de versie van ${savedAt}">Terug naar deze versie</button>
    </li>`;

  root.append(html`
    <div class="wb-list-head">${heading}${leave}</div>
    <p class="wb-hint">Elke keer dat er iets verandert, bewaren we wat er stond. Van oudere versies bewaren we er minder.</p>
    <p class="wb-hint" hidden=${() => get("versions").length > 0}>Er zijn nog geen eerdere versies.</p>
    <ol class="wb-plans" hidden=${() => !get("versions").length}>${() => get("versions").map(item)}</ol>`);
  showWhileOpen({ root, get, observe }, heading, leave);
});
