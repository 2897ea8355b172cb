"""Two forms, an editor and a sync folder at one plan, in random order: nothing is overwritten in silence."""

import contextlib
import random
from pathlib import Path

import msgspec

from werkbezoek import load, save
from werkbezoek.form.session.session import Session, State
from werkbezoek.plan import new_plan
from werkbezoek.store import SUFFIX, PlanFileError, encode, history_files

_FORM, _OTHERS = ("type", "type", "type", "undo", "look", "answer"), ("edit", "sync", "delete", "restore")


class Desk:
    """A plan with all who write in it. Each text they write is a title that nobody else writes."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.path = folder / f"bezoek{SUFFIX}"
        save(new_plan("begin"), self.path, expected=None)
        self.random = random.Random(seed)
        self.forms = [Session(self.path), Session(self.path)]
        self.old: list[bytes] = [self.path.read_bytes()]
        self.count = 0

    def step(self) -> None:
        """Let one of the writers do one thing, and see that all it met is still to be had."""
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
                if form.saving.state is State.SAVED:
                    assert load(form.path).title == form.plan.title
            case "undo":
                form.undo()
            case "look":
                form.look()
            case "answer":
                self._answer(form)

    def _answer(self, form: Session) -> None:
        """What the buttons do that a form shows when the file is not as it was left."""
        if form.saving.state is State.GONE:
            form.save_again()
        elif form.saving.state is State.CHANGED or (
            form.saving.state is State.CONFLICT and self.random.random() < 0.5 and self.path.exists()
        ):
            with contextlib.suppress(PlanFileError):  # taken away since
                form.reload_from_disk()
        elif form.saving.state is State.CONFLICT:
            form.go_on_in_copy()
        if form.path != self.path and self.path.exists():
            self.forms[self.forms.index(form)] = Session(self.path)

    def _elsewhere(self, what: str) -> None:
        """What a program does that knows nothing of our locks."""
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
        """Every title that can still be had: in the files, in their histories, or typed in an open form.

        What one program that knows nothing of us wrote over another is not ours to keep.
        """
        files = list(self.path.parent.glob(f"*{SUFFIX}"))
        kept = [version for one in {self.path, *files} for version in history_files(one)]
        typed = {form.plan.title for form in self.forms if form.plan.title.startswith("formulier")}
        return {load(one).title for one in [*files, *kept]} | typed


def campaign(folder: Path, rounds: int, seed: int, *, steps: int = 12) -> None:
    """So many random orders of steps. Raises AssertionError where something that was there can't be had."""
    for number in range(rounds):
        own = folder / str(number)
        own.mkdir()
        desk = Desk(own, seed + number)
        for _ in range(steps):
            desk.step()
