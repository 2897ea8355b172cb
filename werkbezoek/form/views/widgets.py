"""The controls in the browser: anywidgets, each one ES module in ``frontend/``, with real HTML controls.

They show what their traits say and send what the user does as messages; they decide nothing.
"""

import threading
from typing import Any

import anywidget
import ipywidgets
import traitlets as t

from ..frontend import script, stylesheet

_ONE_AT_A_TIME = threading.RLock()


class Control(anywidget.AnyWidget):  # type: ignore[misc]
    """A control of the form. Of all controls together one message is dealt with at a time.

    JupyterLab has widgets talk to a thread of the kernel's own (a subshell) as soon as that has started: an
    edit on that thread, beside the one before it on the main thread, would lose one of the two.
    """

    def _handle_custom_msg(self, content: Any, buffers: Any) -> None:
        with _ONE_AT_A_TIME:
            super()._handle_custom_msg(content, buffers)


def close_tree(widget: ipywidgets.DOMWidget) -> None:
    """Close a widget and all that is in it, here and in the browser."""
    for child in getattr(widget, "children", ()):
        close_tree(child)
    widget.layout.close()
    widget.close()


class Bar(Control):
    """The head of the form: the plan, the steps, whether all is saved, and what asks for a choice."""

    _esm = script("bar")
    _css = stylesheet("form")
    title = t.Unicode().tag(sync=True)
    file = t.Unicode().tag(sync=True)
    steps = t.List().tag(sync=True)
    step = t.Unicode().tag(sync=True)
    status = t.Unicode().tag(sync=True)
    unfinished = t.Unicode().tag(sync=True)
    state = t.Unicode().tag(sync=True)
    undoes = t.Unicode().tag(sync=True)
    redoes = t.Unicode().tag(sync=True)
    note = t.Dict().tag(sync=True)
    alarm = t.Dict().tag(sync=True)


class Panel(Control):
    """Labelled fields in sections, for one row of a list under its own title."""

    _esm = script("panel")
    title = t.Unicode().tag(sync=True)
    spec = t.Dict({"key": "", "sections": []}).tag(sync=True)
    values = t.Dict().tag(sync=True)
    problems = t.Dict().tag(sync=True)
    names = t.List().tag(sync=True)
    seen = t.Int(0).tag(sync=True)
    focus = t.Dict().tag(sync=True)
    stash = t.Unicode().tag(sync=True)


class Findings(Control):
    """What the rules find; ``full`` shows the advice as well."""

    _esm = script("findings")
    full = t.Bool(default_value=False).tag(sync=True)
    findings = t.List().tag(sync=True)
    summary = t.Unicode().tag(sync=True)


class Chart(Control):
    """The chart of the day-part and the same as a table."""

    _esm = script("chart")
    look = t.Unicode().tag(sync=True)
    svg = t.Unicode().tag(sync=True)
    rows = t.List().tag(sync=True)
    summary = t.Unicode().tag(sync=True)


class Help(Control):
    """What the opzet advises at a step."""

    _esm = script("help")
    paragraphs = t.List().tag(sync=True)
    source = t.Unicode().tag(sync=True)


class Glance(Control):
    """The invitations at a glance."""

    _esm = script("invitations")
    overview = t.Dict().tag(sync=True)


class Models(Control):
    """Model programmes to choose from; ``items`` is how many a choice would replace."""

    _esm = script("models")
    models = t.List().tag(sync=True)
    items = t.Int(0).tag(sync=True)


class Ask(Control):
    """A question to Aedes as a draft: a link and a file."""

    _esm = script("ask")
    mailto = t.Unicode().tag(sync=True)


class Versions(Control):
    """Earlier versions of the plan."""

    _esm = script("versions")
    shown = t.Bool(default_value=False).tag(sync=True)
    versions = t.List().tag(sync=True)


class Downloads(Control):
    """Buttons that make a document and hand it to the browser."""

    _esm = script("downloads")
    audiences = t.List().tag(sync=True)
    formats = t.List().tag(sync=True)


class Start(Control):
    """Where a plan begins."""

    _esm = script("start")
    _css = stylesheet("form")
    models = t.List().tag(sync=True)
    plans = t.List().tag(sync=True)
    problem = t.Dict().tag(sync=True)
