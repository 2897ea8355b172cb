// Days for the visit: a period to search in, the days that suit, and those that do not.
import { widget } from "./control.js";
import { button, el, foldedSection, html, newId, PRIMARY, textInput } from "./dom.js";
import { listItems, listText } from "./lists.js";
import { counted } from "./text.js";

export default widget("wb-days", (/** @type {Days} */ { root, get, send }) => {
  const problemId = newId();
  /** @type {() => void} */
  const search = () => send({ search: [first.value, last.value] });
  const [first, last] = [0, 1].map((place) =>
    textInput({
      placeholder: "20-3-2027",
      value: () => get("period")[place],
      "aria-describedby": problemId,
      "aria-invalid": () => String(Boolean(get("problem"))),
      onkeydown: ({ key }) => key === "Enter" && search(),
    }),
  );
  const hasNone = () => get("searched") && !get("days").length && !get("problem");

  const content = html`
    <p class="wb-hint wb-section-hint">Op maandag, op vrijdag en in het reces vergadert de Tweede Kamer meestal niet. Feestdagen, verkiezingen, Prinsjesdag,
      carnaval in jouw provincie en de weken van Kerst en de zomervakantie vallen af. Dat geldt ook voor dagen waarvoor je te laat bent
      met uitnodigen, en voor dagen met een ander bezoek of een dialoogsessie in je regio.</p>
    <div class="wb-nearby-filters">
      <div class="wb-field"><label for=${first.id}>Van</label>${first}</div>
      <div class="wb-field"><label for=${last.id}>Tot en met</label>${last}</div>
      ${button("Zoek dagen", search, PRIMARY)}
    </div>
    <p class="wb-problem" role="alert" id=${problemId}>${() => get("problem")}</p>
    <p class="wb-hint" role="status">${() => get("status")}</p>
    <ul class="wb-lacks">${() => listItems(get("remarks"))}</ul>
    <p class="wb-hint" hidden=${() => !hasNone()}>In deze periode past geen enkele dag.</p>
    <ul class="wb-plans" aria-label="Dagen die passen"
      hidden=${() => !get("days").length}>${() => get("days").map(item)}</ul>
    <details hidden=${() => !get("left_out").length}>
      <summary>${() => `${counted(get("left_out").length, "dag valt", "dagen vallen")} af`}</summary>
      <ul class="wb-lacks">${() => listItems(get("left_out").map(([text, why]) => `${text}: ${why}`))}</ul>
    </details>`;
  root.append(foldedSection("Een dag zoeken voor het bezoek", content));

  function item(/** @type {SuggestedDay} */ [date, text, why, isDate, isOption]) {
    /** @type {(label: string, disabled: boolean, message: DayChoice) => Node} */
    const action = (label, disabled, message) =>
      button(label, () => send(message), { disabled, "aria-label": `${label}: ${text}` });
    const option = action(isOption ? "Is een optie" : "Datumoptie", isOption, { option: date });
    const choose = action(isDate ? "Gekozen" : "Kiezen", isDate, { choose: date });
    return el("li", { "data-id": date }, listText(text, why), option, choose);
  }
});
