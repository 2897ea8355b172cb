"""The page of one step of the form: panels of fields, a list of rows with an editor, and other views."""

from collections.abc import Sequence
from importlib import import_module

import ipywidgets

from ...plan import get
from ...plan.paths import join
from ..session.layout import Section, Step
from ..session.rows import split_row
from .panel_view import PanelView
from .table_view import TableView
from .task_view import TaskView
from .view import Findings, FormContext, SessionView


class Page:
    """The views of one step, which are made when the step is first shown."""

    def __init__(self, step: Step, context: FormContext) -> None:
        self._session, self._context, self._step = context.session, context, step
        self._chosen = ""
        """The id of the row that was chosen last."""
        before, after = self._panel("voor", step.before), self._panel("na", step.after)
        self._editor = PanelView(step.rows, step.editor, context) if step.rows else None
        self._rows = self._make_list()
        above = _make_views(step.above, context)
        below = _make_views(step.below, context)
        self._panels = [panel for panel in (before, self._editor, after) if panel]
        self._views = [*above, *self._panels, *below]
        pair = ipywidgets.Box([self._rows, self._editor]) if step.rows else None
        if pair:
            pair.add_class("wb-pair" if step.rows == "tasks" else "wb-stack")
        importing = self._rows.importing if isinstance(self._rows, TableView) else None
        widgets = filter(None, (*above, before, importing, pair, after, *below))
        self.widget = ipywidgets.Box(tuple(widgets)).add_class("wb-page")

    def _panel(self, name: str, sections: tuple[Section, ...]) -> PanelView | None:
        return PanelView(f"{self._step.key} {name}", sections, self._context) if sections else None

    def _make_list(self) -> TableView | TaskView | None:
        rows = self._step.rows
        if rows == "tasks":
            return TaskView(self._context, choose=self._choose)
        return TableView(rows, self._context, choose=self._choose) if rows else None

    def refresh(self, findings: Findings = ()) -> None:
        """Show what the session holds now."""
        if self._rows and self._editor:
            self._editor.row = self._chosen_row()
            self._rows.refresh(findings)
        for view in self._views:
            view.refresh(findings)

    def focus(self, path: str) -> None:
        """Put the focus in the field at a path; in a row, that row is chosen first if it still exists."""
        rows = self._step.rows
        if self._rows and path.startswith(rows):
            place = split_row(path[: path.index("]") + 1])[1] if path != rows else 0
            if path == rows or place >= len(get(self._session.plan, rows)):
                self._rows.focus_on(rows)
                return
            self._choose(place)
        if panel := next((panel for panel in self._panels if panel.has_field(path)), None):
            panel.focus_on(path)

    def _choose(self, place: int) -> None:
        row = join(self._step.rows, place)
        self._chosen = get(self._session.plan, row).id
        if self._editor and self._editor.row != row:
            self._editor.row = row
            self._editor.refresh()

    def _chosen_row(self) -> str | None:
        """Return the path of the chosen row, of the row that took its place, or None if there are no rows."""
        ids = [row.id for row in get(self._session.plan, self._step.rows)]
        if not ids:
            return None
        if self._chosen not in ids:
            row = self._editor and self._editor.row
            self._chosen = ids[min(split_row(row)[1] if row else 0, len(ids) - 1)]
        return join(self._step.rows, ids.index(self._chosen))


def _make_views(names: Sequence[str], context: FormContext) -> list[SessionView]:
    """Import and make views when their step is first shown; all at the start would take 0.1 s more."""
    parts = (name.split(".") for name in names)
    return [getattr(import_module(f".{module}", __package__), view)(context) for module, view in parts]
