"""The columns of the invitee table and the programme table: Dutch headings and what people call them."""

import re
from collections.abc import Iterable, Set
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from ..plan import SCHEMA_VERSION, Field, Invitee, Name, Plan, PlanRow, ProgrammeItem, fields
from ..text.errors import ParseError
from ..text.spelling import spelling_key
from .cells import read_cell, read_phone

NO_PLAN = Plan(id="none", schema_version=SCHEMA_VERSION)
"""An empty plan, for reading cells that do not belong to a plan."""


class Column(msgspec.Struct, frozen=True):
    """A column of a table: the path of its field within a row, its heading, and other headings for it.

    The path ``name`` stands for a whole name in one cell.
    """

    path: str
    field: Field
    title: str
    also: tuple[str, ...]

    def read(self, text: str, plan: Plan) -> Any:
        """Return the value that a text in this column stands for. Raises ParseError if it is not one."""
        return read_phone(text) if self.path == "phone" else read_cell(text, self.field, plan)

    def try_read(self, text: str) -> Any:
        """Return the value that a text stands for without a plan, or None if it is not one."""
        try:
            return self.read(text, NO_PLAN)
        except ParseError:
            return None


class Table(msgspec.Struct, frozen=True, dict=True):
    """A list of the plan as a table: its path in the plan, the type of its rows, and all its columns.

    ``only_read`` are columns that other people's lists have and that are never written: each says something
    about a field, as an end time does about a duration. ``not_in_plan`` are common headings for which a plan
    has no field.
    """

    path: str
    row_type: type[PlanRow]
    columns: tuple[Column, ...]
    only_read: tuple[Column, ...] = ()
    not_in_plan: tuple[str, ...] = ()

    def column(self, path: str) -> Column:
        """Return the column of a field."""
        return self._by_path[path]

    @property
    def paths(self) -> Set[str]:
        """The paths of all columns."""
        return self._by_path.keys()

    @cached_property
    def _by_path(self) -> dict[str, Column]:
        return {column.path: column for column in (*self.columns, *self.only_read)}

    def find(self, heading: str) -> Column | None:
        """Return the column that a heading means, if any."""
        return self._by_heading.get(_heading_key(heading))

    def knows(self, heading: str) -> bool:
        """Return whether lists of this kind use this heading, even if a plan has no field for it."""
        return _heading_key(heading) in self._by_heading or heading.startswith("X-")

    @cached_property
    def _by_heading(self) -> dict[str, Column | None]:
        """The column of each heading that these lists use; None for one that a plan has no field for."""
        columns = self._by_path.values()
        titles: dict[str, Column | None] = {_heading_key(column.title): column for column in columns}
        others = {_heading_key(heading): column for column in columns for heading in column.also}
        return dict.fromkeys(map(_heading_key, self.not_in_plan)) | others | titles


def _heading_key(heading: str) -> str:
    """Return a key that is equal for headings that differ only in spelling, or in a number."""
    return re.sub(r"\d+", "1", spelling_key(heading))


_WORDS = msgspec.toml.decode(Path(__file__).with_suffix(".toml").read_bytes())
_ONLY_READ = {
    "name.middle": fields(Name)["prefix"],
    "end": fields(ProgrammeItem)["start"],
    "date": fields(Plan)["date"],
}
"""For each column that is only read: the field whose type its cells have."""


def _table(path: str, row_type: type[PlanRow]) -> Table:
    columns = (_column(name, _field_at(row_type, name), also) for name, also in _WORDS[path].items())
    only_read = (_column(name, _ONLY_READ[name], also) for name, also in _WORDS[f"{path}_only_read"].items())
    return Table(path, row_type, tuple(columns), tuple(only_read), tuple(_WORDS["not_in_plan"][path]))


def _column(path: str, field: Field, also: Iterable[str]) -> Column:
    return Column(path, field, _WORDS["titles"].get(path, field.title), tuple(also))


def _field_at(row_type: type[PlanRow], path: str) -> Field:
    name, _, part = path.partition(".")
    field = fields(row_type)[name]
    return fields(field.type)[part] if part else field


INVITEES = _table("invitees", Invitee)
PROGRAMME = _table("programme", ProgrammeItem)
