"""The form without a browser: messages as the controls send them, traits as the controls show them."""

from werkbezoek.form.views.widgets import Panel


def found(root, kind):
    """All widgets of a kind that are shown, in order."""
    children = [child for child in getattr(root, "children", ()) if "wb-away" not in child._dom_classes]
    own = [root] if isinstance(root, kind) else []
    return own + [widget for child in children for widget in found(child, kind)]


class Shown:
    """What the user sees of a form."""

    def __init__(self, root):
        self.root = root

    def one(self, kind, place=0):
        return found(self.root, kind)[place]

    def send(self, kind, message, place=0):
        self.one(kind, place)._handle_custom_msg(message, [])

    def type(self, path, value, **more):
        holds = [panel for panel in found(self.root, Panel) if path in panel.values]
        holds[0]._handle_custom_msg({"edit": path, "value": value, "n": 7, **more}, [])
        return holds[0]
