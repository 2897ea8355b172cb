// Buttons that make a document and hand it to the browser.

function render({ model, el: node, signal }) {
  enter(node, "wb-downloads");
  const status = el("p", { class: "wb-summary", role: "status" });

  const cards = model.get("audiences").map(([audience, title, about]) => el("section", { class: "wb-card" },
    el("h3", {}, title), el("p", { class: "wb-hint" }, about),
    el("div", { class: "wb-add" }, ...model.get("formats").map(([format, label]) => el("button", {
      type: "button", class: "wb-button wb-first", "aria-label": `${title} als ${label}`,
      onclick: () => {
        status.textContent = "Even geduld …";
        tell(node, model, { make: audience, format });
      },
    }, label)))));

  takeFiles(node, model, signal, (text) => { status.textContent = text; });
  node.append(el("div", { class: "wb-cards" }, ...cards), status);
}

export default { render };
