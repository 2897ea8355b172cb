"""Random edits of a plan, such as two people make in versions of their own."""

from collections.abc import Callable
from typing import Any

import msgspec
from hypothesis import strategies as st

from werkbezoek.plan import (
    IgnoredRule,
    Invitee,
    ItemKind,
    Message,
    Name,
    Person,
    Place,
    Plan,
    ProgrammeItem,
    Task,
    get,
    put,
    without_references,
)
from werkbezoek.store.faults import link_faults

LISTS = ("invitees", "programme", "messages", "tasks", "ignored_rules")
FIELDS: dict[str, tuple[str, ...]] = {
    "": ("title", "ask", "start", "corporation.name", "practical.route", "outcome.evaluation"),
    "invitees": ("name.last", "phone", "party"),
    "programme": ("title", "minutes", "start", "place.label"),
    "messages": ("text",),
    "tasks": ("title", "owner"),
    "ignored_rules": ("reason",),
}
VALUES: dict[str, tuple[Any, ...]] = {"minutes": (5, 45, 90), "start": ("9:00", "10:30", None)}
TEXTS = ("", "een", "twee", "drie")
NEW: dict[str, Callable[[str], Any]] = {
    "invitees": lambda key: Invitee(id=key, name=Name(last=key)),
    "programme": lambda key: ProgrammeItem(id=key, kind=ItemKind.TOUR, title=key),
    "messages": lambda key: Message(id=key, text=key),
    "tasks": lambda key: Task(id=key, title=key),
    "ignored_rules": lambda key: IgnoredRule(code={"n": "WIE101", "m": "TIJ401"}[key[0]]),
}

Edit = tuple[str, str, int, int, str]
"""What to do, the list to do it in (empty for the plan itself), two numbers to choose with, and a letter."""


def edits(letter: str, *, most: int = 6) -> st.SearchStrategy[list[Edit]]:
    """Edits of one person; rows that they add have ids that begin with the letter."""
    kinds = ("change", "change", "change", "add", "remove", "move", "refer", "replace place")
    numbers = st.integers(0, 9)
    one = st.tuples(st.sampled_from(kinds), st.sampled_from(("", *LISTS)), numbers, numbers, st.just(letter))
    return st.lists(one, max_size=most)


def edited(plan: Plan, made: list[Edit]) -> Plan:
    """Return the plan after the edits; those that cannot be are left out."""
    for number, (kind, rows, first, second, letter) in enumerate(made):
        plan = _edited(plan, kind, rows, first, second, f"{letter}{number}")
    assert not link_faults(plan)
    return plan


def _edited(plan: Plan, kind: str, rows: str, first: int, second: int, key: str) -> Plan:
    old = get(plan, rows) if rows else ()
    place = first % len(old) if old else 0
    if kind == "change" and (old or not rows):
        field = FIELDS[rows][second % len(FIELDS[rows])]
        values = VALUES.get(field, TEXTS)
        return put(plan, f"{rows}[{place}].{field}" if rows else field, values[first % len(values)])
    if kind == "replace place" and plan.programme:
        place = first % len(plan.programme)
        return put(plan, f"programme[{place}].place", (None, Place(address="Brink 4"))[second % 2])
    if kind == "refer" and plan.programme and plan.invitees:
        person = Person(invitee=plan.invitees[second % len(plan.invitees)].id)
        if second > 7:
            return put(plan, "press.spokesperson", person)
        place = first % len(plan.programme)
        lead = dict.fromkeys((*plan.programme[place].lead, person))
        return put(plan, f"programme[{place}].lead", tuple(lead))
    if kind == "add" and rows:
        new = NEW[rows](key)
        known = {getattr(row, "code", "") for row in old} - {""}
        return (
            plan
            if getattr(new, "code", "") in known
            else put(plan, rows, (*old[:second], new, *old[second:]))
        )
    if kind == "remove" and old:
        rest = put(plan, rows, (*old[:place], *old[place + 1 :]))
        return without_references(rest, {(rows, getattr(old[place], "id", ""))})[0]
    if kind == "move" and old:
        others = [*old[:place], *old[place + 1 :]]
        others.insert(second % len(old), old[place])
        return put(plan, rows, tuple(others))
    return plan


def saved_later(plan: Plan) -> Plan:
    """Return the plan as it is after being saved once more."""
    return msgspec.structs.replace(plan, revision=plan.revision + 1)
