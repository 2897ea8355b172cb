// A tab with a form, and the part of it that shows the form, also while it opens and when its kernel is gone.
/** @import { FormKernel } from "./kernel.js" */

import { lab } from "./jupyterlab.js";

const { MainAreaWidget } = lab.apputils;
const { Signal } = lab.signaling;
const { Panel, Widget } = lab.widgets;

const LONG = 12_000; // milliseconds after which the tab says that opening takes longer than usual
const FORM = ".wb-tab-view, .wb-start";

/** A tab with a form. `opened` emits a file that the form asks to open. */
export class FormTab extends MainAreaWidget {
  /** @param {FormKernel} kernel
   * @param {string} form the id of what the tab shows, in the kernel
   * @param {() => [name: string, ...values: string[]]} call the function that shows it, and its arguments */
  constructor(kernel, form, call) {
    super({ content: new FormHost(kernel, call) });
    this.addClass("wb-document");
    this.kernel = kernel;
    this.form = form;
    this.opened = new Signal(this);
    this.listen("open", (other) => this.opened.emit(other));
  }

  /** Call a function with what the form tells the tab. @type {(what: string, act: (detail: any) => void) => void} */
  listen(what, act) {
    this.content.node.addEventListener(`werkbezoek:${what}`, (/** @type {CustomEvent} */ event) =>
      act(event.detail),
    );
  }

  /** Let the form look whether files have changed. @param {any} message */
  onActivateRequest(message) {
    super.onActivateRequest(message);
    if (this.content.isShown) this.content.ask({ act: "look" });
  }

  dispose() {
    if (this.isDisposed) return;
    this.kernel.tell("close", this.form);
    super.dispose();
  }
}

/** Shows what a function of `tabs` in Python returns, and shows it again after a restart of the kernel. */
export class FormHost extends Panel {
  /** @param {FormKernel} kernel
   * @param {() => [name: string, ...values: string[]]} call the function and its arguments */
  constructor(kernel, call) {
    super();
    this.addClass("wb-tab");
    this.kernel = kernel;
    this.call = call;
    this.attempt = 0;
    this.isStopped = false; // only a restart of the kernel helps
    this.isSlow = false; // the last attempt took long
    /** @type {object[]} */
    this.waiting = [];
    this.notice = new Notice(() => void this.retry());
    this.addWidget(this.notice);
    kernel.changed.connect(this.onKernel, this);
    this.node.addEventListener("werkbezoek:silent", () => this.onKernel(kernel, "silent"));
    this.node.addEventListener("werkbezoek:answers", () => this.onKernel(kernel, "answers"));
  }

  /** Show the form, in place of what was shown. */
  async show() {
    const attempt = ++this.attempt;
    const isCurrent = () => attempt === this.attempt && !this.isDisposed;
    this.isStopped = false;
    this.notice.say("Het formulier wordt geopend…");
    const slow = setTimeout(() => isCurrent() && this.onSlow(), LONG);
    try {
      const area = await this.kernel.show(...this.call());
      if (!isCurrent()) return discard(area);
      if (this.area) discard(this.area);
      this.area = area;
      this.addWidget(area);
      await elementIn(this.node, FORM);
      if (isCurrent()) this.onShown();
    } catch (error) {
      if (isCurrent()) this.notice.say(failure(error), "Opnieuw proberen", "alert");
    } finally {
      clearTimeout(slow);
    }
  }

  /** Offer another attempt or, if that takes long too, to restart the kernel: it may never answer. */
  onSlow() {
    const button = this.isSlow ? "Opnieuw starten" : "Opnieuw proberen";
    const text = `Het openen duurt langer dan normaal. Je kunt wachten, of kiezen voor ${button}.`;
    this.notice.say(text, button);
    this.isStopped = this.isSlow;
    this.isSlow = true;
  }

  onShown() {
    this.isSlow = false;
    this.notice.clear();
    this.ask({ act: "tell" });
    for (const request of this.waiting.splice(0)) this.ask(request);
  }

  /** Ask the form to do something, once it is there. @param {object} request */
  ask(request) {
    const form = this.node.querySelector(FORM);
    if (form) form.dispatchEvent(new CustomEvent("werkbezoek:act", { detail: request }));
    else this.waiting.push(request);
  }

  /** Let the field with the focus send what was typed in it, as when the user leaves it. */
  leaveField() {
    this.node.querySelector(":focus")?.blur();
  }

  /** Whether the form is there. */
  get isShown() {
    return this.node.querySelector(FORM) !== null;
  }

  /** @type {(kernel: unknown, change: string) => void} */
  onKernel(_, change) {
    this.isStopped = change === "stopped" || change === "silent";
    if (change === "stopped" || change === "restarting") this.attempt++; // the old kernel shows nothing any more
    if (change === "answers") this.notice.clear();
    if (change === "restarted") void this.show();
    if (change === "restarting") this.notice.say("Het formulier start opnieuw. Wat je typte, komt terug.");
    if (this.isStopped) {
      this.notice.say("Het formulier antwoordt niet. Wat je typte, komt terug.", "Opnieuw starten", "alert");
    }
  }

  /** Do what the button of the notice offers. */
  async retry() {
    if (!this.isStopped) return this.show();
    try {
      await this.kernel.restart();
    } catch (error) {
      this.isStopped = true;
      this.notice.say(failure(error), "Opnieuw starten", "alert");
    }
  }

  dispose() {
    this.kernel.changed.disconnect(this.onKernel, this);
    super.dispose();
  }
}

/** A text above the form, with a button if something can be done. */
class Notice extends Widget {
  /** @param {() => void} retry */
  constructor(retry) {
    super();
    this.addClass("wb-notice");
    this.text = document.createElement("p");
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.addEventListener("click", retry);
    this.node.append(this.text, this.button);
    this.clear();
  }

  clear() {
    this.hide();
    this.text.textContent = "";
  }

  say(/** @type {string} */ text, button = "", role = "status") {
    this.node.setAttribute("role", role);
    this.text.textContent = text;
    this.button.textContent = button;
    this.button.hidden = button === "";
    this.show();
  }
}

/** Dispose of an area that is no longer shown, but later: JupyterLab may still be drawing it.
 * @param {any} area */
function discard(area) {
  area.parent = null;
  setTimeout(() => area.dispose(), LONG);
}

/** Return a promise that resolves once an element matches the selector. @type {(node: Element, selector: string) => Promise<void>} */
function elementIn(node, selector) {
  return new Promise((resolve) => {
    const observer = new MutationObserver(look);
    observer.observe(node, { childList: true, subtree: true });
    function look() {
      if (!node.querySelector(selector)) return;
      observer.disconnect();
      resolve();
    }
    look();
  });
}

/** Return in Dutch why a form can't be shown. @param {unknown} error */
function failure(error) {
  const { name, message } = /** @type {Error} */ (error);
  if (name === "PlanFileError") return message;
  if (name === "ModuleNotFoundError" && message.includes("werkbezoek")) {
    return "De Python waarmee JupyterLab werkt, heeft het pakket werkbezoek niet. Vraag je beheerder het daar te installeren.";
  }
  return `Het formulier is niet te openen (${message || "JupyterLab geeft geen reden"}).`;
}
