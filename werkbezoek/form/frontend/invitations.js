// The invitations at a glance: how far they are, who is coming, and what the chosen approach still lacks.
// @ts-check
/** @import { Content, Count, Invitation, Invitations, Lack } from "./types.d.ts" */

import { widget } from "./control.js";
import { button, el, fill, html } from "./dom.js";
import { counted } from "./text.js";

/** @type {Record<string, string>} */
const TONES = {
  concept: "quiet",
  uitgenodigd: "open",
  "geen-reactie": "open",
  bevestigd: "good",
  afgemeld: "gone",
};

export default widget("wb-glance", (/** @type {Invitations} */ { root, get, send, observe }) => {
  const summary = el("p.wb-hint");
  const parts = el("div.wb-glance-parts");
  const people = el("ul.wb-glance-people");
  root.append(html`
    <h3>Uitnodigingen in één oogopslag</h3>${summary}${parts}
    <details><summary>Per genodigde</summary>${people}</details>`);

  /** @type {(title: string, counts: Count[]) => Content} */
  function tally(title, counts) {
    const items = counts.map(({ label, count }) => html`<li><b>${count}</b> ${label}</li>`);
    return items.length > 0 && html`<section><h4>${title}</h4><ul>${items}</ul></section>`;
  }

  /** @param {Lack[]} lacks */
  function lacking(lacks) {
    if (!lacks.length) return html`<p class="wb-hint">Niets: de groep past bij de gekozen aanpak.</p>`;
    const items = lacks.map(({ text, advice }) =>
      el("li", {}, text, advice && el("span.wb-hint", {}, ` ${advice}`)),
    );
    return html`<ul class="wb-lacks">${items}</ul>`;
  }

  /** @param {Invitation} invitation */
  const item = ({ index, name: guest, roles, party, status: word }) => html`
    <li>
      ${button(guest, () => send({ go: `invitees[${index}].status` }), { class: "wb-link" })}
      <span class="wb-hint">${[roles, party].filter(Boolean).join(" · ")}</span>
      <span class="wb-badge" data-tone=${TONES[word]}>${word.replace("-", " ")}</span>
    </li>`;

  observe(["overview"], () => {
    const { invitations, statuses, roles, parties, lacks, expected, confirmed, ...aim } = get("overview");
    root.hidden = !invitations?.length;
    if (root.hidden) return;
    const size = `${counted(expected, "persoon", "personen")} in de groep, bewoners niet meegeteld`;
    const approach = aim.approach && `. Aanpak: ${aim.approach.toLowerCase()}`;
    fill(summary, `${size}; ${confirmed} bevestigd. Het streven is hooguit ${aim.limit}${approach}.`);
    parts.replaceChildren(html`
      ${tally("Uitnodigingen", statuses)}${tally("Rollen", roles)}${tally("Partijen", parties)}
      <section class="wb-glance-lacks"><h4>Wat er nog ontbreekt</h4>${lacking(lacks)}</section>`);
    fill(people, invitations.map(item));
  });
});
