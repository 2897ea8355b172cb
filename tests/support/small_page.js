// As much of Jupyter's widget manager as the form needs, on a page without JupyterLab; see small_page.py.

const models = new Map();
const modules = new Map();

/** The traits of a widget: what a control gets from anywidget as its model. */
class Model {
  #listeners = new Map();
  #unsaved = {};

  constructor(id, state) {
    Object.assign(this, { id, state });
  }

  get(name) {
    return this.state[name];
  }

  set(name, value) {
    this.#unsaved[name] = value;
    this.update({ [name]: value });
  }

  save_changes() {
    this.#tell({ method: "update", state: this.#unsaved, buffer_paths: [] }, []);
    this.#unsaved = {};
  }

  send(content, _callbacks, buffers = []) {
    this.#tell({ method: "custom", content }, buffers);
  }

  on(event, listener) {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  off(event, listener) {
    const left = this.#listeners.get(event)?.filter((one) => one !== listener);
    this.#listeners.set(event, left ?? []);
  }

  emit(event, ...details) {
    for (const listener of this.#listeners.get(event) ?? []) listener(...details);
  }

  /** Take over traits, and tell about those that are new once all of them are there. */
  update(state) {
    const isNew = ([name, value]) => JSON.stringify(value) !== JSON.stringify(this.state[name]);
    const changed = Object.entries(state).filter(isNew);
    Object.assign(this.state, Object.fromEntries(changed));
    for (const [name] of changed) this.emit(`change:${name}`);
  }

  #tell(data, buffers) {
    window.tellKernel(JSON.stringify([this.id, data, buffers.map((one) => toBase64(new Uint8Array(one)))]));
  }
}

const toBase64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
const fromBase64 = (text) => new DataView(Uint8Array.from(atob(text), (one) => one.charCodeAt(0)).buffer);

/** Draw a widget; `signal` says when it is gone. Returns its element. */
function draw(reference, signal) {
  const model = models.get(reference.replace("IPY_MODEL_", ""));
  const element = document.createElement("div");
  let own = [];
  const name = () => {
    element.classList.remove(...own);
    own = model.get("_dom_classes") ?? [];
    element.classList.add("jupyter-widgets", ...own);
  };
  name();
  model.on("change:_dom_classes", name);
  if (model.get("_esm")) drawControl(model, element, signal);
  else if (model.get("children")) drawBox(model, element, signal);
  else drawText(model, element);
  return element;
}

/** Return the module of a control; the first one of its kind brings the style sheet. */
function moduleOf(model) {
  const [script, sheet] = [model.get("_esm"), model.get("_css")];
  if (script && !modules.has(script)) {
    const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    modules.set(script, import(address));
    const style = document.createElement("style");
    style.textContent = sheet;
    document.head.append(style);
  }
  return modules.get(script);
}

async function drawControl(model, el, signal) {
  const { default: control } = await moduleOf(model);
  control.render({ model, el, signal });
}

/** Show the widgets in a box; those before the first that differs stay. */
function drawBox(model, element, signal) {
  const shown = [];
  const show = () => {
    const wanted = model.get("children");
    const from = [...wanted, ""].findIndex((reference, place) => shown[place]?.reference !== reference);
    for (const { gone, child } of shown.splice(from)) {
      gone.abort();
      child.remove();
    }
    for (const reference of wanted.slice(from)) {
      const gone = new AbortController();
      signal.addEventListener("abort", () => gone.abort());
      const child = draw(reference, gone.signal);
      shown.push({ reference, gone, child });
      element.append(child);
    }
  };
  element.classList.add("widget-box");
  show();
  model.on("change:children", show);
}

function drawText(model, element) {
  const show = () => {
    element.textContent = model.get("value");
  };
  element.classList.add("widget-html-content");
  show();
  model.on("change:value", show);
}

let root = new AbortController();

/** What to do with each kind of message of the kernel. */
const HANDLERS = {
  open: (id, { state }) => models.set(id, new Model(id, state)),
  update: (id, { state }) => models.get(id)?.update(state),
  custom: (id, { content }, buffers) => models.get(id)?.emit("msg:custom", content, buffers),
  close: (id) => models.delete(id),
  async show(id) {
    await Promise.all([...models.values()].map(moduleOf)); // so that nothing is clicked before all is there
    root.abort();
    root = new AbortController();
    document.querySelector("main").replaceChildren(draw(id, root.signal));
  },
};

const turn = Number(location.search.slice(1));
for (let isOpen = true; isOpen; ) {
  for (const [does, id, data, buffers] of JSON.parse(await window.hearKernel(turn))) {
    if (does === "stop") isOpen = false;
    await HANDLERS[does]?.(id, data, buffers.map(fromBase64));
  }
}
