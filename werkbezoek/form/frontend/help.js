// The head of the margin: what the opzet says at this step, and what the kit advises. It folds the whole margin.
import { widget } from "./control.js";
import { button, el, html, PRIMARY } from "./dom.js";
import { remembered } from "./storage.js";

export default widget("wb-help", (/** @type {Help} */ { root, get, send, observe }) => {
  const fold = button("", () => setFolded(true), { class: "wb-icon", "aria-label": "Kantlijn inklappen" });
  const label = el("span", {}, () => get("folded_label"));
  const unfold = button(label, () => setFolded(false), { class: "wb-unfold", title: "Kantlijn uitklappen" });
  const whole = el("dialog.wb-opzet", { "aria-label": "De hele opzet" });
  const memory = () => remembered(get("is_list") ? "kantlijn bij lijsten" : "kantlijn");

  function setFolded(/** @type {boolean} */ isFolded) {
    memory().set(isFolded ? "dicht" : "open");
    show();
    (isFolded ? unfold : fold).focus();
  }

  function show() {
    const body = root.closest(".wb-body");
    // in one column the margin stands above the fields: open, it would push them off the screen
    const isAbove = body !== null && !getComputedStyle(body).gridTemplateColumns.includes(" ");
    const isFolded = (memory().get() ?? (isAbove || get("is_list") ? "dicht" : "open")) === "dicht";
    body?.classList.toggle("wb-folded", isFolded);
    root.classList.toggle("wb-is-folded", isFolded);
  }

  root.append(html`
    ${unfold}
    <section>
      <h3>Wat zegt de opzet?</h3>${fold}
      <div>${() => get("quotes").map((quote) => el("p", {}, quote))}</div>
      <p class="wb-hint">${() => `Bron: Opzet Werkbezoeken politici van Aedes, ${get("source")}`}</p>
      <button type="button" class="wb-link"
        onclick=${() => (get("opzet") ? whole.showModal() : send({ opzet: true }))}>Lees de hele opzet</button>
      <h3>Wat raden wij aan?</h3>
      <div>${() => get("paragraphs").map((paragraph) => el("p", {}, paragraph))}</div>
    </section>${whole}`);
  observe(["is_list"], () => requestAnimationFrame(show)); // only then it is in the page
  observe(["opzet"], () => {
    if (!get("opzet")) return;
    whole.innerHTML = get("opzet"); // the kit's own text
    whole.append(button("Sluiten", () => whole.close(), PRIMARY));
    whole.showModal();
  });
});
