// From a key or a drag to an edit, and from an edit to the kernel and back.

import { lengthWithin, QUARTER, ROW, rowsOf, snapped, startWithin, stationsOf, STEP } from "./timeline_placing.js";

const PATIENCE = 6000;

/** What to call the items by, also where two have the same id. */
export function keysOf(items) {
  const seen = new Map();
  return items.map(({ id }) => {
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    return count ? `${id} ${count}` : id;
  });
}

// Each gives [edit or null, why it is not quite what was asked].

export function moved(item, now, wish) {
  const [start, reason] = startWithin(item, now, wish);
  return [start === now ? null : { op: "move", id: item.id, start }, reason];
}

export function resized(item, start, wish) {
  const [minutes, reason] = lengthWithin(item, start, wish);
  return [minutes === item.minutes ? null : { op: "resize", id: item.id, minutes }, reason];
}

export const pinned = (item) => ({ op: item.start === null ? "pin" : "unpin", id: item.id });

export const lengthAt = (start, end, fine) =>
  (start % STEP ? Math.round((end - start) / STEP) * STEP : snapped(end, fine) - start);

/** An item at another place among what it can come before or after, from 0. */
function ranked(items, index, place) {
  const { stations, before } = stationsOf(items, index);
  const to = Math.max(0, Math.min(place, stations.length));
  if (to === before) return [null, before === 0 && place <= 0 ? "first" : "last"];
  const [first, last] = stations[to < before ? to : to - 1];
  return [{ op: "reorder", id: items[index].id, to: to < before ? first : last }, ""];
}

/** The edit of an item that was dragged up or down from its row over others, or null. */
export function dropped(items, index, row, dy) {
  const middle = row + dy / ROW;
  const rows = rowsOf(items);
  const passed = ([first, last]) => {
    const places = rows.flatMap((one, at) => (one.index >= first && one.index <= last && one.index !== index ? [at] : []));
    const half = (Math.min(...places) + Math.max(...places)) / 2;
    return middle > (half < row ? half + 0.5 : half - 0.5);
  };
  return ranked(items, index, stationsOf(items, index).stations.filter(passed).length)[0];
}

/** What a key does to an item: [edit, reason], ["open"], ["next"], ["previous"], or nothing. */
export function keyed(event, items, item, index, start) {
  const sideways = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
  const upright = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (sideways && event.altKey) return null;
  if (sideways && event.shiftKey) return resized(item, start, nextStep(item.minutes, sideways));
  if (sideways) return moved(item, start, nextStep(start, sideways));
  if (upright && event.altKey) return ranked(items, index, stationsOf(items, index).before + upright);
  if (upright) return [upright > 0 ? "next" : "previous"];
  switch (event.key) {
    case "PageUp": return moved(item, start, nextStep(start, -QUARTER));
    case "PageDown": return moved(item, start, nextStep(start, QUARTER));
    case "Home": return ranked(items, index, 0);
    case "End": return ranked(items, index, items.length);
    case "p": case "P": return [pinned(item), ""];
    case "Enter": case " ": return ["open"];
    default: return null;
  }
}

/** The next whole step before or after a number of minutes. */
function nextStep(minute, by) {
  return by > 0 ? (Math.floor(minute / by) + 1) * by : (Math.ceil(minute / -by) - 1) * -by;
}

/**
 * Edits on their way to the kernel. One made by a key is held for a moment, as another one may take its place;
 * one that is not answered in time counts as not done.
 */
export function waitingRoom(model, { settle, fallBack }) {
  let sent = []; // {n, edit}
  let held = null;
  let number = model.get("spec").answers ?? 0;
  let [holding, patience] = [0, 0];

  const giveUp = () => {
    sent = [];
    fallBack();
  };
  const send = (edit) => {
    flush();
    number += 1;
    sent.push({ n: number, edit });
    clearTimeout(patience);
    patience = setTimeout(giveUp, PATIENCE);
    try {
      model.send({ edit, n: number });
    } catch {
      clearTimeout(patience);
      giveUp();
    }
  };
  const flush = () => {
    clearTimeout(holding);
    const edit = held;
    held = null;
    if (edit) send(edit);
  };
  return {
    send, flush,
    waiting: () => [...sent.map(({ edit }) => edit), ...(held ? [held] : [])],
    hold(edit) {
      if (held && (held.op !== edit.op || held.id !== edit.id || edit.op === "reorder")) flush();
      held = edit;
      clearTimeout(holding);
      holding = setTimeout(flush, 250);
    },
    answered() {
      const { answers = 0, refusal = "" } = model.get("spec");
      const wasWaiting = sent.some(({ n }) => n <= answers);
      sent = sent.filter(({ n }) => n > answers);
      if (!sent.length) clearTimeout(patience);
      settle(wasWaiting ? refusal : "");
    },
  };
}
