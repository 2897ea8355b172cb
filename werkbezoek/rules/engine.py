"""Run all rules on a plan."""

import datetime as dt

from ..plan import Plan
from ..text.wording import today_in_amsterdam
from .context import RuleContext
from .recess import Recess
from .registry import Finding, rules


def check(plan: Plan, *, today: dt.date | None = None, recess: Recess | None = None) -> list[Finding]:
    """Return what the rules find in a plan, sorted by the number in the code of the rule.

    ``today`` (default: the current day in Europe/Amsterdam) is the only date that "past" and "soon" are
    measured from, so the same plan and day always have the same findings. ``recess`` replaces the table of
    recess weeks that comes with the kit.

    A rule is left out if the plan ignores it with a reason; without a reason it stays. It is also left out
    if a rule in its ``silenced_by`` found something, whether the plan ignores that rule or not.
    """
    context = RuleContext(plan, today or today_in_amsterdam(), recess)
    found = {rule: findings for rule in rules() if (findings := rule.findings(context))}
    codes = {rule.code for rule in found}
    ignored = {ignored.code for ignored in plan.ignored_rules if ignored.reason.strip()}
    return [
        finding
        for rule, findings in found.items()
        if rule.code not in ignored and codes.isdisjoint(rule.silenced_by)
        for finding in findings
    ]
