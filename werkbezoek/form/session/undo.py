"""Undo and redo: the earlier contents of a form since it was opened."""

import msgspec

from ...plan import Plan
from .changes import Change, describe_change
from .drafts import Draft

_MOST_EDITS = 200
"""Each entry is cheap: a plan shares all unchanged objects with the plan before it."""


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
        """Add what was there before an edit, unless the edit is part of the last one, in the same field."""
        self._after.clear()
        if not field or field != self._field:
            self._before = [*self._before[1 - _MOST_EDITS :], entry]
        self._field = field

    def drop_if_unchanged(self, plan: Plan, drafts: dict[str, Draft]) -> None:
        """Forget the last edit if it has no effect any more, as after typing text and deleting it."""
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
