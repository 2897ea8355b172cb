"""The merge itself: a walk through the fields of three versions of a plan.

A field that only one person changed gets their value; if both did, it is a difference to decide. Rows with an
id (invitees, items, messages, tasks) are matched by it, and ignored rules by their code; all other lists are
one value. A row that one removed and the other changed, or referred to in something new, is a difference too.

Without an ancestor nobody knows who changed what: then every field with two values is a difference, and a row
that only one version has stays.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from ...plan import Field, Person, Plan, PlanObject, fields, without_references
from ...plan.paths import inside_sentence
from .difference import ABSENT, ORDER, PRESENT, Difference, Found, Key, Side, key_of, row_title, shown
from .removed_rows import keys_of_rows, still_in_use
from .row_order import merged_order

_FILE_FIELDS = ("revision", "saved_at")
"""What saving sets; of two values the later one counts."""
_UNKNOWN: Any = object()
"""The value of a field in an ancestor that is not known."""

Rows = dict[str, Any]
"""The rows of a list by their key, in their order."""


class Merge(msgspec.Struct, frozen=True):
    """A merged plan, the differences to decide, and the rows that only one version has.

    ``conflicts`` do not depend on what was chosen. ``one_sided`` is empty if the ancestor is known.
    """

    plan: Plan
    conflicts: tuple[Difference, ...] = ()
    one_sided: tuple[Difference, ...] = ()


def merge(
    ancestor: Plan | None,
    ours: Plan,
    theirs: Plan,
    choices: Mapping[str, Side] | None = None,
    *,
    otherwise: Side = Side.OURS,
) -> Merge:
    """Return two versions of a plan as one, with their common ancestor or without.

    ``choices`` has the side for each difference, by its key; the side ``otherwise`` counts for the others. A
    reference to a row that is not in the result is left out. Raises ValueError if these are different plans.
    """
    if ours.id != theirs.id:
        raise ValueError("the versions are of different plans")
    return _Merger(ancestor, ours, theirs, choices or {}, otherwise).result()


def differences(before: Plan, after: Plan) -> tuple[Difference, ...]:
    """Return where a version of a plan differs from another one: ``ours`` is what ``before`` has there."""
    merged = merge(None, before, after)
    return (*merged.conflicts, *merged.one_sided)


class _Merger:
    def __init__(
        self, ancestor: Plan | None, ours: Plan, theirs: Plan, choices: Mapping[str, Side], otherwise: Side
    ) -> None:
        self.ancestor, self.ours, self.theirs = ancestor, ours, theirs
        self.choices, self.otherwise = choices, otherwise
        self.in_use = still_in_use(ancestor, ours, theirs) if ancestor else {}
        self.conflicts: list[Found] = []
        self.one_sided: list[Found] = []

    def result(self) -> Merge:
        plan: Plan = self.object((), self.ancestor or _UNKNOWN, self.ours, self.theirs)
        gone = (keys_of_rows(self.ours) | keys_of_rows(self.theirs)) - keys_of_rows(plan)
        plan, _ = without_references(plan, gone)
        conflicts, one_sided = (
            tuple(found.in_plan(plan) for found in differences)
            for differences in (self.conflicts, self.one_sided)
        )
        return Merge(plan, conflicts, one_sided)

    def object(self, key: Key, old: Any, ours: PlanObject, theirs: PlanObject) -> Any:
        """Return the merged fields of two objects as one object."""
        values = {}
        for name, field in fields(type(ours)).items():
            was = old if old is _UNKNOWN else getattr(old, name)
            values[name] = self.value((*key, name), field, was, getattr(ours, name), getattr(theirs, name))
        return type(ours)(**values)

    def value(self, key: Key, field: Field, old: Any, ours: Any, theirs: Any) -> Any:
        """Return the merged value of a field."""
        is_asked = len(key) == 1 and any(rows == key[0] for rows, _ in self.in_use)
        if theirs == ours or (theirs == old and not is_asked):
            return ours
        if ours == old and not is_asked:
            return theirs
        if key[0] in _FILE_FIELDS:
            return max(filter(None, (ours, theirs)))
        if field.row and (by_key := _rows_by_key(field.row, old, ours, theirs)):
            return self.rows(key, *by_key)
        if not field.row and issubclass(field.type, PlanObject) and field.type is not Person:
            blank = field.type()
            part = self.object(key, blank if old is None else old, ours or blank, theirs or blank)
            return None if part == blank and None in (ours, theirs) else part
        before = shown(old, field, self.ancestor) if self.ancestor and old is not _UNKNOWN else None
        texts = shown(ours, field, self.ours), shown(theirs, field, self.theirs)
        return self.decide(Found(key, self.title_of(key), *texts, before), ours, theirs)

    def rows(self, key: Key, old: Rows | None, ours: Rows, theirs: Rows) -> tuple[Any, ...]:
        """Return the merged rows of a list, in their order."""

        def decide() -> Side:
            before = None if old is None else _titles(old)
            found = Found((*key, ORDER), "", _titles(ours), _titles(theirs), before)
            side: Side = self.decide(found, Side.OURS, Side.THEIRS)
            return side

        keys = None if old is None else [*old]
        order = merged_order(keys, [*ours], [*theirs], first=self.otherwise, decide=decide)
        merged = (
            self.row(
                (*key, each), _UNKNOWN if old is None else old.get(each), ours.get(each), theirs.get(each)
            )
            for each in order
        )
        return tuple(row for row in merged if row is not None)

    def row(self, key: Key, old: Any, ours: Any, theirs: Any) -> Any:
        """Return the merged row, or None if it is removed."""
        if ours is not None and theirs is not None:
            return self.object(key, _UNKNOWN if old is None else old, ours, theirs)
        row = theirs if ours is None else ours
        if old is None:  # added
            return row
        title = row_title(row)
        if old is _UNKNOWN:
            texts = (ABSENT, PRESENT) if ours is None else (PRESENT, ABSENT)
            self.one_sided.append(Found(key, title, *texts))
            return row
        changed, places = _changed_fields(old, row), self.in_use.get((key[0], key[1]), ())
        reasons = [f"aangepast: {', '.join(changed)}"] if changed else []
        reasons += [f"nog genoemd bij {', '.join(places)}"] if places else []
        if not reasons:
            return None
        kept = "; ".join(reasons)
        texts = ("weggehaald", kept) if ours is None else (kept, "weggehaald")
        return self.decide(Found(key, title, *texts), ours, theirs)

    def decide(self, found: Found, ours: Any, theirs: Any) -> Any:
        """Note a difference, and return the value of the side that was chosen for it."""
        self.conflicts.append(found)
        side = self.choices.get("/".join(found.key), self.otherwise)
        return ours if side is Side.OURS else theirs

    def title_of(self, key: Key) -> str:
        """Return the title of the row that a place is in; empty if it is in none."""
        rows = getattr(self.ours, key[0])
        if not isinstance(rows, tuple) or len(key) < 2:
            return ""
        return row_title(next(row for row in rows if key_of(row) == key[1]))


def _rows_by_key(row: Field, old: Any, ours: Any, theirs: Any) -> tuple[Rows | None, Rows, Rows] | None:
    """Return each list as rows by their key, or None if rows have no key that identifies them."""
    if not issubclass(row.type, PlanObject) or not {"id", "code"} & set(fields(row.type)):
        return None
    lists = [() if old is _UNKNOWN else old, ours, theirs]
    by_key = [{key_of(each): each for each in rows} for rows in lists]
    if [*map(len, by_key)] != [*map(len, lists)]:
        return None
    return None if old is _UNKNOWN else by_key[0], by_key[1], by_key[2]


def _titles(rows: Rows) -> str:
    return "\n".join(row_title(row) or "…" for row in rows.values())


def _changed_fields(old: PlanObject, new: PlanObject) -> list[str]:
    """Return the Dutch names of the fields in which two versions of a row differ."""
    parts = fields(type(new)).items()
    return [inside_sentence(field.title) for name, field in parts if getattr(old, name) != getattr(new, name)]
