"""Undo and redo: the earlier contents of a form since it was opened, and what each edit changed, in Dutch."""

from collections.abc import Iterator
from typing import Any

import msgspec

from ...plan import Invitee, Plan, PlanObject, get, row_key
from ...plan.paths import field_at, inside_sentence, join, steps
from ...text.wording import counted, listed, quoted
from .drafts import Draft
from .kinds import Kind, kinds_of, parts_of
from .rows import plural, singular, split_row

_MOST_EDITS = 200
"""The most edits that can be undone. An entry needs little memory: plans share their unchanged objects."""
_OF_THE_FILE = {"revision", "saved_at", "schema_version", "id"}
"""Fields that the user does not edit."""
_MOST_NAMED = 3
"""If one edit makes more changes than this, its text is only their number."""


class Change(msgspec.Struct, frozen=True):
    """What changed: a Dutch text to follow "Ongedaan maken: ", and the path of the (first) changed field."""

    text: str
    path: str
    is_of_rows: bool = False
    """Whether rows were added or removed; other changes can follow from that."""


class UndoEntry(msgspec.Struct, frozen=True):
    """The plan and the drafts on one side of an edit, and what that edit changed."""

    plan: Plan
    drafts: dict[str, Draft]
    change: Change


class UndoStack:
    """The contents before each edit, and the contents after each edit that was undone."""

    def __init__(self) -> None:
        self._before: list[UndoEntry] = []
        self._after: list[UndoEntry] = []
        self._field = ""
        """The path of the field whose next edit is part of the last one."""

    @property
    def next_undo(self) -> Change | None:
        """What the edit changed that ``undo`` would undo."""
        return self._before[-1].change if self._before else None

    @property
    def next_redo(self) -> Change | None:
        """What the edit changed that ``redo`` would repeat."""
        return self._after[-1].change if self._after else None

    def push(self, entry: UndoEntry, *, field: str = "") -> None:
        """Add the content before an edit, unless the edit continues the last one, in the same field."""
        self._after.clear()
        if not field or field != self._field:
            self._before = [*self._before[1 - _MOST_EDITS :], entry]
        self._field = field

    def drop_if_unchanged(self, plan: Plan, drafts: dict[str, Draft]) -> None:
        """Forget the last edit if it no longer has an effect, as after typing and deleting a text."""
        last = self._before[-1] if self._before else None
        if last and drafts == last.drafts and describe_change(last.plan, plan) is None:
            self._before.pop()
            self._field = ""

    def end_edit(self) -> None:
        """Let the next edit be a separate one, even in the same field."""
        self._field = ""

    def undo(self, plan: Plan, drafts: dict[str, Draft]) -> UndoEntry | None:
        """Return what was there before the last edit; the arguments, the contents now, are for ``redo``."""
        return self._step(self._before, self._after, plan, drafts)

    def redo(self, plan: Plan, drafts: dict[str, Draft]) -> UndoEntry | None:
        """Return what was there after the edit that was undone last; ``undo`` can undo it again."""
        return self._step(self._after, self._before, plan, drafts)

    def _step(
        self, source: list[UndoEntry], target: list[UndoEntry], plan: Plan, drafts: dict[str, Draft]
    ) -> UndoEntry | None:
        self.end_edit()
        if not source:
            return None
        entry = source.pop()
        target.append(UndoEntry(plan, drafts, entry.change))
        return entry


def describe_change(before: Plan, after: Plan) -> Change | None:
    """Return what an edit changed, or None if the user sees no difference."""
    changes = list(_changes(before, after, "", after))
    if not changes:
        return None
    of_rows = [change for change in changes if change.is_of_rows]
    if len({steps(change.path)[0] for change in of_rows}) == 1:
        return of_rows[0]
    path = (of_rows or changes)[0].path
    texts = list(dict.fromkeys(change.text for change in changes))
    if len(texts) > _MOST_NAMED:
        return Change(counted(len(texts), "wijziging", "wijzigingen", in_digits=True), path)
    return Change(listed(texts), path)


def field_name(plan: Plan, path: str) -> str:
    """Return the Dutch name of the field at a path: ``duur in minuten van “De wijk in”``."""
    title = inside_sentence(field_at(path).title)
    if "]" in path:
        row = path[: path.rindex("]") + 1]
        return f"{title} van {_row_name(get(plan, row), row)}"
    part = path.rpartition(".")[0]
    return f"{title} ({inside_sentence(field_at(part).title)})" if part else title


def _changes(before: PlanObject, after: PlanObject, prefix: str, plan: Plan) -> Iterator[Change]:
    """Yield the differences between two versions of an object; ``plan`` is the whole plan afterwards."""
    for name, kind in kinds_of(type(after)).items():
        old, new = getattr(before, name), getattr(after, name)
        if name in _OF_THE_FILE or old == new:
            continue
        if kind is Kind.ROWS:
            yield from _row_changes(old, new, f"{prefix}{name}", plan)
        else:
            yield Change(field_name(plan, f"{prefix}{name}"), f"{prefix}{name}")
    for name, part in parts_of(type(after)).items():
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield from _changes(old or part(), new or part(), f"{prefix}{name}.", plan)


def _row_changes(
    before: tuple[PlanObject, ...], after: tuple[PlanObject, ...], rows: str, plan: Plan
) -> Iterator[Change]:
    old, new = _positions(before), _positions(after)
    removed, added = [key for key in old if key not in new], [key for key in new if key not in old]
    title = inside_sentence(field_at(rows).title)
    if removed and added:
        yield Change(f"{title} vervangen", rows, is_of_rows=True)
    elif added:
        text = singular(rows) if len(added) == 1 else f"{len(added)} {plural(rows)}"
        yield Change(f"{text} toevoegen", join(rows, new[added[0]]), is_of_rows=True)
    elif removed:
        text = f"{len(removed)} {plural(rows)}"
        if len(removed) == 1:
            text = f"{singular(rows)} {_quoted_title(before[old[removed[0]]])}".strip()
        yield Change(f"{text} verwijderen", rows, is_of_rows=True)
    elif list(old) != list(new):
        yield Change(f"volgorde van {title}", rows)
    for key, place in new.items():
        if key in old and before[old[key]] != after[place]:
            yield from _changes(before[old[key]], after[place], f"{join(rows, place)}.", plan)


def _positions(rows: tuple[PlanObject, ...]) -> dict[Any, int]:
    """Return the index of each row by its id or code, or by the index itself if it has neither."""
    return {row_key(row) or index: index for index, row in enumerate(rows)}


def _row_name(row: PlanObject, path: str) -> str:
    rows, place = split_row(path)
    return _quoted_title(row) or f"{singular(rows)} {place + 1}"


def _quoted_title(row: PlanObject) -> str:
    title = (
        row.name.full if isinstance(row, Invitee) else getattr(row, "title", "") or getattr(row, "code", "")
    )
    return quoted(title) if title.strip() else ""
