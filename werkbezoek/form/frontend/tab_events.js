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
