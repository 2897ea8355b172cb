// One control for each way a field is shown. A control has its element, `set(value)`, `focus()`, and perhaps
// `typed`: whether someone types in it, so that nothing may replace its text while it has the focus.

import { atFocus, el, freshId } from "./dom.js";

/** A control in which someone types; `edit(text, typing)` is called while typing and when done. */
function typing(node, edit) {
  let timer;
  let told = node.value;
  const commit = (isTyping) => {
    clearTimeout(timer);
    if (node.value === told) return;
    told = node.value;
    edit(node.value, isTyping);
  };
  node.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => commit(true), 350);
  });
  node.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey) commit(true); // an undo is about what was typed here just now
  });
  node.addEventListener("change", () => {
    if (node.value === told) edit(node.value, false);
    else commit(false);
  });
  return {
    typed: true,
    main: node,
    set: (value) => {
      if (node.value !== value) node.value = value;
      told = node.value;
      atFocus.set(node, told);
    },
    get: () => node.value,
    refill: (text) => {
      node.value = text;
      told = null;
      commit(false);
    },
    focus: () => node.focus(),
  };
}

function textControl(field, ids, edit) {
  const list = field.suggestions?.length ? freshId() : null;
  const node = el("input", {
    id: ids.control, type: "text", autocomplete: "off", inputmode: field.inputmode, list,
    placeholder: field.placeholder, "aria-describedby": ids.described,
  });
  const suggestions = list && el("datalist", { id: list },
    ...field.suggestions.map((value) => el("option", { value })));
  return { root: suggestions ? el("div", {}, node, suggestions) : node, ...typing(node, edit) };
}

function areaControl(field, ids, edit) {
  const node = el("textarea", {
    id: ids.control, rows: field.lines, autocomplete: "off", "aria-describedby": ids.described,
  });
  return { root: node, ...typing(node, edit) };
}

/** A date as text, with the browser's calendar behind a button. */
function dateControl(field, ids, edit) {
  const text = textControl(field, ids, edit);
  const picker = el("input", { type: "date", class: "wb-picker", tabindex: "-1", "aria-hidden": "true" });
  picker.addEventListener("change", () => picker.value && text.refill(picker.value));
  const button = el("button", {
    type: "button", class: "wb-icon", "aria-label": `${field.label}: kies in de kalender`, title: "Kies in de kalender",
    onclick: () => picker.showPicker?.(),
  }, "▾");
  return { ...text, root: el("div", { class: "wb-date" }, text.root, picker, button) };
}

function choiceControl(field, ids, edit) {
  const node = el("select", { id: ids.control, "aria-describedby": ids.described },
    ...field.options.map(([value, label]) => el("option", { value }, label)));
  node.addEventListener("change", () => edit(node.value, false));
  return { root: node, main: node, set: (value) => { node.value = value; }, focus: () => node.focus() };
}

function tickControl(field, ids, edit) {
  const node = el("input", { id: ids.control, type: "checkbox", "aria-describedby": ids.described });
  node.addEventListener("change", () => edit(node.checked, false));
  return { root: node, main: node, set: (value) => { node.checked = value; }, focus: () => node.focus() };
}

function ticksControl(field, ids, edit) {
  const boxes = field.options.map(([value]) => el("input", { type: "checkbox", value }));
  const root = el("div", { class: "wb-ticks" }, ...field.options.map(([, label], place) =>
    el("label", {}, boxes[place], el("span", {}, label))));
  root.addEventListener("change", () =>
    edit(boxes.filter((box) => box.checked).map((box) => box.value), false));
  if (!boxes.length) root.append(el("p", { class: "wb-hint" }, "Er zijn nog geen boodschappen."));
  return {
    root,
    set: (value) => boxes.forEach((box) => { box.checked = value.includes(box.value); }),
    focus: () => boxes[0]?.focus(),
  };
}

/** People: an invitee each, by name, or free text. What is typed counts as soon as the field is left. */
function peopleControl(field, ids, edit, names) {
  let people = [];
  const list = freshId();
  const suggestions = el("datalist", { id: list });
  const chips = el("ul", { class: "wb-chips" });
  const node = el("input", {
    id: ids.control, type: "text", list, autocomplete: "off", "aria-describedby": ids.described,
    placeholder: "Naam of team",
  });
  const called = (person) => person.text || names().find(([id]) => id === person.invitee)?.[1] || "?";
  const change = (next) => {
    people = field.single ? next.slice(-1) : next;
    draw();
    edit(people, false);
  };
  const take = () => {
    const text = node.value.trim();
    node.value = "";
    if (text) change([...people, { text }]);
  };
  const draw = () => {
    suggestions.replaceChildren(...names().map(([, value]) => el("option", { value })));
    chips.replaceChildren(...people.map((person, place) => el("li", {}, called(person), el("button", {
      type: "button", "aria-label": `Haal ${called(person)} weg`, title: "Weghalen",
      onclick: () => { change(people.filter((_, other) => other !== place)); node.focus(); },
    }, "×"))));
  };
  node.addEventListener("change", take);
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    take();
  });
  return {
    root: el("div", { class: "wb-people" }, node, chips, suggestions),
    main: node,
    set: (value) => { people = value; draw(); },
    focus: () => node.focus(),
  };
}

export const CONTROLS = {
  text: textControl, area: areaControl, date: dateControl, choice: choiceControl, tick: tickControl,
  ticks: ticksControl, people: peopleControl,
};
