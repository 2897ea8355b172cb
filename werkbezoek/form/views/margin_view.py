"""The margin: what the opzet says at the step that is shown, what the kit advises, and the findings."""

from collections.abc import Collection

import traitlets as t

from ...plan import Plan, new_plan
from ...rules import NO_FINDINGS, Finding, Severity, opzet_text
from ...text.wording import counted
from ..session.layout import STEP_OF, Step, paragraphs_of, step_of
from .view import Findings, Message, SessionView, View

_FROM_THE_START = {"title", "day_part", "start", "programme"}
"""The fields that the start screen fills in; they do not show that the user has begun with a step."""


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


class FindingsView(SessionView, control="findings"):
    """The findings in short, beside every step; ``full`` adds their advice."""

    full = t.Bool(default_value=False).tag(sync=True)
    findings = t.List().tag(sync=True)
    summary = t.Unicode().tag(sync=True)
    waiting = 0
    """How many findings wait until the user comes to their step."""

    def _handle(self, message: Message) -> None:
        match message:
            case {"go": path}:
                self.context.go_to(path)
            case {"ignore": code}:
                self.context.go_to(self.session.ignore(code))

    def _refresh(self, findings: Findings) -> None:
        self.findings = [finding.as_json() for finding in findings]
        self.summary = _summary(findings, self.waiting)


class AllFindingsView(FindingsView):
    """The findings with their advice, in the step that checks the plan."""

    full = t.Bool(default_value=True).tag(sync=True)


def split_findings(
    findings: Findings, plan: Plan, current: Step, left: Collection[str]
) -> tuple[list[Finding], int]:
    """Return the findings to show now, those of the current step first, and the number of the other findings.

    ``left`` has the keys of the steps that the user has left. The findings of any other step wait until
    something is filled in there.
    """
    blank = new_plan()
    begun = set(left)
    for name, step in STEP_OF.items():
        if name not in _FROM_THE_START and getattr(plan, name) != getattr(blank, name):
            begun.add(step.key)
    now = [finding for finding in findings if step_of(finding.path).key in begun]
    return sorted(now, key=lambda finding: step_of(finding.path) is not current), len(findings) - len(now)


def _summary(findings: Findings, waiting: int) -> str:
    counts = [
        counted(count, singular, plural, in_digits=True)
        for severity, singular, plural in (
            (Severity.ERROR, "fout", "fouten"),
            (Severity.WARNING, "waarschuwing", "waarschuwingen"),
            (Severity.TIP, "tip", "tips"),
        )
        if (count := sum(finding.severity is severity for finding in findings))
    ]
    later = counted(waiting, "bevinding gaat over een stap", "bevindingen gaan over stappen", in_digits=True)
    waits = f"{later} waar je nog niet was" if waiting else ""
    return "; ".join(filter(None, (", ".join(counts), waits))) or NO_FINDINGS
