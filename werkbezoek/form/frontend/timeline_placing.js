// Where everything on the timeline comes to stand, for previews: what timing.py and rule TIJ402 do in the
// kernel, which has the last word. Pure functions; minutes since midnight.

export const EVERYONE = "";
export const INTERNAL = "(intern)";
export const STEP = 5;
export const QUARTER = 15;
export const MIDNIGHT = 24 * 60;
export const ROW = 50;

/** The day as the kernel would compute it: {slots, gaps, overlaps, missing}. */
export function placed(items, opening) {
  const slots = slotsOf(items, opening);
  const guests = slots.filter((slot) => slot.lane !== INTERNAL).sort(inTime);
  const groups = groupsOf(items);
  const lived = (groups.length ? groups : [EVERYONE]).map((lane) =>
    [lane, guests.filter((slot) => slot.lane === lane || slot.lane === EVERYONE)]);
  return {
    slots: slots.map((slot) => [slot.start, slot.end]),
    gaps: gapsOf(lived), overlaps: overlapsOf(lived), missing: missingOf(lived, items),
  };
}

const groupsOf = (items) =>
  [...new Set(items.map((item) => item.lane))].filter((lane) => lane !== EVERYONE && lane !== INTERNAL);

const inTime = (one, other) => one.leave - other.leave || one.start - other.start || one.index - other.index;

function slotsOf(items, opening) {
  let free = new Map();
  let crew = opening;
  return items.map(({ lane, minutes, start, travel }, index) => {
    const ready = lane === INTERNAL ? crew
      : lane === EVERYONE ? (free.size ? Math.max(...free.values()) : opening)
        : free.get(lane) ?? free.get(EVERYONE) ?? opening;
    const begin = start ?? ready + (travel ?? 0);
    const slot = { index, lane, start: begin, end: begin + minutes, leave: begin - (travel ?? 0) };
    if (lane === INTERNAL) crew = slot.end;
    else if (lane === EVERYONE) free = new Map([[EVERYONE, slot.end]]);
    else free.set(lane, slot.end);
    return slot;
  });
}

function gapsOf(lived) {
  const waiting = new Map();
  for (const [lane, passed] of lived) {
    let free = null;
    for (const slot of passed) {
      if (free !== null && slot.leave > free) {
        const key = `${free} ${slot.leave} ${slot.index}`;
        if (!waiting.has(key)) waiting.set(key, { start: free, end: slot.leave, before: slot.index, lanes: [] });
        waiting.get(key).lanes.push(lane);
      }
      free = free === null ? slot.end : Math.max(free, slot.end);
    }
  }
  return [...waiting.values()]
    .sort((one, other) => one.start - other.start || one.end - other.end || one.before - other.before)
    .flatMap(({ start, end, before, lanes }) =>
      (lanes.length === lived.length ? [EVERYONE] : lanes).map((lane) => [lane, before, start, end]));
}

function overlapsOf(lived) {
  const found = new Map();
  for (const [, passed] of lived) {
    passed.forEach((one, place) => {
      for (let next = place + 1; next < passed.length && passed[next].leave < one.end; next++) {
        const [first, second] = one.index < passed[next].index ? [one, passed[next]] : [passed[next], one];
        const [start, end] = [Math.max(first.leave, second.leave), Math.min(first.end, second.end)];
        if (start < end) found.set(`${first.index} ${second.index}`, [first.index, second.index, start, end]);
      }
    });
  }
  return [...found.values()].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
}

/** Before which items travel time is not filled in, though the guests change place. */
function missingOf(lived, items) {
  const found = new Set();
  for (const [, passed] of lived) {
    let last = null;
    for (const { index } of passed) {
      const item = items[index];
      if (item.kind !== "reis" && last && item.first && item.travel === null && differ(last, item.first)) {
        found.add(index);
      }
      last = item.kind === "reis" ? null : item.last;
    }
  }
  return [...found].sort((one, other) => one - other);
}

function differ(one, other) {
  if (one.address !== null && other.address !== null) return !continues(one.address, other.address);
  if (one.label !== null && other.label !== null) return !continues(one.label, other.label);
  return !continues(one.any, other.any);
}

function continues(one, other) {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  return shorter === "" || longer === shorter || longer.startsWith(`${shorter} `);
}

/** The items after an edit, as timeline_edits.py applies it; `slots` are those of before. */
export function edited(items, slots, edit) {
  const index = items.findIndex((item) => item.id === edit.id);
  if (index < 0) return items;
  const after = [...items];
  if (edit.op === "reorder") {
    after.splice(index, 1);
    after.splice(Math.max(0, Math.min(edit.to, items.length - 1)), 0, items[index]);
    return after;
  }
  const change = {
    move: { start: edit.start }, resize: { minutes: edit.minutes }, unpin: { start: null },
    pin: { start: items[index].start ?? slots[index][0] },
  }[edit.op];
  after[index] = { ...items[index], ...change };
  return after;
}

/** A time on the five-minute grid; close to a quarter, that quarter, unless `fine`. */
export function snapped(minute, fine) {
  const quarter = Math.round(minute / QUARTER) * QUARTER;
  return !fine && Math.abs(minute - quarter) <= 3.5 ? quarter : Math.round(minute / STEP) * STEP;
}

/** The start nearest to `wish` that an item can have, with why it is not the wish itself. */
export function startWithin(item, now, wish) {
  const last = Math.max(Math.floor((MIDNIGHT - Math.max(item.minutes, STEP)) / STEP) * STEP, item.earliest);
  const [low, high] = [Math.min(item.earliest, now), now < MIDNIGHT ? Math.max(last, now) : last];
  if (wish < low) return [low, item.earliest ? "early" : "midnight"];
  return wish > high ? [high, "late"] : [wish, ""];
}

/** The length nearest to `wish` that an item can have, with why it is not the wish itself. */
export function lengthWithin(item, start, wish) {
  const most = Math.max(Math.floor((MIDNIGHT - start) / STEP) * STEP, item.minutes, STEP);
  if (wish < STEP) return [STEP, "short"];
  return wish > most ? [most, "long"] : [wish, ""];
}

/**
 * What an item can come before or after: [[first, last]] by index, itself left out, and how many come before it.
 * Changing places with anything else changes nothing. For everyone, groups side by side are one.
 */
export function stationsOf(items, index) {
  const { lane } = items[index];
  const stations = [];
  let before = 0, joins = false;
  items.forEach((item, other) => {
    if (other === index) [before, joins] = [stations.length, false];
    else if (lane === INTERNAL ? item.lane !== INTERNAL : item.lane === INTERNAL) return;
    else if (lane === EVERYONE && item.lane !== EVERYONE) {
      if (joins) stations.at(-1)[1] = other;
      else stations.push([other, other]);
      joins = true;
    } else if (lane === EVERYONE || item.lane === lane || item.lane === EVERYONE) {
      stations.push([other, other]);
      joins = false;
    }
  });
  return { stations, before };
}

/** The rows from top to bottom: [{index, lane}]; groups that run side by side are lanes, the crew comes last. */
export function rowsOf(items) {
  const groups = groupsOf(items);
  const rows = [], crew = [];
  let beside = [];
  const flush = () => {
    rows.push(...groups.flatMap((lane) => beside.filter((row) => row.lane === lane)));
    beside = [];
  };
  items.forEach(({ lane }, index) => {
    if (lane === INTERNAL) crew.push({ index, lane });
    else if (lane !== EVERYONE) beside.push({ index, lane });
    else {
      flush();
      rows.push({ index, lane });
    }
  });
  flush();
  return [...rows, ...crew];
}
