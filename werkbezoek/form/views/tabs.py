"""Forms in tabs of JupyterLab: one kernel has those of a window, and the JupyterLab extension calls this.

Paths are as JupyterLab names them: relative to its root folder, in which the kernel is started.
"""

import os
from pathlib import Path

import ipywidgets
import traitlets as t

from ...store import find_twin
from ..session.session import Session
from .bar_view import BarView
from .documents_view import DownloadsView
from .editor import Editor
from .start_view import StartView
from .view import Findings, FormContext, Message, close_tree

_TWIN = (
    "Dit bestand en {} zijn kopieën van hetzelfde plan: voor de vergelijkingen van Aedes is het één bezoek. "
    "Is dit een ander bezoek? Kies dan op het startscherm Kopie maken."
)

_shown: dict[str, ipywidgets.Box] = {}
"""What each tab shows, by the id of the tab."""


def open_plan(path: str, tab: str) -> ipywidgets.Box:
    """Return the form of the plan in a file, for a tab. Raises PlanFileError if there is no valid plan."""
    session = Session(Path.cwd() / path)
    if twin := find_twin(session.path, session.plan.id):
        session.note = _TWIN.format(twin.name)
    editor = Editor(
        session, leave=lambda: view.send({"leave": True}), opened=lambda other: view.open_other(other)
    )
    view = TabView(editor.context, editor.bar)
    editor.add(view)
    return _show(tab, editor.widgets)


def open_start(tab: str) -> ipywidgets.Box:
    """Return the start screen, for a tab. The plan that the user chooses opens in a tab of its own."""
    view = StartView(Path.cwd(), lambda path: view.send({"open": _path_in_lab(path)}))
    view.refresh()
    return _show(tab, [view])


def close(tab: str) -> None:
    """Close what a tab shows, if it shows anything."""
    if box := _shown.pop(tab, None):
        close_tree(box)


def close_all() -> None:
    """Close what all tabs show: after a reload of the page they open their forms again."""
    for tab in list(_shown):
        close(tab)


def _show(tab: str, views: list[ipywidgets.DOMWidget]) -> ipywidgets.Box:
    close(tab)
    _shown[tab] = ipywidgets.Box(views).add_class("wb").add_class("wb-in-tab")
    return _shown[tab]


class TabView(DownloadsView, control="tab"):
    """The invisible part of a form in a tab; ``title`` and ``state`` are shown on the tab.

    The tab asks it to save, undo, export and so on; ``bar`` does what it has a button for. The form asks the
    tab to open files and the start screen.
    """

    title = t.Unicode().tag(sync=True)
    state = t.Unicode().tag(sync=True)
    failure = "Dit is niet gelukt"

    def __init__(self, context: FormContext, bar: BarView) -> None:
        super().__init__(context)
        self._bar = bar
        self._path = self.session.path

    def _handle(self, message: Message) -> None:
        match message:
            case {"act": "export", "audience": audience, "format": key}:
                self.send({"text": "Even geduld …"})
                self.make(audience, key)
            case {"act": "print"}:
                self.send({"print": self.page("gasten")})
            case {"act": "renamed", "path": path}:
                self._path = Path.cwd() / path
                self.session.follow_rename(self._path)
                self.context.refresh()
            case {"act": "save" | "look" | "undo" | "redo" as act}:
                self._bar.act(act)

    def _refresh(self, findings: Findings) -> None:
        self.title = self._bar.title
        self.state = self.session.status.state.value

    def open_other(self, session: Session) -> None:
        """Ask the tab to go on with another file, if the session does so."""
        if session.path != self._path:
            self.send({"open": _path_in_lab(session.path), "replace": True})


def _path_in_lab(path: Path) -> str:
    """Return the path of a file as JupyterLab names it: from the folder in which the kernel was started."""
    return Path(os.path.relpath(path)).as_posix()
