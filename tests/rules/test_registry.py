"""The list of rules, their pages, and how they are run: which are left out, and what day it is."""

import datetime as dt
import re
import sys

import pytest
from support.bad_plans import (
    bad_plans,
    change,
    change_invitee,
    change_limit,
    found_codes,
)
from support.good_plans import GOOD_PLANS, TODAY, morning

from werkbezoek.plan import IgnoredRule, Status, new_plan
from werkbezoek.rules import Severity, UnknownRule, check, opzet_text, rule, rules
from werkbezoek.rules.registry import KIT, OPZET, register

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
    headings = re.findall(r"^## (.+)$", page, re.MULTILINE)
    assert headings[:3] == [heading_of(rule(code).source), "Wat wij aanraden", "Voorbeeld"]
    assert headings[3:] in ([], ["Getal"])
    bad, _, good = page.partition("## Voorbeeld\n")[2].partition("\n\nGoed: ")
    assert bad.startswith("Mis: ")
    assert good.strip()
    assert '"' not in page.replace('"""', "")


def heading_of(source: str) -> str:
    """Return the heading under which a page says what its source says."""
    words = {"Opzet": "Wat de opzet zegt", "AVG,": "Wat de AVG zegt"}
    return words.get(source.split()[0], "Waarom")


@pytest.mark.parametrize("code", [rule.code for rule in rules() if rule.source == OPZET])
def test_a_page_has_the_words_of_the_opzet_letter_for_letter(code: str) -> None:
    opzet = " ".join(opzet_text().split())
    quotes = re.findall("“([^”]+)”", rule(code).opzet)
    assert quotes
    for part in (part.strip() for quote in quotes for part in quote.split("…")):
        assert part in opzet, f"{part!r} is not in the opzet"


@pytest.mark.parametrize("code", ["WIE107", "WIE108", "WIE109"])
def test_a_rule_from_the_time_of_corona_says_so(code: str) -> None:
    assert "in coronatijd" in rule(code).opzet.lower()
    assert rule(code).severity is Severity.TIP


def test_a_rule_that_quotes_no_opzet_has_no_words_of_it() -> None:
    assert all(not rule.opzet for rule in rules() if rule.source != OPZET)


def test_a_page_says_that_a_number_is_the_choice_of_the_kit() -> None:
    with_number = {rule.code for rule in rules() if "## Getal" in rule.page}
    expected = {
        *("WIE104", "WIE109", "INV201", "INV202", "INV208", "INV212"),
        *("BOO302", "BOO303", "BOO305", "BOO306", "TIJ403", "TIJ406", "TIJ409"),
        *("DAT504", "DAT505", "DAT509", "AVG603", "AVG609"),
    }
    changed = with_number ^ expected
    assert not changed, f"{changed}: if the number is the kit's own, write “## Getal” and list the rule here"
    for code in with_number:
        assert "keuze van deze kit" in " ".join(rule(code).page.split())


@pytest.mark.parametrize(
    ("name", "words"),
    [("WIE109 one group", "hoogstens 15 mensen per groep aan"), ("BOO302 four", "hoogstens drie aan")],
)
def test_a_finding_says_whose_number_it_is(name: str, words: str) -> None:
    plan = BAD_PLANS[name]
    assert f"; wij raden {words}." in check(plan, today=TODAY)[0].message
    field = {"WIE": "group_size", "BOO": "messages"}[name[:3]]
    own = change_limit(plan, field, getattr(plan.limits, field) - 1)
    assert "; de grens van dit plan is " in check(own, today=TODAY)[0].message


def test_an_earlier_code_leads_to_the_rule_that_it_is_part_of_now() -> None:
    assert rule("inv210") is rule("INV205")
    assert "INV210 hoort nu bij deze regel." in rule("INV210").page
    ignored = IgnoredRule(code="INV210", reason="slecht weer")
    assert found_codes(change(BAD_PLANS["INV205 tour of the office"], ignored_rules=(ignored,))) == []


@pytest.mark.parametrize("code", ["INV205", "INV210"])
def test_a_code_that_is_or_was_in_use_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match=f"code {code} is or was in use"):
        register(code, "proef", Severity.TIP, source=KIT)(lambda context: iter(()))


def test_a_module_begins_with_the_codes_of_its_rules() -> None:
    codes: dict[str, list[str]] = {}
    for each in rules():
        codes.setdefault(each.function.__module__, []).append(each.code)
    for module, own in codes.items():
        named = (sys.modules[module].__doc__ or "").partition(":")[0]
        for first, last in re.findall(r"(\w+)–(\w+)", named):
            between = [f"{first[:3]}{number}" for number in range(int(first[3:]), int(last[3:]) + 1)]
            named = named.replace(f"{first}–{last}", ", ".join(between))
        assert named.split(", ") == own, f"the first line of {module} does not name its rules"


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
