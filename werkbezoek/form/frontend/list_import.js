// The preview of an import: what each column and each row becomes, what was guessed, and what is asked.
import { widget } from "./control.js";
import { button, el, fill, html, PRIMARY, selectInput, textInput, visuallyHidden } from "./dom.js";
import { listItems } from "./lists.js";
import { counted } from "./text.js";

export default widget("wb-import", (/** @type {ListImport} */ { root, get, send, observe }) => {
  const heading = el("h3", { tabindex: "-1" }, () => `Overnemen uit ${get("spec").name}`);
  const box = el("div.wb-import-parts");
  const applyLabel = () => `Overnemen (${counted(get("spec").count ?? 0, "rij", "rijen")})`;
  const isNotReady = () => !get("spec").ready;
  const apply = button(applyLabel, () => send({ apply: true }), { ...PRIMARY, disabled: isNotReady });
  const cancel = button("Annuleren", () => send({ cancel: true }));
  root.append(html`
    ${heading}
    <p role="status">${() => get("spec").summary}</p>
    <p class="wb-problem" role="alert">${() => get("problem")}</p>
    ${box}
    <div class="wb-add">${apply}${cancel}</div>`);

  /** Make a select element; after a redraw, the one with the same id gets the focus again.
   * @type {(key: string, options: Options, value: string, use: (value: string) => void,
   *   label: string) => HTMLElement} */
  const choice = (key, options, value, use, label) =>
    selectInput({ "data-id": key, "aria-label": label }, [options, value], use);

  /** Make the control for the answer to a question, or for another value than was guessed.
   * @type {(row: number, field: ImportField) => HTMLElement} */
  function control(row, { path, label, value, options }) {
    const answer = (/** @type {string} */ text) => send({ answer: row, path, text });
    const [key, name] = [`${row} ${path}`, `${label}, rij ${row}`];
    if (options.length) {
      const words = /** @type {Options} */ (options.map((word) => [word, word]));
      return choice(key, value ? words : [["", "Kies …"], ...words], value, answer, name);
    }
    const input = textInput({ value, "data-id": key, "aria-label": name });
    input.addEventListener("change", () => answer(input.value));
    return input;
  }

  const field = (/** @type {string} */ label, /** @type {HTMLElement} */ select) =>
    html`<label class="wb-import-choice"><span>${label}</span>${select}</label>`;

  /** Make the choices of the list, and of the sheet and the day if there are several. */
  function whole(/** @type {ImportSpec} */ { tables, table, sheets, sheet, days, day }) {
    const inTable = choice("table", tables, table, (path) => send({ table: path }), "In de lijst");
    const fromSheet = choice("sheet", sheets, sheet, (number) => send({ sheet: number }), "Uit welk blad");
    const ofDay = choice("day", days, day, (date) => send({ day: date }), "Van welke dag");
    return html`
      <div class="wb-import-choices">
        ${field("In de lijst", inTable)}
        ${sheets.length > 1 && field("Uit", fromSheet)}${days.length > 1 && field("Van", ofDay)}
      </div>`;
  }

  function columnRow(
    /** @type {ImportColumn} */ { index, name, path, origin, samples },
    /** @type {Options} */ fields,
  ) {
    const take = (/** @type {string} */ chosen) => send({ column: index, path: chosen });
    return html`
      <tr><th scope="row">${name}</th><td>${samples}</td>
        <td>${choice(`column ${index}`, fields, path, take, `Kolom ${name} wordt`)}</td><td>${origin}</td></tr>`;
  }

  const columns = (/** @type {ImportSpec} */ { columns: all, fields, questions }) => html`
    <details class="wb-section" data-id="columns" open=${questions.length > 0 || isOpen("columns")}>
      <summary><h4>Kolommen (${all.length})</h4></summary>
      <div class="wb-import-sheet" tabindex="0" role="region" aria-label="Kolommen"><table>
        <thead><tr><th scope="col">In het bestand</th><th scope="col">Voorbeelden</th>
          <th scope="col">Wordt</th><th scope="col">Hoe bepaald</th></tr></thead>
        <tbody>${all.map((column) => columnRow(column, fields))}</tbody>
      </table></div>
    </details>`;

  const isOpen = (/** @type {string} */ key) => Boolean(box.querySelector(`details[data-id="${key}"][open]`));

  /** @type {(row: ImportRow, tone: string, asked: ImportField) => Content} */
  const note = ({ number }, tone, asked) => html`
    <li data-tone=${tone}><span>${asked.label}</span>${control(number, asked)}<span>${asked.why}</span></li>`;

  /** Make the list below a row: what happens to it, its questions, guesses and problems. */
  function remarks(/** @type {ImportRow} */ row) {
    const { number, effect, about, questions, guesses, problems, existing, choice: chosen } = row;
    const keep = (/** @type {string} */ value) => send({ existing: number, choice: value });
    const lines = [
      effect !== "nieuw" &&
        html`<li>${about}${existing.length > 0 && choice(`${number} existing`, existing, chosen, keep, `Rij ${number} staat al op de lijst`)}</li>`,
      questions.map((asked) => note(row, "ask", asked)),
      guesses.map((guessed) => note(row, "guess", guessed)),
      problems.map((problem) => html`<li data-tone="left">${problem}</li>`),
    ].flat();
    return lines.some(Boolean) && html`<ul>${lines}</ul>`;
  }

  function tableRows(/** @type {ImportRow} */ row, /** @type {number} */ width) {
    const { number, text, ticked, fixed, effect, cells } = row;
    const tick = el("input", {
      type: "checkbox",
      checked: ticked,
      disabled: fixed,
      "data-id": `${number} tick`,
    });
    tick.ariaLabel = `Rij ${number} overnemen`;
    tick.addEventListener("change", () => send({ tick: number, on: tick.checked }));
    const notes = remarks(row);
    const content = fixed ? html`<td colspan=${width}>${text}</td>` : cells.map((cell) => el("td", {}, cell));
    return html`
      <tr data-effect=${effect} data-off=${!ticked}><td>${tick}</td><th scope="row">${number}</th>${content}</tr>
      ${notes && html`<tr class="wb-import-notes"><td colspan="2"></td><td colspan=${width}>${notes}</td></tr>`}`;
  }

  const rows = (/** @type {ImportSpec} */ { rows: all, heads, more }) => html`
    <div class="wb-import-sheet" tabindex="0" role="region" aria-label="Rijen"><table>
      <thead><tr><th scope="col">${visuallyHidden("Overnemen")}</th><th scope="col">Rij</th>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${all.map((row) => tableRows(row, heads.length))}</tbody>
    </table></div>
    ${more > 0 && button(`Meer tonen (nog ${more})`, () => send({ more: true }), { "data-id": "more" })}`;

  const leftOut = (/** @type {string[]} */ problems) => html`
    <details class="wb-section" data-id="left" open>
      <summary><h4>${counted(problems.length, "ding", "dingen")} om te weten</h4></summary>
      <ul>${listItems(problems)}</ul>
    </details>`;

  let isShown = false;
  observe(["spec"], () => {
    const spec = /** @type {ImportSpec} */ (get("spec"));
    const scroll = [...box.querySelectorAll(".wb-import-sheet")].map(({ scrollTop }) => scrollTop);
    const wasShown = isShown;
    isShown = Boolean(spec.rows);
    root.hidden = !isShown;
    if (!isShown) return fill(box, null);
    fill(box, [
      spec.questions.length > 0 && html`<ul class="wb-import-asked">${listItems(spec.questions)}</ul>`,
      whole(spec),
      columns(spec),
      spec.rows.length > 0 && rows(spec),
      spec.problems.length > 0 && leftOut(spec.problems),
    ]);
    for (const [place, sheet] of [...box.querySelectorAll(".wb-import-sheet")].entries())
      sheet.scrollTop = scroll[place] ?? 0;
    if (!wasShown) {
      heading.focus({ preventScroll: true });
      root.scrollIntoView({ block: "start" });
    }
  });
});
