"""Another version of the plan in the form, to merge: the one in its file after a conflict, or a colleague's.

A plan that comes in on the start screen waits in ``received`` for the form that opens its file.
"""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from ...documents.handover import Found, read_packed, unpack
from ...store import Opened, Shared, keep_shared_version, open_plan
from ...store.merging import Difference, Merge, Side, common_ancestors, differences, merge
from .session import Session

ACCEPT = ".zip,.json"
"""The files of a colleague that a browser lets the user choose: packed, or a plan file."""


class Merging:
    """A version that someone else made of the plan of a session. Raises OtherVisit if it is another plan.

    ``source`` says in Dutch where that version is: ``in het bestand``.
    """

    def __init__(self, session: Session, theirs: Opened, source: str, *, is_in_file: bool = False) -> None:
        self._session, self._theirs, self._is_in_file = session, theirs, is_in_file
        self.source = source
        other = session.path if is_in_file else None
        self._ancestors = common_ancestors(session.path, session.file.opened, theirs, other=other)
        self.merge()

    @property
    def has_ancestor(self) -> bool:
        """Whether it is known from which version both come, and so who changed what."""
        return bool(self._ancestors)

    def merge(self, choices: Mapping[str, Side] | None = None) -> Merge:
        """Return the two versions as one; ``choices`` has the side for each difference by its key."""
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
    """Return the merging with the version that is in the file of the plan now. Raises StoreError."""
    return Merging(session, open_plan(session.path), "in het bestand", is_in_file=True)


def merging_with(session: Session, data: bytes, name: str) -> Merging:
    """Return the merging with the plan in a file of a colleague, packed or not. Raises UserError."""
    return Merging(session, read_packed(data, name).opened, f"uit “{name}”")


class Received(msgspec.Struct, frozen=True):
    """What came in with a file: a Dutch note, and another version of a plan that is there already."""

    note: str
    theirs: Opened | None
    source: str


received: dict[Path, Received] = {}
"""By the path of the plan, until a form opens it."""


def receive(data: bytes, name: str, folder: Path) -> Path:
    """Put a file of a colleague in a folder, and return the path of the plan to open. Raises UserError."""
    packed = read_packed(data, name)
    unpacked = unpack(packed, folder)
    notes = {
        Found.NEW: f"“{unpacked.path.name}” staat nu bij je plannen.",
        Found.SAME: "Dit plan had je al; er is niets aan veranderd.",
        Found.OTHER_VERSION: "Dit plan had je al, met een andere inhoud. Er is niets overschreven.",
    }
    note = " ".join((notes[unpacked.found], *unpacked.remarks))
    theirs = packed.opened if unpacked.found is Found.OTHER_VERSION else None
    received[unpacked.path.resolve()] = Received(note, theirs, f"uit “{name}”")
    return unpacked.path
