"""The lists of a plan: rows are added, removed with all references to them, and moved."""

import re

import msgspec

from ...plan import (
    IgnoredRule,
    Invitee,
    ItemKind,
    Message,
    Plan,
    PlanObject,
    ProgrammeItem,
    Task,
    describe,
    get,
    new_id,
    put,
)
from ...plan.paths import join
from .kinds import type_at
from .layout import ROW_WORDS

_ROW = re.compile(r"(?P<rows>.+)\[(?P<place>\d+)\]")


def split_row(row: str) -> tuple[str, int]:
    """Return the list and the place of a row: ``invitees`` and 3 for ``invitees[3]``. Raises ValueError."""
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


def row_key(row: object) -> str | None:
    """Return what identifies a row: its id, or the code of the rule that it is about."""
    return getattr(row, "id", None) or getattr(row, "code", None)


def place_of(plan: Plan, rows: str, key: str) -> int:
    """Return the place of the row with this id in a list. Raises ValueError if there is none."""
    return [row.id for row in get(plan, rows)].index(key)


def add_row(plan: Plan, rows: str, choice: str = "") -> Plan:
    """Return the plan with a new row at the end of a list; ``choice`` is an item's kind or a rule's code."""
    return put(plan, rows, (*get(plan, rows), _new_row(rows, choice)))


def _new_row(rows: str, choice: str) -> PlanObject:
    row = type_at(rows).row
    assert row is not None, rows
    if row is ProgrammeItem:
        kinds = {kind.value: kind for kind in ItemKind}
        return ProgrammeItem(id=new_id(), kind=kinds.get(choice, ItemKind.CONVERSATION))
    if row is IgnoredRule:
        return IgnoredRule(code=choice)
    return row(id=new_id()) if row in {Invitee, Message, Task} else row()


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
    also: list[str] = []
    if isinstance(removed, Invitee):
        plan, also = _without_invitee(plan, removed.id)
    elif isinstance(removed, Message):
        plan, also = _without_message(plan, removed.id)
    text = f"{singular(rows).capitalize()} verwijderd"
    return plan, moved | {row: ""}, f"{text}, ook bij: {'; '.join(also)}." if also else f"{text}."


def _reorder(plan: Plan, rows: str, order: list[int]) -> tuple[Plan, dict[str, str]]:
    before = get(plan, rows)
    moved = {join(rows, old): join(rows, new) for new, old in enumerate(order) if old != new}
    return put(plan, rows, tuple(before[place] for place in order)), moved


def _without_invitee(plan: Plan, key: str) -> tuple[Plan, list[str]]:
    """Return the plan without references to an invitee, and where they were."""
    also = []
    for place, item in enumerate(plan.programme):
        people = {
            field: tuple(person for person in getattr(item, field) if person.invitee != key)
            for field in ("lead", "speakers", "partners")
        }
        if (changed := msgspec.structs.replace(item, **people)) != item:
            plan = put(plan, f"programme[{place}]", changed)
            also.append(_item_name(item, place))
    for place, invitee in enumerate(plan.invitees):
        if invitee.entourage_of == key:
            plan = put(plan, f"invitees[{place}].entourage_of", None)
            also.append(f"de entourage {invitee.name.full or place + 1}")
    if plan.press.spokesperson is not None and plan.press.spokesperson.invitee == key:
        plan = put(plan, "press.spokesperson", None)
        also.append("de woordvoerder")
    return plan, also


def _without_message(plan: Plan, key: str) -> tuple[Plan, list[str]]:
    """Return the plan without references to a message, and where they were."""
    also = []
    for place, item in enumerate(plan.programme):
        if key in item.messages:
            others = tuple(message for message in item.messages if message != key)
            plan = put(plan, f"programme[{place}].messages", others)
            also.append(_item_name(item, place))
    return plan, also


def _item_name(item: ProgrammeItem, place: int) -> str:
    return f"“{item.title}”" if item.title else describe(f"programme[{place}]").lower()
