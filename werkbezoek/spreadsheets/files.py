"""The invitee list as a file, and back without loss: .xlsx or .csv."""

from ..plan import Invitee, Plan
from .columns import INVITEES, Column, Table
from .excel import from_xlsx, to_xlsx
from .grid import from_csv, to_clipboard, to_csv
from .problems import SheetError
from .reading import ReadRows, read_grid

_MOST_BYTES = 20_000_000


def read_file(data: bytes, name: str, table: Table, plan: Plan) -> ReadRows:
    """The rows in a file, by what is in it rather than what it is called.

    Raises SheetError with a Dutch sentence that says what is wrong with the file.
    """
    if not data.strip():
        raise SheetError(f"“{name}” is leeg.")
    if len(data) > _MOST_BYTES:
        raise SheetError(f"“{name}” is te groot voor een lijst. Kopieer de lijst naar een leeg bestand.")
    if data.startswith((b"PK", b"\xd0\xcf\x11\xe0")) or name.lower().endswith(".xlsx"):
        grid, problems = from_xlsx(data)
    else:
        grid, problems = from_csv(data), []
    reading = read_grid(grid, table, plan)
    if not reading.rows and not reading.problems:
        raise SheetError(f"In “{name}” staan geen rijen.")
    return ReadRows(reading.rows, (*problems, *reading.problems))


def invitees_csv(plan: Plan) -> bytes:
    """The whole invitee list as a CSV file."""
    return to_csv(_sheet(plan))


def invitees_xlsx(plan: Plan) -> bytes:
    """The whole invitee list as an Excel file; raises SheetError where Excel can't hold a text."""
    return to_xlsx(_sheet(plan), "Genodigden")


def copy_columns(plan: Plan, table: Table, paths: tuple[str, ...]) -> str:
    """Some columns of a table with headings, to be put on the clipboard."""
    columns = [table.column(path) for path in paths]
    rows = getattr(plan, table.path)
    heads = [column.title for column in columns]
    return to_clipboard([heads, *([cell_text(row, column, plan) for column in columns] for row in rows)])


def cell_text(row: object, column: Column, plan: Plan) -> str:
    """What stands in the cell of a row."""
    value = row
    for step in column.path.split("."):
        value = getattr(value, step) if value is not None else None
    if column.path == "name" and isinstance(row, Invitee):
        return row.name.full
    return column.show(value, plan)


def _sheet(plan: Plan) -> list[list[str]]:
    columns = [column for column in INVITEES.columns if column.path != "name"]
    heads = [column.title for column in columns]
    return [heads, *([cell_text(one, column, plan) for column in columns] for one in plan.invitees)]
