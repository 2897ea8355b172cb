"""Every sentence of the opzet has its row in opzet.toml, and what a row names exists."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from support.bad_plans import bad_plans
from support.good_plans import TODAY

import werkbezoek
from werkbezoek.documents.audiences import AUDIENCES
from werkbezoek.form.session.layout import STEPS, paragraphs_of
from werkbezoek.plan.paths import field_at
from werkbezoek.rules import Severity, check, opzet_text, rule, rules
from werkbezoek.rules.registry import OPZET

PACKAGE = Path(werkbezoek.__file__).parent
ROWS = tomllib.loads((PACKAGE / "rules" / "opzet.toml").read_text(encoding="utf-8"))["sentences"]
STEPS_BY_KEY = {step.key: step for step in STEPS}

each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:40])


@cache
def severities() -> set[tuple[str, str]]:
    """Return the codes and severities of what is found in the bad plans."""
    found = (check(plan, today=TODAY) for _, plan in bad_plans())
    return {(finding.code, finding.severity.value) for findings in found for finding in findings}


def sentences() -> list[str]:
    """Return the sentences and the points of the lists in the opzet, without its headings."""
    lines = [
        line.removeprefix("- ").strip() for line in opzet_text().splitlines() if not line.startswith("#")
    ]
    parts = (re.split(r"(?<=[.!?:]) (?=[A-ZÉ])", line) for line in lines if line)
    return [part for line in parts for part in line]


def test_every_sentence_of_the_opzet_has_its_row_in_order() -> None:
    assert [row["text"] for row in ROWS] == sentences()


@each_row
def test_a_row_names_what_exists(row: dict) -> None:
    assert row.keys() <= {"text", "rules", "fields", "steps", "audiences", "modules", "strict", "note"}
    for path in row.get("fields", ()):
        assert field_at(re.sub(r"\b(invitees|programme|stops)\b(?=\.)", r"\1[0]", path)).title
    assert set(row.get("audiences", ())) <= AUDIENCES.keys()
    assert all((PACKAGE / module).is_file() for module in row.get("modules", ()))
    for key in row.get("steps", ()):
        assert row["text"] in " ".join(paragraphs_of(STEPS_BY_KEY[key].advice.opzet))
    if row["strict"] != "uitleg":
        assert row.keys() & {"rules", "fields", "steps"}


@each_row
def test_a_row_says_how_strict_the_kit_is(row: dict) -> None:
    assert row["strict"] in {*Severity, "keuze", "uitleg"}
    if row["strict"] in {*Severity}:
        assert any((code, row["strict"]) in severities() for code in row["rules"])
        assert all(rule(code).source == OPZET for code in row["rules"])
    if row["strict"] == "uitleg":
        assert not row.get("rules")


@pytest.mark.parametrize("code", [rule.code for rule in rules() if rule.source == OPZET])
def test_a_rule_is_named_at_the_sentences_that_it_quotes_and_at_no_other(code: str) -> None:
    quotes = [
        part.strip() for quote in re.findall("“([^”]+)”", rule(code).opzet) for part in quote.split("…")
    ]
    quoted = [
        row["text"]
        for row in ROWS
        if any(part and (part in row["text"] or row["text"] in part) for part in quotes)
    ]
    assert quoted == [row["text"] for row in ROWS if code in row.get("rules", ())]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_a_step_is_named_at_the_sentences_that_it_shows(step) -> None:
    shown = " ".join(paragraphs_of(step.advice.opzet))
    assert [row["text"] for row in ROWS if row["text"] in shown] == [
        row["text"] for row in ROWS if step.key in row.get("steps", ())
    ]
