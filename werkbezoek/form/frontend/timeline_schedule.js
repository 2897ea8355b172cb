// The schedule of a day, for previews: what timing/scheduling.py and rule TIJ402 compute in the kernel. Pure
// functions. Times are minutes since midnight; numbers of items are their index.

export const EVERYONE = "";
export const INTERNAL = "(intern)";
export const MIDNIGHT = 24 * 60;
export const LONGEST_NIGHT_PAUSE = 3 * 60;

/** Return the schedule that the kernel would compute. `opening` is when the day begins.
 * @type {(items: Item[], opening: number) => Schedule} */
export function computeSchedule(items, opening) {
  const slots = slotsOf(items, opening);
  const guests = slots.filter(({ lane }) => lane !== INTERNAL).sort(byTime);
  const groups = groupsOf(items);
  /** @type {Route[]} */
  const routes = (groups.length ? groups : [EVERYONE]).map((group) => [
    group,
    guests.filter(({ lane }) => lane === group || lane === EVERYONE),
  ]);
  return {
    slots: slots.map(({ start, end, before }) => [start, end, before]),
    gaps: gapsOf(routes),
    overlaps: overlapsOf(routes),
    missing: missingTravel(routes, items),
  };
}

/** Return the groups that go side by side, in order of appearance. */
export const groupsOf = (/** @type {Item[]} */ items) =>
  [...new Set(items.map(({ lane }) => lane))].filter((lane) => lane !== EVERYONE && lane !== INTERNAL);

/** @type {(one: Slot, other: Slot) => number} */
const byTime = (one, other) => one.leave - other.leave || one.start - other.start || one.index - other.index;

function slotsOf(/** @type {Item[]} */ items, /** @type {number} */ opening) {
  let freeAt = /** @type {Map<string, number>} */ (new Map()); // when a lane is free again
  let crewFree = opening;
  let latest = opening;
  return items.map(({ lane, minutes, start: pinned, travel }, index) => {
    let free = freeAt.get(lane) ?? freeAt.get(EVERYONE) ?? opening;
    if (lane === INTERNAL) free = crewFree;
    else if (lane === EVERYONE && freeAt.size) free = Math.max(...freeAt.values());
    const before = lane === INTERNAL ? latest : free;
    const start = pinned === null ? free + (travel ?? 0) : pinnedStart(pinned, before);
    const end = start + minutes;
    latest = Math.max(latest, end);
    if (lane === INTERNAL) crewFree = end;
    else if (lane === EVERYONE) freeAt = new Map([[EVERYONE, end]]);
    else freeAt.set(lane, end);
    return { index, lane, before, leave: start - (travel ?? 0), start, end };
  });
}

/** Return when an item starts that is pinned to a clock time, perhaps on the day after that of the visit. */
export const pinnedStart = (/** @type {number} */ time, /** @type {number} */ before) =>
  time + MIDNIGHT * Math.max(0, Math.floor((before + LONGEST_NIGHT_PAUSE - time) / MIDNIGHT));

/** @type {(routes: Route[]) => Schedule["gaps"]} */
function gapsOf(routes) {
  /** @type {Map<string, { start: number; end: number; before: number; lanes: string[] }>} */
  const gaps = new Map();
  for (const [lane, slots] of routes) {
    let free = slots[0]?.end;
    for (const { index, leave, end } of slots.slice(1)) {
      if (leave > free) {
        const key = `${free} ${leave} ${index}`;
        const gap = gaps.get(key) ?? { start: free, end: leave, before: index, lanes: [] };
        gap.lanes.push(lane);
        gaps.set(key, gap);
      }
      free = Math.max(free, end);
    }
  }
  return [...gaps.values()]
    .sort((one, other) => one.start - other.start || one.end - other.end || one.before - other.before)
    .flatMap(({ start, end, before, lanes }) =>
      (lanes.length === routes.length ? [EVERYONE] : lanes).map((lane) => [lane, before, start, end]),
    );
}

/** @type {(routes: Route[]) => Schedule["overlaps"]} */
function overlapsOf(routes) {
  const overlaps = /** @type {Map<string, Schedule["overlaps"][0]>} */ (new Map());
  for (const [, slots] of routes) {
    for (const [place, slot] of slots.entries()) {
      for (const later of slots.slice(place + 1)) {
        const [start, end] = [later.leave, Math.min(slot.end, later.end)];
        const [first, second] = [slot.index, later.index].sort((one, other) => one - other);
        if (start < end) overlaps.set(`${first} ${second}`, [first, second, start, end]);
      }
    }
  }
  return [...overlaps.values()].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
}

/** Return the items for which the guests go elsewhere without travel time. */
function missingTravel(/** @type {Route[]} */ routes, /** @type {Item[]} */ items) {
  /** @type {(slot: Slot, place: number, slots: Slot[]) => boolean} */
  const isMissing = ({ index }, place, slots) =>
    place > 0 && items[index].elsewhere.includes(items[slots[place - 1].index].id);
  const missing = routes.flatMap(([, slots]) => slots.filter(isMissing).map(({ index }) => index));
  return [...new Set(missing)].sort((one, other) => one - other);
}
