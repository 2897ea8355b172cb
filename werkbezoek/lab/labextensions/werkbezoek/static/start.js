// The start screen as a tab: plans to go on with, examples, and ways to begin.
/** @import { FormKernel } from "./kernel.js" */

import { FormHost } from "./form_host.js";
import { startIcon } from "./icons.js";
import { lab } from "./jupyterlab.js";

const { MainAreaWidget } = lab.apputils;
const { Signal } = lab.signaling;
const { ToolbarButton } = lab.ui;
const { Widget } = lab.widgets;

export const START_ID = "werkbezoek-start";

/** The start screen. `opened` emits the path of the plan that the user chooses. */
export class StartTab extends MainAreaWidget {
  /** @param {FormKernel} kernel */
  constructor(kernel) {
    super({ content: new FormHost(kernel, () => ["open_start", START_ID]) });
    this.id = START_ID;
    this.addClass("wb-document");
    this.kernel = kernel;
    this.opened = new Signal(this);
    this.title.label = "Start";
    this.title.caption = "Begin een werkbezoek, of ga verder";
    this.title.icon = startIcon;
    this.title.closable = true;
    this.content.node.addEventListener("werkbezoek:open", (/** @type {CustomEvent} */ { detail }) =>
      this.opened.emit(detail),
    );
    void this.content.show();
  }

  /** Show it over the page, until the user closes it or chooses a plan. */
  cover() {
    this.addClass("wb-cover");
    const onClick = () => this.close();
    this.toolbar.addItem("close", new ToolbarButton({ label: "Sluiten", onClick }));
    this.opened.connect(onClick);
    Widget.attach(this, document.body);
    this.activate();
  }

  /** Show the plans that there are now. @param {any} message */
  onActivateRequest(message) {
    super.onActivateRequest(message);
    if (this.content.isShown) this.content.ask({ act: "look" });
  }

  dispose() {
    if (this.isDisposed) return;
    this.kernel.tell("close", START_ID);
    super.dispose();
  }
}
