"""What Aedes advises at the step that is shown."""

import traitlets as t

from ..frontend import script
from ..session.layout import Advice
from .view import View


class HelpView(View):
    """The advice of a step."""

    _esm = script("help")
    paragraphs = t.List().tag(sync=True)
    source = t.Unicode().tag(sync=True)

    def show(self, advice: Advice) -> None:
        """Show this advice instead of the last."""
        with self.hold_sync():
            self.paragraphs, self.source = list(advice.paragraphs), advice.source
