"""The findings of the rules, each with a way to its field."""

from collections.abc import Sequence

import traitlets as t

from ...rules import NO_FINDINGS, Finding, Severity
from ...text.wording import counted
from ..frontend import script
from ..session.spec import Json
from .view import Findings, SessionView


class FindingsView(SessionView):
    """The findings in short, beside every step; ``full`` adds their advice."""

    _esm = script("findings")
    full = t.Bool(default_value=False).tag(sync=True)
    findings = t.List().tag(sync=True)
    summary = t.Unicode().tag(sync=True)
    waiting = 0
    """How many findings wait until the user comes to their step."""

    def _handle(self, message: Json) -> None:
        match message:
            case {"go": path}:
                self.context.go_to(path)
            case {"ignore": code}:
                self.context.go_to(self.session.ignore(code))

    def refresh(self, findings: Findings = ()) -> None:
        """Show the findings."""
        with self.hold_sync():
            self.findings = [_finding(finding) for finding in findings]
            self.summary = _summary(findings, self.waiting)


class AllFindingsView(FindingsView):
    """The findings with their advice, in the step that checks the plan."""

    full = t.Bool(default_value=True).tag(sync=True)


def _finding(finding: Finding) -> Json:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "text": finding.message,
        "opzet": finding.opzet,
        "advice": finding.advice,
        "source": finding.source,
        "path": finding.path,
        "place": finding.place,
    }


def _summary(findings: Sequence[Finding], waiting: int) -> str:
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
    if waiting:
        later = counted(waiting, "bevinding wacht", "bevindingen wachten", in_digits=True)
        counts.append(f"{later} tot je bij die stap bent geweest")
    return ", ".join(counts) or NO_FINDINGS
