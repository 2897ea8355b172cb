"""A panel of labelled fields, of the plan itself or of one row of a list."""

import traitlets as t

from ...plan import get
from ..session.layout import Section
from ..session.spec import EMPTY_PANEL, control_paths, invitee_choices, panel_spec, row_title
from .view import Findings, FormContext, Message, SessionView


class PanelView(SessionView, control="panel"):
    """A panel with some sections of a step; ``seen`` is the number of the last edit that it shows."""

    title = t.Unicode().tag(sync=True)
    spec = t.Dict(EMPTY_PANEL).tag(sync=True)
    values = t.Dict().tag(sync=True)
    problems = t.Dict().tag(sync=True)
    names = t.List().tag(sync=True)
    seen = t.Int(0).tag(sync=True)
    focus_place = t.Dict().tag(sync=True)
    stash = t.Unicode().tag(sync=True)

    def __init__(self, key: str, sections: tuple[Section, ...], context: FormContext) -> None:
        super().__init__(context, stash=context.session.plan.id)
        self._key, self._sections = key, sections
        self._last_edit = 0
        self.row: str | None = ""
        """The path of the row to edit: empty for fields of the plan itself, None if there is no row."""

    def _handle(self, message: Message) -> None:
        match message:
            case {"edit": path, "value": value, "n": number}:
                self.session.edit(path, value, typing=bool(message.get("typing")))
                self._last_edit = number
            case {"add": rows, "choice": choice}:
                row = self.session.add(rows, choice)
                self.context.refresh()
                self.focus_on(row)
                return
            case {"remove": row}:
                self.session.remove(row)
            case {"move": row, "to": to}:
                self.session.move(row, to)
        self.context.refresh()

    def _refresh(self, findings: Findings) -> None:
        session, plan = self.session, self.session.plan
        if self.row is None:
            spec = EMPTY_PANEL
        else:
            key = f"{self._key} {get(plan, self.row).id}" if self.row else self._key
            spec = panel_spec(key, self._sections, plan, self.row)
        paths = list(control_paths(spec["sections"]))
        self.spec = spec
        self.title = row_title(plan, self.row) if self.row else ""
        self.names = invitee_choices(plan)
        self.values = {path: session.control_value(path) for path in paths}
        self.problems = {path: text for path in paths if (text := session.problem(path))}
        self.seen = self._last_edit

    def has_field(self, path: str) -> bool:
        """Return whether a field at, under or above this path is in the panel."""
        if self.row is None:
            return False
        prefix = f"{self.row}." if self.row else ""
        paths = [prefix + field.path for section in self._sections for field in section.fields]
        return any(field.startswith(path) or path.startswith(field) for field in paths)

    def focus_on(self, path: str) -> None:
        """Scroll to the field at a path and put the focus in it."""
        self.set_focus(path=path)
