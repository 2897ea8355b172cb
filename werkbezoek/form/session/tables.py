"""The tables of invitees and items as data for the browser, and edits: cell, row, paste and import."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import msgspec

from ... import spreadsheets
from ...plan import Invitee, Name, Plan, PlanObject, ProgrammeItem, fields, get, new_plan, put
from ...plan.paths import join
from ...spreadsheets import Column, Problem, ReadRows, Table
from ...text.errors import ParseError
from ...text.person_names import split_name
from ...text.wording import counted
from ...timing import schedule, time_label
from .drafts import Draft
from .kinds import Kind, type_at
from .layout import TABLE_LAYOUTS
from .rows import add_row
from .session import Session
from .spec import Json, invitee_name

TABLES = {"invitees": spreadsheets.INVITEES, "programme": spreadsheets.PROGRAMME}


@cache
def edited_columns(rows: str) -> tuple[str, ...]:
    """Return the paths of the columns that can be edited, from left to right."""
    return tuple(path for path, _, _ in TABLE_LAYOUTS[rows].columns if path != "time")


def table_spec(rows: str) -> Json:
    """Return everything about a table except its rows: columns, texts and the cells of an empty row."""
    table, plan = TABLES[rows], new_plan()
    (row,) = get(add_row(plan, rows), rows)
    layout = TABLE_LAYOUTS[rows]
    columns = [_column(rows, *column) for column in layout.columns]
    texts = msgspec.structs.asdict(layout)
    return {"path": rows, **texts, "columns": columns, "blank": _cells(table, row, plan, "")}


def table_rows(rows: str, session: Session) -> list[Json]:
    """Return the rows of a table: id, name for screen readers, and cells and problems by column."""
    plan, found = session.plan, []
    slots = schedule(plan).slots if rows == "programme" else ()
    times = {slot.item.id: time_label(slot) for slot in slots}
    for place, row in enumerate(get(plan, rows)):
        cells, problems = _cells(TABLES[rows], row, plan, times.get(row.id, "")), {}
        for column in cells:
            if draft := session.drafts.by_path.get(f"{join(rows, place)}.{column}"):
                cells[column], problems[column] = draft.given, draft.problem
        found.append({"id": row.id, "name": _row_name(row, place), "cells": cells, "problems": problems})
    return found


def _column(rows: str, path: str, heading: str, width: int) -> Json:
    """Return a column for the browser, with the control that edits its cells and the words to choose from."""
    control, options = "fixed" if path == "time" else "text", []
    if path not in ("name", "time"):
        type_ = type_at(f"{rows}[0].{path}")
        control = {Kind.CHOICE: "choice", Kind.CHOICES: "ticks"}.get(type_.kind, "text")
        options = [(word.value, word.label) for word in type_.words or ()]
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


def _row_name(row: Invitee | ProgrammeItem, place: int) -> str:
    return invitee_name(row, place) if isinstance(row, Invitee) else row.title or f"onderdeel {place + 1}"


class PasteResult(msgspec.Struct, frozen=True):
    """The plan after a paste or an import, and Dutch texts about it.

    ``drafts`` has the texts that are not a valid value, by path, and None for cells that now have a value.
    """

    plan: Plan
    note: str
    problems: tuple[str, ...] = ()
    drafts: dict[str, Draft | None] = {}


def add_blank_row(plan: Plan, table: Table, key: str) -> Plan:
    """Return the plan with an empty row at the end, with an id that the browser made."""
    *_, row = get(add_row(plan, table.path), table.path)
    return put(plan, table.path, (*get(plan, table.path), msgspec.structs.replace(row, id=key)))


def import_rows(plan: Plan, table: Table, reading: ReadRows) -> PasteResult:
    """Add the rows of a sheet; a row with the id of an existing row replaces that row."""
    new = {row.id: row for row in reading.rows}  # type: ignore[attr-defined]
    rows = [new.pop(row.id, row) for row in get(plan, table.path)]
    replaced = len(reading.rows) - len(new)
    notes = []
    if new or not replaced:
        notes.append(f"{counted(len(new), 'rij', 'rijen', in_digits=True)} toegevoegd")
    if replaced:
        notes.append(f"{counted(replaced, 'rij', 'rijen', in_digits=True)} bijgewerkt")
    plan = put(plan, table.path, (*rows, *new.values()))
    return PasteResult(plan, f"{', '.join(notes)}.", tuple(map(str, (*reading.problems, *reading.guesses))))


def paste(plan: Plan, table: Table, text: str, at: tuple[int, int], columns: Sequence[str]) -> PasteResult:
    """Paste a block with its upper left cell ``at`` a row and one of the columns, which are paths of fields.

    A block with headings is added as rows, and so is a block with mail addresses, such as an address list,
    that is pasted on an empty row. Any other block fills cells, in new rows where there are none.
    """
    source = spreadsheets.read_source(text, table=table)
    pasted = source.sheets[0].rows
    grid = [list(row.cells) for row in pasted]
    rows, place = get(plan, table.path), at[0]
    is_on_empty_row = place >= len(rows) or rows[place] == _empty_like(rows[place])
    has_wide_row = any(sum(map(bool, cells)) > 1 for cells in grid)
    has_address = any("@" in cell for cells in grid for cell in cells)
    has_headings = spreadsheets.find_heading_row(pasted, table) is not None
    if has_headings or (is_on_empty_row and has_wide_row and has_address):
        if place == len(rows) - 1 and is_on_empty_row:
            plan = put(plan, table.path, rows[:place])
        return import_rows(plan, table, spreadsheets.read_directly(source, table, plan))
    return _fill_cells(plan, table, grid, at, columns)


def set_cell(row: PlanObject, column: Column, text: str, plan: Plan) -> PlanObject:
    """Return the row with the value that a text means in a column. Raises ParseError if it means none."""
    if column.path == "name" and isinstance(row, Invitee):
        return set_name(row, text)
    value = column.read(text, plan)
    name, _, name_in_part = column.path.partition(".")
    if name_in_part:
        field = fields(type(row))[name]
        part = msgspec.structs.replace(getattr(row, name) or field.type(), **{name_in_part: value})
        value = None if field.is_optional and part == field.type() else part
    elif value is None:
        value = getattr(_empty_like(row), name)
    changed: PlanObject = msgspec.structs.replace(row, **{name: value})
    return changed


def set_name(invitee: Invitee, text: str) -> Invitee:
    """Return the invitee with the name in a text. If it is the same name, its parts stay as they are."""
    words = " ".join(text.split())
    if words == " ".join(invitee.name.full.split()):
        return invitee
    return msgspec.structs.replace(invitee, name=split_name(words) if words else Name())


def _fill_cells(
    plan: Plan, table: Table, grid: list[list[str]], at: tuple[int, int], columns: Sequence[str]
) -> PasteResult:
    rows: list[PlanObject] = list(get(plan, table.path))
    drafts: dict[str, Draft | None] = {}
    problems: list[Problem] = []
    for place, cells in enumerate(grid, start=at[0]):
        if place >= len(rows):
            rows.append(get(add_row(plan, table.path), table.path)[-1])
        for number, text in enumerate(cells, start=at[1]):
            if number >= len(columns):
                if text:
                    problems.append(Problem(place + 1, "", text, f"“{text}” valt naast de tabel."))
                continue
            column = table.column(columns[number])
            path = f"{join(table.path, place)}.{column.path}"
            try:
                rows[place] = set_cell(rows[place], column, text, plan)
            except ParseError as error:
                problems.append(Problem(place + 1, column.title, text, str(error)))
                if column.path != "roles":
                    drafts[path] = Draft(text, str(error))
            else:
                drafts[path] = None
    count = sum(map(len, grid)) - len(problems)
    note = f"{counted(count, 'cel', 'cellen', in_digits=True)} geplakt."
    return PasteResult(put(plan, table.path, tuple(rows)), note, tuple(map(str, problems)), drafts)


def _empty_like(row: PlanObject) -> PlanObject:
    """Return a row with the id and the kind of another one, and nothing else filled in."""
    same = {name: getattr(row, name) for name in ("id", "kind") if hasattr(row, name)}
    return type(row)(**same)
