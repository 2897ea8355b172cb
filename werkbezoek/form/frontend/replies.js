// Answers to the invitations: the user chooses or drops mails and calendar files, and accepts answers line by line.
import { widget } from "./control.js";
import { button, el, foldedSection, html, PRIMARY, selectInput } from "./dom.js";
import { filePicker, onFilesDropped } from "./files.js";
import { listItems } from "./lists.js";

export default widget("wb-answers", (/** @type {Answers} */ { root, get, send, ask }) => {
  const statusLine = el("p.wb-hint", { role: "status" }, () => get("status"));
  async function read(/** @type {File[]} */ files) {
    const data = await Promise.all(files.map((file) => file.arrayBuffer()));
    ask(statusLine, { read: files.map((file) => file.name) }, data);
  }
  const accept = ".eml,.ics,message/rfc822,text/calendar";
  const picker = filePicker({ accept, multiple: true, "aria-label": "Mails en agenda-antwoorden" }, read);
  const choose = button("Mails of agenda-antwoorden kiezen …", () => picker.click());
  const hasNone = () => !get("replies").length;
  const takeOverLabel = () => `Overnemen (${get("chosen")})`;
  const attributes = { ...PRIMARY, hidden: hasNone, disabled: () => !get("chosen") };
  const takeOver = button(takeOverLabel, () => send({ accept: true }), attributes);
  const clear = button("Lijst leegmaken", () => send({ clear: true }), { hidden: hasNone });

  function row(/** @type {AnswerLine} */ line) {
    const { id, people, person, now, statuses, status, from, subject, who, why, proposed, text } = line;
    const label = `van ${from}`;
    const setPerson = (/** @type {string} */ value) => send({ choose: id, person: value });
    const setStatus = (/** @type {string} */ value) => send({ choose: id, status: value });
    const name =
      people.length === 1
        ? el("span.wb-list-title", {}, people[0][1])
        : selectInput({ "aria-label": `Wie is dit? Antwoord ${label}` }, [people, person], setPerson);
    const reason = why && html`<p><b>${proposed || "Onduidelijk"}</b>: ${why}</p>`;
    return el(
      "li",
      { "data-id": id },
      html`
        <div class="wb-answer">
          <p>${name} <span class="wb-list-detail">${now && `nu: ${now.toLowerCase()}`}</span></p>
          ${reason}${text && el("p.wb-answer-text", {}, text)}
          <ul class="wb-lacks">${listItems(line.remarks)}</ul>
          <p class="wb-hint">${from} · ${subject}<br>${who}</p>
        </div>
        ${selectInput({ "aria-label": `Antwoord ${label}` }, [statuses, status], setStatus)}`,
    );
  }

  const content = html`
    <p class="wb-hint">Kies mails (.eml) of agenda-antwoorden (.ics) van genodigden, of sleep ze hierheen. Je ziet
      eerst wat erin staat. De mails zelf worden niet bewaard.</p>
    <div class="wb-add">${choose}</div>${statusLine}
    <ul class="wb-lacks">${() => listItems(get("problems"))}</ul>
    <ul class="wb-plans" aria-label="Antwoorden" hidden=${hasNone}>${() => get("replies").map(row)}</ul>
    <div class="wb-add">${takeOver}${clear}</div>${picker}`;
  const details = foldedSection("Antwoorden inlezen", content);
  root.append(details);
  onFilesDropped(root, read, () => details.setAttribute("open", ""));
});
