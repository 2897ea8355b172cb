// Edits on the timeline: which one a drag or a key means, and what it does to the items. Pure functions.
import {
  EVERYONE,
  groupsOf,
  INTERNAL,
  LONGEST_NIGHT_PAUSE,
  MIDNIGHT,
  pinnedStart,
} from "./timeline_schedule.js";

const STEP = 5;
const QUARTER = 15;

/** Return the items after an edit, as the kernel makes it. @type {(items: Item[], edit: Edit) => Item[]} */
export function applyEdit(items, edit) {
  const index = items.findIndex(({ id }) => id === edit.id);
  if (index < 0) return items;
  const item = items[index];
  if (edit.op === "reorder") return items.toSpliced(index, 1).toSpliced(Math.max(0, edit.to), 0, item);
  if (edit.op === "resize") return items.with(index, { ...item, minutes: edit.minutes });
  return items.with(index, { ...item, start: edit.start === null ? null : edit.start % MIDNIGHT });
}

/** Round a time to five minutes, or to a quarter of an hour if that is close; not to quarters if `isFine`. */
export function snap(/** @type {number} */ minute, /** @type {boolean} */ isFine) {
  const quarter = Math.round(minute / QUARTER) * QUARTER;
  return !isFine && Math.abs(minute - quarter) <= 3.5 ? quarter : Math.round(minute / STEP) * STEP;
}

// The next functions return an edit, or null if nothing changes, and a reason if it is not what was asked for.

/** Move an item, which is in this slot now, to the possible start that is closest to `wish`.
 * @type {(item: Item, slot: Schedule["slots"][0], wish: number) => Answer} */
export function moveEdit(item, slot, wish) {
  const [first, last] = boundsOf(item, slot);
  const start = Math.min(Math.max(wish, first), last);
  const tooEarly = first > item.earliest ? "night" : item.earliest ? "early" : "midnight";
  const tooLate = last < MIDNIGHT ? "late" : "night";
  const reason = wish < first ? tooEarly : wish > last ? tooLate : "";
  return [start === slot[0] ? null : { op: "move", id: item.id, start }, reason];
}

/** Return the first and the last start to which an item can be moved. It must end before midnight, unless the item
 * before it ends so late that an early time is one of the next day.
 * @type {(item: Item, slot: Schedule["slots"][0]) => [number, number]} */
function boundsOf({ minutes, earliest }, [now, , before]) {
  const first = Math.min(earliest, now);
  const night = Math.floor((before + LONGEST_NIGHT_PAUSE) / STEP) * STEP;
  if (night >= MIDNIGHT) return [Math.max(first, night - MIDNIGHT + STEP), night];
  const latest = Math.max(Math.floor((MIDNIGHT - Math.max(minutes, STEP)) / STEP) * STEP, earliest);
  return [first, now < MIDNIGHT ? Math.max(latest, now) : latest];
}

/** Give an item the possible length that is closest to `wish` minutes.
 * @type {(item: Item, start: number, wish: number) => Answer} */
export function resizeEdit(item, start, wish) {
  const midnight = MIDNIGHT * (Math.floor(start / MIDNIGHT) + 1);
  const longest = Math.max(Math.floor((midnight - start) / STEP) * STEP, item.minutes);
  if (longest < STEP) return [null, "long"];
  const minutes = Math.min(Math.max(wish, STEP), longest);
  const reason = wish < STEP ? "short" : wish > longest ? "long" : "";
  return [minutes === item.minutes ? null : { op: "resize", id: item.id, minutes }, reason];
}

/** Pin an item at its time, unless that would be a time of another day; or unpin it.
 * @type {(item: Item, slot: Schedule["slots"][0]) => Answer} */
export function pinEdit({ id, start: pinned }, [start, , before]) {
  if (pinned !== null) return [{ op: "move", id, start: null }, ""];
  const isPossible = pinnedStart(start % MIDNIGHT, before) === start;
  return isPossible ? [{ op: "move", id, start }, ""] : [null, "pin"];
}

/** Give an item another place, from 0, among its neighbours.
 * @type {(items: Item[], index: number, place: number) => Answer} */
function reorderEdit(items, index, place) {
  const { neighbours, before } = neighboursOf(items, index);
  const to = Math.max(0, Math.min(place, neighbours.length));
  if (to === before) return [null, before === 0 && place <= 0 ? "first" : "last"];
  const [first] = neighbours[to] ?? [0];
  return [{ op: "reorder", id: items[index].id, to: to < before ? first : neighbours[to - 1][1] }, ""];
}

/** Return what a drag of `dx` and `dy` pixels changes, or "" if that is not clear yet. */
export function dragKind(/** @type {number} */ dx, /** @type {number} */ dy, /** @type {boolean} */ isEdge) {
  const isSideways = Math.abs(dx) >= 4 && (isEdge || Math.abs(dx) >= Math.abs(dy));
  if (isSideways) return isEdge ? "length" : "time";
  return Math.abs(dy) >= 8 && !isEdge ? "order" : "";
}

/** Return the edit of an item that is dragged in a day, and why it is not exactly what was asked for.
 * @type {(kind: DragKind, day: Day, index: number, by: Drag) => Answer} */
export function dragEdit(kind, { items, slots }, index, by) {
  const [item, slot] = [items[index], slots[index]];
  const [start, end] = slot;
  if (kind === "order") return [dropEdit(items, index, by.rows), ""];
  if (kind === "time") return moveEdit(item, slot, snap(start + by.minutes, by.isFine));
  const wish = end + by.minutes;
  const isOnGrid = start % STEP === 0;
  const minutes = isOnGrid ? snap(wish, by.isFine) - start : Math.round((wish - start) / STEP) * STEP;
  return resizeEdit(item, start, minutes);
}

/** Return the edit of an item that is dragged `by` rows, which need not be a whole number. */
function dropEdit(/** @type {Item[]} */ items, /** @type {number} */ index, /** @type {number} */ by) {
  const order = rowsOf(items).map((item) => item.index);
  const row = order.indexOf(index);
  const passed = neighboursOf(items, index).neighbours.filter(([first, last]) => {
    const rows = order.flatMap((own, place) => (own >= first && own <= last && own !== index ? [place] : []));
    const middle = (rows[0] + rows[rows.length - 1]) / 2;
    return row + by > (middle < row ? middle + 0.5 : middle - 0.5);
  });
  return reorderEdit(items, index, passed.length)[0];
}

/** Return what a key does to an item of a day: an edit, the name of another action, or null.
 * @type {(event: KeyboardEvent, day: Day, index: number) => KeyAnswer | null} */
export function keyEdit({ key, altKey, shiftKey }, { items, slots }, index) {
  const [item, slot] = [items[index], slots[index]];
  const start = slot[0];
  const right = { ArrowLeft: -STEP, ArrowRight: STEP }[key];
  const down = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (right && altKey) return null;
  if (right && shiftKey) return resizeEdit(item, start, nextStep(item.minutes, right));
  if (right) return moveEdit(item, slot, nextStep(start, right));
  if (down && altKey) return reorderEdit(items, index, neighboursOf(items, index).before + down);
  if (down) return [down > 0 ? "next" : "previous", ""];
  if (key === "PageUp") return moveEdit(item, slot, nextStep(start, -QUARTER));
  if (key === "PageDown") return moveEdit(item, slot, nextStep(start, QUARTER));
  if (key === "Home" || key === "End") return reorderEdit(items, index, key === "Home" ? 0 : items.length);
  if (key === "p" || key === "P") return pinEdit(item, slot);
  return key === "Enter" || key === " " ? ["open", ""] : null;
}

/** Return the next multiple of a step, before or after a time or length; `by` is negative for before. */
const nextStep = (/** @type {number} */ minute, /** @type {number} */ by) =>
  by > 0 ? (Math.floor(minute / by) + 1) * by : (Math.ceil(minute / -by) - 1) * -by;

/** Return the neighbours with which an item can change places, each by its first and last index, and how many
 * of them come before the item. To an item for everyone, groups side by side are one neighbour. */
function neighboursOf(/** @type {Item[]} */ items, /** @type {number} */ index) {
  const { lane } = items[index];
  const neighbours = /** @type {[number, number][]} */ ([]);
  let before = 0;
  let joins = false; // whether the next group goes side by side with the last neighbour
  for (const [place, other] of items.entries()) {
    const isEveryone = other.lane === EVERYONE;
    const meets = lane === EVERYONE ? other.lane !== INTERNAL : isEveryone && lane !== INTERNAL;
    if (place === index) [before, joins] = [neighbours.length, false];
    else if (meets || other.lane === lane) {
      const isGroup = lane === EVERYONE && !isEveryone;
      if (isGroup && joins) neighbours[neighbours.length - 1][1] = place;
      else neighbours.push([place, place]);
      joins = isGroup;
    }
  }
  return { neighbours, before };
}

/** Return the rows from top to bottom: groups that go side by side lane by lane, and the crew last. */
export function rowsOf(/** @type {Item[]} */ items) {
  const lanes = [EVERYONE, ...groupsOf(items)];
  let block = 0; // an item for everyone, with the items of groups that follow it
  const rows = items.map(({ lane }, index) => {
    if (lane === EVERYONE) block += 1;
    return { index, lane, block: lane === INTERNAL ? items.length + 1 : block, place: lanes.indexOf(lane) };
  });
  return rows.sort((one, other) => one.block - other.block || one.place - other.place);
}
