"""The list of rules, their pages, and how they are run: which are left out, and what day it is."""

import datetime as dt

import pytest
from support.bad_plans import (
    bad_plans,
    change,
    change_invitee,
    change_limit,
    found_codes,
)
from support.good_plans import GOOD_PLANS, morning

from werkbezoek.plan import IgnoredRule, Status, new_plan
from werkbezoek.rules import Severity, UnknownRule, check, rule, rules

BAD_PLANS = dict(bad_plans())


def test_rules_are_in_the_order_of_the_opzet() -> None:
    chapters = ["WIE", "INV", "BOO", "TIJ", "DAT", "AVG", "PRA"]
    assert list(dict.fromkeys(rule.code[:3] for rule in rules())) == chapters
    assert [rule.code[3:] for rule in rules()] == sorted(rule.code[3:] for rule in rules())


@pytest.mark.parametrize("code", [rule.code for rule in rules()])
def test_a_page_has_all_its_parts(code: str) -> None:
    page = rule(code).page
    assert page.startswith(f"# {code} {rule(code).name}\n\n{rule(code).severity.label} · bron: ")
    assert rule(code).summary.endswith(".")
    why, _, example = page.partition("## Waarom\n")[2].partition("## Voorbeeld\n")
    assert why.strip()
    bad, _, good = example.partition("\n\nGoed: ")
    assert bad.startswith("Mis: ")
    assert good.strip()
    assert '"' not in page.replace('"""', "")


def test_a_page_quotes_the_opzet_when_the_rule_is_based_on_it() -> None:
    assert [rule.code for rule in rules() if ("Opzet" in rule.source) != ("\nOpzet" in rule.page)] == []


def test_a_page_says_that_a_number_is_the_choice_of_the_kit() -> None:
    with_number = {rule.code for rule in rules() if "## Getal" in rule.page}
    assert with_number == {
        *("WIE104", "WIE109", "INV201", "INV202", "INV208", "BOO302", "BOO303", "BOO305", "BOO306"),
        *("TIJ403", "TIJ406", "DAT504", "AVG603"),
    }
    for code in with_number:
        assert "keuze van deze kit" in " ".join(rule(code).page.split())


def test_names_are_unique_and_kebab_case() -> None:
    names = [rule.name for rule in rules()]
    assert len(set(names)) == len(names)
    assert all(name.replace("-", "").isalpha() and name.islower() for name in names)


def test_a_rule_is_found_by_its_code() -> None:
    assert rule(" wie101 ").code == "WIE101"
    with pytest.raises(UnknownRule, match="Er is geen regel XYZ999"):
        rule("XYZ999")


def test_rules_are_silenced_by_other_rules_that_exist() -> None:
    codes = {rule.code for rule in rules()}
    assert all(set(rule.silenced_by) <= codes - {rule.code} for rule in rules())


def test_severities_have_a_label() -> None:
    assert [(severity.value, severity.label) for severity in Severity] == [
        ("fout", "Fout"),
        ("waarschuwing", "Waarschuwing"),
        ("tip", "Tip"),
    ]


@pytest.mark.parametrize(
    ("name", "reason", "codes"),
    [
        ("WIE108 no journalist", "besloten", []),
        ("WIE108 no journalist", " ", ["WIE108"]),
        ("WIE101 hosts alone", "proef", []),  # WIE101 still silences other rules
    ],
)
def test_a_rule_that_is_ignored_with_a_reason_is_left_out(name: str, reason: str, codes: list[str]) -> None:
    ignored = IgnoredRule(code=name.split()[0], reason=reason)
    assert found_codes(change(BAD_PLANS[name], ignored_rules=(ignored,))) == codes


def test_findings_depend_on_the_given_day_alone() -> None:
    plan = change_invitee(morning(), "mp", status=Status.DRAFT)
    assert found_codes(plan, today=dt.date(2026, 11, 1)) == []
    assert found_codes(plan, today=dt.date(2027, 1, 8)) == []
    assert found_codes(plan, today=dt.date(2027, 1, 9)) == ["DAT504"]
    assert found_codes(plan, today=dt.date(2027, 2, 5)) == ["DAT504"]
    assert found_codes(plan, today=dt.date(2027, 2, 6)) == ["DAT501"]


def test_without_a_day_it_is_today_in_the_netherlands() -> None:
    assert [finding.code for finding in check(new_plan())] == found_codes(new_plan())


@pytest.mark.parametrize(
    ("name", "field", "limit", "code"),
    [
        ("morning", "group_size", 7, "WIE109"),
        ("morning", "day_part_minutes", 170, "INV201"),
        ("morning", "messages", 1, "BOO302"),
        ("morning", "message_words", 10, "BOO303"),
        ("morning", "themes", 1, "BOO305"),
        ("one_party", "gap_minutes", 5, "TIJ403"),
    ],
)
def test_a_maximum_of_the_plan_may_be_reached_but_not_exceeded(
    name: str, field: str, limit: int, code: str
) -> None:
    plan = GOOD_PLANS[name]()
    assert code not in found_codes(change_limit(plan, field, limit))
    assert set(found_codes(change_limit(plan, field, limit - 1))) == {code}


@pytest.mark.parametrize(
    ("field", "value", "code"), [("parties", 4, "WIE104"), ("presentation_percent", 17, "BOO306")]
)
def test_a_plan_sets_its_own_limits(field: str, value: int, code: str) -> None:
    assert found_codes(change_limit(morning(), field, value)) == [code]


def test_a_plan_sets_its_own_notice() -> None:
    plan = change_invitee(morning(), "mp", status=Status.DRAFT)
    assert found_codes(plan) == []
    assert found_codes(change_limit(plan, "notice_days", 90)) == ["DAT504"]
