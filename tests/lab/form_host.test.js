// The part of a tab that shows a form, also while it opens and when its kernel is gone.
import assert from "node:assert/strict";
import test from "node:test";

import { element, FakeKernel, load, pageChanged, requestsOf, settled } from "../support/fake_lab.js";

const { FormTab } = await load("form_host.js");

function openTab() {
  const kernel = new FakeKernel();
  const tab = new FormTab(kernel, "form", () => ["open_plan", "a.werkbezoek.json", "form"]);
  const { notice } = tab.content;
  const shown = () => [notice.text.textContent, notice.button.hidden ? "" : notice.button.textContent];
  const press = () => notice.button.dispatchEvent(new Event("click"));
  const say = (what, detail) =>
    tab.content.node.dispatchEvent(new CustomEvent(`werkbezoek:${what}`, { detail }));
  return { kernel, tab, host: tab.content, shown, press, say };
}

test("a form is shown without a notice, and again after a restart of the kernel", async () => {
  const { kernel, host, shown } = openTab();
  const done = host.show();
  assert.deepEqual(shown(), ["Het formulier wordt geopend…", ""]);
  await done;
  assert.deepEqual([host.isShown, host.notice.isHidden], [true, true]);
  kernel.changed.emit("restarting");
  assert.deepEqual(shown(), ["Het formulier start opnieuw. Wat je typte, komt terug.", ""]);
  kernel.changed.emit("restarted");
  await settled();
  assert.deepEqual(kernel.calls, Array(2).fill(["open_plan", "a.werkbezoek.json", "form"]));
  assert.equal(host.notice.isHidden, true);
});

test("the notice stays until the form is there, however long the page takes to draw it", async () => {
  const { kernel, host } = openTab();
  kernel.isPageBusy = true;
  const done = host.show();
  await settled();
  pageChanged();
  assert.deepEqual([host.isShown, host.notice.isHidden], [false, false]);
  host.area.node.append(element("wb-start"));
  pageChanged();
  await done;
  assert.deepEqual([host.isShown, host.notice.isHidden], [true, true]);
});

test("what goes wrong in a kernel that stops or restarts is not shown", async () => {
  const { kernel, host, shown } = openTab();
  kernel.fails = new Error("Canceled future");
  for (const change of ["stopped", "restarting"]) {
    const done = host.show();
    kernel.changed.emit(change);
    const said = shown();
    await done;
    assert.deepEqual(shown(), said);
  }
});

test("requests wait until the form is there", async () => {
  const { host } = openTab();
  host.ask({ act: "new" });
  const requests = requestsOf(host);
  await host.show();
  assert.deepEqual(requests, [{ act: "tell" }, { act: "new" }]);
});

test("opening that takes long can be tried again, and only the last attempt is shown", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { kernel, host, shown, press } = openTab();
  const answers = [];
  const { show } = kernel;
  kernel.show = () => new Promise((resolve) => answers.push(resolve));
  const first = host.show();
  context.mock.timers.tick(12_000);
  assert.match(shown().join(" "), /duurt langer dan normaal.* Opnieuw proberen$/);
  press();
  const [late, area] = [await show.call(kernel), await show.call(kernel)];
  answers[1](area);
  await settled();
  answers[0](late);
  await first;
  context.mock.timers.tick(12_000);
  assert.deepEqual([host.area === area, area.isDisposed, late.isDisposed], [true, false, true]);
  assert.equal(host.notice.isHidden, true);
});

test("a kernel that shows nothing at a second attempt either can be started again", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { kernel, host, shown, press } = openTab();
  kernel.show = () => new Promise(() => {});
  host.show();
  context.mock.timers.tick(12_000);
  press();
  context.mock.timers.tick(12_000);
  assert.match(shown().join(" "), /kiezen voor Opnieuw starten\. Opnieuw starten$/);
  press();
  await settled();
  assert.deepEqual(kernel.calls, [["restart"]]);
});

for (const [name, message, text] of [
  ["PlanFileError", "Het bestand a.werkbezoek.json is niet te lezen als plan.", /^Het bestand a.werkbezoek/],
  ["ModuleNotFoundError", "No module named 'werkbezoek'", /heeft het pakket werkbezoek niet/],
  ["Error", "", /niet te openen \(JupyterLab geeft geen reden\)/],
]) {
  test(`a form that can't be shown says why: ${name}`, async () => {
    const { kernel, host, shown, press } = openTab();
    kernel.fails = Object.assign(new Error(message), { name });
    await host.show();
    assert.match(shown()[0], text);
    assert.equal(shown()[1], "Opnieuw proberen");
    kernel.fails = null;
    press();
    await settled();
    assert.equal(host.isShown, true);
  });
}

test("a kernel that stops or is silent can be started again", async () => {
  const { kernel, host, shown, press, say } = openTab();
  await host.show();
  const stopped = ["Het formulier antwoordt niet. Wat je typte, komt terug.", "Opnieuw starten"];
  kernel.changed.emit("stopped");
  assert.deepEqual(shown(), stopped);
  kernel.fails = new Error("geen geheugen");
  press();
  await settled();
  assert.deepEqual(shown(), ["Het formulier is niet te openen (geen geheugen).", "Opnieuw starten"]);
  assert.deepEqual(kernel.calls.at(-1), ["restart"]);
  press();
  await settled();
  assert.deepEqual(kernel.calls.slice(-2), [["restart"], ["restart"]]);
  say("silent");
  assert.deepEqual(shown(), stopped);
  say("answers");
  assert.equal(host.notice.isHidden, true);
});

test("a tab passes on the file that its form opens, looks at its file in front, and closes its form", async () => {
  const { kernel, tab, say } = openTab();
  const opened = [];
  tab.opened.connect((_, file) => opened.push(file));
  say("open", { path: "b.werkbezoek.json" });
  assert.deepEqual(opened, [{ path: "b.werkbezoek.json" }]);
  tab.onActivateRequest({}); // nothing to look at yet
  const requests = requestsOf(tab.content);
  tab.onActivateRequest({});
  assert.deepEqual(requests, [{ act: "look" }]);
  tab.dispose();
  tab.dispose();
  assert.deepEqual(kernel.calls, [["close", "form"]]);
});

test("a tab that is closed shows nothing of its kernel any more", () => {
  const { kernel, host } = openTab();
  host.dispose();
  kernel.changed.emit("stopped");
  assert.equal(host.notice.isHidden, true);
});
