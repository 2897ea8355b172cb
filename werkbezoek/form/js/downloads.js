// Buttons that make a file and hand it to the browser: as a blob, which works wherever the form does.

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

  const onMessage = (message, buffers) => {
    status.textContent = message.text;
    if (!message.name) return;
    const address = URL.createObjectURL(new Blob([buffers[0]], { type: message.type }));
    const link = el("a", { href: address, download: message.name });
    node.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  model.on("msg:custom", onMessage);
  signal.addEventListener("abort", () => model.off("msg:custom", onMessage));
  node.append(el("div", { class: "wb-cards" }, ...cards), status);
}

export default { render };
