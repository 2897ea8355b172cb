"""The form of one open plan: the bar, the page of a step, and beside it what follows from each edit."""

from collections.abc import Callable

import ipywidgets

from ...rules import check
from ..session.layout import step_of
from ..session.session import Session
from .bar_view import BarView
from .chart_view import ChartView
from .days_view import recess_near
from .findings_view import FindingsView
from .help_view import HelpView
from .page import Page
from .view import FormContext, close_tree, toggle_class


class Editor:
    """The views of a session.

    ``leave`` is called when the user wants another plan, and ``opened`` when the session has opened another
    file or version.
    """

    def __init__(
        self, session: Session, *, leave: Callable[[], None], opened: Callable[[Session], None]
    ) -> None:
        self.session = session
        self._context = FormContext(
            session, self.refresh, self.go_to, lambda text: self._bar.show_failure(text)
        )
        self._bar = BarView(self._context, show_step=self._show_step, leave=leave, opened=opened)
        self._findings, self._chart = FindingsView(self._context), ChartView(self._context)
        self._help = HelpView()
        self._pages: dict[str, Page] = {}
        self._page_box = ipywidgets.Box().add_class("wb-place")
        beside = (self._help, self._findings, self._chart)
        self._body = ipywidgets.Box([self._page_box, *beside]).add_class("wb-body")
        self.widgets = [self._bar, self._bar.versions, self._body]
        self._show_step()
        self.refresh()
        self._chart.draw_when_ready()

    def refresh(self) -> None:
        """Show what the session holds now: the fields first, the chart last but for the bar."""
        findings = check(self.session.plan, recess=recess_near(self.session.path)[0])
        for part in (self._page, self._findings, self._chart, self._bar):
            part.refresh(findings)

    def go_to(self, path: str) -> None:
        """Show the field at a path, in its step, with the focus in it."""
        if self._bar.current is not (step := step_of(path)):
            self._bar.current = step
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
        step = self._bar.current
        if step.key not in self._pages:
            self._pages[step.key] = Page(step, self._context)
            self._page_box.children = (*self._page_box.children, self._pages[step.key].widget)
        return self._pages[step.key]

    def _show_step(self) -> None:
        """Show the page of the current step and hide the others, which keep their state."""
        current, step = self._page, self._bar.current
        for page in self._pages.values():
            toggle_class(page.widget, "wb-away", on=page is not current)
        self._help.show(step.advice)
        toggle_class(self._body, "wb-alone", on=step.key == "controle")
        toggle_class(self._body, "wb-timed", on=step.key == "programma")
        toggle_class(self._body, "wb-broad", on=bool(step.rows))
