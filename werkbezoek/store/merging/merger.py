"""The merge itself: a walk through the fields of all versions of a plan.

If only one person changed a field, it gets their value; if both did, it is a difference to decide. Rows with
an id (invitees, items, messages, tasks) are matched by it, and ignored rules by their code; any other list is
compared as a whole. It is also a difference if one person removed a row that the other changed or newly
refers to.

The version that both people started from shows who changed what. If there are several candidates for it, the
old value of a field is known only if they agree. If it is not known, two different values are a difference to
decide, and a row that only one version has stays.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from ...plan import Field, Person, Plan, PlanObject, fields, row_key, without_references
from ...plan.paths import inside_sentence
from ...text.wording import listed, quoted
from ..faults import StoreError
from .difference import ABSENT, ORDER, PRESENT, Difference, Key, RawDifference, Side, row_title, value_text
from .removed_rows import keys_of_rows, still_in_use
from .row_order import merged_order

_FILE_FIELDS = ("revision", "saved_at")
"""The fields that saving sets; the merged plan has the later of the two values."""
Rows = dict[str, Any]
"""The rows of a list by their key, in the order of the list."""


class OtherVisit(StoreError):
    """Two plans are not versions of the same one."""

    def __init__(self, ours: Plan, theirs: Plan) -> None:
        titles = [quoted(plan.title.strip() or "zonder titel") for plan in (ours, theirs)]
        super().__init__(f"Dit zijn twee verschillende bezoeken: {listed(titles)}. Er is niets samengevoegd.")


class Merge(msgspec.Struct, frozen=True):
    """A merged plan, the differences to decide, and the rows that only one version has.

    ``conflicts`` do not depend on what was chosen. ``one_sided`` is empty if there is one ancestor.
    """

    plan: Plan
    conflicts: tuple[Difference, ...] = ()
    one_sided: tuple[Difference, ...] = ()


def merge(
    ancestors: Sequence[Plan],
    ours: Plan,
    theirs: Plan,
    choices: Mapping[str, Side] | None = None,
    *,
    otherwise: Side = Side.OURS,
) -> Merge:
    """Return two versions of a plan as one; both come from one of the ``ancestors``, if there are any.

    ``choices`` has the chosen side for differences, by their key; all others get the side ``otherwise``.
    References to a row that is not in the result are left out. Raises OtherVisit if these are different
    plans.
    """
    if ours.id != theirs.id:
        raise OtherVisit(ours, theirs)
    return _Merger((ancestors, ours, theirs), choices or {}, otherwise).result()


def differences(before: Plan, after: Plan) -> tuple[Difference, ...]:
    """Return the differences between two versions of a plan: ``ours`` is the text of ``before``."""
    merged = merge((), before, after)
    return (*merged.conflicts, *merged.one_sided)


class _Merger:
    """One merge while it is made.

    The methods take three things: the distinct values of the ancestors as a tuple ``old``, which is empty
    without ancestors, and the values of ``ours`` and ``theirs``.
    """

    def __init__(
        self, versions: tuple[Sequence[Plan], Plan, Plan], choices: Mapping[str, Side], otherwise: Side
    ) -> None:
        self.ancestors, self.ours, self.theirs = versions
        self.choices, self.otherwise = choices, otherwise
        self.in_use = still_in_use(*versions)
        self.conflicts: list[RawDifference] = []
        self.one_sided: list[RawDifference] = []

    def result(self) -> Merge:
        plan: Plan = self.object((), self.ancestors, self.ours, self.theirs)
        removed = (keys_of_rows(self.ours) | keys_of_rows(self.theirs)) - keys_of_rows(plan)
        plan, _ = without_references(plan, removed)
        conflicts, one_sided = (
            tuple(found.in_plan(plan) for found in differences)
            for differences in (self.conflicts, self.one_sided)
        )
        return Merge(plan, conflicts, one_sided)

    def object(self, key: Key, old: Sequence[Any], ours: PlanObject, theirs: PlanObject) -> Any:
        """Return the merged fields of two objects as one object."""
        values = {}
        for name, field in fields(type(ours)).items():
            part = _distinct(getattr(version, name) for version in old)
            values[name] = self.value((*key, name), field, part, getattr(ours, name), getattr(theirs, name))
        return type(ours)(**values)

    def value(self, key: Key, field: Field, old: Sequence[Any], ours: Any, theirs: Any) -> Any:
        """Return the merged value of a field."""
        is_asked = len(key) == 1 and any(rows == key[0] for rows, _ in self.in_use)
        if theirs == ours or ((theirs,) == old and not is_asked):
            return ours
        if (ours,) == old and not is_asked:
            return theirs
        if key[0] in _FILE_FIELDS:
            return max(filter(None, (ours, theirs)))
        if field.row and (by_key := _rows_by_key(field.row, (*old, ours, theirs))):
            return self.rows(key, *by_key)
        if issubclass(field.type, PlanObject) and field.type is not Person:
            blank = field.type()
            old = _distinct(blank if value is None else value for value in old)
            merged = self.object(key, old, ours or blank, theirs or blank)
            return None if merged == blank and None in (ours, theirs) else merged
        before = value_text(old[0], field, self.ancestors[0]) if len(old) == 1 else None
        texts = value_text(ours, field, self.ours), value_text(theirs, field, self.theirs)
        return self.decide(RawDifference(key, self.title_of(key), *texts, before), ours, theirs)

    def rows(self, key: Key, *lists: Rows) -> tuple[Any, ...]:
        """Return the merged rows of a list, in order; ``lists`` are all old ones, then ours and theirs."""
        *old, ours, theirs = lists
        orders = _distinct(tuple(rows) for rows in old)

        def decide() -> Side:
            before = _titles(old[0]) if len(orders) == 1 else None
            found = RawDifference((*key, ORDER), "", _titles(ours), _titles(theirs), before)
            side: Side = self.decide(found, Side.OURS, Side.THEIRS)
            return side

        keys = orders[0] if len(orders) == 1 else None
        order = merged_order(keys, [*ours], [*theirs], first=self.otherwise, decide=decide)
        merged = []
        for row_id in order:
            old_rows = _distinct(rows.get(row_id) for rows in old)
            merged.append(self.row((*key, row_id), old_rows, ours.get(row_id), theirs.get(row_id)))
        return tuple(row for row in merged if row is not None)

    def row(self, key: Key, old: Sequence[Any], ours: Any, theirs: Any) -> Any:
        """Return the merged row, or None if it is removed; ``old`` has None if an ancestor lacks the row."""
        if ours is not None and theirs is not None:
            return self.object(key, [row for row in old if row is not None], ours, theirs)
        row = theirs if ours is None else ours
        if old == (None,):  # added
            return row
        title = row_title(row)
        if not old or None in old:
            texts = (ABSENT, PRESENT) if ours is None else (PRESENT, ABSENT)
            self.one_sided.append(RawDifference(key, title, *texts))
            return row
        changed, places = _changed_fields(old, row), self.in_use.get((key[0], key[1]), ())
        reasons = [f"aangepast: {', '.join(changed)}"] if changed else []
        reasons += [f"nog genoemd bij {', '.join(places)}"] if places else []
        if not reasons:
            return None
        kept = "; ".join(reasons)
        texts = ("weggehaald", kept) if ours is None else (kept, "weggehaald")
        return self.decide(RawDifference(key, title, *texts), ours, theirs)

    def decide(self, found: RawDifference, ours: Any, theirs: Any) -> Any:
        """Note a difference, and return the value of the side that was chosen for it."""
        self.conflicts.append(found)
        side = self.choices.get("/".join(found.key), self.otherwise)
        return ours if side is Side.OURS else theirs

    def title_of(self, key: Key) -> str:
        """Return the title of the row that a place is in; "" if it is not in a row."""
        rows = getattr(self.ours, key[0])
        if not isinstance(rows, tuple) or len(key) < 2:
            return ""
        return row_title(next(row for row in rows if row_key(row) == key[1]))


def _distinct(values: Iterable[Any]) -> tuple[Any, ...]:
    """Return the values without repetition."""
    found: list[Any] = []
    for value in values:
        if value not in found:
            found.append(value)
    return tuple(found)


def _rows_by_key(row: Field, lists: Sequence[Any]) -> list[Rows] | None:
    """Return each list as rows by their key, or None if the rows have no unique keys."""
    if not issubclass(row.type, PlanObject) or not {"id", "code"} & set(fields(row.type)):
        return None
    by_key = [{row_key(row): row for row in rows} for rows in lists]
    return by_key if [*map(len, by_key)] == [*map(len, lists)] else None


def _titles(rows: Rows) -> str:
    return "\n".join(f"{place}. {row_title(row)}" for place, row in enumerate(rows.values(), start=1))


def _changed_fields(old: Sequence[PlanObject], new: PlanObject) -> list[str]:
    """Return the Dutch names of the fields in which a row differs from one of its old versions."""
    return [
        inside_sentence(field.title)
        for name, field in fields(type(new)).items()
        if any(getattr(version, name) != getattr(new, name) for version in old)
    ]
