// Working together: a file with the plan for a colleague, and the version of a colleague to merge.
import { widget } from "./control.js";
import { button, contentOf, filePicker, fill, html, PATIENCE } from "./dom.js";

export default widget("wb-together", (/** @type {Together} */ { root, get, send, replies }) => {
  const status = replies();
  const give = () => {
    fill(status, PATIENCE);
    send({ give: true });
  };
  const attributes = { accept: get("accept"), "aria-label": "Bestand van een collega" };
  const file = filePicker(attributes, async ([chosen]) => {
    fill(status, "");
    send({ received: chosen.name }, [await contentOf(chosen, get("most"))]);
  });
  root.append(html`
    <details class="wb-section">
      <summary><h3>Samen werken</h3></summary>
      <p class="wb-hint wb-section-hint">Geef dit plan met je huisstijl als één bestand aan een collega. Die opent
        het op het startscherm. Komt het gewijzigd terug, dan voeg je jullie versies hier samen.</p>
      <div class="wb-add">
        ${button("Aan een collega geven", give)}
        ${button("Versie van een collega samenvoegen …", () => file.click())}${file}
      </div>
      ${status}
    </details>`);
});
