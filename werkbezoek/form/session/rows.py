"""Edits of the lists of a plan: adding rows, moving them, and removing them with all references to them."""

import re

from ...plan import (
    IgnoredRule,
    ItemKind,
    Plan,
    PlanObject,
    PlanRow,
    ProgrammeItem,
    get,
    new_id,
    put,
    row_key,
    without_references,
)
from ...plan.paths import field_at, join
from ...store.merging import holder_name
from ...text.errors import UserError
from .layout import ROW_WORDS

_HOLDERS = ("programme", "invitees", "press", "outcome")
"""The parts of a plan that can refer to a row, in the order in which a note names them."""

_ROW = re.compile(r"(?P<rows>.+)\[(?P<place>\d+)\]")


def split_row(row: str) -> tuple[str, int]:
    """Return the list and the place of a row: ``invitees[3]`` is row 3. Raises ValueError otherwise."""
    match = _ROW.fullmatch(row)
    if match is None:
        raise ValueError(f"not the path of a row: {row!r}")
    return match["rows"], int(match["place"])


def singular(rows: str) -> str:
    """Return the Dutch word for one row of a list."""
    return ROW_WORDS[rows.rpartition(".")[2]][0]


def plural(rows: str) -> str:
    """Return the Dutch word for several rows of a list."""
    return ROW_WORDS[rows.rpartition(".")[2]][1]


class RowGone(UserError):
    """The row is no longer in its list: it was removed before a message about it arrived."""

    def __init__(self) -> None:
        super().__init__("Deze regel is intussen verwijderd.")


def place_of(plan: Plan, rows: str, key: str) -> int:
    """Return the place of the row with this id in a list. Raises RowGone if there is none."""
    keys = [row.id for row in get(plan, rows)]
    if key not in keys:
        raise RowGone
    return keys.index(key)


def add_row(plan: Plan, rows: str, choice: str = "", key: str = "") -> Plan:
    """Return the plan with a new row at the end of a list; see ``new_row``."""
    return put(plan, rows, (*get(plan, rows), new_row(rows, choice, key)))


def new_row(rows: str, choice: str = "", key: str = "") -> PlanObject:
    """Return an empty row; ``choice`` is the kind of an item or the code of a rule, ``key`` an id to use."""
    field = field_at(rows).row
    assert field, rows
    row = field.type
    if row is ProgrammeItem:
        kinds = {kind.value: kind for kind in ItemKind}
        return ProgrammeItem(id=key or new_id(), kind=kinds.get(choice, ItemKind.CONVERSATION))
    if row is IgnoredRule:
        return IgnoredRule(code=choice)
    return row(id=key or new_id()) if issubclass(row, PlanRow) else row()


def move_row(plan: Plan, row: str, to: int) -> tuple[Plan, dict[str, str]]:
    """Return the plan with a row at another place in its list, and the new paths of rows by old ones."""
    rows, place = split_row(row)
    order = list(range(len(get(plan, rows))))
    order.insert(max(0, min(to, len(order) - 1)), order.pop(place))
    return _reorder(plan, rows, order)


def remove_row(plan: Plan, row: str) -> tuple[Plan, dict[str, str], str]:
    """Return the plan without a row and without references to it, new paths by old ones, and a Dutch text.

    The new path of the removed row is empty. The text says what was removed, and from where.
    """
    rows, place = split_row(row)
    removed = get(plan, row)
    plan, moved = _reorder(plan, rows, [other for other in range(len(get(plan, rows))) if other != place])
    plan, fields = without_references(plan, {(rows, row_key(removed))})
    fields.sort(key=lambda field: _HOLDERS.index(field[0]))
    also = list(dict.fromkeys(holder_name(field, plan) for field in fields))
    text = f"{singular(rows).capitalize()} verwijderd"
    return plan, moved | {row: ""}, f"{text}, ook bij: {'; '.join(also)}." if also else f"{text}."


def _reorder(plan: Plan, rows: str, order: list[int]) -> tuple[Plan, dict[str, str]]:
    before = get(plan, rows)
    moved = {join(rows, old): join(rows, new) for new, old in enumerate(order) if old != new}
    return put(plan, rows, tuple(before[place] for place in order)), moved
