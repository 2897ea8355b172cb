// Days for the visit: a period to search in, the days that suit, and those that do not.
// @ts-check
/** @import { Days, SuggestedDay } from "./types.d.ts" */

import { widget } from "./control.js";
import {
  button,
  el,
  fill,
  html,
  isTyping,
  listItems,
  listText,
  newId,
  PRIMARY,
  setRows,
  textInput,
} from "./dom.js";

export default widget("wb-days", (/** @type {Days} */ { root, get, send, observe, bindText }) => {
  const problemId = newId();
  const inputAttributes = { placeholder: "20-3-2027", "aria-describedby": problemId };
  const [first, last] = [textInput(inputAttributes), textInput(inputAttributes)];
  const search = () => send({ search: [first.value, last.value] });
  const go = button("Zoek dagen", search, PRIMARY);
  const problem = el("p.wb-problem", { id: problemId, role: "alert" });
  const statusLine = el("p.wb-hint", { role: "status" });
  const remarks = el("ul.wb-lacks");
  const list = el("ul.wb-plans", { "aria-label": "Dagen die passen" });
  const none = el("p.wb-hint", {}, "In deze periode past geen enkele dag.");
  const leftOut = el("ul.wb-lacks");
  const leftOutCount = el("summary");
  const leftOutDetails = el("details", {}, leftOutCount, leftOut);

  root.append(html`
    <details class="wb-section">
      <summary><h3>Een dag zoeken voor het bezoek</h3></summary>
      <p class="wb-hint wb-section-hint">Maandag, vrijdag en recesdagen: dan hebben Kamerleden tijd.
        Feestdagen, dagen binnen vier weken en dagen met een ander bezoek of een dialoogsessie in je regio vallen
        af.</p>
      <div class="wb-nearby-filters">
        <div class="wb-field"><label for=${first.id}>Van</label>${first}</div>
        <div class="wb-field"><label for=${last.id}>Tot en met</label>${last}</div>${go}
      </div>
      ${problem}${statusLine}${remarks}${none}${list}${leftOutDetails}
    </details>`);

  /** @param {SuggestedDay} day */
  function item([date, text, why, isDate, isOption]) {
    /** @type {(label: string, done: string | false, message: Parameters<typeof send>[0]) => HTMLElement} */
    const action = (label, done, message) => {
      const attributes = { disabled: Boolean(done), "aria-label": `${done || label}: ${text}` };
      return button(done || label, () => send(message), attributes);
    };
    const option = action("Datumoptie", isOption && "Is een optie", { option: date });
    const choose = action("Kiezen", isDate && "Gekozen", { choose: date });
    return el("li", { "data-id": date }, listText(text, why), option, choose);
  }

  observe(["days", "left_out", "remarks", "problem", "searched"], () => {
    const [days, others] = [get("days"), get("left_out")];
    setRows(list, days.map(item), go);
    list.hidden = !days.length;
    none.hidden = !get("searched") || days.length > 0 || Boolean(get("problem"));
    fill(remarks, listItems(get("remarks")));
    leftOutDetails.hidden = !others.length;
    fill(leftOutCount, others.length === 1 ? "1 dag valt af" : `${others.length} dagen vallen af`);
    fill(leftOut, listItems(others.map(([text, why]) => `${text}: ${why}`)));
  });
  bindText(problem, "problem");
  bindText(statusLine, "status");
  for (const input of [first, last]) {
    input.addEventListener("keydown", ({ key }) => key === "Enter" && search());
  }
  observe(["period", "problem"], () => {
    for (const [place, input] of [first, last].entries()) {
      input.ariaInvalid = String(Boolean(get("problem")));
      if (!isTyping(input)) input.value = get("period")[place];
    }
  });
});
