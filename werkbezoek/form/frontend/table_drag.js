// Rows dragged by their grip to another place; a line shows where they will land.

export function rowDrag(body, moved) {
  let held = null;
  const mark = (line, after) => {
    for (const one of body.querySelectorAll("[data-drop]")) delete one.dataset.drop;
    if (line) line.dataset.drop = after ? "after" : "before";
  };
  body.addEventListener("pointerdown", (event) => {
    const line = event.target.closest("th[scope=row]")?.parentElement;
    if (!line || event.button !== 0) return;
    event.preventDefault();
    held = { line, to: null };
    line.dataset.held = "true";
    body.setPointerCapture(event.pointerId);
  });
  body.addEventListener("pointermove", (event) => {
    if (!held) return;
    const scroll = body.closest(".wb-sheet");
    const { top, bottom } = scroll.getBoundingClientRect();
    if (event.clientY > bottom - 28) scroll.scrollTop += 14;
    if (event.clientY < top + 56) scroll.scrollTop -= 14;
    const lines = [...body.children];
    const from = lines.indexOf(held.line);
    const over = lines.findIndex((one) => event.clientY < one.getBoundingClientRect().bottom);
    const line = lines[over < 0 ? lines.length - 1 : over];
    const { top: y, height } = line.getBoundingClientRect();
    const after = event.clientY > y + height / 2;
    const gap = lines.indexOf(line) + (after ? 1 : 0);
    held.to = gap > from ? gap - 1 : gap;
    mark(held.to === from ? null : line, after);
  });
  const let_go = (event) => {
    if (!held) return;
    const { line, to } = held;
    held = null;
    delete line.dataset.held;
    mark(null);
    const from = [...body.children].indexOf(line);
    if (event.type === "pointerup" && to != null && to !== from) moved(line.dataset.id, to);
  };
  body.addEventListener("pointerup", let_go);
  body.addEventListener("pointercancel", let_go);
}
