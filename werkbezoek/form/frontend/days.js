// Days for the visit: a period to look in, the days that suit, and those that something is in the way of.

import { el, enter, follow, freshId, isTypedIn, tell } from "./dom.js";

function render({ model, el: node, signal }) {
  enter(node, "wb-days");
  const ids = [freshId(), freshId()];
  const problemId = freshId();
  const inputs = ids.map((id) => el("input", { type: "text", id, autocomplete: "off", placeholder: "20-3-2027", "aria-describedby": problemId,
    onkeydown: (event) => event.key === "Enter" && search() }));
  const field = (label, at) => el("div", { class: "wb-field" }, el("label", { for: ids[at] }, label), inputs[at]);
  const search = () => tell(node, model, { search: inputs.map((input) => input.value) });
  const go = el("button", { type: "button", class: "wb-button wb-first", onclick: search }, "Zoek dagen");
  const problem = el("p", { class: "wb-problem", id: problemId, role: "alert" });
  const status = el("p", { class: "wb-hint", role: "status" });
  const remarks = el("ul", { class: "wb-lacks" });
  const list = el("ul", { class: "wb-plans", "aria-label": "Dagen die passen" });
  const none = el("p", { class: "wb-hint" }, "In deze periode past geen enkele dag.");
  const out = el("ul", { class: "wb-lacks" });
  const left = el("details", {}, el("summary", {}), out);

  const row = ([date, text, why, isDate, isOption]) => {
    const button = (label, message, isDone, done) => el("button", { type: "button", class: "wb-button", disabled: isDone,
      "aria-label": isDone ? `${done}: ${text}` : `${label}: ${text}`, onclick: () => tell(node, model, message) }, isDone ? done : label);
    return el("li", { "data-date": date }, el("div", { class: "wb-list-text" }, el("span", { class: "wb-list-title" }, text), el("span", { class: "wb-list-detail" }, why)),
      button("Datumoptie", { option: date }, isOption, "Is een optie"), button("Kiezen", { choose: date }, isDate, "Gekozen"));
  };

  function draw() {
    const [days, gone, isSearched] = [model.get("days"), model.get("left_out"), model.get("searched")];
    const focused = list.contains(document.activeElement) ? document.activeElement.closest("li").dataset.date : null;
    list.replaceChildren(...days.map(row));
    if (focused) (list.querySelector(`[data-date="${focused}"] button:not(:disabled)`) ?? go).focus({ preventScroll: true });
    list.hidden = !days.length;
    none.hidden = !isSearched || days.length > 0 || Boolean(model.get("problem"));
    problem.textContent = model.get("problem");
    for (const input of inputs) input.setAttribute("aria-invalid", String(Boolean(problem.textContent)));
    remarks.replaceChildren(...model.get("remarks").map((text) => el("li", {}, text)));
    left.hidden = !gone.length;
    left.querySelector("summary").textContent = gone.length === 1 ? "1 dag valt af" : `${gone.length} dagen vallen af`;
    out.replaceChildren(...gone.map(([text, why]) => el("li", {}, `${text}: ${why}`)));
  }

  node.append(el("details", { class: "wb-section" }, el("summary", {}, el("h3", {}, "Een dag zoeken voor het bezoek")),
    el("p", { class: "wb-hint wb-section-hint" }, "Maandag, vrijdag en recesdagen: dan hebben Kamerleden tijd. Feestdagen, dagen binnen vier weken en dagen met een ander bezoek of een dialoogsessie in je regio vallen af."),
    el("div", { class: "wb-nearby-filters" }, field("Van", 0), field("Tot en met", 1), go), problem, status, remarks, none, list, left));
  follow(model, signal, ["days", "left_out", "remarks", "problem", "searched"], draw);
  follow(model, signal, ["status"], () => { status.textContent = model.get("status"); });
  follow(model, signal, ["period"], () => model.get("period").forEach((text, at) => { if (!isTypedIn(inputs[at])) inputs[at].value = text; }));
}

export default { render };
