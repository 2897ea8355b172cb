// The list beside an editor: one row for each invitee or item, one of them chosen.

function render({ model, el: node, signal }) {
  enter(node, "wb-list");
  const heading = el("h3", {});
  const list = el("ol", { class: "wb-list-rows" });
  const none = el("p", { class: "wb-hint" });
  const kinds = el("select", { "aria-label": "Wat voor onderdeel" });
  const act = (label, symbol, onclick) =>
    el("button", { type: "button", class: "wb-icon", "aria-label": label, title: label, onclick }, symbol);
  const chosen = () => model.get("chosen");
  const move = (by) => tell(node, model, { move: chosen(), to: chosen() + by });
  const up = act("Naar boven (Alt+pijl omhoog)", "↑", () => move(-1));
  const down = act("Naar beneden (Alt+pijl omlaag)", "↓", () => move(1));
  const away = act("Verwijderen", "×", () => tell(node, model, { remove: chosen() }));
  const add = el("button", {
    type: "button", class: "wb-button", "data-path": model.get("path"),
    onclick: () => tell(node, model, { add: model.get("kinds").length ? kinds.value : "" }),
  });

  function row(place) {
    const title = el("span", { class: "wb-list-title" });
    const detail = el("span", { class: "wb-list-detail" });
    const badge = el("span", { class: "wb-badge" });
    const button = el("button", {
      type: "button",
      onclick: () => tell(node, model, { choose: place }),
      onkeydown: (event) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!by) return;
        event.preventDefault();
        if (event.altKey) tell(node, model, { move: place, to: place + by });
        else list.children[place + by]?.firstChild.focus();
      },
    }, el("span", { class: "wb-list-text" }, title, detail), badge);
    const item = el("li", {}, button);
    return Object.assign(item, { title_: title, detail_: detail, badge_: badge, button_: button });
  }

  function draw() {
    const rows = model.get("rows");
    while (list.children.length > rows.length) list.lastChild.remove();
    while (list.children.length < rows.length) list.append(row(list.children.length));
    rows.forEach((one, place) => {
      const item = list.children[place];
      item.title_.textContent = one.title;
      item.detail_.textContent = one.detail;
      item.badge_.textContent = one.badge;
      item.badge_.hidden = !one.badge;
      item.badge_.dataset.tone = one.tone;
      if (place === chosen()) item.button_.setAttribute("aria-current", "true");
      else item.button_.removeAttribute("aria-current");
    });
    heading.textContent = `${model.get("label")} (${rows.length})`;
    none.textContent = model.get("empty");
    none.hidden = rows.length > 0;
    up.disabled = rows.length === 0 || chosen() === 0;
    down.disabled = rows.length === 0 || chosen() === rows.length - 1;
    away.disabled = rows.length === 0;
    add.textContent = `+ ${model.get("addLabel")}`;
    kinds.hidden = !model.get("kinds").length;
    if (!kinds.children.length) {
      kinds.append(...model.get("kinds").map(([value, label]) => el("option", { value }, label)));
    }
  }

  function reveal() {
    const button = list.children[chosen()]?.firstChild;
    if (!button) return;
    if (list.contains(document.activeElement)) button.focus();
    const [top, bottom] = [button.offsetTop - list.offsetTop, button.offsetTop - list.offsetTop + button.offsetHeight];
    if (top < list.scrollTop) list.scrollTop = top;
    if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
  }

  function focus() {
    if (!model.get("focus").path) return;
    add.focus();
    model.set("focus", {});
    model.save_changes();
  }

  node.append(
    el("div", { class: "wb-list-head" }, heading, el("div", { class: "wb-row-acts" }, up, down, away)),
    none, list, el("div", { class: "wb-add" }, kinds, add));
  follow(model, signal, ["rows", "chosen"], draw);
  follow(model, signal, ["chosen"], reveal);
  follow(model, signal, ["focus"], focus);
}

export default { render };
