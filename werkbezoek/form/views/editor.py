"""The form of one open plan: the bar, the step being filled in, and beside it what follows from each edit."""

from collections import Counter
from collections.abc import Callable

import ipywidgets

from ...plan import Plan
from ...planning import apply_model, model_programmes
from ...rules import Finding, Severity
from ...store import StoreError
from ..session.advice import ADVICE
from ..session.changes import Change
from ..session.session import Session, State
from ..session.spec import Json
from ..session.steps import STEPS, step_of
from ..session.timeline_edits import Edit, Reorder, Resize, apply
from .days_view import DaysView, recess_near
from .downloads import downloads
from .extras import AskView, Extra, GlanceView, ModelsView
from .house_style_view import HouseStyleView
from .letters_view import LettersView
from .live_results import Beside
from .page import Fields, Page
from .people_view import PeopleView
from .timeline_view import TimelineView
from .versions_view import VersionsView
from .widgets import Bar, Help, close_tree

_ACTIONS = {
    State.SAVED: [],
    State.UNSAVED: [("save", "Nog eens proberen")],
    State.CONFLICT: [("theirs", "Andere versie laden"), ("mine", "Verder met mijn kopie")],
    State.CHANGED: [("theirs", "Opnieuw laden")],
    State.GONE: [("again", "Opnieuw bewaren")],
}
_STATUS = {
    State.UNSAVED: "Niet bewaard in dit bestand",
    State.CONFLICT: "Niet bewaard in dit bestand",
    State.CHANGED: "Elders gewijzigd",
    State.GONE: "Bestand weggehaald",
}


class Editor:
    """Shows a session and passes on to it what the user does.

    ``leave`` is called when the user wants another plan, ``opened`` when the session goes on in another file.
    """

    def __init__(
        self, session: Session, *, leave: Callable[["Editor"], None], opened: Callable[[Session], None]
    ) -> None:
        self._session, self._leave, self._opened = session, leave, opened
        self._bar = Bar()
        self._bar.on_msg(lambda _widget, content, _buffers: self._guarded(self._on_bar, content))
        self._beside = Beside(lambda message: self._guarded(self._on_findings, message))
        self._timeline = TimelineView(edit=self._on_timeline, open_item=self._open_item)
        self._help = Help()
        self._versions = VersionsView(session, self.refresh)
        self._extras: dict[str, tuple[Extra, ...]] = {}
        self._pages: dict[str, Page] = {}
        self._step = STEPS[0]
        self._typing = ""
        self._place = ipywidgets.Box().add_class("wb-place")
        beside = self._beside.findings, self._beside.chart
        self._body = ipywidgets.Box([self._place, self._help, *beside]).add_class("wb-body")
        self.widgets = [self._bar, self._versions.widget, self._body]
        self._show_step()
        self.refresh()
        self._beside.draw_when_ready()

    # what the user does

    def _guarded(self, handle: Callable[[Json], None], message: Json) -> None:
        """Handle a message. What goes wrong shows in the form: in a callback it would be lost in a log."""
        try:
            handle(message)
        except Exception as error:  # noqa: BLE001 (the edge: a fault of ours must not look like a saved edit)
            self._bar.alarm = {
                "text": f"Er ging iets mis in het formulier ({type(error).__name__}: {error}). "
                "Wat daarvoor is bewaard, staat er nog. Voer de cel opnieuw uit om verder te gaan.",
            }

    def _on_bar(self, message: Json) -> None:
        match message:
            case {"step": key}:
                self._step = next(step for step in STEPS if step.key == key)
                self._show_step()
            case {"act": "leave"}:
                if self.may_leave():
                    self._leave(self)
                    return
            case {"act": "draft"}:
                self._go(next(iter(self._session.drafts.by_path)))
            case {"act": "save"}:
                self._session.save()
            case {"act": "undo"}:
                self._show_change(self._session.undo())
            case {"act": "redo"}:
                self._show_change(self._session.redo())
            case {"act": "look"}:
                before = self._session.saving
                self._session.look()
                if self._session.saving == before:
                    return
            case {"act": "again"}:
                self._session.save_again()
            case {"act": "versions"}:
                self._versions.show()
            case {"act": "theirs" | "mine" as version}:
                self._choose_version(version)
        self.refresh()

    def may_leave(self) -> bool:
        """Whether all is in a file, if need be after another try to save it."""
        if self._session.saving.state is State.UNSAVED:
            self._session.save()
        return self._session.saving.state is not State.UNSAVED

    def _choose_version(self, version: str) -> None:
        try:
            if version == "theirs":
                self._session.reload_from_disk()
            else:
                self._session.go_on_in_copy()
        except StoreError as error:
            self._session.note = str(error)
        self._opened(self._session)

    def _on_page(self, message: Json) -> None:
        self._typing = ""
        match message:
            case {"edit": path, "value": value, "n": n, "panel": panel}:
                self._typing = path if message.get("typing") else ""
                self._session.edit(path, value, typing=bool(message.get("typing")))
                self.refresh(n, panel)
                return
            case {"add": path, "choice": choice, "panel": panel}:
                row = self._session.add(path, choice)
                panel.refresh()
                panel.focus(row)
            case {"remove": row}:
                self._session.remove(row)
            case {"move": row, "to": to}:
                self._session.move(row, to)
        self.refresh()

    def _on_findings(self, message: Json) -> None:
        match message:
            case {"go": path}:
                self._go(path)
            case {"ignore": code}:
                self._go(self._session.ignore(code))
        self.refresh()

    def _on_model(self, message: Json) -> None:
        """Put a model programme in place of what is there; the browser has asked whether that is meant."""
        chosen = next(model for model in model_programmes() if model.key == message["model"])
        self._session.replace(apply_model(self._session.plan, chosen))
        self.refresh()

    def _on_timeline(self, edit: Edit) -> None:
        """Do what was done on the timeline; what can't be is for the timeline to say."""
        after = apply(self._session.plan, edit)
        self._guarded(lambda _: self._carry_out(edit, after), {})

    def _carry_out(self, edit: Edit, after: Plan) -> None:
        """Through the session's own edits, so that half-typed text in the same field or row follows."""
        before = self._session.plan.programme
        index = next(index for index, item in enumerate(before) if item.id == edit.id)
        row = f"programme[{index}]"
        match edit:
            case Reorder(to=to):
                self._session.move(row, to)
            case Resize(minutes=minutes):
                self._session.edit(f"{row}.minutes", str(minutes))
            case _:
                self._session.edit(f"{row}.start", after.programme[index].start or "")
        self.refresh()

    def _open_item(self, item_id: str, field: str) -> None:
        """Bring an item into the editor below the timeline."""
        ids = [item.id for item in self._session.plan.programme]
        if item_id in ids:
            self._guarded(lambda _: self._go(f"programme[{ids.index(item_id)}].{field}"), {})

    def _show_change(self, change: Change | None) -> None:
        """After an undo or a redo: bring the step forward in which something changed."""
        if change and step_of(change.path) is not self._step:
            self._go(change.path)

    def _go(self, path: str) -> None:
        """Show the field at a path, in its step."""
        if self._step is not (step := step_of(path)):
            self._step = step
            self._show_step()
        self._page.refresh()
        self._page.focus(path)

    def close(self) -> None:
        """Let go of all widgets, here and in the browser."""
        for widget in (*self.widgets, self._timeline.widget, self._beside.all_findings):
            close_tree(widget)

    # what the user sees

    @property
    def _page(self) -> Page:
        """The page of the current step, made on first use."""
        key = self._step.key
        if key not in self._pages:
            self._pages[key] = self._made_page(key)
            self._place.children = (*self._place.children, self._pages[key].widget)
        return self._pages[key]

    def _made_page(self, key: str) -> Page:
        above: tuple[ipywidgets.Widget, ...] = ()
        below: tuple[ipywidgets.Widget, ...] = ()
        extras: tuple[Extra, ...] = ()
        match key:
            case "bezoek":
                extras = (DaysView(self._session, self.refresh),)
                above = (extras[0].widget,)
            case "boodschap":
                extras = (AskView(self._session),)
                below = (extras[0].widget,)
            case "genodigden":
                extras = (
                    GlanceView(lambda message: self._guarded(self._on_findings, message)),
                    PeopleView(self._session, changed=self.refresh, go=self._go),
                )
                above = tuple(extra.widget for extra in extras)
            case "programma":
                extras = (ModelsView(lambda message: self._guarded(self._on_model, message)),)
                above = (extras[0].widget, self._timeline.widget)
            case "controle":
                above = (self._beside.all_findings,)
            case "exporteren":
                extras = (LettersView(self._session), HouseStyleView(self._session))
                above = (downloads(self._session), *(extra.widget for extra in extras))
        self._extras[key] = extras
        handle = lambda message: self._guarded(self._on_page, message)  # noqa: E731
        return Page(self._step, self._session, handle, self.refresh, above=above, below=below)

    def _show_step(self) -> None:
        """Bring the page of the current step forward; those of other steps stay as they are, out of sight."""
        current = self._page
        for page in self._pages.values():
            _toggle(page.widget, "wb-away", on=page is not current)
        advice = ADVICE[self._step.key]
        with self._help.hold_sync():
            self._help.paragraphs, self._help.source = list(advice.paragraphs), advice.source
        _toggle(self._body, "wb-alone", on=self._step.key == "controle")
        _toggle(self._body, "wb-timed", on=self._step.key == "programma")
        _toggle(self._body, "wb-broad", on=bool(self._step.rows))

    def refresh(self, seen: int | None = None, seen_by: Fields | None = None) -> None:
        """Show what the session holds by now: the fields first, the chart last."""
        self._timeline.show(self._session.plan)
        self._page.refresh(seen, seen_by)
        findings = self._beside.show(self._session.plan, recess_near(self._session.path)[0])
        for extra in self._extras.get(self._step.key, ()):
            extra.show(self._session.plan, findings)
        self._refresh_bar(findings)

    def _refresh_bar(self, findings: list[Finding]) -> None:
        session = self._session
        serious = Counter(
            step_of(finding.path).key for finding in findings if finding.severity is not Severity.TIP
        )
        unfinished = sum(path != self._typing for path in session.drafts.by_path)
        fields = "1 veld is" if unfinished == 1 else f"{unfinished} velden zijn"
        saving = session.saving
        with self._bar.hold_sync():
            self._bar.title = session.plan.title or "Werkbezoek zonder titel"
            self._bar.file = session.path.name
            self._bar.steps = [(step.key, step.title, serious[step.key]) for step in STEPS]
            self._bar.step = self._step.key
            self._bar.state = "draft" if unfinished and saving.state is State.SAVED else saving.state.value
            alarming = saving.state is not State.SAVED
            self._bar.status = _STATUS.get(saving.state, saving.text)
            self._bar.unfinished = f"{fields} nog niet goed ingevuld" if unfinished else ""
            self._bar.note = {"text": session.note}
            self._bar.undoes, self._bar.redoes = _text(session.past.undoes), _text(session.past.redoes)
            self._bar.alarm = {"text": saving.text, "actions": _ACTIONS[saving.state]} if alarming else {}


def _text(change: Change | None) -> str:
    return change.text if change else ""


def _toggle(widget: ipywidgets.DOMWidget, name: str, *, on: bool) -> None:
    if on:
        widget.add_class(name)
    else:
        widget.remove_class(name)
