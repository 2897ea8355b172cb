"""The import of a list in the form: its preview as data for the browser, and the choices of the user."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from ...plan import Plan, Word, get, put
from ...spreadsheets import (
    Choices,
    Column,
    Effect,
    Existing,
    Preview,
    PreviewRow,
    Source,
    Table,
    apply_preview,
    cell_text,
    make_preview,
)
from ...text.parties import PartyRegister
from ...text.wording import counted, day, listed
from .layout import TABLE_LAYOUTS
from .rows import new_row
from .spec import Json
from .tables import PasteResult, is_empty

ROWS_SHOWN = 50
"""The number of rows that a preview shows at first, and that each “Meer tonen” adds."""

_ALWAYS_SHOWN = {"name", "title", "kind", "minutes"}


def first_preview(
    source: Source, plan: Plan, table: Table, choices: Choices, parties: PartyRegister | None = None
) -> Preview:
    """Return the preview of a source for the list that it is recognised as, or else for ``table``."""
    if choices == Choices():
        recognised = make_preview(source, plan, parties=parties)
        if not recognised.questions:
            return recognised
    return make_preview(source, plan, table, choices, parties)


def choose(choices: Choices, message: Json) -> Choices:
    """Return the choices of the user after a message from the preview in the browser."""
    match message:
        case {"sheet": sheet}:
            return Choices(sheet=int(sheet))
        case {"day": date}:
            return msgspec.structs.replace(choices, day=dt.date.fromisoformat(date) if date else None)
        case {"column": index, "path": path}:
            return msgspec.structs.replace(choices, columns={**choices.columns, index: path})
        case {"answer": row, "path": path, "text": text}:
            answers = {**choices.answers, row: {**choices.answers.get(row, {}), path: text}}
            return msgspec.structs.replace(choices, answers=answers)
        case {"existing": row, "choice": choice}:
            existing = {**choices.existing, row: Existing(choice)}
            return msgspec.structs.replace(choices, existing=existing)
        case {"tick": row, "on": is_on}:
            unticked = choices.unticked - {row} if is_on else choices.unticked | {row}
            return msgspec.structs.replace(choices, unticked=unticked)
    raise TypeError(f"not a choice in a preview: {message!r}")


def import_list(preview: Preview, plan: Plan) -> PasteResult:
    """Return the plan after the import, and Dutch sentences about it and about everything that was left out.

    An empty row at the end of the list is removed. Raises SheetError if there are open questions.
    """
    path = preview.table.path
    rows = get(plan, path)
    if rows and is_empty(rows[-1]):
        plan = put(plan, path, rows[:-1])
    applied = apply_preview(preview, plan)
    return PasteResult(applied.plan, applied.note, tuple(map(str, preview.left_out)))


def preview_spec(preview: Preview, shown: int = ROWS_SHOWN) -> Json:
    """Return everything that the browser shows of a preview, with the first ``shown`` of its rows."""
    rows = [row for row in preview.rows if row.effect is not Effect.EMPTY]
    columns = _columns(preview, rows)
    choosable = (*preview.table.columns, *preview.table.only_read)
    days = [(date.isoformat(), day(date)) for date in preview.days] if len(preview.days) > 1 else []
    return {
        "name": preview.source.name or preview.source.kind.lower(),
        "tables": [(path, layout.label) for path, layout in TABLE_LAYOUTS.items()],
        "table": preview.table.path,
        "sheets": [(str(at), sheet.title) for at, sheet in enumerate(preview.source.sheets)],
        "sheet": str(preview.sheet),
        "days": [*([] if preview.day else [("", "Kies …")]), *days],
        "day": preview.day.isoformat() if preview.day else "",
        "fields": [
            ("", "Niet overnemen"),
            *((column.path, column.title) for column in choosable if column.path != "id"),
        ],
        "columns": [
            {
                "index": column.index,
                "name": column.name,
                "path": column.path,
                "origin": column.origin.label,
                "samples": ", ".join(column.samples),
            }
            for column in preview.columns
        ],
        "heads": [column.title for column in columns],
        "rows": [_row(row, columns, preview) for row in rows[:shown]],
        "more": max(0, len(rows) - shown),
        "problems": [str(problem) for problem in preview.problems],
        "questions": [question.text for question in preview.questions],
        "summary": _summary(preview, rows),
        "ready": preview.can_apply,
        "count": len(preview.taken),
    }


def _columns(preview: Preview, rows: Iterable[PreviewRow]) -> list[Column]:
    """Return the columns in which a row of the preview has a value; the parts of a name have one column."""
    results = [row.row for row in rows if row.row]
    blank = new_row(preview.table.path)

    def has_more(column: Column) -> bool:
        nothing = cell_text(blank, column, preview.plan)
        return any(cell_text(row, column, preview.plan) != nothing for row in results)

    return [
        column
        for column in preview.table.columns
        if column.path != "id"
        and not column.path.startswith("name.")
        and (column.path in _ALWAYS_SHOWN or has_more(column))
    ]


def _row(row: PreviewRow, columns: Iterable[Column], preview: Preview) -> Json:
    table, question_paths = preview.table, {question.path for question in row.questions}
    answers = preview.choices.answers.get(row.number, {})
    guesses = [(path, text, "Door jou ingevuld.") for path, text in answers.items()]
    guesses += [(guess.path, guess.value, guess.reason) for guess in row.guesses]
    return {
        "number": row.number,
        "text": row.text,
        "ticked": row.is_taken,
        "fixed": row.row is None,
        "effect": row.effect.value,
        "about": " ".join(filter(None, (row.effect.label + ".", row.reason))),
        "cells": [
            "?" if column.path in question_paths else cell_text(row.row, column, preview.plan)
            for column in columns
        ]
        if row.row
        else [],
        "questions": [_control(table, question.path, "", question.text) for question in row.questions],
        "guesses": [
            _control(table, path, text, why) for path, text, why in guesses if path not in question_paths
        ],
        "problems": [
            f"{problem.column}: {problem.reason}" if problem.column else problem.reason
            for problem in row.problems
        ],
        "existing": [(choice.value, choice.label) for choice in Existing]
        if row.effect in (Effect.FILLS, Effect.OVERWRITES)
        else [],
        "choice": preview.choices.existing.get(row.number, Existing.FILL).value,
    }


def _control(table: Table, path: str, value: str, why: str) -> Json:
    """Return the control for changing a guess or answering a question: a choice, or a text."""
    column = table.column(path)
    words = column.field.type if issubclass(column.field.type, Word) and not column.field.row else None
    labels = [word.label for word in words] if words else []
    return {"path": path, "label": column.title, "value": value, "options": labels, "why": why}


def _summary(preview: Preview, rows: Iterable[PreviewRow]) -> str:
    taken = preview.taken
    new = sum(row.effect is Effect.NEW for row in taken)
    parts = [f"{counted(new, 'rij', 'rijen', in_digits=True)} erbij"]
    if changed := len(taken) - new:
        parts.append(f"{changed} bijgewerkt")
    if out := sum(row.effect is Effect.LEFT_OUT for row in rows):
        parts.append(f"{out} weggelaten")
    if guesses := sum(len(row.guesses) for row in taken):
        parts.append(f"{counted(guesses, 'keer', 'keer', in_digits=True)} iets aangenomen")
    text = f"{listed(parts)}."
    if number := len(preview.open_questions):
        text += f" Nog {counted(number, 'vraag', 'vragen')} open."
    return text
