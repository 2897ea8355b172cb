"""What a tab of JupyterLab and the form in it tell each other: keys, menus, the title, a renamed file."""

import os
from pathlib import Path

import traitlets as t

from ..frontend import script
from ..session.session import Session
from ..session.spec import Json
from .bar_view import BarView
from .downloads_view import DownloadsView
from .view import Findings, FormContext


class TabView(DownloadsView):
    """The invisible part of a form in a tab; ``title`` and ``state`` are shown on the tab.

    The tab asks it to save, undo, export and so on; ``bar`` does what it has a button for. The form asks the
    tab to open files and the start screen.
    """

    _esm = script("tab")
    title = t.Unicode().tag(sync=True)
    state = t.Unicode().tag(sync=True)
    failure = "Dit is niet gelukt"

    def __init__(self, context: FormContext, bar: BarView) -> None:
        super().__init__(context)
        self._bar = bar
        self._path = self.session.path

    def _handle(self, message: Json) -> None:
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

    def refresh(self, findings: Findings = ()) -> None:
        """Show the title of the plan, and whether everything is saved."""
        with self.hold_sync():
            self.title = self._bar.title
            self.state = self.session.status.state.value

    def open_other(self, session: Session) -> None:
        """Ask the tab to go on with another file, if the session does so."""
        if session.path == self._path:
            return
        self.send({"open": path_in_lab(session.path), "replace": True})

    def leave(self) -> None:
        """Ask JupyterLab for the start screen."""
        self.send({"leave": True})


def path_in_lab(path: Path) -> str:
    """Return the path of a file as JupyterLab names it: from the folder in which the kernel was started."""
    return Path(os.path.relpath(path)).as_posix()
