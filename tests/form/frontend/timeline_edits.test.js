// Which edit a drag or a key means on the timeline.
import assert from "node:assert/strict";
import test from "node:test";

import {
  dragEdit,
  dragKind,
  keyEdit,
  moveEdit,
  pinEdit,
  resizeEdit,
  rowsOf,
  snap,
} from "../../../werkbezoek/form/frontend/timeline_edits.js";

const item = (id, fields = {}) => ({
  id,
  lane: "",
  minutes: 30,
  start: null,
  travel: null,
  earliest: 540,
  ...fields,
});
const DAY = {
  items: [item("a"), item("b", { minutes: 60 }), item("c")],
  slots: [
    [540, 570, 540],
    [570, 630, 570],
    [630, 660, 630],
  ],
};
const GROUPS = [
  item("a"),
  item("a1", { lane: "groep A" }),
  item("b1", { lane: "groep B" }),
  item("a2", { lane: "groep A" }),
  item("c"),
  item("i", { lane: "(intern)" }),
];
const day = (items) => ({ items, slots: items.map(() => [600, 630, 600]) });
const key = (name, held = {}) => ({ key: name, altKey: false, shiftKey: false, ...held });
const drag = (kind, index, by) => dragEdit(kind, DAY, index, { minutes: 0, rows: 0, isFine: false, ...by });

test("times go in steps of five minutes and snap to a quarter that is close", () => {
  const minutes = [600, 603, 604, 608, 612, -4, -2];
  assert.deepEqual(
    minutes.map((minute) => snap(minute, false)),
    [600, 600, 605, 610, 615, -5, -0],
  );
  assert.deepEqual([snap(602, true), snap(603, true)], [600, 605]);
});

/** Return the edit of an item that starts at `now` in the morning, or after what ends at `before`. */
const move = (moved, now, wish, before = 540) => moveEdit(moved, [now, now + moved.minutes, before], wish);

test("a move stops at the start of the visit and at midnight, and says why", () => {
  assert.deepEqual(move(DAY.items[0], 540, 600), [{ op: "move", id: "a", start: 600 }, ""]);
  assert.deepEqual(move(DAY.items[0], 540, 500), [null, "early"]);
  assert.deepEqual(move(item("i", { earliest: 0 }), 20, -5), [{ op: "move", id: "i", start: 0 }, "midnight"]);
  assert.deepEqual(move(DAY.items[1], 570, 1400), [{ op: "move", id: "b", start: 1380 }, "late"]);
});

test("after a late item, a move goes past midnight, as long as the time is of that night", () => {
  assert.deepEqual(move(DAY.items[0], 1425, 1455, 1365), [{ op: "move", id: "a", start: 1455 }, ""]);
  assert.deepEqual(move(DAY.items[0], 1455, 1600, 1365), [{ op: "move", id: "a", start: 1545 }, "night"]);
  assert.deepEqual(move(item("i", { earliest: 0 }), 1455, 60, 1365), [
    { op: "move", id: "i", start: 110 },
    "night",
  ]);
});

test("an item that is out of bounds already may stay there", () => {
  assert.deepEqual(move(DAY.items[0], 500, 505), [{ op: "move", id: "a", start: 505 }, ""]);
  assert.deepEqual(move(DAY.items[1], 1420, 1415), [{ op: "move", id: "b", start: 1415 }, ""]);
});

test("a length is at least five minutes and ends at the next midnight", () => {
  assert.deepEqual(resizeEdit(DAY.items[0], 540, 45), [{ op: "resize", id: "a", minutes: 45 }, ""]);
  assert.deepEqual(resizeEdit(DAY.items[0], 540, 0), [{ op: "resize", id: "a", minutes: 5 }, "short"]);
  assert.deepEqual(resizeEdit(DAY.items[0], 1420, 60), [null, "long"]);
  assert.deepEqual(resizeEdit(DAY.items[0], 1455, 60), [{ op: "resize", id: "a", minutes: 60 }, ""]);
});

test("a drag says what it changes once it is far enough", () => {
  assert.equal(dragKind(3, 7, false), "");
  assert.equal(dragKind(4, 3, false), "time");
  assert.equal(dragKind(-4, 9, false), "order");
  assert.equal(dragKind(4, 9, true), "length");
  assert.equal(dragKind(3, 9, true), "");
});

test("a drag sideways moves, and one of the edge changes the length", () => {
  assert.deepEqual(drag("time", 1, { minutes: 31 })[0], { op: "move", id: "b", start: 600 });
  assert.deepEqual(drag("length", 1, { minutes: 13 })[0], { op: "resize", id: "b", minutes: 75 });
  const offGrid = { items: [item("a", { start: 542 })], slots: [[542, 572, 542]] };
  const by = { minutes: 9, rows: 0, isFine: false };
  assert.deepEqual(dragEdit("length", offGrid, 0, by)[0], { op: "resize", id: "a", minutes: 40 });
});

test("a drag over half of another row changes the order", () => {
  assert.deepEqual(drag("order", 2, { rows: -1 })[0], { op: "reorder", id: "c", to: 1 });
  assert.deepEqual(drag("order", 2, { rows: -0.4 })[0], null);
  assert.deepEqual(drag("order", 0, { rows: 9 })[0], { op: "reorder", id: "a", to: 2 });
});

test("rows of groups are lanes, and the crew comes last", () => {
  const order = rowsOf(GROUPS).map(({ index }) => GROUPS[index].id);
  assert.deepEqual(order, ["a", "a1", "a2", "b1", "c", "i"]);
  const mixed = [
    item("i", { lane: "(intern)" }),
    item("b1", { lane: "B" }),
    item("a1", { lane: "A" }),
    item("c"),
    item("b2", { lane: "B" }),
  ];
  assert.deepEqual(
    rowsOf(mixed).map(({ index }) => mixed[index].id),
    ["b1", "a1", "c", "b2", "i"],
  );
});

test("an item for everyone passes groups side by side as one, one of a group only its own", () => {
  assert.deepEqual(keyEdit(key("ArrowUp", { altKey: true }), day(GROUPS), 4), [
    { op: "reorder", id: "c", to: 1 },
    "",
  ]);
  assert.deepEqual(keyEdit(key("ArrowUp", { altKey: true }), day(GROUPS), 3), [
    { op: "reorder", id: "a2", to: 1 },
    "",
  ]);
  assert.deepEqual(keyEdit(key("End"), day(GROUPS), 5), [null, "last"]);
});

test("keys move, resize, reorder, pin and open", () => {
  const pressed = (name, held) => keyEdit(key(name, held), DAY, 1);
  assert.deepEqual(pressed("ArrowRight"), [{ op: "move", id: "b", start: 575 }, ""]);
  assert.deepEqual(pressed("PageUp"), [{ op: "move", id: "b", start: 555 }, ""]);
  assert.deepEqual(pressed("ArrowLeft", { shiftKey: true }), [{ op: "resize", id: "b", minutes: 55 }, ""]);
  assert.deepEqual(pressed("Home"), [{ op: "reorder", id: "b", to: 0 }, ""]);
  assert.deepEqual(keyEdit(key("Home"), DAY, 0), [null, "first"]);
  assert.deepEqual(pressed("p"), [{ op: "move", id: "b", start: 570 }, ""]);
  assert.deepEqual(pressed("ArrowDown"), ["next", ""]);
  assert.deepEqual(pressed("Enter"), ["open", ""]);
  assert.equal(pressed("ArrowRight", { altKey: true }), null);
  assert.equal(pressed("x"), null);
});

test("a time that would be one of another day cannot be pinned", () => {
  const loose = { id: "b", start: null };
  assert.deepEqual(pinEdit(loose, [600, 660, 570]), [{ op: "move", id: "b", start: 600 }, ""]);
  assert.deepEqual(pinEdit(loose, [1470, 1530, 1170]), [null, "pin"]);
  assert.deepEqual(pinEdit({ id: "b", start: 600 }, [600, 660, 570]), [
    { op: "move", id: "b", start: null },
    "",
  ]);
});
