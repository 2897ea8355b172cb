// What all controls have in common: they prepare their element, follow traits, and exchange messages.
import { el, fill, html, isFirstClick, isTyping, rememberText, running, targetIn } from "./dom.js";
import { download } from "./files.js";
import { keepFocus } from "./focus.js";
import { runAgain } from "./text.js";

const LONGEST_SILENCE = 8000; // milliseconds in which the kernel must hear a message
const LONGEST_PRESS = 120; // frames to wait for the release of a button: about two seconds

/** Return a control for anywidget, which prepares its element and calls `draw` with the view (see types.d.ts).
 * @type {<T, M>(className: string, draw: (view: View<T, M>) => void) =>
 *   { render(props: Props<T, M>): void }} */
export const widget = (className, draw) => ({
  render({ model, el: root, signal }) {
    root.classList.add("wb-part", className);
    root.dataset.lmSuppressShortcuts = "true"; // otherwise "x" on a list cuts the cell in JupyterLab
    root.tabIndex = -1; // otherwise a click beside the controls puts JupyterLab in command mode
    root.addEventListener("focusin", rememberText);
    root.addEventListener("keydown", handleShortcut);
    root.addEventListener("click", foldOnce);
    window.addEventListener("pagehide", () => leaveField(root), { signal });
    const updates = /** @type {Map<string, Set<() => unknown>>} */ (new Map()); // by the trait that they follow
    function follow(/** @type {string} */ trait, /** @type {() => unknown} */ update) {
      const followers = updates.get(trait) ?? new Set();
      const run = () =>
        keepFocus(root, () => {
          for (const follower of signal.aborted ? [] : followers) follower();
        });
      if (!updates.has(trait)) listen(`change:${trait}`, () => onceReleased(run));
      updates.set(trait, followers.add(update));
    }
    /** @type {(event: any, callback: (message: Reply, buffers: DataView<ArrayBuffer>[]) => void) => void} */
    function listen(event, callback) {
      model.on(event, callback);
      signal.addEventListener("abort", () => model.off(event, callback));
    }
    const silence = watchSilence(root);
    const ofView = /** @type {Model<any, any>} */ (model); // with the traits of each control: see views/view.py
    listen("change:heard", () => silence.heard(ofView.get("heard")));
    const receive = (/** @type {(message: Reply) => unknown} */ show) => listen("msg:custom", show);
    listen("msg:custom", ({ name, type }, [data]) => name && download(name, new Blob([data], { type })));
    const view = /** @type {Parameters<typeof draw>[0]} */ ({
      root,
      model,
      signal,
      get(trait) {
        if (running) follow(String(trait), running);
        return model.get(trait);
      },
      set(trait, value) {
        model.set(trait, value);
        model.save_changes();
      },
      send(message, buffers) {
        try {
          model.send(message, undefined, buffers);
          silence.sent();
        } catch {
          showDisconnected(root, true);
        }
      },
      ask(line, message, buffers) {
        fill(line, "Even geduld …");
        view.send(message, buffers);
      },
      observe(traits, update) {
        for (const trait of traits) follow(trait, update);
        update();
      },
      receive,
      replies(tag = "p.wb-summary") {
        const line = el(tag, { role: "status" });
        receive(({ text }) => fill(line, text));
        return line;
      },
    });
    prepareWidget(model, listen);
    view.send(/** @type {any} */ ({ asks: "state" })); // all traits now, and each change from now on
    if (ofView.get("is_complete")) draw(view);
    else listen("change:is_complete", () => draw(view));
  },
});

/** Prepare the AnyModel of anywidget, for which `model` stands. Only a change of a trait tells which it is.
 *
 * Its traits are kept out of what JupyterLab stores in a notebook ("Save Widget State Automatically"). Messages of
 * the kernel go straight to the class that AnyModel extends: AnyModel drops all of them if the control took more
 * than two seconds to load, as on a slow computer.
 * @type {(model: Model<any, any>, listen: (event: any, callback: (anyModel: any) => void) => void) => void} */
function prepareWidget(model, listen) {
  listen("change:drawn", (anyModel) => {
    if (!anyModel?.attributes) return;
    const isOfAnyWidget = (/** @type {[string, unknown]} */ [name]) => name.startsWith("_");
    anyModel.get_state = () => Object.fromEntries(Object.entries(anyModel.attributes).filter(isOfAnyWidget));
    const handle = Object.getPrototypeOf(anyModel.constructor).prototype?._handle_comm_msg;
    if (handle) anyModel.comm?.on_msg(handle.bind(anyModel));
  });
  model.set("drawn", Date.now());
}

/** Show that the kernel does not answer if it does not hear a message in time, until it has heard all. */
function watchSilence(/** @type {HTMLElement} */ root) {
  let timer = 0;
  let unheard = 0; // messages
  let total = 0; // messages that the kernel has heard, also those of earlier views
  function wait() {
    clearTimeout(timer);
    if (unheard > 0) timer = setTimeout(showDisconnected, LONGEST_SILENCE, root, true);
    else showDisconnected(root, false);
  }
  return {
    sent() {
      if (unheard++ === 0) wait();
    },
    heard(/** @type {number} */ now) {
      unheard = Math.max(0, unheard - (now - total));
      total = now;
      wait();
    },
  };
}

/** Redrawing a button between mousedown and mouseup loses the click, so wait until no button is held down. */
function onceReleased(/** @type {() => void} */ update, left = LONGEST_PRESS) {
  const isPressed = left > 0 && document.querySelector(".wb-part button:active");
  if (isPressed) requestAnimationFrame(() => onceReleased(update, left - 1));
  else update();
}

/** Let the field with the focus send what was typed in it: the page is left, or loaded again. */
function leaveField(/** @type {HTMLElement} */ root) {
  root.querySelector(":focus")?.blur();
}

/** Let a double click on the heading of a folded section count as one: the second would fold it again. */
function foldOnce(/** @type {MouseEvent} */ click) {
  if (!isFirstClick(click) && targetIn(click, "summary")) click.preventDefault();
}

/** Handle Ctrl+S (everything is saved already), undo and redo. While the user is typing, undo is that of the
 * browser, for the text; otherwise it is that of the plan. */
function handleShortcut(/** @type {KeyboardEvent} */ press) {
  const key = press.key.toLowerCase();
  if (!(press.ctrlKey || press.metaKey) || press.altKey) return;
  const isRedo = key === "y" || press.shiftKey;
  if (key === "s") press.preventDefault();
  if (key !== "z" && (key !== "y" || press.shiftKey)) return;
  press.preventDefault();
  const target = /** @type {HTMLElement} */ (press.target);
  // JupyterLab keeps these keys from the browser, so the browser's own undo must be called
  if (isTyping(target)) return document.execCommand(isRedo ? "redo" : "undo");
  target
    .closest(".wb")
    ?.querySelector(isRedo ? ".wb-redo" : ".wb-undo")
    ?.click();
}

/** Show that the kernel does not answer, or that it answers again. */
function showDisconnected(/** @type {HTMLElement} */ root, /** @type {boolean} */ isDisconnected) {
  const warning = root.querySelector(":scope > .wb-disconnected");
  if (isDisconnected === (warning !== null)) return;
  tellTab(root, isDisconnected ? "silent" : "answers");
  if (!isDisconnected) return warning?.remove();
  root.prepend(html`
    <p class="wb-disconnected" role="alert">Het formulier antwoordt niet, dus wat je nu doet, is nog niet bewaard.
      ${runAgain()}: dan komt het formulier terug, met wat je typte.</p>`);
}

/** Number the edits of a control. The kernel answers with the number of the last edit that it has seen. If it
 * does not answer within `limit` milliseconds, `fail` is called, if there is one.
 * @template {object} M
 * @param {HTMLElement} root
 * @param {(message: M, buffers?: ArrayBuffer[]) => void} send
 * @param {() => void} [fail]
 * @param {number} [limit] */
export function numberEdits(root, send, fail, limit) {
  let last = 0;
  let timer = 0;
  return {
    /** Send a message with the next number, which is returned.
     * @type {(message: M, buffers?: ArrayBuffer[]) => number} */
    send(message, buffers) {
      last = Math.max(Date.now(), last + 1); // later than those of an earlier view, also after a restart
      send({ ...message, n: last }, buffers);
      root.dataset.waiting = "true";
      clearTimeout(timer);
      if (fail) timer = setTimeout(fail, limit);
      return last;
    },
    /** Return whether the kernel has seen every edit. */
    confirm(seen = last) {
      if (last > seen) return false;
      clearTimeout(timer);
      if (root.dataset.waiting) {
        delete root.dataset.waiting;
        tellTab(root, "seen");
      }
      return true;
    },
  };
}

// The events between a form and the tab of JupyterLab around it; elsewhere nobody listens to them.

/** Tell the tab around an element something.
 * @type {(root: HTMLElement, what: string, detail?: object) => void} */
export function tellTab(root, what, detail = {}) {
  root.dispatchEvent(new CustomEvent(`werkbezoek:${what}`, { bubbles: true, detail }));
}

/** Call a function with each request of the tab.
 * @type {(root: HTMLElement, act: (request: TabRequest) => unknown) => void} */
export function listenToTab(root, act) {
  root.addEventListener("werkbezoek:act", (event) => act(/** @type {CustomEvent} */ (event).detail));
}
