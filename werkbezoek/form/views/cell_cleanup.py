"""Running a cell again: the form that it showed before is out of sight by then, and lets go of its widgets.

Otherwise they pile up in the kernel, until JupyterLab gets more of them at once than the server lets through.
"""

from collections.abc import Callable

Close = Callable[[], bool]
"""Lets go of a form, unless something would be lost; gives whether it did."""

_shown: dict[tuple[str, str], tuple[str, list[Close]]] = {}
"""By cell: its last run, and how to close each of the forms that it showed."""


def close_earlier() -> None:
    """Close what an earlier run of the cell that is running now has shown."""
    if where := _running():
        cell, run = where
        last, forms = _shown.get(cell, (run, []))
        if last != run:
            _shown[cell] = run, [close for close in forms if not close()]


def note(close: Close) -> None:
    """Note that the cell that is running now shows a form."""
    if where := _running():
        cell, run = where
        _shown.setdefault(cell, (run, []))[1].append(close)


def _running() -> tuple[tuple[str, str], str] | None:
    """The running cell, of one notebook in one window, and which run of it this is; only JupyterLab tells."""
    from IPython import get_ipython

    message = getattr(get_ipython(), "parent_header", None) or {}
    cell = message.get("metadata", {}).get("cellId")
    return ((message["header"]["session"], cell), message["header"]["msg_id"]) if cell else None
