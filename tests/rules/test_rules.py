"""What each rule says about a bad plan, word for word; that good plans have no findings; and any plan."""

import datetime as dt
import os
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.bad_plans import add_invitees, bad_plans, change, found_codes
from support.good_plans import GOOD_PLANS, TODAY
from support.sensible_visits import SENSIBLE_VISITS
from support.strategies import days, plans

from werkbezoek.plan import ABSENT, IgnoredRule, Plan, Role, describe, get, new_plan
from werkbezoek.rules import Finding, check, rules

EXPECTED = Path(__file__).with_name("expected.txt")
BAD_PLANS = dict(bad_plans())


def as_text(finding: Finding) -> str:
    place = f"{finding.path} ({finding.place})"
    return f"{finding.code} {finding.severity} {place}\n{finding.message}\n→ {finding.advice}"


@cache
def expected_texts() -> dict[str, str]:
    """Return the expected findings by bad plan. Set UPDATE_EXPECTED=1 to write them, and read the diff."""
    if os.environ.get("UPDATE_EXPECTED"):
        EXPECTED.write_text(
            "\n".join(
                f"=== {name}\n" + "\n".join(map(as_text, check(plan, today=TODAY))) + "\n"
                for name, plan in BAD_PLANS.items()
            ),
            encoding="utf-8",
        )
    sections = EXPECTED.read_text(encoding="utf-8").split("=== ")[1:]
    return {name: text.strip() for name, _, text in (section.partition("\n") for section in sections)}


# Bad plans


def test_every_bad_plan_has_an_expected_text() -> None:
    texts = expected_texts()
    missing = [name for name in BAD_PLANS if name not in texts]
    assert not missing, (
        f"no text of {missing} in {EXPECTED.name}: run this with UPDATE_EXPECTED=1, and read what it wrote"
    )
    assert list(texts) == list(BAD_PLANS)


@pytest.mark.parametrize("name", BAD_PLANS)
def test_a_bad_plan_breaks_one_rule_with_the_expected_text(name: str) -> None:
    findings = check(BAD_PLANS[name], today=TODAY)
    assert "\n".join(map(as_text, findings)) == expected_texts().get(name, "")
    assert {finding.code for finding in findings} == {name.split()[0]}


def test_every_rule_has_a_bad_plan() -> None:
    broken = {name.split()[0] for name in BAD_PLANS}
    missing = [rule.code for rule in rules() if rule.code not in broken]
    assert not missing, (
        f"no plan that breaks only {missing}: yield one, named after the code, in tests/support/bad_plans.py"
    )
    assert broken == {rule.code for rule in rules()}


def test_the_severity_of_each_rule_is_shown_by_a_bad_plan() -> None:
    for rule in rules():
        severities = [
            finding.severity
            for name, plan in BAD_PLANS.items()
            if name.startswith(rule.code)
            for finding in check(plan, today=TODAY)
        ]
        assert rule.severity in severities, f"no bad plan of {rule.code} has a {rule.severity.value}"


# Good plans


@pytest.mark.parametrize("name", GOOD_PLANS)
def test_a_good_plan_has_no_findings(name: str) -> None:
    assert check(GOOD_PLANS[name](), today=TODAY) == []


@pytest.mark.parametrize("name", SENSIBLE_VISITS)
def test_a_sensible_visit_raises_nothing_silly(name: str) -> None:
    assert check(SENSIBLE_VISITS[name](), today=TODAY) == []


@pytest.mark.parametrize("name", GOOD_PLANS)
def test_invitees_who_declined_or_stayed_away_change_nothing(name: str) -> None:
    plan = GOOD_PLANS[name]()
    absent = [
        msgspec.structs.replace(
            plan.invitees[0], id=f"{status}-{role}", roles=(role,), party="", status=status
        )
        for status in ABSENT
        for role in Role
    ]
    assert check(add_invitees(plan, *absent), today=TODAY) == []


# An empty plan, and any plan


def test_an_empty_plan_has_one_finding_for_each_thing_that_is_missing() -> None:
    assert found_codes(new_plan()) == [
        *("WIE101", "INV205", "BOO301", "BOO304", "BOO307", "BOO309"),
        *("PRA701", "PRA702", "PRA704", "PRA704", "PRA704"),
    ]


@given(plans(), days())
def test_check_never_raises_and_points_at_places_that_exist(plan: Plan, today: dt.date) -> None:
    findings = check(plan, today=today)
    for finding in findings:
        get(plan, finding.path)
        assert "“" not in describe(finding.path)
        assert finding.message.endswith((".", "?"))
        assert len(finding.message) < 600
    assert findings == sorted(findings, key=lambda finding: finding.code[3:])
    assert findings == check(plan, today=today)


@given(plans(), st.sampled_from(sorted(BAD_PLANS)))
def test_a_plan_that_ignores_every_rule_with_a_reason_has_no_findings(plan: Plan, name: str) -> None:
    ignored = tuple(IgnoredRule(code=rule.code, reason="proef") for rule in rules())
    for subject in (plan, BAD_PLANS[name]):
        assert check(change(subject, ignored_rules=ignored), today=TODAY) == []
