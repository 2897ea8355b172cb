// Which key does what in the table, and which cell comes next. Pure functions; a cell is [row, column].

/** @type {Record<string, Cell>} */
const ARROWS = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };

/** Return the cell that is `step` away from another one; after the last column comes the next row. Return null
 * outside the table.
 * @type {(cell: Cell, step: Cell, size: Cell) => Cell | null} */
export function cellFrom([row, column], [down, right], [rows, columns]) {
  const place = (row + down) * columns + column + right;
  return place < 0 || place >= rows * columns ? null : [Math.floor(place / columns), place % columns];
}

/** Return what a key does in a cell of a table of this size, or null if it does nothing.
 * @type {(event: KeyboardEvent, cell: Cell, size: Cell) => TableAction | null} */
export function actionOf({ key, altKey, ctrlKey, metaKey, shiftKey }, cell, size) {
  const [[row, column], [rows, columns]] = [cell, size];
  const isCommand = ctrlKey || metaKey;
  const [down, right] = ARROWS[key] ?? [0, 0];
  if (down && altKey) return { do: "move", to: row + down };
  if (down && isCommand) return { do: "go", to: [down > 0 ? rows - 1 : 0, column] };
  if (right && isCommand) return { do: "go", to: [row, right > 0 ? columns - 1 : 0] };
  if (down || right) return { do: "go", to: cellFrom(cell, [down, right], size) ?? cell };
  const next = key === "Tab" && cellFrom(cell, [0, shiftKey ? -1 : 1], size);
  if (key === "Tab") return next ? { do: "go", to: next } : null;
  if (key === "Home" || key === "End") return { do: "go", to: [row, key === "Home" ? 0 : columns - 1] };
  if (key === "Escape") return { do: "leave" };
  if (key === "Delete" || key === "Backspace") return { do: isCommand ? "remove" : "clear" };
  if (key === "Enter" || key === "F2" || key === " ") return { do: "edit" };
  return key.length === 1 && !isCommand && !altKey ? { do: "edit", typed: key } : null;
}
