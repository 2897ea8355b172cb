"""The organiser's form in a notebook: ``werkbezoek.form.edit()``.

It may import every room but ``analysis``, ``lab`` and ``cli``. The first half of the way from a
keystroke in the form to the file is here: a control in the browser (``frontend``) sends a message, its view
(``views``) passes the text on to ``Session.edit`` (``session.session`` explains the steps), and that calls
``store.save``. Then the views show what the session holds.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .views.notebook import Form

__all__ = ["edit"]


def edit(path: str | Path | None = None) -> "Form":
    """Return the form for the plan in the file ``path``; if that cannot be read, the form shows why.

    Without a path it is for the plan that was open last, or shows a list of plans to choose from. The call
    must be the last line of a notebook cell.
    """
    from .views.notebook import open_in_notebook  # ipywidgets takes 0.3 s, and `import werkbezoek` loads this

    return open_in_notebook(path)
