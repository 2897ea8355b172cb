// A plan as a document of JupyterLab.
import assert from "node:assert/strict";
import test from "node:test";

import { dialogs, element, FakeKernel, hooks, lab, load, requestsOf, settled } from "../support/fake_lab.js";

const { PlanFactory, PlanModelFactory } = await load("document.js");

const PATH = "data/plannen/bezoek.werkbezoek.json";

/** A tab with a form, and what it asks of the form; `context` is that of JupyterLab, which must not save. */
async function openTab() {
  const refuse = () => assert.fail("JupyterLab itself saved or read the file");
  const context = {
    localPath: PATH,
    pathChanged: new lab.signaling.Signal(),
    ready: Promise.resolve(),
    save: refuse,
    revert: refuse,
    createCheckpoint: refuse,
    listCheckpoints: refuse,
  };
  const kernel = new FakeKernel();
  const tab = new PlanFactory({}, kernel).createNewWidget(context);
  await settled();
  tab.content.node.children.length = 0;
  return { context, kernel, tab, requests: requestsOf(tab.content) };
}

test("the browser gets no content of a plan, so it can't overwrite the file", () => {
  const { name, fileFormat } = new PlanModelFactory();
  assert.deepEqual([name, fileFormat], ["werkbezoek-plan", null]);
});

test("the form saves and looks at the file, and there are no checkpoints", async () => {
  const { context, requests } = await openTab();
  await context.save();
  await context.revert();
  assert.deepEqual(requests, [{ act: "save" }, { act: "look" }]);
  assert.equal((await context.createCheckpoint()).id, "geen");
  assert.deepEqual(await context.listCheckpoints(), []);
});

test("a tab has the title of its plan, and a mark while something is not saved", async () => {
  const { tab } = await openTab();
  const say = (what, detail) =>
    tab.content.node.dispatchEvent(new CustomEvent(`werkbezoek:${what}`, { detail }));
  const shown = () => [tab.title.label, tab.title.className];
  assert.deepEqual(shown(), ["bezoek", ""]);
  say("state", { title: "Bezoek aan de wijk", state: "saved" });
  assert.deepEqual(shown(), ["Bezoek aan de wijk", ""]);
  say("silent");
  assert.deepEqual(shown(), ["Bezoek aan de wijk", "jp-mod-dirty"]);
  say("answers");
  assert.deepEqual(shown(), ["Bezoek aan de wijk", ""]);
  say("state", { title: "", state: "unsaved" });
  assert.deepEqual(shown(), ["bezoek", "jp-mod-dirty"]);
});

test("a tab asks before it is closed with something that is not saved", async () => {
  const { tab } = await openTab();
  const mayClose = () => hooks[0](tab, { type: "close-request" });
  assert.equal(mayClose(), true);
  tab.note({ title: "", state: "unsaved" }, false);
  assert.equal(mayClose(), false);
  await settled();
  assert.deepEqual([dialogs.shown, tab.isClosed], [["Nog niet bewaard"], false]);
  dialogs.accepts = true;
  assert.equal(mayClose(), false);
  await settled();
  assert.equal(tab.isClosed, true);
  assert.equal(mayClose(), true);
});

test("a tab that is closed while an edit is sent closes once that is saved, without asking", async () => {
  const { tab } = await openTab();
  const asked = dialogs.shown.length;
  tab.content.node.append(element("data-waiting]"));
  assert.equal(hooks[0](tab, { type: "close-request" }), false);
  await settled();
  assert.equal(tab.isClosed, false);
  tab.content.node.children.length = 0;
  tab.content.node.dispatchEvent(new CustomEvent("werkbezoek:seen"));
  await settled();
  assert.deepEqual([dialogs.shown.length, tab.isClosed], [asked, true]);
});

test("a form follows its file to another name, or is opened there if it could not be shown", async () => {
  const { context, kernel, tab, requests } = await openTab();
  context.localPath = "data/plannen/hernoemd.werkbezoek.json";
  context.pathChanged.emit();
  assert.deepEqual(requests, [{ act: "renamed", path: context.localPath }]);
  assert.equal(tab.title.label, "hernoemd");
  tab.content.node.children.length = 0;
  context.pathChanged.emit();
  assert.deepEqual(kernel.calls.at(-1), ["open_plan", context.localPath, "id"]);
});

test("Ctrl+P prints by the form, and leaving the plan leads to the start screen", async () => {
  const { tab, requests } = await openTab();
  await tab[lab.apputils.Printing.symbol]()();
  assert.deepEqual(requests, [{ act: "print" }]);
  let left = 0;
  tab.left.connect(() => left++);
  tab.content.node.dispatchEvent(new CustomEvent("werkbezoek:leave"));
  assert.equal(left, 1);
});
