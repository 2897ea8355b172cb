"""One plan being filled in: what stands in the form, and what of it is in the file. No widgets here.

Every edit replaces the plan by another and saves it at once. Nothing that someone types is lost: text that is
no value yet stays as a draft, what can't be saved stays in the plan and is tried again at the next edit, and
when the file changed elsewhere every version of ours goes to a copy beside it.
"""

import datetime as dt
from enum import Enum
from pathlib import Path
from typing import Any

import msgspec

from ...plan import Plan, get, put
from ...plan.paths import field_at
from ...store import SUFFIX, Conflict, Opened, SaveError, open_plan, save, version_of
from ...text.errors import ParseError
from ...text.wording import AMSTERDAM
from . import rows
from .changes import Change, change, named
from .drafts import Draft, Drafts
from .kinds import type_at
from .parse import read, show
from .plan_files import unused
from .undo import UndoEntry, UndoStack


class State(Enum):
    """Whether what stands in the form is in the file."""

    SAVED = "saved"
    UNSAVED = "unsaved"
    CONFLICT = "conflict"
    CHANGED = "changed"
    """All of ours was in the file, and then it was changed elsewhere."""
    GONE = "gone"
    """All of ours was in the file, and then it was taken away."""


_CHANGED = (
    "Dit plan is intussen in een ander venster of door iemand anders gewijzigd. Laad het opnieuw om daarmee "
    "verder te gaan. Wat jij eerder invulde, was al bewaard en staat bij de eerdere versies."
)
_GONE = (
    "Het bestand van dit plan is weggehaald of heeft een andere naam gekregen. Wat hier staat, is er nog: "
    "je kunt het opnieuw bewaren."
)


class Saving(msgspec.Struct, frozen=True):
    """How saving went: the state, and the Dutch text that says so."""

    state: State
    text: str


class Session:
    """The plan in a file while it is filled in. Raises PlanFileError if the file holds no readable plan."""

    def __init__(self, path: Path | str) -> None:
        self._open(Path(path))

    def _open(self, path: Path) -> None:
        opened = open_plan(path)
        self.path = path
        self.plan: Plan = opened.plan
        self.version = opened.version
        self.copy: Path | None = None
        """Where our own version goes while the file holds someone else's."""
        self._copy_version: str | None = None
        self.note = ""
        """What the last edit did beyond what was asked, in Dutch."""
        self.past = UndoStack()
        self.saving = Saving(State.SAVED, _saved_text(self.plan))
        self.drafts = Drafts(path)
        for place, draft in self.drafts.kept(self.plan.revision).items():
            self._restore_draft(place, draft)

    def _restore_draft(self, path: str, draft: Draft) -> None:
        """Put a draft of an earlier session back, if its field is still there and it is still no value."""
        try:
            get(self.plan, path)
            read(type_at(path), draft.given, self.plan)
        except ParseError:
            self.drafts.by_path[path] = draft
        except (LookupError, AttributeError, ValueError, TypeError, AssertionError):
            return

    def shown(self, path: str) -> Any:
        """What stands in the control of a field: its draft, else its value."""
        draft = self.drafts.by_path.get(path)
        return draft.given if draft else show(type_at(path), get(self.plan, path))

    def problem(self, path: str) -> str:
        """Why what stands in a field is no value yet; empty if it is one."""
        draft = self.drafts.by_path.get(path)
        return draft.problem if draft else ""

    def edit(self, path: str, given: Any, *, typing: bool = False) -> None:
        """Take what was typed or chosen in a field: as its value if it is one, else as a draft.

        While someone is ``typing``, all edits of that field up to the one that ends it are undone as one.
        """
        drafts = {place: draft for place, draft in self.drafts.by_path.items() if place != path}
        plan = self.plan
        try:
            plan = _tidy(put(plan, path, read(type_at(path), given, plan)), path)
        except ParseError as error:
            drafts[path] = Draft(given, str(error))
        self._replace(plan, drafts, field=path)
        if not typing:
            self.past.pause()

    def replace(self, plan: Plan, drafts: dict[str, Draft] | None = None) -> None:
        """Put a whole plan in place of the current one, as with a model programme or an earlier version.

        Drafts stay in the rows that are still there; ``drafts`` come with the plan.
        """
        kept = {path: draft for path, draft in self.drafts.by_path.items() if self._is_same_field(path, plan)}
        self._replace(plan, kept | (drafts or {}))

    def add(self, path: str, choice: str = "") -> str:
        """Add a row to a list and give its path; ``choice`` is an item's kind or a rule's code."""
        self._replace(rows.add(self.plan, path, choice), self.drafts.by_path)
        return f"{path}[{len(get(self.plan, path)) - 1}]"

    def ignore(self, code: str) -> str:
        """Note that the plan does not follow a rule, and give the path of that row."""
        codes = [ignored.code for ignored in self.plan.ignored_rules]
        return f"ignored_rules[{codes.index(code)}]" if code in codes else self.add("ignored_rules", code)

    def remove(self, row: str) -> None:
        """Remove a row and all references to it; ``note`` says what that was."""
        plan, moved, note = rows.remove(self.plan, row)
        self._replace(plan, self.drafts.following(moved))
        self.note = note

    def move(self, row: str, to: int) -> None:
        """Move a row to another place in its list."""
        plan, moved = rows.move(self.plan, row, to)
        self._replace(plan, self.drafts.following(moved))

    def undo(self) -> Change | None:
        """Take back the last edit, whatever it was; gives what that changed."""
        return self._return_to(self.past.undo(self.plan, self.drafts.by_path))

    def redo(self) -> Change | None:
        """Do again what was undone last; gives what that changed."""
        return self._return_to(self.past.redo(self.plan, self.drafts.by_path))

    def save(self) -> None:
        """Save what is in the form, drafts included; how that went is in ``saving``."""
        if self.copy is None:
            self._save()
        else:
            self._save_copy()
        self.drafts.keep(self.plan.revision)

    def _save(self) -> None:
        try:
            opened = save(self.plan, self.path, expected=self.version)
        except Conflict as error:
            self._save_copy(str(error))
        except SaveError as error:
            self.saving = Saving(State.UNSAVED, str(error))
        else:
            self._note_saved(opened)

    def _note_saved(self, opened: Opened) -> None:
        self.plan, self.version = opened.plan, opened.version
        self.saving = Saving(State.SAVED, _saved_text(self.plan))

    def look(self) -> None:
        """Look whether the file is still as we left it, while all of ours is in it; see ``saving``."""
        if self.saving.state not in (State.SAVED, State.CHANGED, State.GONE):
            return
        try:
            is_ours = version_of(self.path.read_bytes()) == self.version
        except OSError:
            self.saving = Saving(State.GONE, _GONE)
        else:
            self.saving = (
                Saving(State.SAVED, _saved_text(self.plan)) if is_ours else Saving(State.CHANGED, _CHANGED)
            )

    def save_again(self) -> None:
        """Put a file that was taken away back as it was."""
        try:
            opened = save(self.plan, self.path, expected=None)
        except (Conflict, SaveError) as error:
            self.note = str(error)
            self.look()
        else:
            self._note_saved(opened)
            self.drafts.keep(self.plan.revision)

    def reload_from_disk(self) -> None:
        """Go on with what is in the file; ours stays in the copy. Raises PlanFileError if it is no plan."""
        self._open(self.path)

    def go_on_in_copy(self) -> None:
        """Go on with our own version, in its copy; the other version stays in the file."""
        if self.copy is not None and self._copy_version is not None:
            given, past = self.drafts, self.past
            self._open(self.copy)
            self.drafts.by_path, self.past = given.by_path, past
            self.drafts.keep(self.plan.revision)

    def _is_same_field(self, path: str, plan: Plan) -> bool:
        """Whether a field is still there in another plan, in the same row."""
        try:
            get(plan, path)
            if "[" not in path:
                return True
            row = path[: path.index("]") + 1]
            return bool(_key(get(plan, row)) == _key(get(self.plan, row)))
        except (LookupError, AttributeError):
            return False

    def _return_to(self, moment: UndoEntry | None) -> Change | None:
        if moment is None:
            return None
        now = self.plan
        self._become(
            msgspec.structs.replace(moment.plan, revision=now.revision, saved_at=now.saved_at), moment.drafts
        )
        return moment.change

    def _replace(self, plan: Plan, drafts: dict[str, Draft], *, field: str = "") -> None:
        """Do an edit, which can be undone; ``field`` is the one field that it was in."""
        made = change(self.plan, plan)
        if made is None and drafts != self.drafts.by_path:
            made = Change(named(self.plan, field), field) if field else None
        if made is not None:
            moment = UndoEntry(self.plan, dict(self.drafts.by_path), made)
            self.past.add(moment, typing=field)
        self._become(plan, drafts)
        self.past.settle(self.plan, self.drafts.by_path)

    def _become(self, plan: Plan, drafts: dict[str, Draft]) -> None:
        """The one place where the plan changes."""
        self.note = ""
        is_saved = plan == self.plan and self.saving.state is not State.UNSAVED
        if is_saved and drafts == self.drafts.by_path:
            return
        self.plan, self.drafts.by_path = plan, dict(drafts)
        if is_saved:
            self.drafts.keep(self.plan.revision)
        else:
            self.save()

    def _save_copy(self, reason: str = "") -> None:
        """Save our version beside a file that holds another one by now."""
        copy = self.copy or unused(self.path.parent, f"{_stem(self.path)} (mijn versie)")
        try:
            opened = save(self.plan, copy, expected=self._copy_version)
        except (Conflict, SaveError) as error:
            self.saving = Saving(State.UNSAVED, f"{reason}\n{error}".strip())
            return
        self.copy, self._copy_version, self.plan = copy, opened.version, opened.plan
        self.saving = Saving(
            State.CONFLICT,
            f"Dit plan is intussen ergens anders gewijzigd of weggehaald. Jouw versie staat in "
            f"“{copy.name}”; er is niets overschreven.",
        )


def _key(row: Any) -> Any:
    return getattr(row, "id", None) or getattr(row, "code", None)


def _stem(path: Path) -> str:
    return path.name.removesuffix(SUFFIX)


def _saved_text(plan: Plan) -> str:
    moment = (plan.saved_at or dt.datetime.now(dt.UTC)).astimezone(AMSTERDAM)
    return f"Bewaard om {moment.hour}:{moment.minute:02d}"


def _tidy(plan: Plan, path: str) -> Plan:
    """The plan without an optional part (a place) of which nothing is filled in any more."""
    part = path.rpartition(".")[0]
    if part and not part.endswith("]"):
        field = field_at(part)
        if field.is_optional and get(plan, part) == field.type():
            return put(plan, part, None)
    return plan
