// Files that the user picks, drags to a control, or downloads.
import { el } from "./dom.js";

/** Make a hidden control to pick files with; `use` gets the files that the user picks.
 * @type {(attributes: Attributes, use: (files: File[]) => unknown) => HTMLInputElement} */
export function filePicker(attributes, use) {
  const input = el("input", { type: "file", hidden: true, ...attributes });
  input.addEventListener("change", async () => {
    if (input.files?.length) await use([...input.files]);
    input.value = "";
  });
  return input;
}

/** Return the content of a file; of one with more than `most` bytes only enough to refuse it.
 * @type {(file: File, most: number) => Promise<ArrayBuffer>} */
export const contentOf = (file, most) => file.slice(0, most + 1).arrayBuffer();

const hasFiles = (/** @type {DragEvent} */ { dataTransfer }) => dataTransfer?.types.includes("Files");

/** Take files that the user drags to an element; `over` is called while they are above it.
 * @type {(root: HTMLElement, use: (files: File[]) => unknown, over?: () => unknown) => void} */
export function onFilesDropped(root, use, over) {
  root.addEventListener("dragover", (drag) => {
    if (!hasFiles(drag)) return;
    drag.preventDefault();
    over?.();
  });
  root.addEventListener("drop", (drop) => {
    const files = [...(drop.dataTransfer?.files ?? [])];
    if (!files.length) return;
    drop.preventDefault();
    drop.stopPropagation(); // JupyterLab has handlers of its own for dropped files
    use(files);
  });
}

/** Refuse files that are dropped where no control takes them: the browser would show the file instead of the page.
 * @param {AbortSignal} signal ends this */
export function refuseOtherFiles(signal) {
  const refuse = (/** @type {DragEvent} */ drag) => {
    if (!hasFiles(drag) || !drag.dataTransfer || drag.defaultPrevented) return;
    drag.preventDefault();
    drag.dataTransfer.dropEffect = "none";
  };
  document.addEventListener("dragover", refuse, { signal });
  document.addEventListener("drop", refuse, { signal });
}

/** Pass a file to the browser, which adds it to the downloads. */
export function download(/** @type {string} */ fileName, /** @type {Blob} */ file) {
  const href = URL.createObjectURL(file);
  el("a", { href, download: fileName }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
