"""The form as the output of a notebook cell: the user chooses a plan and fills it in.

If the cell runs again, the forms that its earlier run showed are closed. Otherwise their widgets, which
nobody sees, stay in the kernel, until JupyterLab gets more messages about them at once than the server
allows.
"""

import secrets
from pathlib import Path
from typing import Any

import ipywidgets

from ...documents.form_link import output_bundle, write_link
from ...store import PlanFileError
from ...text.errors import os_reason
from ..session.plan_files import forget, last_opened, remember
from ..session.session import Session
from .editor import Editor
from .start_view import StartView
from .view import close_tree


class Form:
    """The form for a notebook in ``folder``, which tells an export of the notebook which plan it shows.

    It opens the plan in the file ``path``; without one the user chooses a plan from those near the folder.
    """

    def __init__(self, path: Path | None, folder: Path) -> None:
        self._folder, self._id = folder, secrets.token_hex(8)
        self.widget = ipywidgets.Box().add_class("wb")
        self._start = StartView(folder, self.open)
        self._editor: Editor | None = None
        if path:
            self.open(path)
        if not self._editor:
            self._show_start()

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        return {
            **(self.widget._repr_mimebundle_() or {}),
            "text/plain": "Formulier van een werkbezoek",
            **output_bundle(self._id),
        }

    def open(self, path: Path) -> None:
        """Open the plan in a file. If it is unreadable, show its faults and leave the file alone."""
        try:
            session = Session(path)
        except PlanFileError as error:
            self._start.show_unreadable(error)
            return
        self._editor = Editor(session, leave=self._leave, opened=self._note_opened)
        self._note_opened(session)
        self.widget.children = tuple(self._editor.widgets)

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
        editor, self._editor = self._editor, None
        forget(self._folder)
        self._start.problem, self._start.is_back = {}, True
        self._show_start()
        if editor:
            editor.close()

    def _note_opened(self, session: Session) -> None:
        """Note which plan is open now, for a restart of the kernel and for exports."""
        remember(self._folder, session.path)
        try:
            write_link(self._folder, self._id, session.path)
        except OSError as error:
            session.note = (
                f"In de map van dit notebook is niet te schrijven ({os_reason(error)}). Exporteer met de "
                "knoppen in de stap Exporteren, niet via het menu van JupyterLab."
            )


_shown_forms: dict[tuple[str, str], tuple[str, list[Form]]] = {}
"""By cell: its last run, and the forms that it showed."""


def open_in_notebook(path: str | Path | None) -> Form:
    """Return the form for the plan in a file, or for the plan that was open last."""
    folder = Path.cwd()
    cell, run = _running_cell() or (None, "")
    if cell:
        last_run, forms = _shown_forms.get(cell, (run, []))
        # a form that cannot be closed without losing edits is tried again at the next run
        _shown_forms[cell] = run, forms if last_run == run else [form for form in forms if not form.close()]
    form = Form(Path(path) if path is not None else last_opened(folder), folder)
    if cell:
        _shown_forms[cell][1].append(form)
    return form


def _running_cell() -> tuple[tuple[str, str], str] | None:
    """Return the running cell (its window and its id) and the id of this run, or None outside JupyterLab."""
    from IPython import get_ipython  # not a dependency of a form in another page

    message = getattr(get_ipython(), "parent_header", None) or {}
    cell = message.get("metadata", {}).get("cellId")
    return ((message["header"]["session"], cell), message["header"]["msg_id"]) if cell else None
