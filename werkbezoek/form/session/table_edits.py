"""What a paste or an import does to one of the tables: which cells change, which rows come in."""

from typing import Any

import msgspec

from ...plan import Invitee, Name, Plan, PlanObject, fields, get, put
from ...plan.paths import join
from ...spreadsheets import Column, Problem, ReadRows, Table, find_heading_row, parse_paste, read_grid
from ...text.errors import ParseError
from ...text.person_names import split_name
from ...text.wording import counted
from .drafts import Draft
from .rows import add


class Pasted(msgspec.Struct, frozen=True):
    """The plan after a paste, and what there is to say about it.

    ``drafts`` has what stands in cells that are no value yet, and None for the cells that are one now.
    """

    plan: Plan
    note: str
    problems: tuple[str, ...] = ()
    drafts: dict[str, Draft | None] = {}


def with_blank(plan: Plan, table: Table, key: str) -> Plan:
    """The plan with an empty row at the end, under an id that the browser made."""
    *_, row = get(add(plan, table.path), table.path)
    return put(plan, table.path, (*get(plan, table.path), msgspec.structs.replace(row, id=key)))


def with_rows(plan: Plan, table: Table, reading: ReadRows) -> Pasted:
    """Add the rows of a sheet; a row with the id of one that is there replaces it."""
    old = get(plan, table.path)
    new = {row.id: row for row in reading.rows}  # type: ignore[attr-defined]
    kept = tuple(new.pop(row.id, row) for row in old)
    replaced = len(reading.rows) - len(new)
    notes = []
    if new or not replaced:
        notes.append(f"{counted(len(new), 'rij', 'rijen', in_digits=True)} toegevoegd")
    if replaced:
        notes.append(f"{counted(replaced, 'rij', 'rijen', in_digits=True)} bijgewerkt")
    plan = put(plan, table.path, (*kept, *new.values()))
    return Pasted(plan, f"{', '.join(notes)}.", tuple(map(str, reading.problems)))


def paste(plan: Plan, table: Table, text: str, at: tuple[int, int], paths: tuple[str, ...]) -> Pasted:
    """Paste a block with its upper left cell ``at`` a row and a column of the shown ``paths``.

    A block with headings, an address list, the foot of a mail, or people put on an empty row come in as rows;
    other blocks fill the cells from there on, adding rows where there are none.
    """
    grid = [row for row in parse_paste(text, table) if any(cell.strip() for cell in row)]
    row, _ = at
    old = get(plan, table.path)
    is_new = row >= len(old) or old[row] == _empty(old[row])
    wide = any(sum(bool(cell) for cell in cells) > 1 for cells in grid)
    if find_heading_row(grid, table) is not None or (is_new and wide and _speaks_for_itself(grid)):
        if row == len(old) - 1 and is_new:
            plan = put(plan, table.path, old[:row])
        return with_rows(plan, table, read_grid(grid, table, plan))
    return _fill(plan, table, grid, at, paths)


def _empty(row: PlanObject) -> PlanObject:
    """A row like this one with nothing filled in."""
    kept = {name: getattr(row, name) for name in ("id", "kind") if hasattr(row, name)}
    return type(row)(**kept)


def _speaks_for_itself(grid: list[list[str]]) -> bool:
    return any("@" in cell for row in grid for cell in row)


def _fill(
    plan: Plan, table: Table, grid: list[list[str]], at: tuple[int, int], paths: tuple[str, ...]
) -> Pasted:
    rows: list[PlanObject] = list(get(plan, table.path))
    drafts: dict[str, Draft | None] = {}
    problems: list[Problem] = []
    for down, cells in enumerate(grid):
        place = at[0] + down
        if place >= len(rows):
            rows.append(get(add(plan, table.path), table.path)[-1])
        for along, text in enumerate(cells):
            if at[1] + along >= len(paths):
                if text:
                    problems.append(Problem(place + 1, "", text, f"“{text}” valt naast de tabel."))
                continue
            column = table.column(paths[at[1] + along])
            path = f"{join(table.path, place)}.{column.path}"
            try:
                rows[place] = with_cell(rows[place], column, text, plan)
            except ParseError as error:
                problems.append(Problem(place + 1, column.title, text, str(error)))
                if column.path != "roles":
                    drafts[path] = Draft(text, str(error))
            else:
                drafts[path] = None
    count = sum(map(len, grid)) - len(problems)
    note = f"{counted(count, 'cel', 'cellen', in_digits=True)} geplakt."
    return Pasted(put(plan, table.path, tuple(rows)), note, tuple(map(str, problems)), drafts)


def with_cell(row: PlanObject, column: Column, text: str, plan: Plan) -> PlanObject:
    """The row with what a text means in a column; raises ParseError if it means nothing there."""
    if column.path == "name" and isinstance(row, Invitee):
        return with_name(row, text)
    value = column.read(text, plan)
    head, _, rest = column.path.partition(".")
    if rest:
        return _with_part(row, head, rest, value)
    if value is None:
        fresh = _empty(row)
        value = getattr(fresh, head)
    changed: PlanObject = msgspec.structs.replace(row, **{head: value})
    return changed


def _with_part(row: PlanObject, head: str, rest: str, value: Any) -> PlanObject:
    """The row with another value in a part of it, such as its place; without the part if nothing is left."""
    field = fields(type(row))[head]
    part = msgspec.structs.replace(getattr(row, head) or field.type(), **{rest: value})
    changed: PlanObject = msgspec.structs.replace(
        row, **{head: None if field.is_optional and part == field.type() else part}
    )
    return changed


def with_name(invitee: Invitee, text: str) -> Invitee:
    """The invitee under a name as typed in one cell; parts that are right already stay as they are."""
    words = " ".join(text.split())
    if words == " ".join(invitee.name.full.split()):
        return invitee
    return msgspec.structs.replace(invitee, name=split_name(words) if words else Name())
