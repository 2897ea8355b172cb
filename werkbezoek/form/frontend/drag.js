// Dragging the rows of a list with mouse, pen or finger, drawn once per animation frame.

/** Let parts of a list be dragged. `grab` is called with each pointer that is pressed, and returns whether it
 * takes hold of something. Return a function that breaks a drag off.
 * @type {(list: HTMLElement, signal: AbortSignal, hooks: DragHooks) => () => void} */
export function makeDraggable(list, signal, { grab, drag, drop, cancel }) {
  let held = /** @type {{ start: PointerEvent; now: PointerEvent; frame: number } | null} */ (null);

  function release(/** @type {() => void} */ then) {
    if (!held) return;
    cancelAnimationFrame(held.frame);
    if (list.hasPointerCapture(held.start.pointerId)) list.releasePointerCapture(held.start.pointerId);
    held = null;
    then();
  }
  const abandon = () => release(cancel);
  const follow = () => {
    if (!held) return;
    const { start, now } = held;
    held.frame = 0;
    drag({
      dx: now.clientX - start.clientX,
      dy: now.clientY - start.clientY,
      isFine: now.altKey,
      y: now.clientY,
    });
  };

  list.addEventListener("pointerdown", (pointer) => {
    if (pointer.button !== 0 || held || !grab(pointer)) return;
    pointer.preventDefault();
    held = { start: pointer, now: pointer, frame: 0 };
    list.setPointerCapture(pointer.pointerId);
  });
  list.addEventListener("pointermove", (pointer) => {
    if (!held || pointer.pointerId !== held.start.pointerId) return;
    held.now = pointer;
    held.frame ||= requestAnimationFrame(follow);
  });
  list.addEventListener("pointerup", (pointer) => {
    if (!held || pointer.pointerId !== held.start.pointerId) return;
    held.now = pointer;
    follow();
    release(drop);
  });
  list.addEventListener("pointercancel", abandon);
  const stopOnEscape = (/** @type {KeyboardEvent} */ press) => {
    if (press.key !== "Escape" || !held) return;
    press.preventDefault();
    press.stopPropagation();
    abandon();
  };
  document.addEventListener("keydown", stopOnEscape, { capture: true, signal });
  signal.addEventListener("abort", abandon);
  return abandon;
}
