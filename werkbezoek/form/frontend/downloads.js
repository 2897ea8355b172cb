// Buttons that make a document for an audience and pass it to the browser.
import { widget } from "./control.js";
import { button, el, fill, html, PATIENCE, PRIMARY } from "./dom.js";

export default widget("wb-downloads", (/** @type {Downloads} */ { root, get, send, receive }) => {
  const lines = get("audiences").map(() => el("p.wb-summary", { role: "status" }));
  let current = lines[0]; // in the card whose button was clicked last, where the user looks

  const cards = get("audiences").map(([audience, title, about], place) => {
    const buttons = get("formats").map(([format, label]) => {
      const make = () => {
        fill(current, "");
        current = lines[place];
        fill(current, PATIENCE);
        send({ make: audience, format });
      };
      return button(label, make, { ...PRIMARY, "aria-label": `${title} als ${label}` });
    });
    return html`
      <section class="wb-card">
        <div class="wb-audience"><h3>${title}</h3><p class="wb-hint">${about}</p></div>
        <div class="wb-add">${buttons}</div>${lines[place]}
      </section>`;
  });
  root.append(el("div.wb-cards", {}, cards));
  receive(({ text }) => fill(current, text));
});
