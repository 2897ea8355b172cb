// The parts of the timeline: a row for each item, the clock above, and bands for the lanes behind. Places are
// fractions of its width, set as CSS variables.
import { el, fill } from "./dom.js";
import { EVERYONE } from "./timeline_schedule.js";
import { clock, describeItem, duration, laneName } from "./timeline_text.js";

const PIN = "M6 1.5h4l-.6 5 2.6 2.6H8.6L8 14.5l-.6-5.4H4l2.6-2.6z"; // the path of a drawing of 16 by 16

/** Make the row of an item; `helpId` is the id of the element that explains the keys. */
export function newRow(/** @type {string} */ id, /** @type {string} */ helpId) {
  const decoration = (/** @type {string} */ part) => el(`span.wb-time-${part}`, { "aria-hidden": "true" });
  const control = (/** @type {string} */ part) =>
    el(`button.wb-time-${part}`, { type: "button", tabindex: -1 });
  const [gap, travel, clashes, inside] = ["gap", "travel", "clashes", "inside"].map(decoration);
  const [times, lane, title, kind] = ["when", "lane", "title", "kind"].map(decoration);
  const [block, pin, missing] = ["block", "pin", "missing"].map(control);
  block.setAttribute("aria-describedby", helpId);
  block.append(inside, decoration("edge"));
  pin.innerHTML = `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${PIN}"/></svg>`;
  fill(missing, "reistijd?");
  const label = el("div.wb-time-label", {}, pin, times, lane, title, kind, missing);
  const node = el("li.wb-time-row", { "data-id": id }, gap, travel, block, clashes, label);

  /** @type {(day: Day, index: number, row: number, scale: Scale) => void} */
  function draw(day, index, row, { at, width }) {
    const [item, [start, end], words] = [day.items[index], day.slots[index], describeItem(day, index)];
    const pause = day.gaps.find(([, before]) => before === index);
    const overlaps = day.overlaps.filter(([first, second]) => first === index || second === index);
    const isMissing = day.missing.includes(index);
    const [from, to] = [at(start), Math.max(at(end), at(start))];
    const [leave, gapFrom, gapTo] = [start - (item.travel ?? 0), pause?.[2] ?? 0, pause?.[3] ?? 0].map(at);
    const [anchor, tail] = [from, to].map((place) => Math.min(Math.max(place, 0), 1));
    const places = { row, from, to, leave, "gap-from": gapFrom, "gap-to": gapTo, anchor, tail };
    for (const [place, value] of Object.entries(places)) node.style.setProperty(`--${place}`, String(value));
    node.classList.toggle("wb-time-leftward", from > 0.5);
    node.classList.toggle("wb-time-clashing", overlaps.length > 0);
    node.dataset.kind = item.kind;
    block.ariaLabel = words;
    block.title = `${item.kindLabel}: ${item.title}`;
    fill(inside, insideText(item, (at(end) - at(start)) * width));
    fill(kind, !inside.textContent && item.title !== item.kindLabel && item.kindLabel.toLowerCase());
    fill(times, `${clock(start)}–${clock(end)}`);
    fill(lane, laneName(item.lane));
    fill(title, item.title);
    pin.ariaPressed = String(item.start !== null);
    pin.ariaLabel = `${item.title}: vaste begintijd`;
    pin.title = item.start === null ? "Vastzetten op deze tijd (P)" : "Losmaken: laten aansluiten (P)";
    travel.hidden = !item.travel;
    gap.hidden = !pause;
    fill(gap, el("span", {}, pause && `${pause[3] - pause[2]} min`));
    missing.hidden = !isMissing;
    missing.ariaLabel = `${item.title}: reistijd? Vul in hoelang de reis ernaartoe duurt`;
    const strips = overlaps.map(([, , first, last]) => `--from:${at(first)};--to:${at(last)}`);
    clashes.replaceChildren(...strips.map((style) => el("i", { style })));
  }
  return { node, block, draw };
}

/** Return the text inside a block: its kind and length, if there is room for them. */
function insideText(/** @type {Item} */ { kindLabel, title, minutes }, /** @type {number} */ room) {
  const lasting = duration(minutes);
  const texts = title === kindLabel ? [lasting] : [`${kindLabel} · ${lasting}`, kindLabel];
  return texts.find((text) => text.length * 6.7 + 16 <= room) ?? "";
}

/** Return the first and the last minute that are shown: the whole programme, with room to drag at both ends.
 * @type {(day: Day) => [number, number]} */
export function axisOf({ items, slots, opening }) {
  if (!items.length) return [opening, opening + 240];
  const first = Math.min(...slots.map(([start], index) => start - (items[index].travel ?? 0)));
  const last = Math.max(...slots.map(([, end]) => end));
  const from = Math.floor((first - 15) / 30) * 30;
  return [first >= 0 ? Math.max(from, 0) : from, Math.max(Math.ceil((last + 20) / 30) * 30, from + 180)];
}

/** Make the clock above and the lines below it; their number depends on the room. */
export function clockMarks(/** @type {Scale} */ { at, axis: [first, last], width }) {
  const step = [30, 60, 120, 240].find((minutes) => (at(first + minutes) - at(first)) * width >= 56) ?? 480;
  const fine = step <= 60 ? step / 2 : step;
  const marks = [];
  for (let minute = Math.ceil(first / fine) * fine; minute <= last; minute += fine) {
    const isNamed = minute % step === 0;
    const tag = isNamed ? "span.wb-time-mark.wb-time-named" : "span.wb-time-mark";
    marks.push(el(tag, { style: `--from:${at(minute)}` }, isNamed && el("b", {}, clock(minute))));
  }
  return marks;
}

/** Make a band behind the rows of each lane, with its name. */
export function laneBands(/** @type {TimelineRow[]} */ rows) {
  const bands = /** @type {{ lane: string; start: number; count: number }[]} */ ([]);
  for (const [start, { lane }] of rows.entries()) {
    if (bands.at(-1)?.lane !== lane) bands.push({ lane, start, count: 0 });
    bands[bands.length - 1].count += 1;
  }
  return bands
    .filter(({ lane }) => lane !== EVERYONE)
    .map(({ lane, start, count }) => {
      const name = el("span", { title: laneName(lane) }, laneName(lane));
      return el("div.wb-time-band", { style: `--row:${start};--rows:${count}` }, name);
    });
}
