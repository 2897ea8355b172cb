// The one kernel of all forms of a window.
import assert from "node:assert/strict";
import test from "node:test";

import { lab, load, settled } from "../support/fake_lab.js";

const { FormKernel } = await load("kernel.js");
const { Signal } = lab.signaling;

const HOUR = 3_600_000;

/** A kernel, the code that runs in it, and what it says of itself; `reply` is the answer to code of a form, and `cancels`
 * says whether JupyterLab cancels what else is run. */
function setUp({ running = [], reply = { status: "ok" }, cancels = false } = {}) {
  const code = [];
  const said = [];
  const closed = [];
  const sessions = {
    ready: Promise.resolve(),
    refreshRunning: async () => {},
    running: () => running.values(),
    shutdown: async (id) => closed.push(id),
  };
  const kernelspecs = { ready: Promise.resolve(), specs: { default: "python3" } };
  const context = {
    statusChanged: new Signal(),
    hasNoKernel: false,
    initialize: async () => {},
    ready: Promise.resolve(),
    session: {
      kernel: {
        info: Promise.resolve(),
        requestExecute: (request) => {
          code.push(request.code);
          return { done: cancels ? Promise.reject(new Error("Canceled future")) : Promise.resolve() };
        },
      },
    },
    startKernel: async () => code.push("(start)"),
    restartKernel: async () => code.push("(restart)"),
  };
  lab.apputils.SessionContext.prototype.initialize = async function initialize() {
    Object.assign(this, context);
  };
  lab.outputarea.OutputArea.execute = async (text) => {
    code.push(text);
    return { content: reply };
  };
  const kernel = new FormKernel({ serviceManager: { sessions, kernelspecs } }, { clone: () => ({}) });
  kernel.changed.connect((_, change) => said.push(change));
  return { kernel, code, said, closed, status: (now) => kernel.context.statusChanged.emit(now) };
}

const call = (text) => `from werkbezoek.form.views import tabs\ntabs.${text}`;

test("a form is shown by Python, after those that a page showed before it was loaded again are closed", async () => {
  const { kernel, code } = setUp();
  const area = await kernel.show("open_plan", 'een "wijk".json', "id");
  assert.equal(area.isDisposed, false);
  assert.deepEqual(code, [call("close_all()"), call('open_plan("een \\"wijk\\".json", "id")')]);
  assert.equal(kernel.context.session.kernel.commsOverSubshells, "disabled");
  kernel.tell("close", "id");
  assert.equal(code.at(-1), call('close("id")'));
});

test("an exception of Python is thrown, with its name", async () => {
  const { kernel } = setUp({ reply: { status: "error", ename: "PlanFileError", evalue: "Kapot." } });
  await assert.rejects(kernel.show("open_plan", "a.json", "id"), {
    name: "PlanFileError",
    message: "Kapot.",
  });
});

test("nothing is told to a kernel that never started, and one that can't start is tried again", async () => {
  const { kernel, code } = setUp();
  kernel.tell("close", "id");
  lab.apputils.SessionContext.prototype.initialize = async () => {
    throw new Error("geen Python");
  };
  await assert.rejects(kernel.ready, { message: "geen Python" });
  assert.deepEqual(code, []);
  setUp();
  await kernel.ready;
});

test("kernels of windows that were closed are shut down, and no others", async () => {
  const session = (id, path, connections, age) => {
    const last_activity = new Date(Date.now() - age).toISOString();
    return { id, path, kernel: { connections, last_activity } };
  };
  const form = "werkbezoek-formulieren-default";
  const { kernel, closed } = setUp({
    running: [
      session("closed", `${form}-a`, 0, HOUR),
      session("open", `${form}-b`, 1, HOUR),
      session("just closed", `${form}-c`, 0, 1000),
      session("this window", `${form}-id`, 0, HOUR),
      session("a notebook", "notebooks/a.ipynb", 0, HOUR),
    ],
  });
  await kernel.ready;
  assert.deepEqual(closed, ["closed"]);
});

test("forms hear that the kernel restarts, is there again, and stops", async () => {
  const { kernel, said, status } = setUp();
  await kernel.ready;
  for (const now of ["busy", "idle", "autorestarting", "idle", "idle", "dead", "unknown"]) status(now);
  assert.deepEqual(said, ["restarting", "restarted", "stopped"]);
  kernel.context.hasNoKernel = true;
  status("unknown");
  assert.deepEqual(said.slice(3), ["stopped"]);
});

test("a restart shows the forms once, whatever the old kernel and the new one say of themselves", async () => {
  const { kernel, said, status } = setUp();
  await kernel.ready;
  kernel.context.restartKernel = async () => {
    for (const now of ["restarting", "busy", "idle", "unknown"]) status(now);
  };
  await kernel.restart();
  for (const now of ["starting", "busy", "idle"]) status(now);
  assert.deepEqual(said, ["restarting", "restarted"]);
  for (const now of ["restarting", "idle"]) status(now);
  assert.deepEqual(said.slice(2), ["restarting", "restarted"]);
});

test("a kernel that is restarted while a page waits for its first answer shows forms", async () => {
  const { kernel } = setUp({ cancels: true });
  const area = await kernel.show("open_plan", "a.json", "id");
  assert.equal(area.isDisposed, false);
});

test("a restart that fails is thrown, and the next one is heard", async () => {
  const { kernel, said, status } = setUp();
  await kernel.ready;
  kernel.context.restartKernel = async () => {
    throw new Error("geen geheugen");
  };
  await assert.rejects(kernel.restart(), { message: "geen geheugen" });
  for (const now of ["restarting", "idle"]) status(now);
  assert.deepEqual(said, ["restarting", "restarting", "restarted"]);
});

for (const [hasNoKernel, does] of [
  [false, "(restart)"],
  [true, "(start)"],
]) {
  test(`a restart shows the forms again: ${does}`, async () => {
    const { kernel, code, said } = setUp();
    await kernel.ready;
    kernel.context.hasNoKernel = hasNoKernel;
    await kernel.restart();
    await settled();
    assert.equal(code.at(-1), does);
    assert.deepEqual(said, ["restarting", "restarted"]);
  });
}
