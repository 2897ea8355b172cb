// A plan file as a document of JupyterLab: a tab with the form of the plan.
/** @import { FormHost } from "./form_host.js" */
/** @import { FormKernel } from "./kernel.js" */

import { FormTab } from "./form_host.js";
import { planIcon } from "./icons.js";
import { lab } from "./jupyterlab.js";

const { ABCWidgetFactory, TextModelFactory } = lab.docregistry;
const { Dialog, Printing, showDialog } = lab.apputils;
const { MessageLoop } = lab.messaging;
const { Signal } = lab.signaling;

export const MODEL = "werkbezoek-plan";
const SAVING = 2000; // milliseconds in which an edit is saved, unless something is wrong
const SUFFIX = /\.werkbezoek\.json$/;

/** Makes models without content: the kernel reads the file, not the browser, even if it is large or broken. */
export class PlanModelFactory extends TextModelFactory {
  get name() {
    return MODEL;
  }

  get fileFormat() {
    return null;
  }
}

/** Makes the tab of a plan. */
export class PlanFactory extends ABCWidgetFactory {
  /** @param {object} options
   * @param {FormKernel} kernel */
  constructor(options, kernel) {
    super(options);
    this.kernel = kernel;
  }

  /** @param {any} context */
  createNewWidget(context) {
    return new PlanTab(context, this.kernel);
  }
}

/** A tab with the form of one plan. `opened` also emits whether the other file replaces this one; `left` emits
 * when the user wants the start screen. */
export class PlanTab extends FormTab {
  /** @param {any} context
   * @param {FormKernel} kernel */
  constructor(context, kernel) {
    const form = lab.lumino.UUID.uuid4();
    super(kernel, form, () => ["open_plan", context.localPath, form]);
    this.context = context;
    this.left = new Signal(this);
    this.state = { title: "", state: "" };
    this.isSilent = false; // the kernel does not answer an edit
    this.mayClose = false;
    this.resume = () => {}; // goes on with closing, if that waited for the form
    /** @type {Promise<void> | undefined} */
    this.closing = undefined;
    this.title.icon = planIcon;
    saveThroughForm(context, this.content);
    this.label();
    this.listen("state", (state) => this.note(state, false));
    this.listen("silent", () => this.note(this.state, true));
    this.listen("answers", () => this.note(this.state, false));
    this.listen("leave", () => this.left.emit());
    this.listen("seen", () => this.resume());
    context.pathChanged.connect(this.onPathChanged, this);
    context.ready.then(() => {
      // a hook that is added later is called first: this one before that of the document manager
      MessageLoop.installMessageHook(this, (/** @type {unknown} */ _, /** @type {any} */ message) => {
        if (message.type !== "close-request" || this.mayClose) return true;
        this.content.leaveField();
        if (!this.hasUnsaved) return true;
        this.closing ??= this.closeOnceSaved().finally(() => {
          this.closing = undefined;
        });
        return false;
      });
      void this.content.show();
    });
  }

  /** Required of a document; a form has no parts to point at from outside. */
  setFragment() {}

  /** What Ctrl+P prints: the programme for guests. */
  [Printing.symbol]() {
    return async () => this.content.ask({ act: "print" });
  }

  /** Whether closing the tab loses something: an edit that is in no file, or that the kernel has not seen. */
  get hasUnsaved() {
    return this.state.state === "unsaved" || this.content.node.querySelector("[data-waiting]") !== null;
  }

  /** @type {(state: { title: string, state: string }, isSilent: boolean) => void} */
  note(state, isSilent) {
    Object.assign(this, { state, isSilent });
    this.label();
    this.resume();
  }

  /** Show the title, and a mark if something is not saved; not during the moment in which an edit is sent. */
  label() {
    const file = this.context.localPath.split("/").pop();
    this.title.label = this.state.title || file.replace(SUFFIX, "");
    this.title.caption = this.context.localPath;
    this.title.className = this.isSilent || this.state.state === "unsaved" ? "jp-mod-dirty" : "";
  }

  /** The file got another name, or is in another folder now. */
  onPathChanged() {
    this.label();
    if (this.content.isShown) this.content.ask({ act: "renamed", path: this.context.localPath });
    else void this.content.show();
  }

  /** Close the tab as soon as the last edits are saved. If they can't be, or that takes long, ask first. */
  async closeOnceSaved() {
    const isBeingSaved = () => this.hasUnsaved && this.state.state !== "unsaved" && !this.isSilent;
    await new Promise((resolve) => {
      setTimeout(resolve, SAVING);
      this.resume = () => isBeingSaved() || resolve(undefined);
      this.resume();
    });
    if (this.hasUnsaved) await this.askToClose();
    else this.closeNow();
  }

  async askToClose() {
    const { button } = await showDialog({
      title: "Nog niet bewaard",
      body: "Wat je het laatst invulde, staat nog niet in het bestand. Als je nu sluit, is dat weg.",
      buttons: [
        Dialog.cancelButton({ label: "Terug naar het plan" }),
        Dialog.warnButton({ label: "Sluiten zonder bewaren" }),
      ],
    });
    if (button.accept) this.closeNow();
  }

  /** Close the tab without asking. */
  closeNow() {
    this.mayClose = true;
    this.close();
  }
}

/** Let the form save: it saves each edit itself. There are no checkpoints, as nobody would clear the personal
 * details in them.
 * @type {(context: any, host: FormHost) => void} */
function saveThroughForm(context, host) {
  const never = { id: "geen", last_modified: new Date(0).toISOString() };
  context.save = async () => host.ask({ act: "save" });
  context.revert = async () => host.ask({ act: "look" });
  context.createCheckpoint = async () => never;
  context.listCheckpoints = async () => [];
}
