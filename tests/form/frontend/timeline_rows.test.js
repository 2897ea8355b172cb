// Which part of the day the timeline shows.
import assert from "node:assert/strict";
import test from "node:test";

import { axisOf } from "../../../werkbezoek/form/frontend/timeline_rows.js";

test("the timeline shows all items with room at both ends", () => {
  const day = {
    opening: 540,
    items: [{ travel: 10 }, { travel: null }],
    slots: [
      [550, 600],
      [600, 800],
    ],
  };
  assert.deepEqual(axisOf(day), [510, 840]);
});

test("the timeline shows at least three hours, and four of an empty day", () => {
  assert.deepEqual(axisOf({ opening: 540, items: [{ travel: null }], slots: [[540, 545]] }), [510, 690]);
  assert.deepEqual(axisOf({ opening: 540, items: [], slots: [] }), [540, 780]);
});

test("the timeline does not begin before midnight unless an item does", () => {
  assert.equal(axisOf({ opening: 0, items: [{ travel: null }], slots: [[5, 60]] })[0], 0);
  assert.equal(axisOf({ opening: 0, items: [{ travel: 20 }], slots: [[5, 60]] })[0], -30);
});
