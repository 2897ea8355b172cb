// The Dutch texts of the timeline. Pure functions.
import { counted } from "./text.js";
import { STEP } from "./timeline_edits.js";
import { INTERNAL, MIDNIGHT } from "./timeline_schedule.js";

export const TEXT = {
  empty: "Zet onderdelen in het programma; dan zie je ze hier in de tijd.",
  hint:
    "Sleep een blok opzij voor een vaste begintijd, omhoog of omlaag voor de volgorde, en de rechterrand voor " +
    "de duur; wat volgt schuift mee.",
  keys:
    "Pijl links of rechts: 5 minuten eerder of later. Met Shift: korter of langer. Alt met pijl omhoog of " +
    "omlaag: volgorde. P: vastzetten of losmaken. Enter: openen.",
  noAnswer:
    "De kernel antwoordt niet. Je ziet de tijdlijn zoals die het laatst is bevestigd, zonder wat je net deed.",
  gone: "Dit onderdeel staat niet meer in het programma; het slepen is afgebroken.",
  cancelled: "Slepen afgebroken; er is niets veranderd.",
};
export const KEYS = [
  ["← →", "5 minuten eerder of later, en daar vast"],
  ["Shift + ← →", "5 minuten korter of langer"],
  ["Page Up, Page Down", "een kwartier eerder of later"],
  ["↑ ↓", "naar een ander onderdeel"],
  ["Alt + ↑ ↓", "eerder of later in de volgorde"],
  ["Home, End", "als eerste of als laatste"],
  ["P", "vastzetten of losmaken"],
  ["Enter", "het onderdeel openen"],
  ["Esc", "slepen afbreken"],
];

/** Return why an edit is not quite what the user asked for. */
export const reasonText = (/** @type {Item} */ { earliest }, /** @type {Reason} */ reason) =>
  ({
    "": "",
    early: `Eerder kan niet: het bezoek begint om ${clock(earliest)} uur.`,
    midnight: "Eerder dan middernacht kan niet.",
    late: "Later kan niet: dan duurt dit onderdeel tot na middernacht.",
    short: `Korter dan ${STEP} minuten kan niet.`,
    long: "Langer kan niet: dan duurt dit onderdeel tot na middernacht.",
    first: "Dit is al het eerste onderdeel.",
    last: "Dit is al het laatste onderdeel.",
  })[reason];

/** Return a time as a clock shows it, also past midnight. */
export function clock(/** @type {number} */ minute) {
  const within = ((minute % MIDNIGHT) + MIDNIGHT) % MIDNIGHT;
  return `${Math.floor(within / 60)}:${String(within % 60).padStart(2, "0")}`;
}

export const laneName = (/** @type {string} */ lane) => (lane === INTERNAL ? "intern" : lane);

/** Return a duration, such as "45 min" or "1 u 15". */
export function duration(/** @type {number} */ minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (!hours) return `${rest} min`;
  return rest ? `${hours} u ${rest}` : `${hours} uur`;
}

/** Return an item in words, as its block is called and announced: "Rondleiding, 10:00 tot 11:15, vastgezet".
 * @type {(day: Day, index: number) => string} */
export function describeItem({ items, slots, overlaps, gaps, missing }, index) {
  const { title, start: pinned, lane } = items[index];
  const [start, end] = slots[index];
  const clashes = overlaps.filter(([first, second]) => first === index || second === index);
  const others = clashes.map(([first, second]) => items[first === index ? second : first].title);
  const gap = gaps.find(([, before]) => before === index);
  const parts = [
    title,
    `${clock(start)} tot ${clock(end)}`,
    pinned !== null && "vastgezet",
    lane && laneName(lane),
    end > MIDNIGHT && "tot na middernacht",
    others.length > 0 && `overlapt met ${others.join(" en met ")}`,
    gap && `${counted(gap[3] - gap[2], "minuut", "minuten")} pauze ervoor`,
    missing.includes(index) && "reistijd ervoor niet ingevuld",
  ];
  return parts.filter(Boolean).join(", ");
}

/** Return what stands out in a day, in one line. */
export function describeDay(/** @type {Day} */ { slots, overlaps, gaps, missing }) {
  const parts = [
    overlaps.length > 0 && counted(overlaps.length, "overlap", "overlappen"),
    gaps.length > 0 && counted(gaps.length, "pauze", "pauzes"),
    missing.length > 0 && `${missing.length} keer reistijd niet ingevuld`,
    slots.some(([, end]) => end > MIDNIGHT) && "loopt door tot na middernacht",
  ];
  return parts.filter(Boolean).join(" · ") || "Alles sluit op elkaar aan.";
}
