"""The tables of invitees and of programme items as data for the browser: their columns, rows and cells."""

from functools import cache
from typing import Any

import msgspec

from ...plan import Invitee, Plan, PlanObject, ProgrammeItem, clock, get, new_plan
from ...plan.paths import join
from ...spreadsheets import INVITEES, PROGRAMME, Table, cell_text
from ...timing import schedule
from .kinds import Kind, type_at
from .layout import TABLE_LAYOUTS
from .rows import add_row
from .session import Session
from .spec import Json, invitee_name

TABLES = {"invitees": INVITEES, "programme": PROGRAMME}


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
    times = {slot.item.id: f"{clock(slot.start)}–{clock(slot.end)}" for slot in slots}
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
            cells[path] = cell_text(row, table.column(path), plan)
    return cells


def _row_name(row: Invitee | ProgrammeItem, place: int) -> str:
    return invitee_name(row, place) if isinstance(row, Invitee) else row.title or f"onderdeel {place + 1}"
