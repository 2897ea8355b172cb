// What a cell shows.
import assert from "node:assert/strict";
import test from "node:test";

import { cellText } from "../../../werkbezoek/form/frontend/table_rows.js";

test("a cell shows the labels of words, and a draft as it was typed", () => {
  const roles = {
    control: "ticks",
    options: [
      ["kamerlid", "Kamerlid"],
      ["wethouder", "Wethouder"],
    ],
  };
  assert.equal(cellText(roles, ["wethouder", "kamerlid"]), "Wethouder, Kamerlid");
  assert.equal(cellText(roles, "onzin"), "onzin");
  assert.equal(cellText({ control: "choice", options: [["a", "Aap"]] }, "a"), "Aap");
  assert.equal(cellText({ control: "text", options: [["a", "Aap"]] }, "a"), "a");
});
