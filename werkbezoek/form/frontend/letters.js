// Letters around the visit: which letter goes to whom, and the drafts as files.
import { widget } from "./control.js";
import { button, el, fill, foldedSection, html, PRIMARY } from "./dom.js";
import { listItems } from "./lists.js";

export default widget("wb-letters", (/** @type {Letters} */ { root, get, send, ask, observe, replies }) => {
  const statusLine = replies();
  const buttons = get("occasions").map(([key, label, about]) => {
    const show = () => ask(statusLine, { show: key });
    const pressed = () => String(get("occasion") === key);
    return button(label, show, { title: `Brieven ${about}`, "aria-pressed": pressed });
  });

  const item = (/** @type {Letter} */ { name: guest, to, cc, subject, text, files, remark }) => html`
    <li><details>
      <summary><span class="wb-list-title">${guest}</span><span class="wb-list-detail">${to}</span></summary>
      ${remark && el("p.wb-hint", {}, remark)}${cc && el("p.wb-hint", {}, `Cc: ${cc}`)}
      <p class="wb-letter-subject">${subject}</p><div class="wb-letter">${text}</div>
      ${files.length > 0 && el("p.wb-hint", {}, `Bijlagen: ${files.join(", ")}`)}
    </details></li>`;

  const hasNone = () => !get("letters").length;
  const attributes = { ...PRIMARY, hidden: hasNone };
  const download = button("Concepten downloaden (.zip)", () => send({ download: true }), attributes);
  const content = html`
    <p class="wb-hint wb-section-hint">Concepten voor je mailprogramma, één per persoon. Brieven aan bewoners, en aan een gemeente zonder e-mailadres, zijn een PDF om af te drukken. Er wordt niets vanzelf verstuurd.</p>
    <div class="wb-add" role="group" aria-label="Soort brief">${buttons}</div>${statusLine}
    <ul class="wb-lacks" hidden=${() => !get("remarks").length}>${() => listItems(get("remarks"))}</ul>
    <ul class="wb-plans" hidden=${hasNone}>${() => get("letters").map(item)}</ul>
    <div class="wb-without" hidden=${() => !get("without_address").length}>
      <h4>Zonder bruikbaar e-mailadres</h4>
      <ul class="wb-lacks">${() => listItems(get("without_address"))}</ul>
    </div>
    ${download}`;
  root.append(foldedSection("Brieven", content));
  observe(["occasion", "summary", "letters", "without_address", "remarks"], () =>
    fill(statusLine, get("summary")),
  );
});
