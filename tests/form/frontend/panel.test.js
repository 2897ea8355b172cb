// Where the focus goes in a panel.
import assert from "node:assert/strict";
import test from "node:test";

import { nearestPath } from "../../../werkbezoek/form/frontend/panel.js";

test("the focus goes to the field itself, else to one below it, else to the closest one above it", () => {
  const paths = ["title", "press", "press.policy", "messages[0]", "messages[0].text"];
  assert.equal(nearestPath(paths, "press"), "press");
  assert.equal(nearestPath(["press.policy", "press.embargo"], "press"), "press.policy");
  assert.equal(nearestPath(paths, "messages[0].text.x"), "messages[0].text");
  assert.equal(nearestPath(paths, "contact.name"), undefined);
});
