"""One plan being filled in: what stands in the form, and what of it is in the file. No widgets here.

Every edit replaces the plan by another and saves it at once. Nothing that someone types is lost: text that is
no value yet stays as a draft, what can't be saved stays in the plan and is tried again at the next edit, and
when the file changed elsewhere every version of ours goes to a copy beside it.
"""

import datetime as dt
from enum import Enum
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from ..plan import Plan, get, put
from ..plan.paths import field_at
from ..store import SUFFIX, Conflict, SaveError, open_plan, save
from . import rows
from .drafts import Draft, Drafts
from .kinds import type_at
from .parse import read, show
from .plan_files import unused
from .problems import NotYet


class State(Enum):
    """Whether what stands in the form is in the file."""

    SAVED = "saved"
    UNSAVED = "unsaved"
    CONFLICT = "conflict"


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
        self._before_removal: tuple[Plan, dict[str, Draft]] | None = None
        self.saving = Saving(State.SAVED, _saved_text(self.plan))
        self.drafts = Drafts(path)
        for place, given in self.drafts.kept(self.plan.revision).items():
            self._take_back(place, given)

    def _take_back(self, path: str, given: Any) -> None:
        """Put a draft of an earlier session back, if its field is still there and it is still no value."""
        try:
            get(self.plan, path)
            read(type_at(path), given, self.plan)
        except NotYet as error:
            self.drafts.by_path[path] = Draft(given, str(error))
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

    def edit(self, path: str, given: Any) -> None:
        """Take what was typed or chosen in a field: as its value if it is one, else as a draft."""
        self._start_edit()
        try:
            value = read(type_at(path), given, self.plan)
        except NotYet as error:
            self.drafts.by_path[path] = Draft(given, str(error))
            self.drafts.keep(self.plan.revision)
            return
        had_draft = self.drafts.by_path.pop(path, None) is not None
        self._replace(_tidy(put(self.plan, path, value), path), even_if_equal=had_draft)

    def replace(self, plan: Plan) -> None:
        """Put a whole plan in place of the current one, as with a model programme."""
        self._start_edit()
        self._replace(plan)

    def add(self, path: str, choice: str = "") -> str:
        """Add a row to a list and give its path; ``choice`` is an item's kind or a rule's code."""
        self._start_edit()
        self._replace(rows.add(self.plan, path, choice))
        return f"{path}[{len(get(self.plan, path)) - 1}]"

    def ignore(self, code: str) -> str:
        """Note that the plan does not follow a rule, and give the path of that row."""
        codes = [ignored.code for ignored in self.plan.ignored_rules]
        return f"ignored_rules[{codes.index(code)}]" if code in codes else self.add("ignored_rules", code)

    def remove(self, row: str) -> None:
        """Remove a row and all references to it; ``note`` says what that was."""
        before = self.plan, dict(self.drafts.by_path)
        plan, moved, self.note = rows.remove(self.plan, row)
        self.drafts.follow(moved)
        self._replace(plan)
        self._before_removal = before

    @property
    def can_undo(self) -> bool:
        """Whether the last edit was a removal, so that it can be undone."""
        return self._before_removal is not None

    def undo_removal(self) -> None:
        """Bring back what the last edit removed."""
        if self._before_removal is None:
            return
        plan, self.drafts.by_path = self._before_removal
        self._start_edit()
        self._replace(msgspec.structs.replace(plan, revision=self.plan.revision, saved_at=self.plan.saved_at))

    def move(self, row: str, to: int) -> None:
        """Move a row to another place in its list."""
        self._start_edit()
        plan, moved = rows.move(self.plan, row, to)
        self.drafts.follow(moved)
        self._replace(plan)

    def save(self) -> None:
        """Save what is in the form; how that went is in ``saving``."""
        if self.copy is not None:
            self._save_copy()
            return
        try:
            opened = save(self.plan, self.path, expected=self.version)
        except Conflict as error:
            self._save_copy(str(error))
        except SaveError as error:
            self.saving = Saving(State.UNSAVED, str(error))
        else:
            self.plan, self.version = opened.plan, opened.version
            self.saving = Saving(State.SAVED, _saved_text(self.plan))

    def take_theirs(self) -> None:
        """Go on with what is in the file; ours stays in the copy. Raises PlanFileError if it is no plan."""
        self._open(self.path)

    def go_on_in_copy(self) -> None:
        """Go on with our own version, in its copy; the other version stays in the file."""
        if self.copy is not None and self._copy_version is not None:
            given = self.drafts
            self._open(self.copy)
            self.drafts.by_path = given.by_path
            self.drafts.keep(self.plan.revision)

    def _start_edit(self) -> None:
        self.note = ""
        self._before_removal = None

    def _replace(self, plan: Plan, *, even_if_equal: bool = False) -> None:
        """The one place where the plan changes."""
        if plan == self.plan and self.saving.state is State.SAVED:
            if even_if_equal:
                self.drafts.keep(self.plan.revision)
            return
        self.plan = plan
        self.save()
        self.drafts.keep(self.plan.revision)

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


def _stem(path: Path) -> str:
    return path.name.removesuffix(SUFFIX)


def _saved_text(plan: Plan) -> str:
    moment = (plan.saved_at or dt.datetime.now(dt.UTC)).astimezone(ZoneInfo("Europe/Amsterdam"))
    return f"Bewaard om {moment.hour}:{moment.minute:02d}"


def _tidy(plan: Plan, path: str) -> Plan:
    """The plan without an optional part (a place) of which nothing is filled in any more."""
    part = path.rpartition(".")[0]
    if part and not part.endswith("]"):
        field = field_at(part)
        if field.optional and get(plan, part) == field.type():
            return put(plan, part, None)
    return plan
