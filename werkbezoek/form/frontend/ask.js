// A question to Aedes as a draft: a link for the mail program, or a file with more about the plan.
import { widget } from "./control.js";
import { button, html } from "./dom.js";

export default widget("wb-ask", (/** @type {Ask} */ { root, get, send, replies }) => {
  root.append(html`
    <div class="wb-add">
      <a class="wb-button wb-first" href=${() => get("mailto")}>Mail aan Aedes maken</a>
      ${button("Als bestand (.eml), met het plan in het kort", () => send({ eml: true }))}
    </div>
    <p class="wb-hint">Je mailprogramma opent een concept aan verkiezingen@aedes.nl. Er wordt niets vanzelf
      verstuurd. Van je lijst gaan hoogstens de namen van (kandidaat-)Kamerleden mee, en je contactpersoon. Lees na of
      in je eigen teksten andere namen staan.</p>
    ${replies()}`);
});
