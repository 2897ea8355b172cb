// The one kernel in which all forms of a browser window run, and the widgets in it.

import { lab } from "./jupyterlab.js";

const { SessionContext } = lab.apputils;
const { OutputArea, OutputAreaModel, SimplifiedOutputArea } = lab.outputarea;
const { Signal } = lab.signaling;

const PREFIX = "werkbezoek-formulieren-";
const ABANDONED = 60_000; // milliseconds without a browser, after which the window of a kernel is closed
const LEFT = "werkbezoek:window"; // where a page that is left or reloaded notes the id of its window
const TABS = "from werkbezoek.form.views import tabs\n";

/** The kernel, which starts at first use. `changed` emits "restarting", "restarted" (the forms must be shown
 * again) and "stopped" (there is no kernel, until `restart` is called). */
export class FormKernel {
  /** @type {Promise<void> | undefined} */
  #ready;
  #isRestarting = false;
  /** @type {"" | "asked" | "done"} how far `restart` has come, until the kernel is idle */
  #ownRestart = "";

  /** @param {any} app
   * @param {any} rendermime */
  constructor(app, rendermime) {
    this.changed = new Signal(this);
    this.rendermime = rendermime.clone();
    this.services = app.serviceManager;
  }

  /** A promise that resolves when the kernel answers, and rejects if it can't be started. */
  get ready() {
    this.#ready ??= this.#start().catch((error) => {
      this.#ready = undefined;
      throw error;
    });
    return this.#ready;
  }

  async #start() {
    const { sessions, kernelspecs } = this.services;
    await Promise.all([sessions.ready, kernelspecs.ready]);
    await this.#removeAbandoned(sessions);
    this.context = new SessionContext({
      sessionManager: sessions,
      specsManager: kernelspecs,
      path: SESSION_PATH,
      name: "Formulieren van werkbezoeken",
      type: "console",
      kernelPreference: {
        name: kernelspecs.specs.default,
        shouldStart: true,
        canStart: true,
        autoStartDefault: true,
      },
    });
    await this.context.initialize();
    await this.context.ready;
    const { kernel } = this.context.session;
    // after a reload of the page, the kernel still has the forms that were shown before; if it is restarted
    // instead of answering, JupyterLab cancels the request
    await kernel.requestExecute({ code: call("close_all", []), silent: true }).done.catch(() => {});
    const document = {
      sessionContext: this.context,
      model: { getMetadata: () => undefined },
      saveState: new Signal(this),
    };
    lab.widgetManager.registerWidgetManager(document, this.rendermime, [].values());
    this.context.statusChanged.connect((/** @type {unknown} */ _, /** @type {string} */ status) =>
      this.#onStatus(status),
    );
  }

  /** Shut down the kernels of windows that were closed. @param {any} sessions */
  async #removeAbandoned(sessions) {
    await sessions.refreshRunning();
    for (const { id, path, kernel } of [...sessions.running()]) {
      const idle = Date.now() - Date.parse(kernel?.last_activity ?? "");
      if (path.startsWith(PREFIX) && path !== SESSION_PATH && kernel?.connections === 0 && idle > ABANDONED) {
        await sessions.shutdown(id).catch(() => {});
      }
    }
  }

  /** @param {string} status */
  #onStatus(status) {
    if (status === "dead" || (status === "unknown" && this.context.hasNoKernel)) {
      this.changed.emit("stopped");
    } else if (this.#ownRestart) {
      if (status === "idle" && this.#ownRestart === "done") this.#ownRestart = "";
    } else if (["starting", "restarting", "autorestarting"].includes(status)) {
      this.#isRestarting = true;
      this.changed.emit("restarting");
    } else if (status === "idle" && this.#isRestarting) {
      this.#isRestarting = false;
      this.changed.emit("restarted");
    }
  }

  /** Restart the kernel, or start a new one if there is none. Until it is idle, ignore what the old kernel and the
   * new one say about starting; otherwise the forms would be drawn twice. */
  async restart() {
    this.changed.emit("restarting");
    this.#ownRestart = "asked";
    this.#isRestarting = false;
    try {
      await (this.context.hasNoKernel ? this.context.startKernel() : this.context.restartKernel());
      this.#ownRestart = "done";
    } catch (error) {
      this.#ownRestart = "";
      throw error;
    }
    this.changed.emit("restarted");
  }

  /** Call a function of `tabs`, and return an area with what it shows. Throws an exception of Python.
   * @param {string} name
   * @param {string[]} values the arguments */
  async show(name, ...values) {
    await this.ready;
    // otherwise two threads could handle the first edits of a form, in any order
    this.context.session.kernel.commsOverSubshells = "disabled";
    const model = new OutputAreaModel({ trusted: true });
    const area = new SimplifiedOutputArea({ model, rendermime: this.rendermime });
    const reply = await OutputArea.execute(call(name, values), area, this.context);
    if (reply?.content.status === "ok") return area;
    area.dispose();
    throw Object.assign(new Error(reply?.content.evalue), { name: reply?.content.ename });
  }

  /** Call a function of `tabs` whose result nobody waits for, if there is a kernel.
   * @type {(name: string, ...values: string[]) => void} */
  tell(name, ...values) {
    this.context?.session?.kernel?.requestExecute({ code: call(name, values), silent: true });
  }
}

/** Return Python code for a call; a JSON string is also a Python string.
 * @type {(name: string, values: string[]) => string} */
const call = (name, values) =>
  `${TABS}tabs.${name}(${values.map((value) => JSON.stringify(value)).join(", ")})`;

const SESSION_PATH = `${PREFIX}${lab.coreutils.PageConfig.getOption("workspace") || "default"}-${windowId()}`;

/** Return the id of the window. It stays the same after a reload; a copy of the window gets another one. */
function windowId() {
  const newId = lab.lumino.UUID.uuid4();
  try {
    const id = sessionStorage.getItem(LEFT) ?? newId;
    sessionStorage.removeItem(LEFT);
    addEventListener("pagehide", () => sessionStorage.setItem(LEFT, id));
    return id;
  } catch {
    return newId; // without storage a reload starts another kernel
  }
}
