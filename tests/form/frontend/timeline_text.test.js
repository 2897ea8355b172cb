// What the timeline says in Dutch.
import assert from "node:assert/strict";
import test from "node:test";

import {
  clock,
  describeDay,
  describeItem,
  duration,
  reasonText,
} from "../../../werkbezoek/form/frontend/timeline_text.js";

const DAY = {
  items: [
    { title: "Ontvangst", start: null, lane: "" },
    { title: "De wijk in", start: 600, lane: "groep A" },
    { title: "Opruimen", start: null, lane: "(intern)" },
  ],
  slots: [
    [540, 570],
    [600, 660],
    [1430, 1450],
  ],
  gaps: [["", 1, 570, 600]],
  overlaps: [[1, 2, 640, 660]],
  missing: [1],
};

test("a clock shows times past midnight too", () => {
  assert.deepEqual([0, 545, 1450, -5].map(clock), ["0:00", "9:05", "0:10", "23:55"]);
});

test("a duration is in hours and minutes", () => {
  assert.deepEqual([45, 60, 75].map(duration), ["45 min", "1 uur", "1 u 15"]);
});

test("an item is described with all that is odd about it", () => {
  assert.equal(describeItem(DAY, 0), "Ontvangst, 9:00 tot 9:30");
  assert.equal(
    describeItem(DAY, 1),
    "De wijk in, 10:00 tot 11:00, vastgezet, groep A, overlapt met Opruimen, 30 minuten pauze ervoor, " +
      "reistijd ervoor niet ingevuld",
  );
  assert.equal(
    describeItem(DAY, 2),
    "Opruimen, 23:50 tot 0:10, intern, tot na middernacht, overlapt met De wijk in",
  );
  const late = { ...DAY, slots: [[1455, 1485]], gaps: [], overlaps: [], missing: [] };
  assert.equal(describeItem(late, 0), "Ontvangst, 0:15 tot 0:45, de volgende dag");
});

test("a day is described by what stands out in it", () => {
  assert.equal(
    describeDay(DAY),
    "1 overlap · 1 pauze · 1 keer reistijd niet ingevuld · loopt door tot na middernacht",
  );
  const calm = { ...DAY, slots: [[540, 570]], gaps: [], overlaps: [], missing: [] };
  assert.equal(describeDay(calm), "Alles sluit op elkaar aan.");
});

test("a reason names the start of the visit", () => {
  const reasons = { early: "Eerder dan {earliest} uur kan niet." };
  assert.equal(reasonText(reasons, "early", { earliest: 540 }), "Eerder dan 9.00 uur kan niet.");
  assert.equal(reasonText(reasons, "", { earliest: 540 }), "");
});
