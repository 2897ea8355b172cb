// The start screen in a tab, or over a page of Notebook.
import assert from "node:assert/strict";
import test from "node:test";

import { FakeKernel, lab, load, settled } from "../support/fake_lab.js";

const { START_ID, StartTab } = await load("start.js");

test("the start screen opens by itself", async () => {
  const kernel = new FakeKernel();
  const tab = new StartTab(kernel);
  await settled();
  assert.deepEqual(kernel.calls, [["open_start", START_ID]]);
  assert.deepEqual([tab.id, tab.title.label, tab.title.closable], [START_ID, "Start", true]);
});

for (const end of ["the user closes it", "the user chooses a plan"]) {
  test(`the start screen covers a page of Notebook until ${end}`, () => {
    const tab = new StartTab(new FakeKernel());
    tab.cover();
    assert.equal(lab.widgets.Widget.attached.at(-1), tab);
    assert.equal(tab.isClosed, false);
    if (end.endsWith("plan")) tab.opened.emit({ path: "a.werkbezoek.json" });
    else tab.toolbar.items[0].onClick();
    assert.equal(tab.isClosed, true);
  });
}
