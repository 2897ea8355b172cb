// Elements: how the controls make and fill them, and whether the user is typing in one.

/** The update that is running now; every trait that it reads calls it again when that trait changes. */
export let running = /** @type {(() => void) | null} */ (null);

/** Show a value or, if it is a function, what that returns, again at each update.
 * @type {<T>(value: Live<T>, show: (value: T) => void) => void} */
function bind(value, show) {
  if (!(value instanceof Function)) return show(value);
  const update = () => {
    const outer = running;
    running = update;
    try {
      show(value());
    } finally {
      running = outer;
    }
  };
  update();
}

/** Make an element, with its classes after dots: el("p.wb-hint", { id }, "text", otherElement).
 *
 * An attribute "on..." listens to an event; true is set as "", and false, null and undefined are left out.
 * A function as the value of another attribute, or as the whole content, is live: it runs again when a trait
 * that it has read changes. Use it only in elements that are drawn once. While the user is typing, a live
 * value of the control stays as it is.
 * @type {<S extends string>(tag: S, attributes?: Attributes, ...children: Live<Content>[]) => ElementOf<S>} */
export function el(tag, attributes = {}, ...children) {
  const [tagName, ...classes] = tag.split(".");
  const node = document.createElement(tagName);
  if (classes.length) node.className = classes.join(" ");
  for (const [attribute, value] of Object.entries(attributes)) setAttribute(node, attribute, value);
  fill(node, children.length === 1 ? children[0] : /** @type {Content[]} */ (children));
  return /** @type {any} */ (node);
}

/** Make nodes from HTML with values in it: html`<li title=${title} onclick=${open}>${children}</li>`.
 * Values are never read as HTML: they are attributes and content as in `el`.
 * Line breaks and indentation between elements are left out. */
export function html(/** @type {TemplateStringsArray} */ strings, /** @type {any[]} */ ...values) {
  const template = document.createElement("template");
  template.innerHTML = strings.reduce((text, part, index) => {
    const isInTag = text.lastIndexOf("<") > text.lastIndexOf(">");
    return text + (isInTag ? `{{${index - 1}}}` : `<!--${index - 1}-->`) + part;
  });
  const walker = document.createTreeWalker(template.content);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) {
    if (node instanceof Comment) {
      const value = values[Number(node.data)];
      if (value instanceof Function && node.parentElement) fill(node.parentElement, value);
      else node.replaceWith(...nodesOf(value));
    } else if (node instanceof Text && /^\s*\n\s*$/.test(node.data)) node.remove();
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
  if (attribute.startsWith("on")) node.addEventListener(attribute.slice(2), /** @type {any} */ (value));
  else
    bind(/** @type {Live<AttributeValue>} */ (value), (now) => {
      if (attribute === "value" && value instanceof Function)
        return isTyping(node) || Object.assign(node, { value: now });
      if (now === false || now == null) node.removeAttribute(attribute);
      else node.setAttribute(attribute, now === true ? "" : String(now));
    });
}

/** @type {(content: Content) => (Node | string)[]} */
function nodesOf(content) {
  if (Array.isArray(content)) return content.flatMap(nodesOf);
  if (content == null || content === false) return [];
  return [typeof content === "number" ? String(content) : content];
}

/** Replace the content of an element.
 * @type {(node: Element, content: Live<Content>) => void} */
export const fill = (node, content) => bind(content, (now) => node.replaceChildren(...nodesOf(now)));

/** Return false for the second click of a double click; a key that is pressed counts as a first click. */
export const isFirstClick = (/** @type {MouseEvent} */ { detail }) => detail < 2;

/** Make a button. A double click counts as one click: the second would make another plan, or remove what took
 * the place of the first.
 * @type {(label: Live<Content>, use: () => unknown, attributes?: Attributes) => HTMLButtonElement} */
export const button = (label, use, attributes = {}) => {
  const onclick = (/** @type {MouseEvent} */ click) => isFirstClick(click) && use();
  return el("button", { type: "button", class: "wb-button", onclick, ...attributes }, label);
};

/** Make a button with a symbol; `label` says in words what it does. Each click counts, however quick.
 * @type {(symbol: string, label: Live<string>, use: () => unknown, attributes?: Attributes)
 *   => HTMLButtonElement} */
export const iconButton = (symbol, label, use, attributes) =>
  button(symbol, use, { class: "wb-icon", title: label, "aria-label": label, onclick: use, ...attributes });

/** Make a button that removes something; `label` says what.
 * @type {(label: string, remove: () => unknown, attributes?: Attributes) => HTMLButtonElement} */
export const removeButton = (label, remove, attributes) =>
  button("×", remove, { class: "wb-icon", title: label, "aria-label": label, ...attributes });

/** The attributes of the button for the first choice, which stands out. */
export const PRIMARY = { class: "wb-button wb-first" };

/** Make the options of a select element. @param {Options} options */
export const optionsOf = (options) => options.map(([value, label]) => el("option", { value }, label));

/** Make a select element of options and the value that is chosen; without that, the user's own choice stays.
 * `use` gets the value that the user chooses.
 * @type {(attributes: Attributes, choice: Live<Choice>, use?: (value: string) => unknown)
 *   => HTMLSelectElement} */
export function selectInput(attributes, choice, use) {
  const select = el("select", { id: newId(), ...attributes });
  bind(choice, ([options, value = select.value]) => {
    fill(select, optionsOf(options));
    select.value = value;
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  });
  select.addEventListener("change", () => use?.(select.value));
  return select;
}

export const textInput = (/** @type {Attributes} */ attributes) =>
  el("input", { id: newId(), type: "text", autocomplete: "off", ...attributes });

export const visuallyHidden = (/** @type {string} */ text) => el("span.wb-hidden", {}, text);

/** Make a section that is folded at first; `count` stands behind its heading.
 * @type {(heading: string, content: Content, count?: Content) => HTMLDetailsElement} */
export const foldedSection = (heading, content, count) =>
  el("details.wb-section", {}, el("summary", {}, el("h3", {}, heading), count), content);

/** Return the closest element around the target of an event that matches a selector.
 * @type {(event: Event, selector: string) => HTMLElement | null} */
export const targetIn = ({ target }, selector) =>
  target instanceof Element ? target.closest(selector) : null;

export const newId = () => `wb-id-${Math.random().toString(36).slice(2)}`;

const TEXT_CONTROLS = "textarea, input:is([type='text'], [type='search'], :not([type]))";

/** The text of a text control at the moment when it got the focus, or the text that the kernel has set since.
 * @type {WeakMap<Element, string>} */
export const textAtFocus = new WeakMap();

export function rememberText(/** @type {FocusEvent} */ { target }) {
  const control = /** @type {TextControl} */ (target);
  if (control.matches(TEXT_CONTROLS)) textAtFocus.set(control, control.value);
}

/** Return whether the user is typing in a control: it has the focus, and its text has changed since then. */
export function isTyping(/** @type {Element | undefined} */ control) {
  if (!control || control !== document.activeElement || !textAtFocus.has(control)) return false;
  return textAtFocus.get(control) !== /** @type {TextControl} */ (control).value;
}
