"""The tables of invitees and items as data for the browser, and edits: cells, rows and pasted blocks."""

from collections.abc import Sequence
from typing import Any

import msgspec

from ... import spreadsheets
from ...plan import Invitee, Name, Plan, PlanObject, fields, get, new_plan, put
from ...plan.paths import field_at, join
from ...spreadsheets import Choices, Column, Problem, Source, Table
from ...text.errors import ParseError
from ...text.person_names import split_name
from ...text.wording import counted, one_line
from ...timing import schedule, time_label
from .drafts import Draft
from .kinds import Kind, kind_at, words_in
from .layout import TABLE_LAYOUTS
from .rows import new_row
from .session import Session
from .spec import Json, row_title

_ASSUMED_KIND = "dit werd een gesprek. Klopt dat niet? Kies dan de soort."

TABLES = {"invitees": spreadsheets.INVITEES, "programme": spreadsheets.PROGRAMME}


def table_spec(rows: str) -> Json:
    """Return everything about a table except its rows: columns, texts and the cells of an empty row."""
    layout, blank = TABLE_LAYOUTS[rows], _cells(TABLES[rows], new_row(rows), new_plan(), "")
    columns = [_column(rows, *column) for column in layout.columns]
    texts = msgspec.structs.asdict(layout)
    return {"path": rows, **texts, "columns": columns, "blank": blank}


def table_rows(rows: str, session: Session) -> list[Json]:
    """Return the rows of a table: id, name for screen readers, and cells and problems by column."""
    plan, table = session.plan, []
    slots = schedule(plan).slots if rows == "programme" else ()
    times = {slot.item.id: time_label(slot) for slot in slots}
    for place, row in enumerate(get(plan, rows)):
        cells, problems = _cells(TABLES[rows], row, plan, times.get(row.id, "")), {}
        for column in cells:
            if draft := session.drafts.get(f"{join(rows, place)}.{column}"):
                cells[column], problems[column] = draft.given, draft.problem
        name = row_title(plan, join(rows, place))
        table.append({"id": row.id, "name": name, "cells": cells, "problems": problems})
    return table


def _column(rows: str, path: str, heading: str, width: int) -> Json:
    """Return a column for the browser, with the control that edits its cells and the words to choose from."""
    control, options = "fixed" if path == "time" else "text", []
    if path not in ("name", "time"):
        field = f"{rows}[0].{path}"
        control = {Kind.CHOICE: "choice", Kind.CHOICES: "ticks"}.get(kind_at(field), "text")
        options = [(word.value, word.label) for word in words_in(field_at(field))]
    is_sticky = path == "name"
    return {
        "path": path, "head": heading, "width": width,
        "control": control, "options": options, "sticky": is_sticky,
    }  # fmt: skip


def _cells(table: Table, row: PlanObject, plan: Plan, time: str) -> dict[str, Any]:
    """Return what the cells of a row show: a text, the word of a choice, or a list of ticked words."""
    cells: dict[str, Any] = {}
    for path, _, _ in TABLE_LAYOUTS[table.path].columns:
        if path == "time":
            cells[path] = time
        elif path in ("roles", "status", "kind"):
            cells[path] = msgspec.to_builtins(getattr(row, path))
        else:
            cells[path] = spreadsheets.cell_text(row, table.column(path), plan)
    return cells


class PasteResult(msgspec.Struct, frozen=True):
    """The plan after a paste or an import, and Dutch texts about it.

    ``drafts`` has texts that are not a valid value, by path, and None for each cell that now has a value.
    """

    plan: Plan
    note: str
    problems: tuple[str, ...] = ()
    drafts: dict[str, Draft | None] = {}


def choices_for_list(
    source: Source, plan: Plan, table: Table, at: tuple[int, int], columns: Sequence[str]
) -> Choices | None:
    """Return how to import a block that is pasted ``at`` a row and a column, or None if it only fills cells.

    A block is a list to import if it has headings, or if it has several cells and is pasted below the last
    row. With headings or mail addresses its columns are recognised; otherwise they are the columns that it is
    pasted in.
    """
    pasted, rows = source.sheets[0].rows, get(plan, table.path)
    if spreadsheets.find_heading_row(pasted, table) is not None:
        return Choices()
    filled = len(rows) - bool(rows and is_empty(rows[-1]))
    if at[0] < filled or sum(bool(cell.strip()) for row in pasted for cell in row.cells) < 2:
        return None
    if any("@" in cell for row in pasted for cell in row.cells):
        return Choices()
    return Choices(heading_row=0, columns=dict(enumerate(columns[at[1] :])))


def fill_cells(
    plan: Plan, table: Table, source: Source, at: tuple[int, int], columns: Sequence[str]
) -> PasteResult:
    """Return the plan with the cells of a block in its table, starting ``at`` a row and one of the columns.

    Rows are added if the block needs them; what was assumed for these is among the problems.
    """
    grid = [row.cells for row in source.sheets[0].rows]
    rows: list[PlanObject] = list(get(plan, table.path))
    drafts: dict[str, Draft | None] = {}
    assumed: list[Problem] = []
    problems: list[Problem] = []
    for place, cells in enumerate(grid, start=at[0]):
        if place >= len(rows):
            rows.append(new_row(table.path))
            if table is spreadsheets.PROGRAMME and "kind" not in columns[at[1] : at[1] + len(cells)]:
                assumed.append(Problem(place + 1, "Soort", "", _ASSUMED_KIND))
        for column, text in zip(map(table.column, columns[at[1] :]), cells, strict=False):
            path = f"{join(table.path, place)}.{column.path}"
            try:
                rows[place] = set_cell(rows[place], column, text, plan)
            except ParseError as error:
                problems.append(Problem(place + 1, column.title, text, str(error)))
                if column.path != "roles":
                    drafts[path] = Draft(text, str(error))
            else:
                drafts[path] = None
        beside = filter(None, cells[len(columns) - at[1] :])
        problems += [Problem(place + 1, "", text, f"“{text}” valt naast de tabel.") for text in beside]
    count = sum(map(len, grid)) - len(problems)
    note = f"{counted(count, 'cel', 'cellen', in_digits=True)} geplakt."
    return PasteResult(
        put(plan, table.path, tuple(rows)), note, tuple(map(str, (*problems, *assumed))), drafts
    )


def set_cell(row: PlanObject, column: Column, text: str, plan: Plan) -> PlanObject:
    """Return the row with the value of a text in a column. Raises ParseError if the text is not valid."""
    if column.path == "name" and isinstance(row, Invitee):
        return _set_name(row, text)
    value = column.read(text, plan)
    if type(value) is str:
        value = one_line(value)
    name, _, name_in_part = column.path.partition(".")
    if name_in_part:
        field = fields(type(row))[name]
        part = msgspec.structs.replace(getattr(row, name) or field.type(), **{name_in_part: value})
        value = None if field.is_optional and part == field.type() else part
    elif value is None:
        value = getattr(_empty_like(row), name)
    changed: PlanObject = msgspec.structs.replace(row, **{name: value})
    return changed


def _set_name(invitee: Invitee, text: str) -> Invitee:
    words = one_line(text)
    if words == one_line(invitee.name.full):  # its parts stay as they are
        return invitee
    return msgspec.structs.replace(invitee, name=split_name(words) if words else Name())


def is_empty(row: PlanObject) -> bool:
    """Return whether a row has nothing but its id and its kind."""
    return row == _empty_like(row)


def _empty_like(row: PlanObject) -> PlanObject:
    """Return a row with the id and the kind of another one, and nothing else filled in."""
    same = {name: getattr(row, name) for name in ("id", "kind") if hasattr(row, name)}
    return type(row)(**same)
