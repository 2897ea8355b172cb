// What a tab of JupyterLab and the form in it tell each other, as events of the page that go up to the tab.

import { listenToTab, tellTab, widget } from "./control.js";
import { el, fill } from "./dom.js";

const LONGEST_SHOWN = 10_000; // milliseconds that a text about a file stays

export default widget("wb-tab-view", (/** @type {Tab} */ { root, get, send, observe, receive }) => {
  const line = el("p.wb-toast", { role: "status", hidden: true });
  let timer = 0;
  root.append(line);

  function showText(/** @type {string} */ text) {
    fill(line, text);
    line.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => Object.assign(line, { hidden: true }), LONGEST_SHOWN);
  }

  const tell = () => tellTab(root, "state", { title: get("title"), state: get("state") });
  listenToTab(root, (request) => (request.act === "tell" ? tell() : send(request)));
  observe(["title", "state"], tell);
  receive(({ text, open, replace, leave, print }) => {
    if (open) tellTab(root, "open", { path: open, replace });
    else if (leave) tellTab(root, "leave");
    else if (print) printPage(root, print);
    else showText(text);
  });
});

/** Print a page in a frame, where no script runs. */
function printPage(/** @type {HTMLElement} */ root, /** @type {string} */ page) {
  root.querySelector("iframe")?.remove();
  const sandbox = "allow-modals allow-same-origin";
  const frame = el("iframe.wb-hidden", { sandbox, title: "Het programma voor gasten, om af te drukken" });
  frame.addEventListener("load", () => frame.contentWindow?.print());
  frame.srcdoc = page;
  root.append(frame);
}
