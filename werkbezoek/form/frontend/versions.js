// Earlier versions of the plan, each with a button to go back to it.
// @ts-check
/** @import { Versions } from "./types.d.ts" */

import { widget } from "./control.js";
import { button, el, fill, html, listText } from "./dom.js";

export default widget("wb-versions", (/** @type {Versions} */ { root, get, send, observe }) => {
  const heading = el("h3", { tabindex: -1 }, "Eerdere versies");
  const leave = button("Sluiten", () => send({ close: true }));
  const none = el("p.wb-hint", {}, "Er zijn nog geen eerdere versies.");
  const list = el("ol.wb-plans");
  root.append(html`
    <div class="wb-list-head">${heading}${leave}</div>
    <p class="wb-hint">Elke keer dat er iets verandert, bewaren we wat er stond. Oudere versies dunnen we
      uit.</p>
    ${none}${list}`);
  root.addEventListener("keydown", ({ key }) => key === "Escape" && leave.click());

  observe(["versions"], () => {
    const versions = get("versions");
    none.hidden = versions.length > 0;
    list.hidden = !none.hidden;
    const items = versions.map(([file, savedAt, about]) => {
      const label = `Terug naar de versie van ${savedAt}`;
      const back = button("Terug naar deze versie", () => send({ back: file }), { "aria-label": label });
      return el("li", {}, listText(savedAt, about), back);
    });
    fill(list, items);
  });
  observe(["shown"], () => {
    const wasShown = !root.hidden;
    root.hidden = !get("shown");
    if (!root.hidden && !wasShown) heading.focus();
    if (root.hidden && wasShown && root.isConnected) {
      /** @type {HTMLElement | null | undefined} */
      const shownBy = root.closest(".wb")?.querySelector(".wb-versions-open");
      shownBy?.focus();
    }
  });
});
