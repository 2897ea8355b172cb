"""One step of the form in the browser: its panels, and for invitees and items a list beside one editor."""

from collections.abc import Callable

import ipywidgets

from ..plan import get
from ..plan.paths import field_at, join
from ..timing import schedule
from .preview import invitee_row, item_row
from .rows import split
from .session import Session
from .spec import ITEM_KINDS, Json, names, panel, paths
from .steps import Section, Step
from .widgets import Panel, RowList

Handle = Callable[[Json], None]

_EMPTY = {
    "invitees": "Nog niemand op de lijst. Begin met de politici die je graag ontvangt.",
    "programme": "Nog geen onderdelen. Begin met de ontvangst.",
}
_ADD = {"invitees": "Genodigde toevoegen", "programme": "Onderdeel toevoegen"}


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
    """The widgets of one step, made when the step is first shown."""

    def __init__(
        self,
        step: Step,
        session: Session,
        handle: Handle,
        *,
        above: tuple[ipywidgets.Widget, ...] = (),
        below: tuple[ipywidgets.Widget, ...] = (),
    ) -> None:
        self._step, self._session = step, session
        self._handle = handle
        self._editor = Fields(step.rows, step.editor, session, handle) if step.rows else None
        self._before = Fields(f"{step.key} voor", step.before, session, handle) if step.before else None
        self._after = Fields(f"{step.key} na", step.after, session, handle) if step.after else None
        self._fields = [one for one in (self._before, self._editor, self._after) if one is not None]
        self._focused = 0
        self._list = self._row_list() if step.rows else None
        self.widget = ipywidgets.Box([*above, *self._children(), *below]).add_class("wb-page")

    def _row_list(self) -> RowList:
        rows = self._step.rows
        widget = RowList(
            path=rows,
            label=field_at(rows).title,
            addLabel=_ADD[rows],
            empty=_EMPTY[rows],
            kinds=ITEM_KINDS if rows == "programme" else [],
        )
        widget.on_msg(lambda _widget, content, _buffers: self._handle({**content, "list": self}))
        return widget

    def _children(self) -> list[ipywidgets.Widget]:
        children: list[ipywidgets.Widget] = []
        if self._before:
            children.append(self._before.widget)
        if self._list and self._editor:
            pair = ipywidgets.Box([self._list, self._editor.widget]).add_class("wb-pair")
            children.append(pair)
        if self._after:
            children.append(self._after.widget)
        return children

    def refresh(self, seen: int | None = None, seen_by: Fields | None = None) -> None:
        """Show what the session holds by now."""
        self._refresh_list()
        for fields in self._fields:
            fields.refresh(seen if fields is seen_by else None)

    def _refresh_list(self) -> None:
        if self._list is None or self._editor is None:
            return
        plan = self._session.plan
        count = len(get(plan, self._step.rows))
        chosen = max(0, min(self._list.chosen, count - 1))
        self._editor.row = join(self._step.rows, chosen) if count else None
        with self._list.hold_sync():
            self._list.chosen = chosen
            if self._step.rows == "programme":
                self._list.rows = [item_row(slot) for slot in schedule(plan).slots]
            else:
                self._list.rows = [invitee_row(one, place) for place, one in enumerate(plan.invitees)]

    def act_on_list(self, message: Json) -> None:
        """Do what the user asks of the list: choose, add, remove or move a row."""
        assert self._list is not None
        assert self._editor is not None
        rows = self._step.rows
        match message:
            case {"choose": place}:
                self._list.chosen = place
            case {"add": choice}:
                _, self._list.chosen = split(self._session.add(rows, choice))
                self._refresh_list()
                self._editor.refresh()
                self._editor.focus(join(rows, self._list.chosen))
            case {"remove": place}:
                self._session.remove(join(rows, place))
            case {"move": place, "to": to}:
                self._session.move(join(rows, place), to)
                self._list.chosen = max(0, min(to, len(get(self._session.plan, rows)) - 1))

    def focus(self, path: str) -> None:
        """Bring the field at a path into view; in a row, by choosing that row first."""
        if self._list is not None and path.startswith(self._step.rows):
            if path == self._step.rows:
                self._focused += 1
                self._list.focus = {"path": path, "n": self._focused}
                return
            row = path[: path.index("]") + 1]
            self._list.chosen = split(row)[1]
            self.refresh()
        for fields in self._fields:
            if fields.row is not None and fields.holds(path):
                fields.focus(path)
                return
