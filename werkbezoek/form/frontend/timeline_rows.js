// What stands on the timeline: a row for each item, the clock above, and the lanes behind. Where a thing
// stands is told in fractions of the width, as CSS variables, so that a frame sets only a few.

import { el } from "./dom.js";
import { EVERYONE, INTERNAL } from "./timeline_placing.js";
import { clock, laneName, lasting, spoken } from "./timeline_words.js";

const PIN = '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6 1.5h4l-.6 5 2.6 2.6H8.6L8 14.5l-.6-5.4H4l2.6-2.6z"/></svg>';

/** The row of one item. `draw` sets only what differs from what it drew before. */
export function itemRow(helpId) {
  const part = (name, tag = "span", attributes = {}) =>
    el(tag, { class: `wb-time-${name}`, ...(tag === "span" ? { "aria-hidden": "true" } : {}), ...attributes });
  const [gap, travel, clashes] = [part("gap"), part("travel"), part("clashes")];
  const [inside, pauseText] = [part("inside"), el("span", {})];
  gap.append(pauseText);
  const block = part("block", "button", { type: "button", tabindex: "-1", "aria-describedby": helpId });
  block.append(inside, part("edge"));
  const pin = part("pin", "button", { type: "button", tabindex: "-1" });
  pin.innerHTML = PIN;
  const missing = part("missing", "button", { type: "button", tabindex: "-1" });
  missing.textContent = "reistijd?";
  const [times, lane, title, kind] = [part("when"), part("lane"), part("title"), part("kind")];
  const root = el("li", { class: "wb-time-row" }, gap, travel, block, clashes,
    el("div", { class: "wb-time-label" }, pin, times, lane, title, kind, missing));
  let drawn = "";

  function place(row, scale, item, [start, end], pause) {
    const [from, to] = [scale(start), Math.max(scale(end), scale(start))];
    const set = {
      "--row": row, "--from": from, "--to": to, "--leave": scale(start - (item.travel ?? 0)),
      "--gap-from": pause ? scale(pause[2]) : 0, "--gap-to": pause ? scale(pause[3]) : 0,
      "--anchor": Math.min(Math.max(from, 0), 1), "--tail": Math.min(Math.max(to, 0), 1),
    };
    for (const [name, value] of Object.entries(set)) root.style.setProperty(name, value);
    root.classList.toggle("wb-time-leftward", from > 0.5);
  }

  function draw(day, index, row, { scale, axis, width }) {
    const [item, slot] = [day.items[index], day.slots[index]];
    const pause = day.gaps.find((one) => one[1] === index);
    const strips = day.overlaps.filter((one) => one[0] === index || one[1] === index);
    const isMissing = day.missing.includes(index);
    const look = JSON.stringify([item, slot, pause, strips, isMissing, row, axis, width, spoken(day, index)]);
    if (look === drawn) return;
    drawn = look;
    place(row, scale, item, slot, pause);
    root.dataset.kind = item.kind;
    root.dataset.id = item.id;
    block.setAttribute("aria-label", spoken(day, index));
    block.title = `${item.kindLabel}: ${item.title}`;
    const room = (scale(slot[1]) - scale(slot[0])) * width;
    inside.textContent = insideText(item, room);
    kind.textContent = inside.textContent || item.title === item.kindLabel ? "" : item.kindLabel.toLowerCase();
    times.textContent = `${clock(slot[0])}–${clock(slot[1])}`;
    lane.textContent = item.lane ? laneName(item.lane) : "";
    title.textContent = item.title;
    pin.setAttribute("aria-pressed", item.start !== null);
    pin.setAttribute("aria-label", `${item.title}: vaste begintijd`);
    pin.title = item.start === null ? "Vastzetten op deze tijd (P)" : "Losmaken: laten aansluiten (P)";
    travel.hidden = !item.travel;
    gap.hidden = !pause;
    pauseText.textContent = pause ? `${pause[3] - pause[2]} min` : "";
    missing.hidden = !isMissing;
    missing.setAttribute("aria-label", `${item.title}: reistijd? Vul in hoelang de reis ernaartoe duurt`);
    root.classList.toggle("wb-time-clashing", strips.length > 0);
    clashes.replaceChildren(...strips.map(([, , start, end]) =>
      el("i", { style: `--from:${scale(start)};--to:${scale(end)}` })));
  }
  return { root, block, draw };
}

/** What a block says inside, as far as there is room: its kind and length. */
function insideText(item, room) {
  const [kind, length] = [item.kindLabel, lasting(item.minutes)];
  const fits = (text) => text.length * 6.7 + 16 <= room;
  return [item.title === kind ? "" : `${kind} · ${length}`, item.title === kind ? length : kind].find((text) => text && fits(text)) ?? "";
}

/** The part of the day that is shown: all of it, with room at both ends to drag to. */
export function axisOf(day) {
  if (!day.items.length) return [day.opening, day.opening + 240];
  const first = Math.min(...day.slots.map(([start], index) => start - (day.items[index].travel ?? 0)));
  const last = Math.max(...day.slots.map(([, end]) => end));
  const from = Math.floor((first - 15) / 30) * 30;
  return [first >= 0 ? Math.max(from, 0) : from, Math.max(Math.ceil((last + 20) / 30) * 30, from + 180)];
}

/** The clock above and the lines below it, as many as there is room for. */
export function clockMarks([first, last], scale, width) {
  const step = [30, 60, 120, 240].find((one) => (scale(first + one) - scale(first)) * width >= 56) ?? 480;
  const fine = step <= 60 ? step / 2 : step;
  const marks = [];
  for (let minute = Math.ceil(first / fine) * fine; minute <= last; minute += fine) {
    const named = minute % step === 0;
    marks.push(el("span", { class: named ? "wb-time-mark wb-time-named" : "wb-time-mark", style: `--from:${scale(minute)}` },
      named ? el("b", {}, clock(minute)) : null));
  }
  return marks;
}

/** Behind the rows: a band for each lane of groups or crew, with its name. */
export function laneBands(rows) {
  const bands = [];
  rows.forEach(({ lane }, row) => {
    const last = bands.at(-1);
    if (last && last.lane === lane && last.end === row) last.end = row + 1;
    else bands.push({ lane, start: row, end: row + 1 });
  });
  return bands.filter(({ lane }) => lane !== EVERYONE).map(({ lane, start, end }) =>
    el("div", { class: "wb-time-band", "data-crew": lane === INTERNAL, style: `--row:${start};--rows:${end - start}` },
      el("span", { title: laneName(lane) }, laneName(lane))));
}
