"""What the opzet says at the step that is shown, what the kit advises, and the whole text of the opzet."""

import traitlets as t

from ...rules import opzet_text
from ...text.wording import counted
from ..session.layout import Step, paragraphs_of
from .view import Findings, Message, View


class HelpView(View, control="help"):
    """The head of the margin. The user can fold it, which also hides the findings in the margin.

    ``is_list`` is true in steps with a list, where the margin is folded at first to leave room for the list.
    """

    quotes = t.List().tag(sync=True)
    paragraphs = t.List().tag(sync=True)
    source = t.Unicode().tag(sync=True)
    is_list = t.Bool(default_value=False).tag(sync=True)
    folded_label = t.Unicode().tag(sync=True)
    opzet = t.Unicode().tag(sync=True)

    def show(self, step: Step) -> None:
        """Show the advice of a step."""
        with self.hold_sync():
            self.quotes = paragraphs_of(step.advice.opzet)
            self.paragraphs = paragraphs_of(step.advice.ours)
            self.source = step.advice.source
            self.is_list = bool(step.rows)

    def _refresh(self, findings: Findings) -> None:
        count = counted(len(findings), "bevinding", "bevindingen", in_digits=True)
        self.folded_label = f"Opzet · {count}" if findings else "Opzet"

    def _handle(self, message: Message) -> None:
        from markdown_it import MarkdownIt  # takes 0.05 s, and few read the whole opzet

        self.opzet = MarkdownIt("commonmark", {"html": False}).render(opzet_text())
