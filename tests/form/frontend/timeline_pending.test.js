// Edits of the timeline on their way to the kernel.
import assert from "node:assert/strict";
import test from "node:test";

import { pendingEdits } from "../../../werkbezoek/form/frontend/timeline_pending.js";

const MOVE = { op: "move", id: "a", start: 600 };
const LATER = { op: "move", id: "a", start: 605 };
const OTHER = { op: "resize", id: "a", minutes: 45 };

/** Edits with a kernel that takes every message until it is lost. */
function setUp(context) {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"] });
  const sent = [];
  const said = [];
  const kernel = { spec: { answers: 0 }, isLost: false };
  const model = {
    get: () => kernel.spec,
    send(message) {
      if (kernel.isLost) throw new Error("no kernel");
      sent.push(message);
    },
  };
  const root = Object.assign(new EventTarget(), { dataset: {}, querySelector: () => null });
  const edits = pendingEdits(
    { root, model },
    () => said.push("answered"),
    () => said.push("gave up"),
  );
  return { edits, kernel, sent, said, wait: (milliseconds) => context.mock.timers.tick(milliseconds) };
}

test("an edit is pending until its answer comes", (context) => {
  const { edits, kernel, sent, said, wait } = setUp(context);
  edits.send(MOVE);
  assert.deepEqual(sent, [{ edit: MOVE, n: 1 }]);
  assert.deepEqual(edits.all(), [MOVE]);
  kernel.spec = { answers: 1 };
  edits.answer();
  wait(10_000);
  assert.deepEqual(edits.all(), []);
  assert.deepEqual(said, ["answered"]);
});

test("an edit that is not answered in time counts as not done", (context) => {
  const { edits, said, wait } = setUp(context);
  edits.send(MOVE);
  wait(6000);
  assert.deepEqual(edits.all(), []);
  assert.deepEqual(said, ["gave up"]);
});

test("without a kernel an edit is given up at once", (context) => {
  const { edits, kernel, said } = setUp(context);
  kernel.isLost = true;
  edits.send(MOVE);
  assert.deepEqual(edits.all(), []);
  assert.deepEqual(said, ["gave up"]);
});

test("an edit by a key waits for the next one of its kind", (context) => {
  const { edits, sent, wait } = setUp(context);
  edits.hold(MOVE);
  edits.hold(LATER);
  assert.deepEqual(sent, []);
  assert.deepEqual(edits.all(), [LATER]);
  edits.hold(OTHER);
  assert.deepEqual(sent, [{ edit: LATER, n: 1 }]);
  wait(250);
  assert.deepEqual(sent.at(-1), { edit: OTHER, n: 250 });
});

test("edits that change the order are sent one by one", (context) => {
  const { edits, sent } = setUp(context);
  edits.hold({ op: "reorder", id: "a", to: 1 });
  edits.hold({ op: "reorder", id: "a", to: 2 });
  assert.equal(sent.length, 1);
});
