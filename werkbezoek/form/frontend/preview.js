// The page of an audience beside the fields, as wide as a phone or a page, in a frame where no script runs.

import { widget } from "./control.js";
import { button, el, html, selectInput } from "./dom.js";
import { remembered } from "./storage.js";

const WIDTHS = { telefoon: "Telefoon", pagina: "Pagina" };

export default widget("wb-preview", (/** @type {Preview} */ { root, get, send, observe, replies }) => {
  const width = remembered("breedte van het voorbeeld");
  const shown = remembered("voorbeeld");
  const choice = () => /** @type {Choice} */ ([get("audiences"), get("audience")]);
  const audience = selectInput({ "aria-label": "Voor wie" }, choice, (value) => send({ audience: value }));
  const frames = el("div.wb-frames");
  const widths = Object.entries(WIDTHS).map(([name, label]) => {
    const use = () => {
      width.set(name);
      showWidth();
    };
    return button(label, use, { "data-width": name });
  });

  function showWidth() {
    root.dataset.width = width.get() ?? "telefoon";
    for (const node of widths) node.ariaPressed = String(node.dataset.width === root.dataset.width);
  }

  function show(/** @type {boolean} */ isShown) {
    shown.set(isShown ? "open" : "dicht");
    send({ show: isShown });
  }

  function close() {
    show(false);
    root.closest(".wb")?.querySelector(".wb-preview-open")?.focus();
  }

  /** Load the page in a new frame, scrolled to the same place as the old one. */
  function draw() {
    if (!get("html")) return;
    const old = frames.querySelector("iframe");
    const title = `Zo ziet het eruit: ${audience.selectedOptions[0]?.label}`;
    const frame = el("iframe", { sandbox: "allow-same-origin", title });
    frame.srcdoc = get("html");
    frame.addEventListener("load", () => {
      frame.contentWindow?.scrollTo(0, old?.contentWindow?.scrollY ?? 0);
      for (const other of frames.querySelectorAll("iframe")) if (other !== frame) other.remove();
    });
    frames.append(frame);
  }

  root.append(html`
    <div class="wb-preview-head">
      <h3>Zo ziet de gast het</h3>${audience}
      <div class="wb-add" role="group" aria-label="Breedte">${widths}</div>
      ${button("Sluiten", close)}
    </div>${replies()}${frames}`);
  showWidth();
  observe(["html"], draw);
  observe(["is_shown"], () =>
    requestAnimationFrame(() => root.closest(".wb-body")?.classList.toggle("wb-previewed", get("is_shown"))),
  );
  root.addEventListener("werkbezoek:preview", () => show(!get("is_shown")));
  if (shown.get() === "open" && !get("is_shown")) show(true);
});
