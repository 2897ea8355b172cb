"""The form of one open plan: the bar, the page of a step, and beside it what follows from each edit."""

from collections.abc import Callable

import ipywidgets

from ...rules import check
from ..session.layout import STEPS, step_of
from ..session.session import Session
from .bar_view import BarView
from .chart_view import ChartView
from .documents_view import PreviewView
from .margin_view import FindingsView, HelpView, split_findings
from .page import Page
from .view import FormContext, SessionView, close_tree, tables_near, toggle_class

_ABOUT_THE_WHOLE = ("controle", "exporteren")
"""The steps in which findings of all steps matter."""


class Editor:
    """The views of a session.

    ``leave`` is called when the user wants another plan, and ``opened`` when the session has opened another
    file or version.
    """

    def __init__(
        self, session: Session, *, leave: Callable[[], None], opened: Callable[[Session], None]
    ) -> None:
        self.session = session
        self.context = FormContext(
            session,
            self.refresh,
            self.go_to,
            lambda text: self.bar.show_failure(text),
            lambda merging: self.bar.merging.show(merging),
        )
        self.bar = BarView(self.context, show_step=self._show_step, leave=leave, opened=opened)
        self._findings, self._chart = FindingsView(self.context), ChartView(self.context)
        self._help, self._preview = HelpView(), PreviewView(self.context)
        self._pages: dict[str, Page] = {}
        self._added: list[SessionView] = []
        self._step_shown, self._steps_left = STEPS[0].key, set[str]()
        self._page_box = ipywidgets.Box().add_class("wb-place")
        margin = ipywidgets.Box([self._help, self._findings]).add_class("wb-margin")
        beside = (margin, self._preview, self._chart)
        self._body = ipywidgets.Box([self._page_box, *beside]).add_class("wb-body")
        self.widgets: list[ipywidgets.DOMWidget] = [self.bar, self.bar.versions, self.bar.merging, self._body]
        self._show_step()
        self.bar.show_received()
        self.refresh()

    def refresh(self) -> None:
        """Show what the session holds now.

        The tab comes first: it must know that an edit is not saved before a field says that it was seen, or
        else it closes without asking. Then come the fields, because the user is typing there.
        """
        all_findings = check(self.session.plan, tables=tables_near(self.session.path)[0])
        findings, self._findings.waiting = split_findings(
            all_findings, self.session.plan, self.bar.current, self._steps_left
        )
        beside = (self._findings, self._help, self._chart, self._preview)
        for part in (self.bar, *self._added, self._page, *beside):
            part.refresh(findings)

    def add(self, view: SessionView) -> None:
        """Add a view that belongs to no step."""
        self._added.append(view)
        self.widgets.append(view)
        view.refresh()

    def go_to(self, path: str) -> None:
        """Show the field at a path, in its step, with the focus in it."""
        if self.bar.current is not (step := step_of(path)):
            self.bar.current = step
            self._show_step()
        self.refresh()
        self._page.focus(path)

    def close(self) -> None:
        """Close all widgets, in the kernel and in the browser."""
        for widget in self.widgets:
            close_tree(widget)

    @property
    def _page(self) -> Page:
        """The page of the current step, which is made when it is first shown."""
        step = self.bar.current
        if step.key not in self._pages:
            self._pages[step.key] = Page(step, self.context)
            self._page_box.children = (*self._page_box.children, self._pages[step.key].widget)
        return self._pages[step.key]

    def _show_step(self) -> None:
        """Show the page of the current step and hide the others, which keep their state."""
        current, step = self._page, self.bar.current
        if step.key in _ABOUT_THE_WHOLE:
            self._steps_left.update(other.key for other in STEPS)
        elif step.key != self._step_shown:
            self._steps_left.add(self._step_shown)
        self._step_shown = step.key
        for page in self._pages.values():
            toggle_class(page.widget, "wb-away", on=page is not current)
        self._help.show(step)
        toggle_class(self._body, "wb-alone", on=step.key == "controle")
        toggle_class(self._body, "wb-timed", on=step.key == "programma")
