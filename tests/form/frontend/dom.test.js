// Whether the user is typing: with as much of a page as that takes.
import assert from "node:assert/strict";
import test from "node:test";

import { isTyping, rememberText } from "../../../werkbezoek/form/frontend/dom.js";

test("the user is typing in the control that has the focus, once its text has changed", () => {
  const control = /** @type {any} */ ({ value: "Veld", matches: () => true });
  const page = { activeElement: control };
  Object.assign(globalThis, { document: page });
  assert.equal(isTyping(control), false);
  rememberText(/** @type {any} */ ({ target: control }));
  assert.equal(isTyping(control), false);
  control.value = "Veldkamp";
  assert.equal(isTyping(control), true);
  page.activeElement = undefined;
  assert.equal(isTyping(control), false);
});
