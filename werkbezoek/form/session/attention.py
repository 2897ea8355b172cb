"""Which findings to show now: those of steps that the user has left, or has filled something in."""

from collections.abc import Collection, Sequence

from ...plan import Plan, new_plan
from ...rules import Finding
from .layout import STEP_OF, Step, step_of

_FROM_THE_START = {"title", "day_part", "start", "programme"}
"""The fields that the start screen fills in; they do not show that the user has begun with a step."""


def split_findings(
    findings: Sequence[Finding], plan: Plan, current: Step, left: Collection[str]
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
