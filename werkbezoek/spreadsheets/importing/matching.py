"""Rows about people and items that are in the plan already, and what of them is new."""

from collections.abc import Sequence, Set
from typing import Any

import msgspec

from ...plan import Invitee, Plan, PlanObject, ProgrammeItem, get
from ..cells import plain, show_cell
from ..columns import Table
from ..grid import Problem
from .preview import Existing, Fate


class Match(msgspec.Struct, frozen=True):
    """What becomes of a row: the row to put in the plan, its fate, why, and what is not taken over."""

    row: PlanObject
    fate: Fate
    reason: str = ""
    problems: tuple[Problem, ...] = ()


class Matcher:
    """Finds the row of the plan that a row of a source is about."""

    def __init__(self, plan: Plan, table: Table) -> None:
        self._plan, self._table = plan, table
        self._rows: dict[str, PlanObject] = {row.id: row for row in get(plan, table.path)}
        self._by_key: dict[tuple[str, ...], str] = {}
        for key, row in self._rows.items():
            for name in _keys(row):
                self._by_key.setdefault(name, key)

    @property
    def ids(self) -> Set[str]:
        """The ids of the rows in the plan."""
        return self._rows.keys()

    def match(self, number: int, row: PlanObject, existing: Existing, *, is_ticked: bool) -> Match:
        """Return what becomes of a row with this number in the source.

        Several rows may be about one row of the plan; those that are ticked are merged one after the other.
        """
        if _id(row) in self._rows:
            return Match(row, Fate.REPLACES)
        known = next((self._rows[self._by_key[key]] for key in _keys(row) if key in self._by_key), None)
        if known is None or existing is Existing.ADD or not _may_be_same(known, row):
            return Match(row, Fate.NEW)
        match = self._merge(number, known, row, overwrite=existing is Existing.OVERWRITE)
        if is_ticked:
            self._rows[_id(known)] = match.row
        return match

    def _merge(self, number: int, known: PlanObject, row: PlanObject, *, overwrite: bool) -> Match:
        changes, titles, problems = {}, [], []
        for name, value, old in _differences(known, row):
            column = next((c for c in self._table.columns if c.path.partition(".")[0] == name), None)
            title = column.title if column else name
            if overwrite or old == _default(known, name):
                changes[name] = value
                titles.append(title)
            else:
                reason = f"Er stond al {show(old, self._plan)}; dat is gebleven."
                problems.append(Problem(number, title, show(value, self._plan), reason))
        merged = msgspec.structs.replace(known, **changes)
        fate = Fate.OVERWRITES if overwrite else Fate.FILLS
        changed = ", ".join(titles).lower() if titles else "niets"
        reason = f"Staat al in het plan. {'Overschreven' if overwrite else 'Aangevuld'}: {changed}."
        return Match(merged, fate, reason, tuple(problems))


def show(value: Any, plan: Plan) -> str:
    """Return a value of any field as text."""
    if isinstance(value, msgspec.Struct):
        full = getattr(value, "full", None)
        parts = msgspec.structs.astuple(value)
        return f"“{full or ' '.join(show_cell(part, plan) for part in parts if part)}”"
    return f"“{show_cell(value, plan)}”"


def _keys(row: PlanObject) -> Sequence[tuple[str, ...]]:
    """Return the keys by which a row is recognised, the surest first."""
    if isinstance(row, Invitee):
        mail, name = row.email.strip().casefold(), plain(f"{row.name.first}{row.name.prefix}{row.name.last}")
        return [("mail", mail)] * bool(mail) + [("name", name)] * bool(name)
    if isinstance(row, ProgrammeItem) and row.title.strip():
        return [("item", plain(row.title), row.start or "")]
    return []


def _may_be_same(known: PlanObject, row: PlanObject) -> bool:
    """Return whether two rows with a key in common may be about the same: not people with two mails."""
    if not isinstance(known, Invitee) or not isinstance(row, Invitee):
        return True
    mails = {person.email.strip().casefold() for person in (known, row)} - {""}
    return len(mails) < 2


def _differences(known: PlanObject, row: PlanObject) -> list[tuple[str, Any, Any]]:
    return [
        (name, getattr(row, name), getattr(known, name))
        for name in row.__struct_fields__
        if name not in ("id", "name", "title")
        and getattr(row, name) not in (_default(row, name), getattr(known, name))
    ]


def _default(row: PlanObject, name: str) -> Any:
    info = next(info for info in msgspec.structs.fields(type(row)) if info.name == name)
    return None if info.default is msgspec.NODEFAULT else info.default


def _id(row: PlanObject) -> str:
    key: str = row.id  # type: ignore[attr-defined]
    return key
