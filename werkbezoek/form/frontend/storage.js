// What this browser remembers: choices of the user, and edits in case the kernel has died.

const inThisPage = /** @type {Map<string, string>} */ (new Map());

/** A choice of the user that this browser remembers, or without storage only this page. */
export function remembered(/** @type {string} */ name) {
  const key = `werkbezoek ${name}`;
  return {
    get: () => inThisPage.get(key) ?? stored(() => localStorage.getItem(key)),
    set(/** @type {string} */ value) {
      inThisPage.set(key, value);
      stored(() => localStorage.setItem(key, value));
    },
  };
}

/** Use the storage of the browser; returns null if the browser refuses.
 * @template T @param {() => T} use */
function stored(use) {
  try {
    return use();
  } catch {
    return null;
  }
}

/** Edits that the kernel has not answered, stored in this browser tab in case the kernel has died.
 * @param {string} plan the id of the plan */
export function unansweredEdits(plan) {
  const key = `werkbezoek ${plan}`;
  /** @type {() => Record<string, { value: FieldValue; n: number }>} */
  const all = () => JSON.parse(stored(() => sessionStorage.getItem(key)) ?? "{}");
  /** @type {(edits: ReturnType<typeof all>) => unknown} */
  const keep = (edits) => stored(() => sessionStorage.setItem(key, JSON.stringify(edits)));
  return {
    /** @type {(path: string, value: FieldValue, n: number) => void} */
    add: (path, value, n) => keep({ ...all(), [path]: { value, n } }),
    forget: (/** @type {(path: string) => boolean} */ isOwn, /** @type {number} */ seen) =>
      keep(Object.fromEntries(Object.entries(all()).filter(([path, { n }]) => !isOwn(path) || n > seen))),
    all,
  };
}
