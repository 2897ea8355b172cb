// The start screen as a tab: plans to go on with, examples, and ways to begin.
/** @import { FormKernel } from "./kernel.js" */

import { FormTab } from "./form_host.js";
import { startIcon } from "./icons.js";
import { lab } from "./jupyterlab.js";

const { ToolbarButton } = lab.ui;
const { Widget } = lab.widgets;

export const START_ID = "werkbezoek-start";

/** The start screen; `opened` emits the plan that the user chooses. */
export class StartTab extends FormTab {
  /** @param {FormKernel} kernel */
  constructor(kernel) {
    super(kernel, START_ID, () => ["open_start", START_ID]);
    this.id = START_ID;
    this.title.label = "Start";
    this.title.caption = "Begin een werkbezoek, of ga verder";
    this.title.icon = startIcon;
    this.title.closable = true;
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
}
