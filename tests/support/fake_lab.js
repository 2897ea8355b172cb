// As much of JupyterLab and of a page as the unit tests of the extension need. Its modules read what is in `lab`
// when they are loaded, so tests load them by `load`.
import { lab } from "../../werkbezoek/lab/labextensions/werkbezoek/static/jupyterlab.js";

export { lab };

/** Load a module of the extension. */
export const load = (file) => import(`../../werkbezoek/lab/labextensions/werkbezoek/static/${file}`);

class FakeElement extends EventTarget {
  children = [];
  attributes = {};
  classes = [];

  append(...nodes) {
    this.children.push(...nodes);
  }

  setAttribute(name, value) {
    this.attributes[name] = value;
  }

  /** The first element inside it with one of some classes: ".wb-start, .wb-bar". */
  querySelector(selector) {
    const names = selector.split(", ").map((name) => name.slice(1));
    for (const child of this.children) {
      const found = child.classes?.some((name) => names.includes(name))
        ? child
        : child.querySelector?.(selector);
      if (found) return found;
    }
    return null;
  }
}

/** Return an element with a class. */
export function element(name) {
  return Object.assign(new FakeElement(), { classes: [name] });
}

class Signal {
  #slots = [];

  connect(slot, context) {
    this.#slots.push([slot, context]);
  }

  disconnect(slot) {
    this.#slots = this.#slots.filter(([other]) => other !== slot);
  }

  emit(value) {
    for (const [slot, context] of this.#slots) slot.call(context, this, value);
  }
}

class Widget {
  node = new FakeElement();
  title = {};
  isDisposed = false;
  isClosed = false;
  static attached = [];
  static attach = (widget) => Widget.attached.push(widget);

  addClass(name) {
    this.node.classes.push(name);
  }

  addWidget({ node }) {
    this.node.append(node);
  }

  hide() {
    this.isHidden = true;
  }

  show() {
    this.isHidden = false;
  }

  activate() {}

  close() {
    this.isClosed = true;
  }

  dispose() {
    this.isDisposed = true;
  }
}

class MainAreaWidget extends Widget {
  toolbar = { items: [], addItem: (_name, item) => this.toolbar.items.push(item) };

  constructor({ content }) {
    super();
    this.content = content;
  }

  onActivateRequest() {}
}

class WithOptions {
  constructor(options) {
    Object.assign(this, options);
  }
}

/** What a dialog of JupyterLab shows, and what the user answers. */
export const dialogs = { shown: [], accepts: false };

/** Hooks on the messages of widgets, the last one first. */
export const hooks = [];

Object.assign(lab, {
  apputils: {
    Dialog: { cancelButton: (button) => button, warnButton: (button) => button },
    MainAreaWidget,
    Printing: { symbol: Symbol("print") },
    SessionContext: WithOptions,
    async showDialog(dialog) {
      dialogs.shown.push(dialog.title);
      return { button: { accept: dialogs.accepts } };
    },
  },
  coreutils: { PageConfig: { getOption: () => "" } },
  docregistry: { ABCWidgetFactory: WithOptions, TextModelFactory: class {} },
  lumino: { UUID: { uuid4: () => "id" } },
  messaging: { MessageLoop: { installMessageHook: (_widget, hook) => hooks.unshift(hook) } },
  outputarea: { OutputArea: {}, OutputAreaModel: WithOptions, SimplifiedOutputArea: Widget },
  signaling: { Signal },
  ui: { LabIcon: WithOptions, ToolbarButton: WithOptions },
  widgetManager: { registerWidgetManager() {} },
  widgets: { Panel: Widget, Widget },
});

const observers = new Set();

/** Tell those that observe the page that something changed. */
export function pageChanged() {
  for (const { look } of observers) look();
}

const setTimer = setTimeout;
Object.assign(globalThis, {
  setTimeout: (...timer) => setTimer(...timer).unref(), // so that the tests need not wait for it
  document: { body: new FakeElement(), createElement: () => new FakeElement() },
  MutationObserver: class {
    constructor(look) {
      this.look = look;
    }

    observe() {
      observers.add(this);
    }

    disconnect() {
      observers.delete(this);
    }
  },
});

/** A kernel of forms that shows a form or the start screen, unless it `fails`; in a page that is busy, later. */
export class FakeKernel {
  changed = new Signal();
  calls = [];
  fails = null;
  isPageBusy = false;

  async show(...call) {
    this.calls.push(call);
    if (this.fails) throw this.fails;
    const area = new Widget();
    if (!this.isPageBusy) area.node.append(element("wb-start"));
    return area;
  }

  tell(...call) {
    this.calls.push(call);
  }

  async restart() {
    this.calls.push(["restart"]);
    this.changed.emit("restarting");
    if (this.fails) throw this.fails;
  }
}

/** Return the list to which each request of a host to its form is added. */
export function requestsOf(host) {
  const requests = [];
  const form = element("wb-tab-view");
  form.addEventListener("werkbezoek:act", ({ detail }) => requests.push(detail));
  host.node.append(form);
  return requests;
}

/** Let everything that is ready to go on do so. */
export const settled = () => new Promise((resolve) => setImmediate(resolve));
