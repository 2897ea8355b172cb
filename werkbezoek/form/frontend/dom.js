// What the controls of the form share. Put before each of them; see widgets.py.

/** Make an element: el("p", {class: "wb-hint"}, "text", otherElement). */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null && child !== false));
  return node;
}

/**
 * Call a function now and whenever one of the traits changes, for as long as the view is there; but not while a
 * button is held down, for two seconds at most: a button drawn anew before it is let go of is never clicked.
 */
export function follow(model, signal, traits, update) {
  const calmly = (frames) => {
    if (frames > 0 && document.querySelector(".wb-part button:active")) requestAnimationFrame(() => calmly(frames - 1));
    else if (!signal.aborted) update();
  };
  const changed = () => calmly(120);
  for (const trait of traits) model.on(`change:${trait}`, changed);
  signal.addEventListener("abort", () => {
    for (const trait of traits) model.off(`change:${trait}`, changed);
  });
  update();
}

export const atFocus = new WeakMap(); // a text control -> its text when it got the focus, or as shown since
const TEXTS = "textarea, input:is([type='text'], [type='search'], :not([type]))";

/** Whether someone is typing in a text control: it has the focus, and other text than when it got it. */
export const isTypedIn = (control) =>
  control === document.activeElement && control.matches(TEXTS) && atFocus.has(control) && atFocus.get(control) !== control.value;

/** Prepare the element of a view: no shortcuts of JupyterLab inside it (an "x" on a list would cut the cell). */
export function enter(node, name) {
  node.classList.add("wb-part", name);
  node.dataset.lmSuppressShortcuts = "true";
  node.tabIndex = -1; // or a click beside the controls would put JupyterLab in command mode
  node.addEventListener("focusin", ({ target }) => target.matches(TEXTS) && atFocus.set(target, target.value));
  node.addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (key === "s") event.preventDefault(); // saved already
    if (key === "z" || (key === "y" && !event.shiftKey)) stepBack(event, key === "y" || event.shiftKey);
  });
  return node;
}

/** Ctrl+Z undoes the last edit of the plan, but text being typed goes back by the browser's own undo first. */
function stepBack(event, isForward) {
  event.preventDefault();
  if (isTypedIn(event.target)) return void document.execCommand(isForward ? "redo" : "undo"); // JupyterLab stops the key
  event.currentTarget.closest(".wb")?.querySelector(isForward ? ".wb-redo" : ".wb-undo")?.click();
  return undefined;
}

export const RUN_AGAIN = "voila" in document.body.dataset ? "Laad deze pagina opnieuw" : "Kies Uitvoeren ▸ Run All Cells";

const SILENCE = `De kernel antwoordt niet, dus wat je nu doet is nog niet bewaard. ${RUN_AGAIN}: `
  + "dan komt het formulier terug, met wat je typte.";

/** Send what the user did to the kernel; where there is none, say so. */
export function tell(node, model, message) {
  try {
    model.send(message);
  } catch {
    silence(node, true);
  }
}

/** Say that the kernel does not answer, or that it does again. */
export function silence(node, isSilent) {
  const said = node.querySelector(":scope > .wb-silence");
  if (isSilent && !said) node.prepend(el("p", { class: "wb-silence", role: "alert" }, SILENCE));
  if (!isSilent) said?.remove();
}

/** Take the files that the kernel hands over, as a blob, which works wherever the form does; and say what it said. */
export function takeFiles(node, model, signal, say) {
  const onMessage = (message, buffers) => {
    say(message.text, message);
    if (!message.name) return;
    const address = URL.createObjectURL(new Blob([buffers[0]], { type: message.type }));
    const link = el("a", { href: address, download: message.name, hidden: true });
    node.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  model.on("msg:custom", onMessage);
  signal.addEventListener("abort", () => model.off("msg:custom", onMessage));
}

let lastId = 0;
export const freshId = () => `wb-${++lastId}-${Math.random().toString(36).slice(2, 8)}`;

/** Say something to who listens to a screen reader, and show it nowhere. */
export const hidden = (text) => el("span", { class: "wb-hidden" }, text);
