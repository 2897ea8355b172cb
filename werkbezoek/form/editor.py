"""The form of one open plan: the bar, the step being filled in, and beside it what follows from each edit."""

import asyncio
import threading
from collections import Counter
from collections.abc import Callable

import ipywidgets

from ..gantt import svg
from ..plan import Plan
from ..rules import Finding, Severity, check
from ..store import StoreError
from ..timeline import Timeline, outline
from ..timing import schedule
from .downloads import downloads
from .page import Fields, Page
from .preview import chart_css, finding_row, findings_summary, schedule_rows, schedule_summary
from .session import Session, State
from .spec import Json
from .steps import STEPS, step_of
from .widgets import Bar, Chart, Findings

_ACTIONS = {
    State.SAVED: [],
    State.UNSAVED: [("save", "Nog eens proberen")],
    State.CONFLICT: [("theirs", "Andere versie laden"), ("mine", "Verder met mijn kopie")],
}


class Editor:
    """Shows a session and passes on to it what the user does.

    ``leave`` is called when the user wants another plan, ``opened`` when the session goes on in another file.
    """

    def __init__(
        self, session: Session, *, leave: Callable[[], None], opened: Callable[[Session], None]
    ) -> None:
        self._session, self._leave, self._opened = session, leave, opened
        self._bar = Bar()
        self._bar.on_msg(lambda _widget, content, _buffers: self._guarded(self._on_bar, content))
        self._findings, self._all_findings = self._new_findings(full=False), self._new_findings(full=True)
        self._chart = Chart(look=chart_css())
        self._pages: dict[str, Page] = {}
        self._step = STEPS[0]
        self._typing = ""
        self._timeline: Timeline | None = None
        self._can_draw = False
        self._place = ipywidgets.Box().add_class("wb-place")
        self._body = ipywidgets.Box([self._place, self._findings, self._chart]).add_class("wb-body")
        self.widgets = [self._bar, self._body]
        self._show_step()
        self.refresh()
        self._draw_when_ready()

    def _new_findings(self, *, full: bool) -> Findings:
        widget = Findings(full=full)
        widget.on_msg(lambda _widget, content, _buffers: self._guarded(self._on_findings, content))
        return widget

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
                self._leave()
                return
            case {"act": "save"}:
                self._session.save()
            case {"act": "undo"}:
                self._session.undo_removal()
            case {"act": "theirs" | "mine" as version}:
                self._choose_version(version)
        self.refresh()

    def _choose_version(self, version: str) -> None:
        try:
            if version == "theirs":
                self._session.take_theirs()
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
                self._session.edit(path, value)
                self.refresh(n, panel)
                return
            case {"list": page}:
                page.act_on_list(message)
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
                self._go(self._session.add("ignored_rules", code))
        self.refresh()

    def _go(self, path: str) -> None:
        """Show the field at a path, in its step."""
        if self._step is not (step := step_of(path)):
            self._step = step
            self._show_step()
        self._page.refresh()
        self._page.focus(path)

    # what the user sees

    @property
    def _page(self) -> Page:
        """The page of the current step, made on first use."""
        key = self._step.key
        if key not in self._pages:
            extra = {
                "controle": lambda: (self._all_findings,),
                "exporteren": lambda: (downloads(self._session),),
            }.get(key, tuple)
            self._pages[key] = Page(
                self._step, self._session, lambda message: self._guarded(self._on_page, message), extra()
            )
            self._place.children = (*self._place.children, self._pages[key].widget)
        return self._pages[key]

    def _show_step(self) -> None:
        """Bring the page of the current step forward; those of other steps stay as they are, out of sight."""
        current = self._page
        for page in self._pages.values():
            _toggle(page.widget, "wb-away", on=page is not current)
        _toggle(self._body, "wb-alone", on=self._step.key == "controle")
        _toggle(self._body, "wb-broad", on=bool(self._step.rows))

    def refresh(self, seen: int | None = None, seen_by: Fields | None = None) -> None:
        """Show what the session holds by now: the fields first, the chart last."""
        plan = self._session.plan
        self._page.refresh(seen, seen_by)
        findings = check(plan)
        self._refresh_bar(findings)
        for widget in (self._findings, self._all_findings):
            with widget.hold_sync():
                widget.findings = [finding_row(finding) for finding in findings]
                widget.summary = findings_summary(findings)
        self._refresh_chart(plan)

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
            saved = saving.text if saving.state is State.SAVED else "Niet bewaard in dit bestand"
            self._bar.status = f"{saved} · {fields} nog niet goed ingevuld" if unfinished else saved
            self._bar.note = {
                "text": session.note,
                "actions": [("undo", "Ongedaan maken")] if session.can_undo else [],
            }
            alarming = saving.state is not State.SAVED
            self._bar.alarm = {"text": saving.text, "actions": _ACTIONS[saving.state]} if alarming else {}

    def _refresh_chart(self, plan: Plan) -> None:
        timed = schedule(plan)
        timeline = outline(timed)
        with self._chart.hold_sync():
            self._chart.rows = schedule_rows(plan, timed)
            self._chart.summary = schedule_summary(timed)
            if self._can_draw and timeline != self._timeline:
                self._timeline = timeline
                self._chart.svg = svg(timeline) if timeline.bars else ""

    def _draw_when_ready(self) -> None:
        """Draw once matplotlib is there, which is loaded in a thread, so that the form opens fast."""

        def draw() -> None:
            self._can_draw = True
            self._refresh_chart(self._session.plan)

        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            draw()
            return

        def load() -> None:
            from ..gantt import drawing  # noqa: F401 (loads matplotlib)

            loop.call_soon_threadsafe(draw)

        threading.Thread(target=load, daemon=True).start()


def _toggle(widget: ipywidgets.DOMWidget, name: str, *, on: bool) -> None:
    if on:
        widget.add_class(name)
    else:
        widget.remove_class(name)
