"""Excel files and plans with invitees, for tests of tables."""

import io
from typing import Any

import msgspec
from openpyxl import Workbook

from werkbezoek.plan import Invitee, Plan, new_plan
from werkbezoek.spreadsheets import ReadRows, Table, read_directly, read_source


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


def pasted(text: str, table: Table, plan: Plan) -> ReadRows:
    """The rows in a text that a user pastes."""
    return read_directly(read_source(text, table=table), table, plan)
