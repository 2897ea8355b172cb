// Buttons that make a document for an audience and pass it to the browser.
// @ts-check
/** @import { Downloads } from "./types.d.ts" */

import { widget } from "./control.js";
import { button, el, fill, html, PRIMARY } from "./dom.js";

export default widget("wb-downloads", (/** @type {Downloads} */ { root, get, send, receive }) => {
  /** @type {HTMLElement | undefined} */
  let statusLine; // in the card whose button was clicked last, where the user looks

  const cards = get("audiences").map(([audience, title, about]) => {
    const own = el("p.wb-summary", { role: "status" });
    const buttons = get("formats").map(([format, label]) => {
      const make = () => {
        if (statusLine) fill(statusLine, "");
        statusLine = own;
        fill(own, "Even geduld …");
        send({ make: audience, format });
      };
      return button(label, make, { ...PRIMARY, "aria-label": `${title} als ${label}` });
    });
    return html`
      <section class="wb-card">
        <div class="wb-audience"><h3>${title}</h3><p class="wb-hint">${about}</p></div>
        <div class="wb-add">${buttons}</div>${own}
      </section>`;
  });
  root.append(el("div.wb-cards", {}, cards));
  receive(({ text }) => statusLine && fill(statusLine, text));
});
