"""Forms in tabs of JupyterLab: one kernel has those of a window, and the JupyterLab extension calls this.

Paths are as JupyterLab names them: relative to its root folder, in which the kernel is started.
"""

from pathlib import Path

import ipywidgets

from ...store import find_twin
from ..session.session import Session
from .editor import Editor
from .start_view import StartView
from .tab_view import TabView, path_in_lab
from .view import close_tree

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
    editor = Editor(session, leave=lambda: view.leave(), opened=lambda new: view.open_other(new))
    view = TabView(editor.context, editor.bar)
    editor.add(view)
    return _show(tab, editor.widgets)


def open_start(tab: str) -> ipywidgets.Box:
    """Return the start screen, for a tab. The plan that the user chooses opens in a tab of its own."""
    view = StartView(Path.cwd(), lambda path: view.send({"open": path_in_lab(path)}))
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
