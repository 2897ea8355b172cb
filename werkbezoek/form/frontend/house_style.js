// The house style of the corporation: its fields, its logo, how it looks, and what the kit adjusted.
import { widget } from "./control.js";
import { button, el, foldedSection, html, newId, selectInput, textInput } from "./dom.js";
import { contentOf, filePicker } from "./files.js";
import { listItems } from "./lists.js";
import { counted } from "./text.js";

const NAME_HINT = "Geldt voor plannen waarin geen naam staat, en als tekst bij het logo.";
const PRONOUN_HINT = "In documenten, brieven en agenda’s van gasten. Schrijf je eigen teksten net zo.";
const PRIVACY_HINT = "Een webadres, voor uitnodigingen en brieven aan bewoners.";

export default widget("wb-house", (/** @type {HouseStyle} */ { root, get, send, observe }) => {
  const picker = el("input", { type: "color", "aria-label": "Kleur kiezen" });
  picker.addEventListener("change", () => send({ set: "colour", value: picker.value }));

  function input(/** @type {string} */ key, /** @type {Attributes} */ attributes = {}) {
    const value = () => get("values")[key] ?? "";
    const node = textInput({ value, ...attributes });
    node.setAttribute("aria-describedby", `${node.id}-hint`);
    node.addEventListener("change", () => send({ set: key, value: node.value }));
    return node;
  }

  /** @type {(node: HTMLElement, label: string, hint: string, width: number, control?: Element) => Content} */
  const field = (node, label, hint, width, control = node) => html`
    <div class="wb-field" style="--width:${width}">
      <label for=${node.id}>${label}</label>${control}<span class="wb-hint" id="${node.id}-hint">${hint}</span>
    </div>`;

  const id = newId();
  const pronouns = /** @type {Options} */ (["u", "je"].map((word) => [word, word]));
  const choice = () => /** @type {Choice} */ ([pronouns, get("pronoun")]);
  const setPronoun = (/** @type {string} */ value) => send({ set: "pronoun", value });
  const pronoun = selectInput({ id, "aria-describedby": `${id}-hint` }, choice, setPronoun);

  const colour = input("colour", { placeholder: "#0b5d57" });
  const accept = ".png,.svg,image/png,image/svg+xml";
  const file = filePicker({ accept, "aria-label": "Logo" }, async ([image]) => {
    send({ logo: true }, [await contentOf(image, get("most"))]);
  });
  const hasNoLogo = () => !get("logo").address;
  const chooseLabel = () => (hasNoLogo() ? "Logo kiezen …" : "Ander logo kiezen …");
  const choose = button(chooseLabel, () => file.click());
  const removeLogo = () => {
    send({ remove: true });
    choose.focus();
  };
  const remarkCount = () =>
    get("remarks").length > 0 && counted(get("remarks").length, "opmerking", "opmerkingen");
  const bandStyle = () => `background:${get("look").band};color:${get("look").on_band}`;
  const plateStyle = () => `background:${get("logo").is_light ? get("look").ground : "#fff"}`;

  const content = html`
    <p class="wb-hint wb-section-hint">Voor alle documenten en brieven van al je plannen. Wat je invult,
      wordt meteen bewaard in de map huisstijl.</p>
    <div class="wb-fields">
      ${field(input("name"), "Naam van de corporatie", NAME_HINT, 8)}
      ${field(colour, "Kleur", "Een code zoals #0b5d57.", 4, el("div.wb-colour", {}, colour, picker))}
      ${field(input("closing"), "Slotregel", "Komt onder elk document en elke brief.", 12)}
      ${field(pronoun, "Gasten aanspreken met", PRONOUN_HINT, 4)}
      ${field(input("privacy_url"), "Privacyverklaring", PRIVACY_HINT, 8)}
      <div class="wb-field" style="--width:12">
        <div class="wb-add">
          ${choose}${button("Logo weghalen", removeLogo, { hidden: hasNoLogo })}${file}
          <span class="wb-hint">PNG of SVG, ten hoogste 5 MB.</span>
        </div>
        <p class="wb-problem" role="alert">${() => get("problem")}</p>
      </div>
    </div>
    <div role="status"><ul class="wb-lacks">${() => listItems(get("remarks"))}</ul></div>
    <div class="wb-sample">
      <p hidden=${hasNoLogo} style=${plateStyle}><img alt="Het logo" src=${() => get("logo").address}></p>
      <p style=${bandStyle}>Programma werkbezoek</p>
      <p style=${() => `color:${get("look").accent}`}>Zo ziet een kop eruit</p>
    </div>`;
  root.append(foldedSection("Huisstijl", content, el("span.wb-count", {}, remarkCount)));
  observe(["look"], () => {
    picker.value = /^#[0-9a-f]{6}$/i.test(colour.value) ? colour.value : get("look").band;
  });
});
