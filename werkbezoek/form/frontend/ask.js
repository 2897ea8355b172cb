// A question to Aedes as a draft: a link for the mail program, or a file with more about the plan.
import { widget } from "./control.js";
import { button, html } from "./dom.js";

export default widget("wb-ask", (/** @type {Ask} */ { root, get, send, replies }) => {
  root.append(html`
    <div class="wb-add">
      <a class="wb-button wb-first" href=${() => get("mailto")}>Mail aan Aedes maken</a>
      ${button("Als bestand (.eml), met het hele plan", () => send({ eml: true }))}
    </div>
    <p class="wb-hint">Je mailprogramma opent een concept aan verkiezingen@aedes.nl. Er wordt niets vanzelf
      verstuurd, en er staan geen namen in behalve die van (kandidaat-)Kamerleden.</p>
    ${replies()}`);
});
