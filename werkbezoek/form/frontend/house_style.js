// The house style of the corporation: its fields, its logo, how it looks, and what the kit adjusted.
// @ts-check
/** @import { Attributes, Content, HouseStyle } from "./types.d.ts" */

import { widget } from "./control.js";
import { button, el, filePicker, fill, html, isTyping, listItems, newId, textInput } from "./dom.js";
import { counted } from "./text.js";

const NAME_HINT = "Geldt voor plannen waarin geen naam staat, en als tekst bij het logo.";

export default widget("wb-house", (/** @type {HouseStyle} */ { root, get, send, observe, bindText }) => {
  const picker = el("input", { type: "color", "aria-label": "Kleur kiezen" });
  picker.addEventListener("change", () => send({ set: "colour", value: picker.value }));

  /** @type {(key: string, attributes?: Attributes) => HTMLInputElement} */
  function input(key, attributes) {
    const id = newId();
    const node = textInput({ id, "aria-describedby": `${id}-hint`, ...attributes });
    node.addEventListener("change", () => send({ set: key, value: node.value }));
    return node;
  }

  /** @type {(node: HTMLElement, label: string, hint: string, width: number, extra?: Element) => Content} */
  const field = (node, label, hint, width, extra) => html`
    <div class="wb-field" style="--width:${width}">
      <label for=${node.id}>${label}</label>${extra ? el("div.wb-colour", {}, node, extra) : node}
      <span class="wb-hint" id="${node.id}-hint">${hint}</span>
    </div>`;

  const [corporation, closing] = [input("name"), input("closing")];
  const colour = input("colour", { placeholder: "#0b5d57" });
  const accept = ".png,.svg,image/png,image/svg+xml";
  const file = filePicker({ accept, "aria-label": "Logo" }, async ([image]) => {
    // of a file that is too large, only as much as it takes to refuse it
    send({ logo: true }, [await image.slice(0, get("most") + 1).arrayBuffer()]);
  });
  const choose = button("", () => file.click());
  const remove = button("Logo weghalen", () => {
    send({ remove: true });
    choose.focus();
  });
  const logo = el("img", { alt: "Het logo" });
  const plate = el("p", {}, logo);
  const band = el("p", {}, "Programma werkbezoek");
  const heading = el("p", {}, "Zo ziet een kop eruit");
  const remarks = el("ul.wb-lacks");
  const count = el("span.wb-count");
  const problem = el("p.wb-problem", { role: "alert" });

  root.append(html`
    <details class="wb-section">
      <summary><h3>Huisstijl</h3>${count}</summary>
      <p class="wb-hint wb-section-hint">Voor alle documenten en brieven van al je plannen. Wat je invult,
        wordt meteen bewaard in de map huisstijl.</p>
      <div class="wb-fields">
        ${field(corporation, "Naam van de corporatie", NAME_HINT, 8)}
        ${field(colour, "Kleur", "Een code zoals #0b5d57.", 4, picker)}
        ${field(closing, "Slotregel", "Komt onder elk document en elke brief.", 12)}
        <div class="wb-field" style="--width:12">
          <div class="wb-add">
            ${choose}${remove}${file}<span class="wb-hint">PNG of SVG, ten hoogste 5 MB.</span>
          </div>
          ${problem}
        </div>
      </div>
      <div role="status">${remarks}</div><div class="wb-sample">${plate}${band}${heading}</div>
    </details>`);

  observe(["values"], () => {
    for (const [key, node] of Object.entries({ name: corporation, colour, closing })) {
      if (!isTyping(node)) node.value = get("values")[key] ?? "";
    }
  });
  observe(["look", "logo"], () => {
    const [look, { address, is_light: isLight }] = [get("look"), get("logo")];
    picker.value = /^#[0-9a-f]{6}$/i.test(colour.value) ? colour.value : look.band;
    band.style.cssText = `background:${look.band};color:${look.on_band}`;
    heading.style.color = look.accent;
    plate.hidden = !address;
    remove.hidden = !address;
    if (address) logo.src = address;
    plate.style.background = isLight ? look.ground : "#fff";
    fill(choose, address ? "Ander logo kiezen …" : "Logo kiezen …");
  });
  observe(["remarks"], () => {
    const found = get("remarks");
    fill(remarks, listItems(found));
    fill(count, found.length > 0 && counted(found.length, "opmerking", "opmerkingen"));
  });
  bindText(problem, "problem");
});
