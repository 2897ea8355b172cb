"""The findings of the rules, each with a way to its field."""

from collections.abc import Collection

import traitlets as t

from ...plan import Plan, new_plan
from ...rules import NO_FINDINGS, Finding, Severity
from ...text.wording import counted
from ..session.layout import STEP_OF, Step, step_of
from .view import Findings, Message, SessionView

_FROM_THE_START = {"title", "day_part", "start", "programme"}
"""The fields that the start screen fills in; they do not show that the user has begun with a step."""


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
    """Return in Dutch how many findings there are of each severity, and how many wait."""
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
