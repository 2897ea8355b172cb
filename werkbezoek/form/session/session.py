"""One plan being filled in, without widgets.

From a keystroke to the file:

1. A control in the browser sends the text of its field, and its view calls ``Session.edit``.
2. ``kinds`` turns the text into a value, which goes into a new plan; a text that is not valid becomes a
   draft.
3. ``Session._apply`` puts the earlier plan and drafts on the ``undo`` stack.
4. ``Session._set_content`` saves the plan (``file_sync``, with ``store.save``) and writes the ``drafts``.
5. The view refreshes the form from the session.

No typed text is lost: what cannot be saved stays in the session and is saved with the next edit. If the file
was changed elsewhere, our version goes to a copy beside it.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from ...plan import Plan, get, put, row_key
from ...plan.paths import field_at
from ...rules import current_code
from ...store import SUFFIX, Conflict, PlanFileError, SaveError, free_path, move_along, save
from ...text.errors import ParseError
from ...text.wording import one_line
from .drafts import Draft, move_drafts, read_drafts, write_drafts
from .file_sync import FileState, FileStatus, FileSync
from .kinds import Kind, format_value, kind_at, parse_value
from .layout import has_one_line
from .plan_files import with_rescue
from .rows import add_row, move_row, remove_row
from .undo import Change, UndoEntry, UndoStack, describe_change, field_name


class Session:
    """The plan in a file while it is edited: edits, drafts, undo and saving.

    ``Session(path)`` raises PlanFileError if there is no valid plan in the file. Each edit is saved; if that
    fails, no exception is raised, but ``status`` says so.
    """

    def __init__(self, path: Path | str) -> None:
        try:
            self._open(Path(path))
        except PlanFileError as error:
            raise with_rescue(error) from None

    def _open(self, path: Path) -> None:
        self.file = FileSync(path)
        self.plan: Plan = self.file.opened.plan
        self.note = ""
        """What the last edit did besides what the user asked, in Dutch."""
        self.typing = ""
        """The path of the field in which the user is typing."""
        self.undo_stack = UndoStack()
        drafts = read_drafts(path, self.plan.revision)
        self.drafts = {field: draft for field, draft in drafts.items() if self._is_draft(field, draft)}
        """By the path of their field."""

    def _is_draft(self, path: str, draft: Draft) -> bool:
        """Return whether the field of a draft still exists and the draft is still not a valid value."""
        try:
            get(self.plan, path)
            parse_value(path, draft.given, self.plan)
        except (LookupError, AttributeError, ValueError, TypeError, AssertionError) as error:
            return isinstance(error, ParseError)
        return False

    @property
    def path(self) -> Path:
        """The file of the plan."""
        return self.file.path

    @property
    def status(self) -> FileStatus:
        """How the file compares with what is in the form."""
        return self.file.status

    def control_value(self, path: str) -> Any:
        """Return what the control of a field shows: its draft, or else its value."""
        draft = self.drafts.get(path)
        return draft.given if draft else format_value(path, get(self.plan, path))

    def problem(self, path: str) -> str:
        """Return why the content of a field is not a valid value, in Dutch; empty if it is."""
        draft = self.drafts.get(path)
        return draft.problem if draft else ""

    def edit(self, path: str, given: Any, *, typing: bool = False) -> None:
        """Put the content of a control in the plan if it is a valid value of the field, else in the drafts.

        ``given`` is what the control contains: a text, a truth value or a list. Tabs, line breaks and runs of
        blanks in a text on one line, as in a pasted table, become one blank. Edits with ``typing`` are undone
        together with the next edit of the same field without it. Raises LookupError, TypeError or ValueError
        if there is no field with one control at the path, which is a programming error.
        """
        drafts = {field: draft for field, draft in self.drafts.items() if field != path}
        plan = self.plan
        if kind_at(path) is Kind.TEXT and has_one_line(path):
            given = one_line(str(given))
        try:
            plan = _without_empty_part(put(plan, path, parse_value(path, given, plan)), path)
        except ParseError as error:
            drafts[path] = Draft(given, str(error))
        self._apply(plan, drafts, field=path)
        if typing:
            self.typing = path
        else:
            self.undo_stack.end_edit()

    def replace(self, plan: Plan, drafts: Mapping[str, Draft | None] | None = None) -> None:
        """Replace the plan by another one, as a single edit.

        A draft stays if the new plan has the same field, in a row with the same id. ``drafts`` are added by
        path; None removes the draft at its path.
        """
        stay = {path: draft for path, draft in self.drafts.items() if self._is_same_field(path, plan)}
        self._apply(plan, {path: draft for path, draft in {**stay, **(drafts or {})}.items() if draft})

    def add(self, rows: str, choice: str = "", key: str = "") -> str:
        """Add a row to the end of the list at the path ``rows``, and return the path of the row.

        ``choice`` is the kind of a new item of the programme, or the code of the rule to ignore; ``key`` is
        the id of the row, if it has one already.
        """
        self._apply(add_row(self.plan, rows, choice, key), self.drafts)
        return f"{rows}[{len(get(self.plan, rows)) - 1}]"

    def ignore(self, code: str) -> str:
        """Return the path of the row for a rule that is ignored on purpose; add the row if there is none."""
        codes = [current_code(ignored.code) for ignored in self.plan.ignored_rules]
        return f"ignored_rules[{codes.index(code)}]" if code in codes else self.add("ignored_rules", code)

    def remove(self, row: str) -> None:
        """Remove the row at a path and all references to it; ``note`` then says what was removed."""
        plan, moved, note = remove_row(self.plan, row)
        self._apply(plan, move_drafts(self.drafts, moved))
        self.note = note

    def move(self, row: str, to: int) -> None:
        """Move the row at a path to the index ``to`` in its list, or to the end if the list is shorter."""
        plan, moved = move_row(self.plan, row, to)
        self._apply(plan, move_drafts(self.drafts, moved))

    def undo(self) -> Change | None:
        """Undo the last edit and return what it had changed, or None if there is no edit to undo."""
        return self._restore(self.undo_stack.undo(self.plan, self.drafts))

    def redo(self) -> Change | None:
        """Repeat the edit that was undone last and return what it changes, or None if none was undone."""
        return self._restore(self.undo_stack.redo(self.plan, self.drafts))

    def forget_earlier(self, plan: Plan) -> bool:
        """Replace the plan without a way back: the drafts and the undo list are emptied too.

        Return False, and change nothing, if the plan now in the form is not in its file. Return False too if
        the new plan cannot be saved; see ``status``.
        """
        self.file.check()
        if self.status.state is not FileState.SAVED:
            return False
        self._set_content(plan, {})
        self.undo_stack = UndoStack()
        return self.status.state is FileState.SAVED

    def save(self) -> None:
        """Save the plan and the drafts; see ``status`` for the result."""
        self.plan = self.file.save(self.plan)
        write_drafts(self.drafts, self.path, self.plan.revision)

    def ensure_saved(self) -> bool:
        """Return whether everything is in a file, after another attempt to save if it was not."""
        if self.status.state is FileState.UNSAVED:
            self.save()
        return self.status.state is not FileState.UNSAVED

    def save_removed_file(self) -> None:
        """Save the plan to its file again after the file was removed; if that fails, ``note`` says why."""
        try:
            self.plan = self.file.save_removed(self.plan)
        except (Conflict, SaveError) as error:
            self.note = str(error)
            self.file.check()
        else:
            write_drafts(self.drafts, self.path, self.plan.revision)

    def follow_rename(self, path: Path) -> None:
        """Continue with the file under its new name; its drafts and earlier versions go with it."""
        move_along(self.path, path)
        self.file.path = path
        self.file.check()

    def reload_from_disk(self) -> None:
        """Continue with the version that is in the file now; drafts and the undo list are lost.

        If our version was not saved because of a conflict, it stays in the copy beside the file. Raises
        PlanFileError if there is no valid plan in the file.
        """
        self._open(self.path)

    def continue_in_copy(self) -> None:
        """Continue with our version in the copy, if a conflict made one; the file keeps the other version.

        Drafts and the undo list stay. Raises PlanFileError if there is no valid plan in the copy.
        """
        if self.file.copy:
            self._continue_in(self.file.copy)

    def continue_in_folder(self, folder: Path) -> None:
        """Save our version to a new file in a folder and continue with that; its old file stays as it is.

        Drafts and the undo list stay. Raises SaveError if the folder cannot be written to.
        """
        path = free_path(folder, self.path.name.removesuffix(SUFFIX))
        save(self.plan, path, expected=None)
        self._continue_in(path)

    def _continue_in(self, path: Path) -> None:
        """Continue with our version in another file, with the drafts and the undo list."""
        drafts, undo_stack = self.drafts, self.undo_stack
        self._open(path)
        self.drafts, self.undo_stack = drafts, undo_stack
        write_drafts(self.drafts, self.path, self.plan.revision)

    def _apply(self, plan: Plan, drafts: dict[str, Draft], *, field: str = "") -> None:
        """Set the plan and the drafts as an edit that can be undone; ``field`` is the path of the field."""
        change = describe_change(self.plan, plan)
        if change is None and field and drafts != self.drafts:
            change = Change(field_name(plan, field), field)
        if change:
            self.undo_stack.push(UndoEntry(self.plan, self.drafts, change), field=field)
        self._set_content(plan, drafts)
        self.undo_stack.drop_if_unchanged(self.plan, self.drafts)

    def _restore(self, entry: UndoEntry | None) -> Change | None:
        """Restore the content of an undo entry, with the current revision: that number only increases."""
        if entry is None:
            return None
        now = self.plan
        plan = msgspec.structs.replace(entry.plan, revision=now.revision, saved_at=now.saved_at)
        self._set_content(plan, entry.drafts)
        return entry.change

    def _set_content(self, plan: Plan, drafts: dict[str, Draft]) -> None:
        """Set the plan and the drafts, and save what changed. All edits go through this method."""
        self.note = self.typing = ""
        is_saved = plan == self.plan and self.status.state is not FileState.UNSAVED
        if is_saved and drafts == self.drafts:
            return
        self.plan, self.drafts = plan, drafts
        if is_saved:
            write_drafts(self.drafts, self.path, self.plan.revision)
        else:
            self.save()

    def _is_same_field(self, path: str, plan: Plan) -> bool:
        """Return whether another plan has a field at this path too, in the same row."""
        try:
            get(plan, path)
            row = path[: path.find("]") + 1]
            return not row or row_key(get(plan, row)) == row_key(get(self.plan, row))
        except (LookupError, AttributeError):
            return False


def _without_empty_part(plan: Plan, path: str) -> Plan:
    """Return the plan without the optional part around a field, such as a place, if all of it is empty."""
    part = path.rpartition(".")[0]
    if part and not part.endswith("]"):
        field = field_at(part)
        if field.is_optional and get(plan, part) == field.type():
            return put(plan, part, None)
    return plan
