"""Run all rules over a plan."""

import datetime as dt

from ..plan import Plan
from ..text.wording import today_in_amsterdam
from .context import RuleContext
from .finding import Finding
from .recess import Recess
from .registry import rules


def check(plan: Plan, *, today: dt.date | None = None, recess: Recess | None = None) -> list[Finding]:
    """What the rules find in a plan, by the number in the rule's code, as a linter lists by code.

    ``today`` (the current day in Europe/Amsterdam when not given) decides alone what is past and what is
    near: with a given day the result never ages. ``recess`` replaces the recess weeks that come with the
    kit. A rule is left out when the plan ignores it with a reason; one without a reason stays. A rule also
    keeps silent when another, ignored or not, says the same already (`Rule.silenced_by`).
    """
    facts = RuleContext(plan, today or today_in_amsterdam(), recess)
    found = {rule: findings for rule in rules() if (findings := rule.findings(facts))}
    codes = {rule.code for rule in found}
    ignored = {ignored.code for ignored in plan.ignored_rules if ignored.reason.strip()}
    return [
        finding
        for rule, findings in found.items()
        if rule.code not in ignored and codes.isdisjoint(rule.silenced_by)
        for finding in findings
    ]
