"""One step of the form in the browser: its panels, and one editor for the chosen one of its rows."""

from collections.abc import Callable

import ipywidgets

from ...plan import get
from ...plan.paths import join
from ..session.rows import split
from ..session.session import Session
from ..session.spec import Json, names, panel, paths, title_of
from ..session.steps import Section, Step
from .table_view import TableView
from .task_view import TaskView
from .widgets import Panel

Handle = Callable[[Json], None]


class Fields:
    """A panel of fields, kept equal to what the session holds."""

    def __init__(self, key: str, sections: tuple[Section, ...], session: Session, handle: Handle) -> None:
        self._key, self._sections, self._session = key, sections, session
        self.row: str | None = ""
        self._focused = 0
        self.widget = Panel(stash=session.plan.id)
        self.widget.on_msg(lambda _widget, content, _buffers: handle({**content, "panel": self}))

    def refresh(self, seen: int | None = None) -> None:
        """Show what the session holds by now; ``seen`` is the number of the edit that this answers."""
        session = self._session
        if self.row is None:
            spec: Json = {"key": "", "sections": []}
        else:
            key = f"{self._key} {get(session.plan, self.row).id}" if self.row else self._key
            spec = panel(key, self._sections, session, self.row)
        shown = list(paths(spec))
        with self.widget.hold_sync():
            self.widget.spec = spec
            self.widget.title = title_of(session.plan, self.row) if self.row else ""
            self.widget.names = names(session.plan)
            self.widget.values = {path: session.shown(path) for path in shown}
            self.widget.problems = {path: text for path in shown if (text := session.problem(path))}
            if seen is not None:
                self.widget.seen = seen

    def holds(self, path: str) -> bool:
        """Whether a field at, under or above this path stands in this panel."""
        own = [section.fields for section in self._sections]
        shown = [f"{self.row}.{show.path}" if self.row else show.path for fields in own for show in fields]
        return any(one.startswith(path) or path.startswith(one) for one in shown)

    def focus(self, path: str) -> None:
        """Bring the field at a path into view, with the focus in it."""
        self._focused += 1
        self.widget.focus = {"path": path, "n": self._focused}


class Page:
    """The widgets of one step, made when the step is first shown.

    ``changed`` is called after an edit in its rows, to show what follows from it.
    """

    def __init__(
        self,
        step: Step,
        session: Session,
        handle: Handle,
        changed: Callable[[], None],
        *,
        above: tuple[ipywidgets.Widget, ...] = (),
        below: tuple[ipywidgets.Widget, ...] = (),
    ) -> None:
        self._step, self._session = step, session
        self._editor = Fields(step.rows, step.editor, session, handle) if step.rows else None
        self._before = Fields(f"{step.key} voor", step.before, session, handle) if step.before else None
        self._after = Fields(f"{step.key} na", step.after, session, handle) if step.after else None
        self._fields = [one for one in (self._before, self._editor, self._after) if one is not None]
        self._chosen = ""
        self._rows: TableView | TaskView | None = None
        if step.rows == "tasks":
            self._rows = TaskView(session, changed=changed, choose=self._choose, go=self.focus)
        elif step.rows:
            self._rows = TableView(step.rows, session, changed=changed, choose=self._choose)
        self.widget = ipywidgets.Box([*above, *self._children(), *below]).add_class("wb-page")

    def _children(self) -> list[ipywidgets.Widget]:
        children: list[ipywidgets.Widget] = []
        if self._before:
            children.append(self._before.widget)
        if self._rows and self._editor:
            pair = ipywidgets.Box([self._rows.widget, self._editor.widget])
            children.append(pair.add_class("wb-pair" if self._step.rows == "tasks" else "wb-stack"))
        if self._after:
            children.append(self._after.widget)
        return children

    def refresh(self, seen: int | None = None, seen_by: Fields | None = None) -> None:
        """Show what the session holds by now."""
        if self._rows and self._editor:
            self._editor.row = self._chosen_row()
            self._rows.refresh()
        for fields in self._fields:
            fields.refresh(seen if fields is seen_by else None)

    def _chosen_row(self) -> str | None:
        """The path of the row in the editor: the chosen one while it is there, else the one in its place."""
        ids = [row.id for row in get(self._session.plan, self._step.rows)]
        if not ids:
            return None
        if self._chosen not in ids:
            was = self._editor.row if self._editor else None
            self._chosen = ids[min(split(was)[1] if was else 0, len(ids) - 1)]
        return join(self._step.rows, ids.index(self._chosen))

    def _choose(self, place: int) -> None:
        """Bring a row into the editor."""
        row = join(self._step.rows, place)
        self._chosen = get(self._session.plan, row).id
        if self._editor and self._editor.row != row:
            self._editor.row = row
            self._editor.refresh()

    def focus(self, path: str) -> None:
        """Bring the field at a path into view; in a row, by choosing that row first, if it is still there."""
        rows = self._step.rows
        if self._rows and path.startswith(rows):
            place = split(path[: path.index("]") + 1])[1] if path != rows else 0
            if path == rows or place >= len(get(self._session.plan, rows)):
                self._rows.focus(rows)
                return
            self._choose(place)
        for fields in self._fields:
            if fields.row is not None and fields.holds(path):
                fields.focus(path)
                return
