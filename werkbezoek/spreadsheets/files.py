"""A table of the plan as a file (.xlsx or .csv) or as cells on the clipboard."""

from ..plan import Plan
from .cells import show_cell
from .columns import INVITEES, Column, Table
from .excel import to_xlsx
from .grid import Grid, to_clipboard, to_csv


def invitees_csv(plan: Plan) -> bytes:
    """Return the whole invitee list as a CSV file."""
    return to_csv(_invitee_grid(plan))


def invitees_xlsx(plan: Plan) -> bytes:
    """Return the whole invitee list as an Excel file. Raises SheetError if a text is too long for a cell."""
    return to_xlsx({"Genodigden": _invitee_grid(plan)}, is_edited=True)


def _invitee_grid(plan: Plan) -> Grid:
    return _grid(plan, INVITEES, [column for column in INVITEES.columns if column.path != "name"])


def copy_columns(plan: Plan, table: Table, paths: tuple[str, ...]) -> str:
    """Return some columns of a table, with headings, as text for the clipboard."""
    return to_clipboard(_grid(plan, table, [table.column(path) for path in paths]))


def _grid(plan: Plan, table: Table, columns: list[Column]) -> Grid:
    rows = getattr(plan, table.path)
    headings = [column.title for column in columns]
    return [headings, *([cell_text(row, column, plan) for column in columns] for row in rows)]


def cell_text(row: object, column: Column, plan: Plan) -> str:
    """Return the text of a row of the plan in a column."""
    value = row
    for step in column.path.split("."):
        value = getattr(value, step) if value is not None else None
    return show_cell(value, plan)
