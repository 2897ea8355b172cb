// Where a dragged row lands.
import assert from "node:assert/strict";
import test from "node:test";

import { landing } from "../../../werkbezoek/form/frontend/table_drag.js";

test("a dragged row lands before or after the row below the pointer", () => {
  const rows = [
    { top: 0, bottom: 30 },
    { top: 30, bottom: 60 },
    { top: 60, bottom: 90 },
  ];
  assert.deepEqual(landing(rows, 0, 50), { to: 1, beside: 1, isAfter: true });
  assert.deepEqual(landing(rows, 0, 40), { to: 0, beside: 1, isAfter: false });
  assert.deepEqual(landing(rows, 2, 10), { to: 0, beside: 0, isAfter: false });
  assert.deepEqual(landing(rows, 0, 500), { to: 2, beside: 2, isAfter: true });
});
