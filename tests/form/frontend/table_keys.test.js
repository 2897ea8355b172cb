// Which key does what in the table.
import assert from "node:assert/strict";
import test from "node:test";

import { actionOf, cellFrom } from "../../../werkbezoek/form/frontend/table_keys.js";

const SIZE = [3, 4];
const pressed = (key, cell, held = {}) => actionOf({ key, ...held }, cell, SIZE);

test("past the end of a row comes the next one, and past the table nothing", () => {
  assert.deepEqual(cellFrom([0, 3], [0, 1], SIZE), [1, 0]);
  assert.deepEqual(cellFrom([1, 0], [0, -1], SIZE), [0, 3]);
  assert.equal(cellFrom([2, 3], [0, 1], SIZE), null);
  assert.equal(cellFrom([0, 2], [-1, 0], SIZE), null);
});

test("arrows move by one cell, with Ctrl to the end, and with Alt the row", () => {
  assert.deepEqual(pressed("ArrowDown", [0, 1]), { do: "go", to: [1, 1] });
  assert.deepEqual(pressed("ArrowUp", [0, 1]), { do: "go", to: [0, 1] });
  assert.deepEqual(pressed("ArrowDown", [0, 1], { ctrlKey: true }), { do: "go", to: [2, 1] });
  assert.deepEqual(pressed("ArrowLeft", [1, 2], { metaKey: true }), { do: "go", to: [1, 0] });
  assert.deepEqual(pressed("ArrowUp", [1, 2], { altKey: true }), { do: "move", to: 0 });
  assert.deepEqual(pressed("End", [1, 2]), { do: "go", to: [1, 3] });
});

test("Tab leaves the table at its ends", () => {
  assert.deepEqual(pressed("Tab", [0, 3]), { do: "go", to: [1, 0] });
  assert.equal(pressed("Tab", [2, 3]), null);
  assert.equal(pressed("Tab", [0, 0], { shiftKey: true }), null);
});

test("a letter, Enter, F2 and the space bar edit; Delete empties the cell or removes the row", () => {
  assert.deepEqual(pressed("a", [0, 0]), { do: "edit", typed: "a" });
  assert.deepEqual(pressed("F2", [0, 0]), { do: "edit" });
  assert.deepEqual(pressed(" ", [0, 0]), { do: "edit" });
  assert.deepEqual(pressed("Delete", [0, 0]), { do: "clear" });
  assert.deepEqual(pressed("Backspace", [0, 0], { ctrlKey: true }), { do: "remove" });
  assert.deepEqual(pressed("Escape", [0, 0]), { do: "leave" });
  assert.equal(pressed("c", [0, 0], { ctrlKey: true }), null);
  assert.equal(pressed("Shift", [0, 0]), null);
});
