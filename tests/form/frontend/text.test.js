// Dutch words that several controls need.
import assert from "node:assert/strict";
import test from "node:test";

import { counted } from "../../../werkbezoek/form/frontend/text.js";

test("a noun goes with its number", () => {
  assert.deepEqual(
    [0, 1, 2].map((count) => counted(count, "brief", "brieven")),
    ["0 brieven", "1 brief", "2 brieven"],
  );
});
