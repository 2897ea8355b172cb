"""Two forms, an editor and a sync folder change one plan in random order: no form loses anything."""

import contextlib
import random
from pathlib import Path

import msgspec

from werkbezoek import load, save
from werkbezoek.form.session.file_sync import FileState
from werkbezoek.form.session.session import Session
from werkbezoek.plan import new_plan
from werkbezoek.store import SUFFIX, PlanFileError, encode, history_files

_FORM, _OTHERS = ("type", "type", "type", "undo", "look", "answer"), ("edit", "sync", "delete", "restore")


class Desk:
    """A plan and its writers. Every title that they write is unique."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.path = folder / f"bezoek{SUFFIX}"
        save(new_plan("begin"), self.path, expected=None)
        self.random = random.Random(seed)
        self.forms = [Session(self.path), Session(self.path)]
        self.old: list[bytes] = [self.path.read_bytes()]
        self.count = 0

    def step(self) -> None:
        """Let one of the writers do something, and check that every title it met can still be found."""
        before = self._titles()
        who = self.random.randrange(4)
        if who < 2:
            self._in_form(self.forms[who])
            lost = before - self._titles()
            assert not lost, f"lost: {sorted(lost)}"
        else:
            self._elsewhere(self.random.choice(_OTHERS))

    def _in_form(self, form: Session) -> None:
        match self.random.choice(_FORM):
            case "type":
                form.edit("title", self._new("formulier"))
                if form.status.state is FileState.SAVED:
                    assert load(form.path).title == form.plan.title
            case "undo":
                form.undo()
            case "look":
                form.file.check()
            case "answer":
                self._answer(form)

    def _answer(self, form: Session) -> None:
        """Do what the buttons do that a form shows when the file has changed."""
        if form.status.state is FileState.GONE:
            form.save_removed_file()
        elif form.status.state is FileState.CHANGED or (
            form.status.state is FileState.CONFLICT and self.random.random() < 0.5 and self.path.exists()
        ):
            with contextlib.suppress(PlanFileError):  # taken away since
                form.reload_from_disk()
        elif form.status.state is FileState.CONFLICT:
            form.continue_in_copy()
        if form.path != self.path and self.path.exists():
            self.forms[self.forms.index(form)] = Session(self.path)

    def _elsewhere(self, what: str) -> None:
        """Do what a program may do that does not know our locks."""
        match what:
            case "edit" if self.path.exists():
                self._put(encode(msgspec.structs.replace(load(self.path), title=self._new("editor"))))
            case "sync":
                other = self.path.with_name(".sync.tmp")
                other.write_bytes(encode(new_plan(self._new("sync"))))
                self.old.append(other.read_bytes())
                other.replace(self.path)
            case "delete":
                self.path.unlink(missing_ok=True)
            case "restore":
                self._put(self.random.choice(self.old))

    def _put(self, data: bytes) -> None:
        self.old.append(data)
        self.path.write_bytes(data)

    def _new(self, who: str) -> str:
        self.count += 1
        return f"{who} {self.count}"

    def _titles(self) -> set[str]:
        """Return every title in the files, in their histories and in open forms.

        What another program overwrites of a third program cannot be kept.
        """
        files = list(self.path.parent.glob(f"*{SUFFIX}"))
        kept = [version for path in {self.path, *files} for version in history_files(path)]
        typed = {form.plan.title for form in self.forms if form.plan.title.startswith("formulier")}
        return {load(path).title for path in [*files, *kept]} | typed


def campaign(folder: Path, rounds: int, seed: int, *, steps: int = 12) -> None:
    """Run this many random orders of steps. Raises AssertionError if a title is lost."""
    for number in range(rounds):
        own = folder / str(number)
        own.mkdir()
        desk = Desk(own, seed + number)
        for _ in range(steps):
            desk.step()
