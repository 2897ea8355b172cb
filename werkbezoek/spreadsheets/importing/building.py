"""Making a preview, as a pure function of a source, a plan and the choices of the user; and applying it."""

from collections.abc import Sequence

import msgspec

from ...plan import Plan, get, put
from ...text.parties import PartyRegister, shipped_parties
from ...text.wording import counted, listed, quoted
from ..columns import INVITEES, PROGRAMME, Table
from ..grid import Problem, SheetError
from ..sources import Sheet, SheetRow, Source
from .headings import Layout, heading_score, recognise_layout
from .preview import Choices, Origin, Preview, PreviewColumn, Question
from .rows import read_rows

_TABLES = (INVITEES, PROGRAMME)
_NO_CHOICES = Choices()


class Applied(msgspec.Struct, frozen=True):
    """The plan after an import, and a Dutch sentence that says how many rows changed."""

    plan: Plan
    note: str


def make_preview(
    source: Source,
    plan: Plan,
    table: Table | None = None,
    choices: Choices = _NO_CHOICES,
    parties: PartyRegister | None = None,
) -> Preview:
    """Return what an import of a source into a plan would do.

    ``table`` is the list to import into; if it is None, that follows from the source. ``parties`` knows which
    words are the name of a party; None stands for the register of the kit. The same arguments always have the
    same result.
    """
    at, table, questions = _choose_sheet(source, table, choices)
    sheet = source.sheets[at]
    layout = recognise_layout(sheet, table, choices)
    if layout.has_unknown_headings:
        questions.append(_columns_question(layout))
    problems = [*source.problems, *_left_out_sheets(source, at), *_column_problems(layout)]
    preview = Preview(
        source=source,
        plan=plan,
        table=table,
        sheet=at,
        choices=choices,
        heading_row=layout.heading.number if layout.heading else None,
        columns=layout.columns,
        parties=parties or shipped_parties(),
        problems=(*problems, *([] if questions else _above_headings(sheet, layout))),
        questions=tuple(questions),
    )
    if not questions:
        preview = read_rows(preview, layout)
    numbers = {row.number for row in preview.rows}
    others = (problem for problem in sheet.problems if problem.row not in numbers)
    return msgspec.structs.replace(preview, problems=(*preview.problems, *others))


def apply_preview(preview: Preview, plan: Plan) -> Applied:
    """Return the plan with the rows of a preview.

    The preview is computed again, since the plan may have changed after it was made: no new row or edit is
    overwritten. Raises SheetError if there are open questions.
    """
    path = preview.table.path
    preview = make_preview(preview.source, plan, preview.table, preview.choices, preview.parties)
    if questions := preview.open_questions:
        raise SheetError(" ".join(question.text for question in questions[:3]))
    new = {row.row.id: row.row for row in preview.taken if row.row}
    old = get(plan, path)
    rows = [new.pop(row.id, row) for row in old]
    changed = sum(row != before for row, before in zip(rows, old, strict=True))
    return Applied(put(plan, path, (*rows, *new.values())), _note(len(new), changed))


def _note(added: int, changed: int) -> str:
    parts = []
    if added:
        parts.append(f"{counted(added, 'rij', 'rijen', in_digits=True)} toegevoegd")
    if changed:
        parts.append(f"{counted(changed, 'rij', 'rijen', in_digits=True)} bijgewerkt")
    return f"{', '.join(parts) or 'Alles stond al in het plan'}."


def _choose_sheet(source: Source, table: Table | None, choices: Choices) -> tuple[int, Table, list[Question]]:
    """Return the index of the sheet with the most known columns, its table, and a question if in doubt."""
    places = [at for at in range(len(source.sheets)) if choices.sheet in (None, at)] or [0]
    tables = _TABLES if table is None else (table,)
    scores = {at: [heading_score(source.sheets[at], candidate) for candidate in tables] for at in places}
    best = max(places, key=lambda at: (max(scores[at])[0], max(scores[at]) > (0, 0), -at))
    if scores[best].count(max(scores[best])) > 1:
        text = "Zijn dit genodigden of is dit een programma?"
        options = ((INVITEES.path, "Genodigden"), (PROGRAMME.path, "Programma"))
        return best, INVITEES, [Question(0, "table", text, options)]
    return best, tables[scores[best].index(max(scores[best]))], []


def _columns_question(layout: Layout) -> Question:
    headings = listed([quoted(column.heading) for column in layout.columns if column.heading])
    several = sum(bool(column.heading) for column in layout.columns) > 1
    unknown = f"De koppen {headings} zijn" if several else f"De kop {headings} is"
    text = f"{unknown} niet herkend. Kies bij elke kolom wat erin staat."
    return Question(0, "columns", text)


def _left_out_sheets(source: Source, at: int) -> list[Problem]:
    read = source.sheets[at]
    return [
        Problem(1, "", sheet.title, f"Alleen {quoted(read.title)} is gelezen, niet {quoted(sheet.title)}.")
        for sheet in source.sheets
        if sheet is not read
    ]


def _above_headings(sheet: Sheet, layout: Layout) -> list[Problem]:
    first = layout.heading.number if layout.heading else 0
    return [
        Problem(row.number, "", row.text, f"{quoted(row.text)} staat boven de koppen en is niet overgenomen.")
        for row in sheet.rows
        if row.number < first
    ]


def _column_problems(layout: Layout) -> list[Problem]:
    """Return a problem for each unknown column, and one for all columns that a plan has no field for."""
    problems: list[Problem] = []
    absent: list[tuple[str, int]] = []
    for column in layout.columns:
        filled = [row for row in layout.rows if row.cell(column.index)]
        if filled and column.origin is Origin.UNKNOWN and not layout.has_unknown_headings:
            problems.append(_unknown_column(column, filled))
        elif filled and column.origin is Origin.NOT_IN_PLAN:
            absent.append((quoted(column.heading), len(filled)))
    if absent:
        names = listed([name for name, _ in absent])
        cells = _not_taken(sum(count for _, count in absent))
        reason = f"Een plan heeft geen plaats voor {names}; {cells}."
        problems.append(Problem(layout.heading.number if layout.heading else 1, "", names, reason))
    return problems


def _unknown_column(column: PreviewColumn, filled: Sequence[SheetRow]) -> Problem:
    """Return the problem of a column that is not known; ``filled`` are the rows with a text in it."""
    what = (
        f"De kolom {quoted(column.heading)} is niet herkend"
        if column.heading
        else f"Kolom {column.index + 1} is niet herkend"
    )
    sample = listed([quoted(row.cell(column.index)) for row in filled], most=3)
    return Problem(filled[0].number, column.name, sample, f"{what}; {_not_taken(len(filled))}.")


def _not_taken(count: int) -> str:
    return f"{counted(count, 'cel is', 'cellen zijn')} niet overgenomen"
