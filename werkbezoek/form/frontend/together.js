// Working together: a file with the plan for a colleague, and the version of a colleague to merge.
import { widget } from "./control.js";
import { button, fill, foldedSection, html } from "./dom.js";
import { contentOf, filePicker } from "./files.js";

export default widget("wb-together", (/** @type {Together} */ { root, get, send, ask, replies }) => {
  const status = replies();
  const give = () => ask(status, { give: true });
  const attributes = { accept: get("accept"), "aria-label": "Bestand van een collega" };
  const file = filePicker(attributes, async ([chosen]) => {
    fill(status, "");
    send({ received: chosen.name }, [await contentOf(chosen, get("most"))]);
  });
  const content = html`
    <p class="wb-hint wb-section-hint">Geef dit plan met je huisstijl als één bestand aan een collega. Die opent
      het op het startscherm. Komt het gewijzigd terug, dan voeg je jullie versies hier samen.</p>
    <div class="wb-add">
      ${button("Aan een collega geven", give)}
      ${button("Versie van een collega samenvoegen …", () => file.click())}${file}
    </div>
    ${status}`;
  root.append(foldedSection("Samen werken", content));
});
