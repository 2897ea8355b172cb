"""The form as a whole: the user chooses a plan and fills it in."""

from pathlib import Path

import ipywidgets

from ...store import PlanFileError
from ..session.plan_files import forget, remember
from ..session.session import Session
from .editor import Editor
from .start_view import StartView
from .view import close_tree


class Form:
    """The form as one widget, for a notebook or any other page that can show widgets.

    It opens the plan in the file ``path``; without one the user chooses a plan from those near ``folder``.
    """

    def __init__(self, path: Path | None, folder: Path) -> None:
        self.folder = folder
        self.widget = ipywidgets.Box().add_class("wb")
        self._start = StartView(folder, self.open)
        self._editor: Editor | None = None
        if path:
            self.open(path)
        if not self._editor:
            self._show_start()

    def open(self, path: Path) -> None:
        """Open the plan in a file. If it is unreadable, show its faults and leave the file alone."""
        try:
            session = Session(path)
        except PlanFileError as error:
            self._start.show_unreadable(error)
            return
        self._editor = Editor(session, leave=self._leave, opened=self.note_opened)
        self.note_opened(session)
        self.widget.children = tuple(self._editor.widgets)

    def note_opened(self, session: Session) -> None:
        """Note which plan is open now, so that it can open again after a restart of the kernel."""
        remember(self.folder, session.path)

    def close(self) -> bool:
        """Close all widgets and return True; return False if that would lose edits that cannot be saved."""
        if self._editor:
            if not self._editor.session.ensure_saved():
                return False
            self._editor.close()
        close_tree(self._start)
        close_tree(self.widget)
        return True

    def _show_start(self) -> None:
        self._start.refresh()
        self.widget.children = (self._start,)

    def _leave(self) -> None:
        """Close the open plan and let the user choose another one."""
        editor, self._editor = self._editor, None
        forget(self.folder)
        self._start.problem = {}
        self._show_start()
        if editor:
            editor.close()
