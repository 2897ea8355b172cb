// Edits on the timeline that the kernel has not answered yet.
import { numberEdits } from "./control.js";

const LONGEST_WAIT = 6000; // milliseconds: an edit that is not answered by then was not made
const KEY_PAUSE = 250; // milliseconds without a key after which an edit by keys is sent

/** Send edits, and keep them until the kernel answers. `settle` is called at each answer, `giveUp` if none comes.
 * @param {Pick<Timeline, "root" | "model">} view @param {() => void} settle @param {() => void} giveUp */
export function pendingEdits({ root, model }, settle, giveUp) {
  let sent = /** @type {{ n: number; edit: Edit }[]} */ ([]);
  let held = /** @type {Edit | null} */ (null); // made by a key; the next key may replace it
  let holding = 0;
  const edits = numberEdits(
    root,
    (/** @type {{ edit: Edit }} */ message) => model.send(message),
    fail,
    LONGEST_WAIT,
  );

  function fail() {
    sent = [];
    giveUp();
  }
  function flush() {
    clearTimeout(holding);
    const edit = held;
    held = null;
    if (edit) send(edit);
  }
  function send(/** @type {Edit} */ edit) {
    flush();
    try {
      sent.push({ n: edits.send({ edit }), edit });
    } catch {
      fail();
    }
  }
  return {
    send,
    flush,
    /** @type {() => Edit[]} */
    all: () => [...sent.map(({ edit }) => edit), ...(held ? [held] : [])],
    /** Send an edit after a pause, unless another one of its kind replaces it before that. */
    hold(/** @type {Edit} */ edit) {
      if (held && (held.op !== edit.op || held.id !== edit.id || edit.op === "reorder")) flush();
      held = edit;
      clearTimeout(holding);
      holding = setTimeout(flush, KEY_PAUSE);
    },
    /** Handle the kernel's answer. */
    answer() {
      const { answers = 0 } = model.get("spec");
      sent = sent.filter(({ n }) => n > answers);
      edits.confirm(answers);
      settle();
    },
  };
}
