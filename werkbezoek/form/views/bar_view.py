"""The bar at the top of the form: the plan, the steps, undo and redo, and whether everything is saved."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import traitlets as t

from ...rules import Severity
from ...store import StoreError
from ..session.file_sync import FileState
from ..session.layout import STEPS, step_of
from ..session.merging import Merging, merging_with_file, received
from ..session.plan_files import plans_folder
from ..session.session import Session
from .versions_view import MergeView, VersionsView
from .view import Findings, FormContext, Message, SessionView

_PROBLEMS = {
    FileState.UNSAVED: ("Niet bewaard in dit bestand", {"save": "Nog eens proberen"}),
    FileState.CONFLICT: (
        "Niet bewaard in dit bestand",
        {"merge": "Samenvoegen", "theirs": "Andere versie laden", "mine": "Verder met mijn kopie"},
    ),
    FileState.CHANGED: ("Elders gewijzigd", {"theirs": "Opnieuw laden"}),
    FileState.GONE: ("Bestand weggehaald", {"again": "Opnieuw bewaren"}),
}
"""Why the plan is not in its file, and the labels of what the user can do about that, by action."""


class BarView(SessionView, control="bar", styles="form"):
    """The bar, and what opens from it: the list of earlier versions, and the merge with another version.

    ``show_step`` is called when the user chooses a step, ``leave`` when they want to open another plan, and
    ``opened`` when the session continues with another file or version.
    """

    title = t.Unicode().tag(sync=True)
    file = t.Unicode().tag(sync=True)
    steps = t.List().tag(sync=True)
    step = t.Unicode().tag(sync=True)
    status = t.Unicode().tag(sync=True)
    unfinished = t.Unicode().tag(sync=True)
    state = t.Unicode().tag(sync=True)
    undoes = t.Unicode().tag(sync=True)
    redoes = t.Unicode().tag(sync=True)
    note = t.Dict().tag(sync=True)
    alarm = t.Dict().tag(sync=True)

    def __init__(
        self,
        context: FormContext,
        *,
        show_step: Callable[[], None],
        leave: Callable[[], None],
        opened: Callable[[Session], None],
    ) -> None:
        super().__init__(context)
        self.current = STEPS[0]
        self.versions = VersionsView(context)
        self.merging = MergeView(context)
        self._show_step, self._leave, self._opened = show_step, leave, opened

    def _handle(self, message: Message) -> None:
        match message:
            case {"step": key}:
                self.current = next(step for step in STEPS if step.key == key)
                self._show_step()
                self.context.refresh()
            case {"act": act}:
                self.act(act)

    def act(self, act: str) -> None:
        """Do what a button of the bar does, such as "undo"."""
        match act:
            case "leave":
                if self.session.ensure_saved():
                    self._leave()
                    return
            case "draft":
                self.context.go_to(next(iter(self.session.drafts)))
                return
            case "save":
                self.session.save()
            case "undo" | "redo":
                change = self.session.undo() if act == "undo" else self.session.redo()
                if change and step_of(change.path) is not self.current:
                    self.context.go_to(change.path)
            case "look":
                before = self.session.status
                self.session.file.check()
                if not self.show_received() and self.session.status == before:
                    return
            case "again":
                self.session.save_removed_file()
            case "versions":
                self.versions.show_list()
            case "merge":
                self._try(lambda: self.merging.show(merging_with_file(self.session)))
            case "theirs":
                self._continue_with(self.session.reload_from_disk)
            case "mine":
                self._continue_with(self.session.continue_in_copy)
            case "own":
                self._continue_with(lambda: self.session.continue_in_folder(plans_folder(Path.cwd())))
        self.context.refresh()

    def show_received(self) -> bool:
        """Show what came in for this plan on the start screen, and return whether something did."""
        arrived = received.pop(self.session.path.resolve(), None)
        if arrived is None:
            return False
        self.session.note = arrived.note
        if arrived.theirs:
            self.merging.show(Merging(self.session, arrived.theirs, arrived.source))
        return True

    def _try(self, action: Callable[[], None]) -> None:
        try:
            action()
        except StoreError as error:
            self.session.note = str(error)

    def _continue_with(self, version: Callable[[], None]) -> None:
        self._try(version)
        self.merging.leave()
        self._opened(self.session)

    def show_failure(self, text: str) -> None:
        """Show a message that stays at the top of the form."""
        advice = "Wat daarvoor is bewaard, staat er nog. Open het plan opnieuw om verder te gaan."
        self.alarm = {"text": f"{text} {advice}"}

    def _refresh(self, findings: Findings) -> None:
        session, status = self.session, self.session.status
        self.merging.refresh()
        serious = [finding for finding in findings if finding.severity is not Severity.TIP]
        counts = Counter(step_of(finding.path).key for finding in serious)
        unfinished = sum(path != session.typing for path in session.drafts)
        fields = "1 veld is" if unfinished == 1 else f"{unfinished} velden zijn"
        is_saved = status.state is FileState.SAVED
        undo, redo = session.undo_stack.next_undo, session.undo_stack.next_redo
        self.title = session.plan.title or "Werkbezoek zonder titel"
        self.file = session.path.name
        self.steps = [(step.key, step.title, counts[step.key]) for step in STEPS]
        self.step = self.current.key
        self.state = "draft" if unfinished and is_saved else status.state.value
        self.status, actions = _PROBLEMS.get(status.state, (status.text, {}))
        if status.state is FileState.UNSAVED and not self._is_with_own_plans():
            actions = {**actions, "own": "Bewaren bij mijn plannen"}
        self.unfinished = f"{fields} nog niet goed ingevuld" if unfinished else ""
        self.note = {"text": session.note}
        self.undoes, self.redoes = undo.text if undo else "", redo.text if redo else ""
        self.alarm = {} if is_saved else {"text": status.text, "actions": list(actions.items())}

    def _is_with_own_plans(self) -> bool:
        return self.session.path.resolve().parent == plans_folder(Path.cwd()).resolve()
