"""The lists of a plan: a row added, removed or moved, and nothing left that points at a row that is gone."""

import re
from typing import Any

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

_ROW = re.compile(r"(?P<rows>.+)\[(?P<index>\d+)\]")
_CALLED = {
    "invitees": ("genodigde", "genodigden"),
    "programme": ("onderdeel", "onderdelen"),
    "messages": ("boodschap", "boodschappen"),
    "tasks": ("taak", "taken"),
    "stops": ("stop", "stops"),
    "diet_counts": ("dieet", "diëten"),
    "ignored_rules": ("regel", "regels"),
}


def split(row: str) -> tuple[str, int]:
    """The list and the place in it of a row's path: ``split("invitees[3]") == ("invitees", 3)``."""
    match = _ROW.fullmatch(row)
    if match is None:
        raise ValueError(f"no row: {row!r}")
    return match["rows"], int(match["index"])


def called(rows: str) -> str:
    """The Dutch word for one row of a list."""
    return _CALLED[rows.rpartition(".")[2]][0]


def many(rows: str) -> str:
    """The Dutch word for more rows of a list."""
    return _CALLED[rows.rpartition(".")[2]][1]


def add(plan: Plan, rows: str, choice: str = "") -> Plan:
    """The plan with a new row at the end of a list; ``choice`` is an item's kind or a rule's code."""
    return put(plan, rows, (*get(plan, rows), _new_row(rows, choice)))


def _new_row(rows: str, choice: str) -> PlanObject:
    row = type_at(rows).row
    if row is ProgrammeItem:
        return ProgrammeItem(id=new_id(), kind=_item_kind(choice))
    if row is IgnoredRule:
        return IgnoredRule(code=choice)
    assert row is not None
    return row(id=new_id()) if row in {Invitee, Message, Task} else row()


def _item_kind(word: str) -> ItemKind:
    return next((kind for kind in ItemKind if kind.value == word), ItemKind.CONVERSATION)


def move(plan: Plan, row: str, to: int) -> tuple[Plan, dict[str, str]]:
    """The plan with a row at another place in its list, and which rows thereby got another path."""
    rows, index = split(row)
    order = list(range(len(get(plan, rows))))
    order.insert(max(0, min(to, len(order) - 1)), order.pop(index))
    return _reordered(plan, rows, order)


def remove(plan: Plan, row: str) -> tuple[Plan, dict[str, str], str]:
    """The plan without a row and without references to it.

    Also gives which rows thereby got another path (the one that is gone: an empty one), and a Dutch text that
    says what was removed.
    """
    rows, index = split(row)
    gone = get(plan, row)
    order = [place for place in range(len(get(plan, rows))) if place != index]
    plan, moved = _reordered(plan, rows, order)
    also: list[str] = []
    if isinstance(gone, Invitee):
        plan, also = _without_person(plan, gone.id)
    elif isinstance(gone, Message):
        plan, also = _without_message(plan, gone.id)
    return plan, moved | {row: ""}, _removed(rows, also)


def _reordered(plan: Plan, rows: str, order: list[int]) -> tuple[Plan, dict[str, str]]:
    before = get(plan, rows)
    moved = {join(rows, old): join(rows, new) for new, old in enumerate(order) if old != new}
    return put(plan, rows, tuple(before[place] for place in order)), moved


def _removed(rows: str, also: list[str]) -> str:
    word = called(rows)
    text = f"{word[0].upper()}{word[1:]} verwijderd"
    return f"{text}, ook bij: {'; '.join(also)}." if also else f"{text}."


def _without_person(plan: Plan, gone: str) -> tuple[Plan, list[str]]:
    also = []
    for place, item in enumerate(plan.programme):
        kept: dict[str, Any] = {
            field: tuple(person for person in getattr(item, field) if person.invitee != gone)
            for field in ("lead", "speakers", "partners")
        }
        if (without := msgspec.structs.replace(item, **kept)) != item:
            plan = put(plan, f"programme[{place}]", without)
            also.append(_item_name(item, place))
    for place, invitee in enumerate(plan.invitees):
        if invitee.entourage_of == gone:
            plan = put(plan, f"invitees[{place}].entourage_of", None)
            also.append(f"de entourage {invitee.name.full or place + 1}")
    if plan.press.spokesperson is not None and plan.press.spokesperson.invitee == gone:
        plan = put(plan, "press.spokesperson", None)
        also.append("de woordvoerder")
    return plan, also


def _without_message(plan: Plan, gone: str) -> tuple[Plan, list[str]]:
    also = []
    for place, item in enumerate(plan.programme):
        if gone in item.messages:
            kept = tuple(message for message in item.messages if message != gone)
            plan = put(plan, f"programme[{place}].messages", kept)
            also.append(_item_name(item, place))
    return plan, also


def _item_name(item: ProgrammeItem, place: int) -> str:
    return f"“{item.title}”" if item.title else describe(f"programme[{place}]").lower()
