// A control, and a kernel that hears its messages or not; with as much of a page as that takes.
import assert from "node:assert/strict";
import test from "node:test";

import { widget } from "../../../werkbezoek/form/frontend/control.js";

/** A control, what it tells the tab around it, and a way to let the kernel hear it. */
function setUp(context) {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const page = {
    createElement: () => ({ content: {} }),
    createTreeWalker: () => ({ nextNode: () => false }),
    querySelector: () => null,
    body: { dataset: {} },
  };
  Object.assign(globalThis, { document: page, window: new EventTarget() });
  const el = Object.assign(new EventTarget(), { classList: new Set(), dataset: {}, warning: null });
  el.querySelector = () => el.warning;
  el.prepend = () => Object.assign(el, { warning: { remove: () => Object.assign(el, { warning: null }) } });
  const told = [];
  for (const what of ["silent", "answers"]) el.addEventListener(`werkbezoek:${what}`, () => told.push(what));
  const listeners = new Map();
  const sent = [];
  let heard = 0;
  const model = {
    on: (event, listener) => listeners.set(event, listener),
    off: () => {},
    set: () => {},
    get: (trait) => (trait === "heard" ? heard : true),
    send: (message) => sent.push(message),
  };
  const views = [];
  widget("wb-test", (view) => views.push(view)).render({ model, el, signal: new AbortController().signal });
  const hear = (count = 1) => {
    heard += count;
    listeners.get("change:heard")();
  };
  return { view: views[0], sent, told, hear, wait: (milliseconds) => context.mock.timers.tick(milliseconds) };
}

test("a kernel that does not hear a message is said to be silent, until it hears one", (context) => {
  const { view, sent, told, hear, wait } = setUp(context);
  assert.deepEqual(sent, [{ asks: "state" }]);
  view.send({ act: "export" });
  hear();
  wait(7_999);
  assert.deepEqual(told, []);
  wait(1);
  assert.deepEqual(told, ["silent"]);
  hear();
  assert.deepEqual(told, ["silent", "answers"]);
});

test("a kernel that hears a message is waited for, however long its answer takes", (context) => {
  const { view, told, hear, wait } = setUp(context);
  hear(57); // with those of a page that was loaded before
  view.send({ act: "export" });
  view.send({ act: "print" });
  wait(7_000);
  hear();
  wait(7_000);
  hear();
  wait(60_000);
  assert.deepEqual(told, []);
});
