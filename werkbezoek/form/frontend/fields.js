// The controls for the fields of a panel: text, date, choice, ticks, people and so on.
import { el, fill, iconButton, newId, optionsOf, removeButton, textAtFocus, textInput } from "./dom.js";

const PAUSE = 350; // milliseconds without a key after which the text so far is sent

/** Let a text control call `edit` while the user types, after each pause, and when the user leaves it.
 * @param {TextControl} input @param {(text: string, isTyping: boolean) => void} edit */
function textEditing(input, edit) {
  let timer = 0;
  let sent = input.value;
  const commit = (/** @type {boolean} */ isTyping) => {
    clearTimeout(timer);
    if (isTyping && input.value === sent) return;
    sent = input.value;
    edit(sent, isTyping);
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(commit, PAUSE, true);
  });
  input.addEventListener("keydown", ({ ctrlKey, metaKey }) => {
    if (ctrlKey || metaKey) commit(true); // so that an undo includes what was typed until now
  });
  input.addEventListener("change", () => commit(false));
  return {
    input,
    get: () => input.value,
    set(/** @type {FieldValue} */ value) {
      if (input.value !== value) input.value = String(value);
      sent = input.value;
      textAtFocus.set(input, sent);
    },
  };
}

const valuesOf = (/** @type {string[]} */ values) => values.map((value) => el("option", { value }));

/** Make a control whose value is a property of its element. @type {MakePlainControl} */
function plainControl(input, property, edit) {
  input.addEventListener("change", () => edit(Reflect.get(input, property), false));
  return { root: input, input, set: (value) => Object.assign(input, { [property]: value }) };
}

/** @type {Record<Field["control"], MakeControl>} */
export const CONTROLS = {
  text({ inputmode, placeholder, suggestions }, attributes, edit) {
    const list = suggestions.length > 0 && newId();
    const input = textInput({ ...attributes, inputmode, list, placeholder });
    const root = list ? el("div", {}, input, el("datalist", { id: list }, valuesOf(suggestions))) : input;
    return { root, ...textEditing(input, edit) };
  },
  area({ lines }, attributes, edit) {
    const input = el("textarea", { ...attributes, rows: lines, autocomplete: "off" });
    return { root: input, ...textEditing(input, edit) };
  },
  /** A date as text, with the browser's calendar behind a button. */
  date(field, ...others) {
    const text = CONTROLS.text(field, ...others);
    const picker = el("input.wb-picker", { type: "date", tabindex: -1, "aria-hidden": "true" });
    picker.addEventListener("change", () => {
      if (!picker.value || !text.input) return;
      text.input.value = picker.value;
      text.input.dispatchEvent(new Event("change"));
    });
    const label = `${field.label}: kies in de kalender`;
    const calendar = iconButton("▾", label, () => picker.showPicker?.(), { title: "Kies in de kalender" });
    return { ...text, root: el("div.wb-date", {}, text.root, picker, calendar) };
  },
  choice: ({ options }, attributes, edit) =>
    plainControl(el("select", attributes, optionsOf(options)), "value", edit),
  tick: (_field, attributes, edit) =>
    plainControl(el("input", { ...attributes, type: "checkbox" }), "checked", edit),
  ticks({ options }, _attributes, edit) {
    const boxes = options.map(([value]) => el("input", { type: "checkbox", value }));
    const labels = options.map(([, label], place) => el("label", {}, boxes[place], el("span", {}, label)));
    const none = el("p.wb-hint", {}, "Er zijn nog geen boodschappen.");
    const root = el("div.wb-ticks", {}, boxes.length ? labels : none);
    const ticked = () => boxes.filter(({ checked }) => checked).map(({ value }) => value);
    root.addEventListener("change", () => edit(ticked(), false));
    return {
      root,
      set(value) {
        for (const box of boxes) box.checked = /** @type {string[]} */ (value).includes(box.value);
      },
    };
  },
  /** People: invitees by name, or free text, which is added when the user leaves the control. */
  people({ single }, attributes, edit, names) {
    let people = /** @type {Person[]} */ ([]);
    const list = newId();
    const suggestions = el("datalist", { id: list });
    const chips = el("ul.wb-chips");
    const input = textInput({ ...attributes, list, placeholder: "Naam of team", onchange: take });
    const nameOf = (/** @type {Person} */ { text, invitee }) =>
      text || names().find(([other]) => other === invitee)?.[1] || "?";

    function draw() {
      fill(suggestions, valuesOf(names().map(([, label]) => label)));
      const items = people.map((person) => {
        const remove = () => {
          change(people.filter((other) => other !== person));
          input.focus();
        };
        const look = { class: null, title: "Weghalen" };
        return el("li", {}, nameOf(person), removeButton(`Haal ${nameOf(person)} weg`, remove, look));
      });
      fill(chips, items);
    }
    function change(/** @type {Person[]} */ changed) {
      people = single ? changed.slice(-1) : changed;
      draw();
      edit(people, false);
    }
    function take() {
      const text = input.value.trim();
      input.value = "";
      if (text) change([...people, { text }]);
    }
    input.addEventListener("keydown", (press) => {
      if (press.key !== "Enter") return;
      press.preventDefault();
      take();
    });
    return {
      root: el("div.wb-people", {}, input, chips, suggestions),
      input,
      set(value) {
        people = /** @type {Person[]} */ (value);
        draw();
      },
    };
  },
};
