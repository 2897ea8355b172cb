// A question to Aedes as a draft: a link for the mail program, or a file with more about the plan.
// @ts-check
/** @import { Ask } from "./types.d.ts" */

import { widget } from "./control.js";
import { button, el, fill, html } from "./dom.js";

export default widget("wb-ask", (/** @type {Ask} */ { root, get, send, observe, receive }) => {
  const statusLine = el("p.wb-summary", { role: "status" });
  const link = el("a.wb-button.wb-first", {}, "Mail aan Aedes maken");
  root.append(html`
    <div class="wb-add">
      ${link}${button("Als bestand (.eml), met het hele plan", () => send({ eml: true }))}
    </div>
    <p class="wb-hint">Je mailprogramma opent een concept aan verkiezingen@aedes.nl. Er wordt niets vanzelf
      verstuurd, en er staan geen namen in behalve die van (kandidaat-)Kamerleden.</p>
    ${statusLine}`);
  observe(["mailto"], () => link.setAttribute("href", get("mailto")));
  receive(({ text }) => fill(statusLine, text));
});
