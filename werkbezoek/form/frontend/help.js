// What the opzet advises at this step; folded or not as the user left it in this browser.
// @ts-check
/** @import { Help } from "./types.d.ts" */

import { widget } from "./control.js";
import { el, fill, html } from "./dom.js";

const FOLDED = "werkbezoek advies dicht"; // a key of localStorage

export default widget("wb-help", (/** @type {Help} */ { root, get, observe }) => {
  const text = el("div");
  const source = el("p.wb-hint");
  const summary = html`<summary><h3>Wat zegt de opzet?</h3></summary>`;
  const details = el("details", { open: !localStorage.getItem(FOLDED) }, summary, text, source);
  details.addEventListener("toggle", () => {
    if (details.open) localStorage.removeItem(FOLDED);
    else localStorage.setItem(FOLDED, "1");
  });
  root.append(details);
  const paragraphs = () => get("paragraphs").map((paragraph) => el("p", {}, paragraph));
  observe(["paragraphs"], () => fill(text, paragraphs()));
  observe(["source"], () => fill(source, `Bron: ${get("source")}`));
});
