// Holding a block with mouse, pen or finger. What is drawn follows at every animation frame.

/**
 * Let blocks be dragged. `hooks.grab(row, isEdge)` says whether it may; then `hooks.drag({dx, dy, fine})`,
 * at most once a frame, and at last `hooks.drop()` or `hooks.cancel()`; `hooks.cancel` may come at any time.
 */
export function draggable(list, signal, hooks) {
  let held = null; // {id, x, y, event, frame}

  const release = () => {
    if (!held) return;
    cancelAnimationFrame(held.frame);
    if (list.hasPointerCapture(held.id)) list.releasePointerCapture(held.id);
    held = null;
  };
  const stop = () => {
    if (!held) return;
    release();
    hooks.cancel();
  };
  const follow_ = () => {
    const { x, y, event } = held;
    hooks.drag({ dx: event.clientX - x, dy: event.clientY - y, fine: event.altKey });
  };

  list.addEventListener("pointerdown", (event) => {
    const row = event.target.closest(".wb-time-row");
    if (!row || event.button !== 0 || held || event.target.closest(".wb-time-pin, .wb-time-missing")) return;
    if (!hooks.grab(row, Boolean(event.target.closest(".wb-time-edge")))) return;
    event.preventDefault();
    held = { id: event.pointerId, x: event.clientX, y: event.clientY, event, frame: 0 };
    list.setPointerCapture(event.pointerId);
  });
  list.addEventListener("pointermove", (event) => {
    if (!held || event.pointerId !== held.id) return;
    held.event = event;
    if (held.frame) return;
    held.frame = requestAnimationFrame(() => {
      held.frame = 0;
      follow_();
    });
  });
  list.addEventListener("pointerup", (event) => {
    if (!held || event.pointerId !== held.id) return;
    held.event = event;
    follow_();
    release();
    hooks.drop();
  });
  list.addEventListener("pointercancel", stop);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !held) return;
    event.preventDefault();
    event.stopPropagation();
    stop();
  }, { capture: true, signal });
  signal.addEventListener("abort", stop);
  return stop;
}
