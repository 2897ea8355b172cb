"""The file of a plan while a form is open on it: saving, and what to do when the file changed elsewhere."""

import contextlib
import datetime as dt
from enum import Enum
from pathlib import Path

import msgspec

from ... import store
from ...plan import Plan
from ...text.wording import in_amsterdam


class FileState(Enum):
    """How the file compares with what is in the form."""

    SAVED = "saved"
    UNSAVED = "unsaved"
    CONFLICT = "conflict"
    """The file has another version; ours is in a copy."""
    CHANGED = "changed"
    """The file was changed elsewhere, after everything in the form was saved."""
    GONE = "gone"
    """The file was removed, after everything in the form was saved."""


class FileStatus(msgspec.Struct, frozen=True):
    """The state of the file, and the Dutch text about it."""

    state: FileState
    text: str


_CHANGED = FileStatus(
    FileState.CHANGED,
    "Dit plan is intussen in een ander venster of door iemand anders gewijzigd. Laad het opnieuw om daarmee "
    "verder te gaan. Wat jij eerder invulde, was al bewaard en staat bij de eerdere versies.",
)
_GONE = FileStatus(
    FileState.GONE,
    "Het bestand van dit plan is weggehaald of heeft een andere naam gekregen. Wat hier staat, is er nog: "
    "je kunt het opnieuw bewaren.",
)


class FileSync:
    """Saves a plan to its file, or to a copy once the file has changed elsewhere.

    Raises PlanFileError if there is no plan in the file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.copy: Path | None = None
        """Where our version is saved while the file has another version."""
        self._copy_version: str | None = None
        self._merged_copy: tuple[Path, str] | None = None
        self._set_saved(store.open_plan(path))

    def save(self, plan: Plan) -> Plan:
        """Save the plan and return it with its new revision, or unchanged if that failed; see ``status``."""
        if self.copy:
            return self._save_copy(plan)
        try:
            saved = self._set_saved(store.save(plan, self.path, expected=self.opened.version))
        except store.Conflict as error:
            return self._save_copy(plan, str(error))
        except store.SaveError as error:
            self.status = FileStatus(FileState.UNSAVED, str(error))
            return plan
        if self._merged_copy:
            copy, version = self._merged_copy
            self._merged_copy = None
            with contextlib.suppress(store.SaveError):
                store.remove_copy(copy, self.path, expected=version)
        return saved

    def save_removed(self, plan: Plan) -> Plan:
        """Save the plan to a file that was removed; return it as saved. Raises StoreError if that fails."""
        return self._set_saved(store.save(plan, self.path, expected=None))

    def accept(self, theirs: store.Opened) -> None:
        """Let the next save replace the version ``theirs`` in the file, after that was merged into the plan.

        If the save succeeds, the copy with our version is removed.
        """
        self.opened = theirs
        if self.copy and self._copy_version:
            self._merged_copy = self.copy, self._copy_version
        self.copy = self._copy_version = None
        self.status = FileStatus(FileState.UNSAVED, "")

    def check(self) -> None:
        """Update ``status``: if everything in the form was saved, the file may have changed since then."""
        if self.status.state in (FileState.UNSAVED, FileState.CONFLICT):
            return
        try:
            is_ours = store.version_of(self.path.read_bytes()) == self.opened.version
        except OSError:
            self.status = _GONE
        else:
            self.status = _saved_status(self.opened.plan) if is_ours else _CHANGED

    def _set_saved(self, opened: store.Opened) -> Plan:
        self.opened = opened
        """The plan as it was last read from or saved to the file itself, with its version."""
        self.status = _saved_status(opened.plan)
        return opened.plan

    def _save_copy(self, plan: Plan, reason: str = "") -> Plan:
        copy = self.copy
        if not copy:
            stem = self.path.name.removesuffix(store.SUFFIX)
            copy = store.free_path(self.path.parent, f"{stem} (mijn versie)")
            # for a later merge: both versions come from this one
            store.keep_shared_version(self.opened.plan, self.path, store.Shared.RECEIVED)
        try:
            opened = store.save(plan, copy, expected=self._copy_version)
        except (store.Conflict, store.SaveError) as error:
            self.status = FileStatus(FileState.UNSAVED, f"{reason}\n{error}".strip())
            return plan
        self.copy, self._copy_version = copy, opened.version
        self.status = FileStatus(
            FileState.CONFLICT,
            "Dit plan is intussen ergens anders gewijzigd of weggehaald. Jouw versie staat in "
            f"“{copy.name}”; er is niets overschreven.",
        )
        return opened.plan


def _saved_status(plan: Plan) -> FileStatus:
    time = in_amsterdam(plan.saved_at or dt.datetime.now(dt.UTC))
    return FileStatus(FileState.SAVED, f"Bewaard om {time.hour}.{time.minute:02d} uur")
