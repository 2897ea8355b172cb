"""The form without a browser: messages as the browser sends them, traits as the browser shows them."""

from werkbezoek.form.views.panel_view import PanelView


def find_views(root, kind):
    """Return all views of a kind that are visible, in order."""
    children = [child for child in getattr(root, "children", ()) if "wb-away" not in child._dom_classes]
    own = [root] if isinstance(root, kind) else []
    return own + [view for child in children for view in find_views(child, kind)]


def send(view, message, *buffers):
    """Let a view receive a message from the browser; return the view."""
    view._handle_custom_msg(message, list(buffers))
    return view


def record_values(view, trait):
    """Return the list to which each new value of a trait is added; the browser hears of nothing else."""
    values = []
    view.observe(lambda change: values.append(change["new"]), trait)
    return values


def record_messages(view, monkeypatch):
    """Return the list to which each message of a view to the browser is added, with its files."""
    messages = []
    monkeypatch.setattr(view, "send", lambda content, buffers=(): messages.append((content, *buffers)))
    return messages


class FormDriver:
    """What the user sees of a form, and does in it."""

    def __init__(self, root):
        self.root = root

    def view(self, kind, place=0):
        return find_views(self.root, kind)[place]

    def send(self, kind, message, place=0):
        return send(self.view(kind, place), message)

    def type(self, path, value, **more):
        panels = [panel for panel in find_views(self.root, PanelView) if path in panel.values]
        return send(panels[0], {"edit": path, "value": value, "n": 7, **more})
