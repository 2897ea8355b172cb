// What the controls of the form share. Put before each of them; see widgets.py.

/** Make an element: el("p", {class: "wb-hint"}, "text", otherElement). */
function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null && child !== false));
  return node;
}

/** Call a function now and whenever one of the traits changes, for as long as the view is there. */
function follow(model, signal, traits, update) {
  for (const trait of traits) model.on(`change:${trait}`, update);
  signal.addEventListener("abort", () => {
    for (const trait of traits) model.off(`change:${trait}`, update);
  });
  update();
}

/** Prepare the element of a view: no shortcuts of JupyterLab inside it (an "x" on a list would cut the cell). */
function enter(node, name) {
  node.classList.add("wb-part", name);
  node.dataset.lmSuppressShortcuts = "true";
  node.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") event.preventDefault(); // saved already
  });
  return node;
}

const SILENCE = "De kernel antwoordt niet, dus wat je nu doet is nog niet bewaard. Kies Run ▸ Run All Cells: "
  + "dan komt het formulier terug, met wat je typte.";

/** Send what the user did to the kernel; where there is none, say so. */
function tell(node, model, message) {
  try {
    model.send(message);
  } catch {
    silence(node, true);
  }
}

/** Say that the kernel does not answer, or that it does again. */
function silence(node, isSilent) {
  const said = node.querySelector(":scope > .wb-silence");
  if (isSilent && !said) node.prepend(el("p", { class: "wb-silence", role: "alert" }, SILENCE));
  if (!isSilent) said?.remove();
}

let lastId = 0;
const freshId = () => `wb-${++lastId}-${Math.random().toString(36).slice(2, 8)}`;

/** Say something to who listens to a screen reader, and show it nowhere. */
const hidden = (text) => el("span", { class: "wb-hidden" }, text);
