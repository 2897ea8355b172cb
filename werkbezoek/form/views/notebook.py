"""The form as the output of a notebook cell.

If the cell runs again, the forms that its earlier run showed are closed. Otherwise their widgets, which
nobody sees, stay in the kernel, until JupyterLab gets more messages about them at once than the server
allows.
"""

import secrets
from pathlib import Path
from typing import Any

from ...documents.form_link import output_bundle, write_link
from ...text.errors import os_reason
from ..session.plan_files import last_opened
from ..session.session import Session
from .app import Form

_shown_forms: dict[tuple[str, str], tuple[str, list[Form]]] = {}
"""By cell: its last run, and the forms that it showed."""


class NotebookForm(Form):
    """A form that tells an export of its notebook which plan it shows; ``folder`` is that of the notebook."""

    def __init__(self, path: Path | None, folder: Path) -> None:
        self._id = secrets.token_hex(8)
        super().__init__(path, folder)

    def note_opened(self, session: Session) -> None:
        """Note which plan is open now, for a restart of the kernel and for exports."""
        super().note_opened(session)
        try:
            write_link(self.folder, self._id, session.path)
        except OSError as error:
            session.note = (
                f"In de map van dit notebook is niet te schrijven ({os_reason(error)}). Exporteer met de "
                "knoppen in de stap Exporteren, niet via het menu van JupyterLab."
            )

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        bundle: dict[str, Any] = self.widget._repr_mimebundle_()
        return {**bundle, "text/plain": "Formulier van een werkbezoek", **output_bundle(self._id)}


def open_in_notebook(path: str | Path | None) -> NotebookForm:
    """Return the form for the plan in a file, or for the plan that was open last."""
    folder = Path.cwd()
    cell, run = _running_cell() or (None, "")
    if cell:
        last_run, forms = _shown_forms.get(cell, (run, []))
        # a form that cannot be closed without losing edits is tried again at the next run
        _shown_forms[cell] = run, forms if last_run == run else [form for form in forms if not form.close()]
    form = NotebookForm(Path(path) if path is not None else last_opened(folder), folder)
    if cell:
        _shown_forms[cell][1].append(form)
    return form


def _running_cell() -> tuple[tuple[str, str], str] | None:
    """Return the running cell (its window and its id) and the id of this run, or None outside JupyterLab."""
    from IPython import get_ipython  # not a dependency of a form in another page

    message = getattr(get_ipython(), "parent_header", None) or {}
    cell = message.get("metadata", {}).get("cellId")
    return ((message["header"]["session"], cell), message["header"]["msg_id"]) if cell else None
