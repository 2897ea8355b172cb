"""Excel files and plans with invitees, for tests of tables."""

import io
from typing import Any, NamedTuple

import msgspec
from openpyxl import Workbook

from werkbezoek.plan import Invitee, Plan, PlanRow, new_plan
from werkbezoek.spreadsheets import Problem, Table, make_preview, read_source


def xlsx(*rows: list[Any]) -> bytes:
    """An Excel file with these rows, as another program may write it."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def plan_with(*people: Invitee) -> Plan:
    """A plan with these invitees and nothing else."""
    return msgspec.structs.replace(new_plan(), invitees=people)


class ReadRows(NamedTuple):
    """The rows that an import takes over, and what it leaves out, in the order of the source."""

    rows: tuple[PlanRow, ...]
    problems: tuple[Problem, ...]


def rows_in(content: bytes | str, table: Table, plan: Plan, name: str = "") -> ReadRows:
    """Read a file or a text that a user pastes."""
    preview = make_preview(read_source(content, name, table), plan, table)
    rows = tuple(row.row for row in preview.taken if row.row)
    return ReadRows(rows, tuple(sorted(preview.left_out, key=lambda problem: problem.row)))
