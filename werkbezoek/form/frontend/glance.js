// The invitations at a glance: how far they are, who they are, and what the chosen approach still lacks.

import { el, enter, follow, tell } from "./dom.js";

const TONES = { concept: "quiet", uitgenodigd: "open", "geen-reactie": "open", bevestigd: "good", afgemeld: "gone" };

function render({ model, el: node, signal }) {
  enter(node, "wb-glance");
  const count = el("p", { class: "wb-hint" });
  const parts = el("div", { class: "wb-glance-parts" });
  const people = el("ul", { class: "wb-glance-people" });
  const all = el("details", {}, el("summary", {}, "Per genodigde"), people);
  node.append(el("h3", {}, "Uitnodigingen in één oogopslag"), count, parts, all);

  const tallies = (title, list) => list.length ? el("section", {}, el("h4", {}, title),
    el("ul", {}, ...list.map(({ label, count: number }) => el("li", {}, el("b", {}, String(number)), ` ${label}`)))) : null;

  follow(model, signal, ["overview"], () => {
    const { statuses = [], roles = [], parties = [], lacks = [], invitations = [], expected, confirmed, limit, approach } = model.get("overview");
    node.hidden = !invitations.length;
    count.textContent = `${expected === 1 ? "1 persoon" : `${expected} personen`} in de groep, bewoners niet meegeteld; `
      + `${confirmed} bevestigd. Het streven is hooguit ${limit}${approach ? `. Aanpak: ${approach.toLowerCase()}` : ""}.`;
    const missing = el("section", { class: "wb-glance-lacks" }, el("h4", {}, "Wat er nog ontbreekt"),
      lacks.length ? el("ul", { class: "wb-lacks" }, ...lacks.map(({ text, advice }) => el("li", {}, text, advice ? el("span", { class: "wb-hint" }, ` ${advice}`) : null)))
        : el("p", { class: "wb-hint" }, "Niets: de groep past bij de gekozen aanpak."));
    parts.replaceChildren(...[tallies("Uitnodigingen", statuses), tallies("Rollen", roles), tallies("Partijen", parties), missing].filter(Boolean));
    people.replaceChildren(...invitations.map(({ index, name, roles: role, party, status }) => el("li", {},
      el("button", { type: "button", class: "wb-link", onclick: () => tell(node, model, { go: `invitees[${index}].status` }) }, name),
      el("span", { class: "wb-hint" }, [role, party].filter(Boolean).join(" · ")),
      el("span", { class: "wb-badge", "data-tone": TONES[status] }, status.replace("-", " ")))));
  });
}

export default { render };
