// What the timeline says, in Dutch.

import { RUN_AGAIN } from "./dom.js";
import { INTERNAL, MIDNIGHT, STEP } from "./timeline_placing.js";

export const HINT = "Sleep een blok opzij voor een vaste begintijd, omhoog of omlaag voor de volgorde, en de rechterrand voor de duur; "
  + "wat volgt schuift mee.";

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

export const KEYS_BRIEFLY = "Pijl links of rechts: 5 minuten eerder of later. Met Shift: korter of langer. "
  + "Alt met pijl omhoog of omlaag: volgorde. P: vastzetten of losmaken. Enter: openen.";

export const NO_ANSWER = "De kernel antwoordt niet. Je ziet de tijdlijn zoals die het laatst is bevestigd, zonder wat je net deed. "
  + `${RUN_AGAIN} om verder te gaan.`;

export const GONE = "Dit onderdeel staat niet meer in het programma; het slepen is afgebroken.";

export const why = (item) => ({
  early: `Eerder kan niet: het bezoek begint om ${clock(item.earliest)} uur.`,
  midnight: "Eerder dan middernacht kan niet.",
  late: "Later kan niet: dan duurt dit onderdeel tot na middernacht.",
  short: `Korter dan ${STEP} minuten kan niet.`,
  long: "Langer kan niet: dan duurt dit onderdeel tot na middernacht.",
  first: "Dit is al het eerste onderdeel.",
  last: "Dit is al het laatste onderdeel.",
});

export function clock(minute) {
  const within = ((minute % MIDNIGHT) + MIDNIGHT) % MIDNIGHT;
  return `${Math.floor(within / 60)}:${String(within % 60).padStart(2, "0")}`;
}

export const laneName = (lane) => (lane === INTERNAL ? "intern" : lane);

const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

export function lasting(minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (!hours) return `${rest} min`;
  return rest ? `${hours} u ${rest}` : `${hours} uur`;
}

/** An item in words, as its block is called and as it is announced: "Rondleiding, 10:00 tot 11:15, vastgezet". */
export function spoken(day, index) {
  const item = day.items[index];
  const [start, end] = day.slots[index];
  const others = day.overlaps.filter((clash) => clash[0] === index || clash[1] === index)
    .map(([first, second]) => day.items[first === index ? second : first].title);
  const pause = day.gaps.find((gap) => gap[1] === index);
  return [
    item.title, `${clock(start)} tot ${clock(end)}`,
    item.start !== null && "vastgezet",
    item.lane && laneName(item.lane),
    end > MIDNIGHT && "tot na middernacht",
    others.length && `overlapt met ${others.join(" en met ")}`,
    pause && `${counted(pause[3] - pause[2], "minuut", "minuten")} pauze ervoor`,
    day.missing.includes(index) && "reistijd ervoor niet ingevuld",
  ].filter(Boolean).join(", ");
}

/** What stands out in the whole day, in one line. */
export function standsOut(day) {
  const late = day.slots.some(([, end]) => end > MIDNIGHT);
  const found = [
    day.overlaps.length && counted(day.overlaps.length, "overlap", "overlappen"),
    day.gaps.length && counted(day.gaps.length, "pauze", "pauzes"),
    day.missing.length && `${counted(day.missing.length, "keer", "keer")} reistijd niet ingevuld`,
    late && "loopt door tot na middernacht",
  ].filter(Boolean);
  return found.length ? found.join(" · ") : "Alles sluit op elkaar aan.";
}
