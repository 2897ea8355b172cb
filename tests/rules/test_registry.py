"""The list of rules: their codes, names and pages."""

import pytest

from werkbezoek.rules import Severity, UnknownRule, rule, rules


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
