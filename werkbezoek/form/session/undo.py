"""What can be undone and done again: the versions of a plan and its drafts since the form opened it."""

from collections import deque

import msgspec

from ...plan import Plan
from .changes import Change, change
from .drafts import Draft

_MOST = 200
"""Edits that can be undone; they cost little, as a plan shares what did not change with the one before it."""


class UndoEntry(msgspec.Struct, frozen=True):
    """The plan and the drafts at some moment, and the change between that moment and the next one."""

    plan: Plan
    drafts: dict[str, Draft]
    change: Change


class UndoStack:
    """Two stacks: what came before, and what was undone."""

    def __init__(self) -> None:
        self._before: deque[UndoEntry] = deque(maxlen=_MOST)
        self._after: list[UndoEntry] = []
        self._typing = ""

    @property
    def undoes(self) -> Change | None:
        """What an undo would undo."""
        return self._before[-1].change if self._before else None

    @property
    def redoes(self) -> Change | None:
        """What a redo would do again."""
        return self._after[-1].change if self._after else None

    def add(self, moment: UndoEntry, *, typing: str = "") -> None:
        """Keep what was there before an edit. Edits that go on in the same text (``typing``) are one."""
        self._after.clear()
        if not (typing and typing == self._typing and self._before):
            self._before.append(moment)
        self._typing = typing

    def settle(self, plan: Plan, drafts: dict[str, Draft]) -> None:
        """Forget the last edit if all is as it was before it, as when text was typed and taken out."""
        last = self._before[-1] if self._before else None
        if last and drafts == last.drafts and change(last.plan, plan) is None:
            self._before.pop()

    def pause(self) -> None:
        """Let the next edit be one of its own, also when it is in the same text."""
        self._typing = ""

    def undo(self, plan: Plan, drafts: dict[str, Draft]) -> UndoEntry | None:
        """The moment before the last edit, while what is there now is kept for a redo."""
        self._typing = ""
        if not self._before:
            return None
        moment = self._before.pop()
        self._after.append(UndoEntry(plan, dict(drafts), moment.change))
        return moment

    def redo(self, plan: Plan, drafts: dict[str, Draft]) -> UndoEntry | None:
        """The moment after the last edit that was undone."""
        self._typing = ""
        if not self._after:
            return None
        moment = self._after.pop()
        self._before.append(UndoEntry(plan, dict(drafts), moment.change))
        return moment
