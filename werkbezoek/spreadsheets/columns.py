"""The columns of the invitee table and the programme table: Dutch headings and what people call them."""

from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from ..plan import Field, Invitee, Plan, PlanObject, ProgrammeItem, fields
from .cells import plain, read_cell, read_phone


class Column(msgspec.Struct, frozen=True):
    """A column of a table: the path of its field within a row, its heading, and headings that mean the same.

    The path ``name`` stands for a whole name in one cell.
    """

    path: str
    field: Field
    title: str
    also: tuple[str, ...]

    def read(self, text: str, plan: Plan) -> Any:
        """Return the value that a text in this column means. Raises ParseError if it means nothing."""
        return read_phone(text) if self.path == "phone" else read_cell(text, self.field, plan)


class Table(msgspec.Struct, frozen=True, dict=True):
    """A list of the plan as a table: its path in the plan, the type of its rows, and all its columns."""

    path: str
    row_type: type[PlanObject]
    columns: tuple[Column, ...]

    def column(self, path: str) -> Column:
        """Return the column of a field."""
        return next(column for column in self.columns if column.path == path)

    def find(self, heading: str) -> Column | None:
        """Return the column that a heading means, if any."""
        return self._by_heading.get(plain(heading))

    @cached_property
    def _by_heading(self) -> dict[str, Column]:
        found = {plain(column.title): column for column in self.columns}
        for column in self.columns:
            for heading in column.also:
                found.setdefault(plain(heading), column)
        return found


_ALSO = msgspec.toml.decode(
    Path(__file__).with_suffix(".toml").read_bytes(), type=dict[str, dict[str, tuple[str, ...]]]
)
_TITLES = {"place.label": "Plek"}
"""The headings that are not the title of the field."""


def _table(path: str, row_type: type[PlanObject]) -> Table:
    columns = []
    for column_path, also in _ALSO[path].items():
        name, _, part = column_path.partition(".")
        field = fields(row_type)[name]
        if part:
            field = fields(field.type)[part]
        columns.append(Column(column_path, field, _TITLES.get(column_path, field.title), also))
    return Table(path, row_type, tuple(columns))


INVITEES = _table("invitees", Invitee)
PROGRAMME = _table("programme", ProgrammeItem)
