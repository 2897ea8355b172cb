// Two versions of the plan side by side: the user chooses a text wherever both people changed something.
import { widget } from "./control.js";
import { button, el, fill, html, newId, PRIMARY } from "./dom.js";
import { listItems, syncRows } from "./lists.js";
import { showWhileOpen } from "./pane.js";
import { counted } from "./text.js";

/** @type {[side: Side, label: string][]} */
const SIDES = [
  ["ours", "Jouw versie"],
  ["theirs", "Andere versie"],
];

/** Make the choice between two texts; `onchange` is called when the user chooses a side. */
function newRow(/** @type {() => void} */ onchange) {
  const [legend, before] = [el("legend"), el("p.wb-hint")];
  const name = newId();
  const inputs = SIDES.map(([value]) => el("input", { type: "radio", name, value, onchange }));
  const texts = SIDES.map(() => el("span.wb-merge-text"));
  const options = SIDES.map(
    ([, label], place) => html`
      <label class="wb-choice">${inputs[place]}
        <span class="wb-list-text"><span class="wb-list-title">${label}</span>${texts[place]}</span>
      </label>`,
  );
  return {
    node: el("fieldset.wb-merge-row", {}, legend, el("div.wb-merge-sides", {}, options), before),
    draw(/** @type {MergeConflict} */ conflict) {
      fill(legend, conflict.place);
      fill(before, conflict.before !== null && `Eerst stond er: ${conflict.before}`);
      for (const [place, [side]] of SIDES.entries()) fill(texts[place], conflict[side]);
    },
    choose(/** @type {Side} */ side) {
      for (const input of inputs) input.checked = input.value === side;
    },
    /** Return the side that is chosen, if any. */
    chosen: () => SIDES.find((_, place) => inputs[place].checked)?.[0],
    focus: () => inputs[0].focus(),
  };
}

export default widget("wb-merge", (/** @type {Merge} */ { root, get, send, receive, observe }) => {
  const heading = el("h3", { tabindex: -1 }, "Samenvoegen");
  const leave = button("Niet samenvoegen", () => send({ close: true }));
  const list = el("div.wb-merge-rows");
  const status = el("p.wb-summary", { role: "status" });
  const rows = /** @type {Map<string, ReturnType<typeof newRow>>} */ (new Map()); // by key
  let drawn = /** @type {ReturnType<typeof newRow>[]} */ ([]); // from top to bottom
  const open = () => drawn.filter((row) => !row.chosen());
  function count() {
    const undecided = open().length;
    fill(status, undecided > 0 && `Nog te kiezen: ${counted(undecided, "verschil", "verschillen")}.`);
  }
  function chooseAll(/** @type {Side} */ side) {
    for (const row of rows.values()) row.choose(side);
    count();
  }
  function merge() {
    count();
    if (open().length) return open()[0].focus();
    const choices = [...rows].map(([key, row]) => /** @type {[string, Side]} */ ([key, row.chosen()]));
    send({ merge: Object.fromEntries(choices) });
  }

  const hasNone = () => !get("conflicts").length;
  const hasFew = () => get("conflicts").length < 2;
  root.append(html`
    <div class="wb-list-head">${heading}${leave}</div>
    <p>${() => get("about")}</p>
    <div class="wb-add" role="group" aria-label="Voor alle verschillen" hidden=${hasFew}>
      ${button("Overal jouw versie", () => chooseAll("ours"))}
      ${button("Overal de andere versie", () => chooseAll("theirs"))}
    </div>
    ${list}
    <p class="wb-hint" hidden=${() => !hasNone()}>Jullie wijzigingen zitten elkaar nergens in de weg.</p>
    <details hidden=${() => !get("taken").length}>
      <summary>${() => `Gaat vanzelf mee: ${counted(get("taken").length, "wijziging", "wijzigingen")}`}</summary>
      <ul>${() => listItems(get("taken"))}</ul>
    </details>
    <details hidden=${() => !get("kept").length}>
      <summary>${() => `Staat maar in één versie en blijft staan: ${counted(get("kept").length, "regel", "regels")}`}</summary>
      <ul>${() => listItems(get("kept"))}</ul>
    </details>
    <div class="wb-add">${button("Samenvoegen", merge, PRIMARY)}${status}</div>`);
  receive(({ text }) => fill(status, text));
  observe(["conflicts"], () => {
    const conflicts = get("conflicts");
    const keys = conflicts.map(({ key }) => key);
    drawn = syncRows(list, rows, keys, () => newRow(count));
    for (const [place, row] of drawn.entries()) row.draw(conflicts[place]);
    count();
  });
  showWhileOpen({ root, get, observe }, heading, leave);
});
