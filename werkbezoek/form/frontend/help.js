// What the opzet advises at this step; folded or not as the user left it in this browser.
import { widget } from "./control.js";
import { el, html } from "./dom.js";

const FOLDED = "werkbezoek advies dicht"; // a key of localStorage

export default widget("wb-help", (/** @type {Help} */ { root, get }) => {
  const remember = (/** @type {{ target: HTMLDetailsElement }} */ { target }) => {
    if (target.open) localStorage.removeItem(FOLDED);
    else localStorage.setItem(FOLDED, "1");
  };
  root.append(html`
    <details open=${!localStorage.getItem(FOLDED)} ontoggle=${remember}>
      <summary><h3>Wat zegt de opzet?</h3></summary>
      <div>${() => get("paragraphs").map((paragraph) => el("p", {}, paragraph))}</div>
      <p class="wb-hint">${() => `Bron: ${get("source")}`}</p>
    </details>`);
});
