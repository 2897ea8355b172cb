"""Merging the plan in the form with another version: that in its file after a conflict, or a colleague's.

A plan from a colleague that the user opens on the start screen waits in ``received`` until a form opens its
file.
"""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from ...documents.handover import Comparison, read_packed, unpack
from ...store import Opened, Shared, keep_shared_version, open_plan
from ...store.merging import Difference, Merge, Side, common_ancestors, differences, merge
from .session import Session

ACCEPT = ".zip,.json"
"""The kinds of files that the user can choose: a packed plan of a colleague, or a plan file."""


class Merging:
    """The merge of the plan of a session with a version of someone else. Raises OtherVisit for another plan.

    ``source`` says in Dutch where that version is, such as ``in het bestand``.
    """

    def __init__(self, session: Session, theirs: Opened, source: str, *, is_in_file: bool = False) -> None:
        self._session, self._theirs, self._is_in_file = session, theirs, is_in_file
        self.source = source
        other = session.path if is_in_file else None
        self._ancestors = common_ancestors(session.path, session.file.opened, theirs, other=other)
        self.has_ancestor = bool(self._ancestors)
        """Whether the version that both come from is known, and with it who changed what."""
        self.merge()

    def merge(self, choices: Mapping[str, Side] | None = None) -> Merge:
        """Return the two versions as one; ``choices`` has the chosen side of differences, by their key."""
        return merge(self._ancestors, self._session.plan, self._theirs.plan, choices)

    def taken(self) -> tuple[Difference, ...]:
        """Return what the merge takes from the other version without asking."""
        return differences(self._session.plan, self.merge().plan)

    def apply(self, choices: Mapping[str, Side]) -> None:
        """Make the merge one edit of the session, which can be undone."""
        merged = self.merge(choices).plan
        if self._is_in_file:
            self._session.file.accept(self._theirs)
        self._session.replace(merged)
        keep_shared_version(self._theirs.plan, self._session.path, Shared.MERGED)


def merging_with_file(session: Session) -> Merging:
    """Return the merging with what is in the plan's file now. Raises StoreError if that cannot be read."""
    return Merging(session, open_plan(session.path), "in het bestand", is_in_file=True)


def merging_with(session: Session, data: bytes, name: str) -> Merging:
    """Return the merging with a file of a colleague, packed or not. Raises UserError if it cannot be read."""
    return Merging(session, read_packed(data, name).opened, f"uit “{name}”")


class Received(msgspec.Struct, frozen=True):
    """The result of receiving a file: a Dutch note and, if the plan was there already, the other version."""

    note: str
    theirs: Opened | None
    source: str


received: dict[Path, Received] = {}
"""What was received, by the path of the plan, until a form opens that."""


def receive(data: bytes, name: str, folder: Path) -> Path:
    """Put a colleague's file in a folder, and return the path of the plan. Raises UserError if that fails."""
    packed = read_packed(data, name)
    unpacked = unpack(packed, folder)
    notes = {
        Comparison.NEW: f"“{unpacked.path.name}” staat nu bij je plannen.",
        Comparison.SAME: "Dit plan had je al; er is niets aan veranderd.",
        Comparison.OTHER_VERSION: "Dit plan had je al, met een andere inhoud. Er is niets overschreven.",
    }
    note = " ".join((notes[unpacked.found], *unpacked.remarks))
    theirs = packed.opened if unpacked.found is Comparison.OTHER_VERSION else None
    received[unpacked.path.resolve()] = Received(note, theirs, f"uit “{name}”")
    return unpacked.path
