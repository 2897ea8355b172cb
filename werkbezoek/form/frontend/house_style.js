// The house style of the corporation: its fields, its logo, how it looks, and what was adjusted.

import { el, enter, follow, freshId, isTypedIn, silence } from "./dom.js";

function render({ model, el: node, signal }) {
  enter(node, "wb-house");
  const send = (message, buffers) => {
    try {
      model.send(message, undefined, buffers);
    } catch {
      silence(node, true);
    }
  };

  function field(name, label, hint, width, attributes = {}) {
    const id = freshId();
    const input = el("input", { id, type: "text", autocomplete: "off", "aria-describedby": `${id}-hint`, ...attributes });
    input.addEventListener("change", () => send({ set: name, value: input.value }));
    const box = el("div", { class: "wb-field", style: `--width:${width}` }, el("label", { for: id }, label), input,
      el("span", { class: "wb-hint", id: `${id}-hint` }, hint));
    return { name, input, box };
  }

  const fields = [
    field("name", "Naam van de corporatie", "Geldt voor plannen waarin geen naam staat, en als tekst bij het logo.", 8),
    field("colour", "Kleur", "Een code zoals #0b5d57.", 4, { placeholder: "#0b5d57" }),
    field("closing", "Slotregel", "Komt onder elk document en elke brief.", 12),
  ];
  const [, colour] = fields;
  const picker = el("input", { type: "color", "aria-label": "Kleur kiezen" });
  picker.addEventListener("change", () => send({ set: "colour", value: picker.value }));
  const pair = el("div", { class: "wb-colour" }, picker);
  colour.input.replaceWith(pair);
  pair.prepend(colour.input);

  const file = el("input", { type: "file", accept: ".png,.svg,image/png,image/svg+xml", hidden: true, "aria-label": "Logo" });
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    // a file that is too large goes as far as needed to be refused
    send({ logo: true }, [await chosen.slice(0, model.get("most") + 1).arrayBuffer()]);
    file.value = "";
  });
  const choose = el("button", { type: "button", class: "wb-button", onclick: () => file.click() });
  const remove = el("button", { type: "button", class: "wb-button", onclick: () => { send({ remove: true }); choose.focus(); } }, "Logo weghalen");
  const logo = el("img", { alt: "Het logo" });
  const plate = el("p", {}, logo);
  const band = el("p", {}, "Programma werkbezoek");
  const heading = el("p", {}, "Zo ziet een kop eruit");
  const sample = el("div", { class: "wb-sample" }, plate, band, heading);
  const remarks = el("ul", { class: "wb-lacks" });
  const count = el("span", { class: "wb-count" });
  const problem = el("p", { class: "wb-problem", role: "alert" });

  node.append(el("details", { class: "wb-section" }, el("summary", {}, el("h3", {}, "Huisstijl"), count),
    el("p", { class: "wb-hint wb-section-hint" }, "Voor alle documenten en brieven van al je plannen. Wat je invult, wordt meteen bewaard in de map huisstijl."),
    el("div", { class: "wb-fields" }, ...fields.map((one) => one.box),
      el("div", { class: "wb-field", style: "--width:12" },
        el("div", { class: "wb-add" }, choose, remove, file, el("span", { class: "wb-hint" }, "PNG of SVG, ten hoogste 5 MB.")), problem)),
    el("div", { role: "status" }, remarks), sample));

  follow(model, signal, ["values"], () => {
    const values = model.get("values");
    for (const { name, input } of fields) if (!isTypedIn(input)) input.value = values[name] ?? "";
  });
  follow(model, signal, ["look", "logo"], () => {
    const look = model.get("look");
    const { address, is_light: isLight } = model.get("logo");
    picker.value = /^#[0-9a-f]{6}$/i.test(colour.input.value) ? colour.input.value : look.band;
    band.style.cssText = `background:${look.band};color:${look.on_band}`;
    heading.style.color = look.accent;
    plate.hidden = remove.hidden = !address;
    if (address) logo.src = address;
    plate.style.background = isLight ? look.ground : "#fff";
    choose.textContent = address ? "Ander logo kiezen …" : "Logo kiezen …";
  });
  follow(model, signal, ["remarks"], () => {
    const said = model.get("remarks");
    remarks.replaceChildren(...said.map((one) => el("li", {}, one)));
    count.textContent = said.length ? (said.length === 1 ? "1 opmerking" : `${said.length} opmerkingen`) : "";
  });
  follow(model, signal, ["problem"], () => { problem.textContent = model.get("problem"); });
}

export default { render };
