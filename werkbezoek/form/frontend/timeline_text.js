// The Dutch texts of the timeline. Pure functions.
import { counted } from "./text.js";
import { INTERNAL, MIDNIGHT } from "./timeline_schedule.js";

/** Return in Dutch why an edit is not exactly what the user asked for; the words come from the kernel.
 * @type {(reasons: Record<string, string>, reason: Reason, item: Item) => string} */
export const reasonText = (reasons, reason, { earliest }) =>
  (reasons[reason] ?? "").replace("{earliest}", clock(earliest).replace(":", "."));

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

/** Return the name of a block for a screen reader: "Rondleiding, 10:00 tot 11:15, vastgezet".
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
    start >= MIDNIGHT ? "de volgende dag" : end > MIDNIGHT && "tot na middernacht",
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
