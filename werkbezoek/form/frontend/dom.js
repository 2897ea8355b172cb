// Elements: how the controls make and fill them, and whether the user is typing in one.
// @ts-check
/** @import { Attributes, Content, ElementOf, TextControl } from "./types.d.ts" */

/** Make an element: el("p.wb-hint", { id }, "text", otherElement).
 *
 * An attribute that is a function listens to an event; true is set as "", and false, null and undefined are
 * left out.
 * @template {string} S
 * @param {S} tag the name of the element, and its classes behind dots
 * @param {Attributes} attributes
 * @param {Content[]} children
 * @returns {ElementOf<S>} */
export function el(tag, attributes = {}, ...children) {
  const [tagName, ...classes] = tag.split(".");
  const node = document.createElement(tagName);
  if (classes.length) node.className = classes.join(" ");
  for (const [attribute, value] of Object.entries(attributes)) setAttribute(node, attribute, value);
  node.append(...nodesOf(children));
  return /** @type {ElementOf<S>} */ (node);
}

/** Make nodes from HTML with values in it: html`<li title=${title} onclick=${open}>${children}</li>`.
 *
 * Values are never read as HTML: in an attribute they are set as `el` does it, elsewhere they are content.
 * Line breaks and indentation between elements are left out.
 * @param {TemplateStringsArray} strings
 * @param {any[]} values */
export function html(strings, ...values) {
  const template = document.createElement("template");
  template.innerHTML = strings.reduce((text, part, index) => {
    const isInTag = text.lastIndexOf("<") > text.lastIndexOf(">");
    return text + (isInTag ? `{{${index - 1}}}` : `<!--${index - 1}-->`) + part;
  });
  const walker = document.createTreeWalker(template.content);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) {
    if (node instanceof Comment) node.replaceWith(...nodesOf(values[Number(node.data)]));
    else if (node instanceof Text && /^\s*\n\s*$/.test(node.data)) node.remove();
    else if (node instanceof Element) {
      for (const { name: attribute, value } of [...node.attributes]) {
        const place = value.match(/^\{\{(\d+)\}\}$/);
        const text = value.replace(/\{\{(\d+)\}\}/g, (_, index) => String(values[index]));
        setAttribute(node, attribute, place ? values[Number(place[1])] : text);
      }
    }
  }
  return template.content;
}

/** @type {(node: Element, attribute: string, value: Attributes[string]) => void} */
function setAttribute(node, attribute, value) {
  node.removeAttribute(attribute);
  if (typeof value === "function")
    node.addEventListener(attribute.slice(2), /** @type {EventListener} */ (value));
  else if (value !== false && value != null)
    node.setAttribute(attribute, value === true ? "" : String(value));
}

/** @type {(content: Content) => (Node | string)[]} */
function nodesOf(content) {
  if (Array.isArray(content)) return content.flatMap(nodesOf);
  if (content == null || content === false) return [];
  return [typeof content === "number" ? String(content) : content];
}

/** Replace what stands in an element.
 * @param {Element} node
 * @param {Content} content */
export const fill = (node, content) => node.replaceChildren(...nodesOf(content));

/** Make a button of the usual look.
 * @param {string} label
 * @param {() => unknown} use
 * @param {Attributes} attributes */
export const button = (label, use, attributes = {}) =>
  el("button", { type: "button", class: "wb-button", onclick: use, ...attributes }, label);

/** The attributes of a button that stands out, for the first choice. */
export const PRIMARY = { class: "wb-button wb-first" };

/** Make the options of a select element. @param {[value: string, label: string][]} options */
export const optionsOf = (options) => options.map(([value, label]) => el("option", { value }, label));

/** Make an input for a line of text. @param {Attributes} attributes */
export const textInput = (attributes) =>
  el("input", { id: newId(), type: "text", autocomplete: "off", ...attributes });

/** Make list items of texts. @param {string[]} texts */
export const listItems = (texts) => texts.map((text) => el("li", {}, text));

/** Make the text of a row in a list: a title, and a detail below it.
 * @type {(title: string, detail: string) => Content} */
export const listText = (title, detail) => html`
  <div class="wb-list-text">
    <span class="wb-list-title">${title}</span><span class="wb-list-detail">${detail}</span>
  </div>`;

/** Replace the rows of a list, each with its id in `data-id`. If a button in a row had the focus, the first
 * button of that row gets it again, or else `fallback`.
 * @type {(list: Element, rows: HTMLElement[], fallback?: HTMLElement) => void} */
export function setRows(list, rows, fallback) {
  const focused = list.contains(document.activeElement) && document.activeElement?.closest("li")?.dataset.id;
  list.replaceChildren(...rows);
  if (!focused) return;
  const row = rows.find(({ dataset }) => dataset.id === focused);
  const next = [...(row?.querySelectorAll("button") ?? [])].find(({ disabled }) => !disabled);
  (next ?? fallback)?.focus({ preventScroll: true });
}

/** Bring the rows of a list in their order, without losing the focus.
 * @type {(list: Element, rows: Element[]) => void} */
export function arrange(list, rows) {
  if (list.children.length === rows.length && rows.every((row, place) => list.children[place] === row))
    return;
  const focused = list.contains(document.activeElement) && document.activeElement;
  list.replaceChildren(...rows);
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

/** Make text for a screen reader only. @param {string} text */
export const visuallyHidden = (text) => el("span.wb-hidden", {}, text);

/** Make a hidden control to pick files with; `use` gets the files that the user picks.
 * @param {Attributes} attributes
 * @param {(files: File[]) => unknown} use */
export function filePicker(attributes, use) {
  const input = el("input", { type: "file", hidden: true, ...attributes });
  input.addEventListener("change", async () => {
    if (input.files?.length) await use([...input.files]);
    input.value = "";
  });
  return input;
}

/** Return the closest element around the target of an event that matches a selector.
 * @type {(event: Event, selector: string) => HTMLElement | null} */
export const targetIn = ({ target }, selector) =>
  target instanceof Element ? target.closest(selector) : null;

/** Return an id that no other element has. */
export const newId = () => `wb-id-${Math.random().toString(36).slice(2)}`;

const TEXT_CONTROLS = "textarea, input:is([type='text'], [type='search'], :not([type]))";

/** The text of a text control when it got the focus, or as the kernel has set it since.
 * @type {WeakMap<Element, string>} */
export const textAtFocus = new WeakMap();

/** @param {FocusEvent} event */
export function rememberText({ target }) {
  const control = /** @type {TextControl} */ (target);
  if (control.matches(TEXT_CONTROLS)) textAtFocus.set(control, control.value);
}

/** Return whether the user is typing in a control: it has the focus, and another text than when it got that.
 * @param {Element | undefined} control */
export function isTyping(control) {
  if (!control || control !== document.activeElement || !textAtFocus.has(control)) return false;
  return textAtFocus.get(control) !== /** @type {TextControl} */ (control).value;
}
