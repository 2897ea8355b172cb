"""The organiser's form in a notebook: ``werkbezoek.form.edit()``. Only this package imports ipywidgets."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .views.app import Form

__all__ = ["edit"]


def edit(path: str | Path | None = None) -> "Form":
    """Show the form for the plan in a file; without one, for the plan that was open last or to choose one.

    To be the last line of a notebook cell. A file that can't be read is left alone, and the form says why.
    """
    from .views.app import open_form

    return open_form(path)
