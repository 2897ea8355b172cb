// The invitations at a glance: their states, who is coming, and what is missing for the chosen approach.
import { widget } from "./control.js";
import { button, el, html } from "./dom.js";

export default widget("wb-glance", (/** @type {Invitations} */ { root, get, send, observe }) => {
  /** @type {(title: string, counts?: Count[]) => Content} */
  function tally(title, counts = []) {
    const items = counts.map(({ label, count }) => html`<li><b>${count}</b> ${label}</li>`);
    return items.length > 0 && html`<section><h4>${title}</h4><ul>${items}</ul></section>`;
  }

  const lack = (/** @type {Lack} */ { text, advice }) =>
    el("li", {}, text, advice && el("span.wb-hint", {}, ` ${advice}`));

  const item = (/** @type {Invitation} */ { index, name: guest, roles, party, status, status_label }) => html`
    <li>
      ${button(guest, () => send({ go: `invitees[${index}].status` }), { class: "wb-link" })}
      <span class="wb-hint">${[roles, party].filter(Boolean).join(" · ")}</span>
      <span class="wb-badge" data-state=${status}>${status_label}</span>
    </li>`;

  const parts = () => {
    const { statuses, roles, parties, lacks = [] } = get("overview");
    const none = html`<p class="wb-hint">Voor de gekozen aanpak ontbreekt er niets.</p>`;
    return html`
      ${tally("Uitnodigingen", statuses)}${tally("Rollen", roles)}${tally("Partijen", parties)}
      <section class="wb-glance-lacks"><h4>Wat er nog ontbreekt</h4>
        ${lacks.length ? el("ul.wb-lacks", {}, lacks.map(lack)) : none}
      </section>`;
  };
  root.append(html`
    <h3>Uitnodigingen in één oogopslag</h3><p class="wb-hint">${() => get("summary")}</p>
    <div class="wb-glance-parts">${parts}</div>
    <details>
      <summary>Per genodigde</summary>
      <ul class="wb-glance-people">${() => get("overview").invitations?.map(item)}</ul>
    </details>`);
  observe(["overview"], () => root.toggleAttribute("hidden", !get("overview").invitations?.length));
});
