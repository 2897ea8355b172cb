import re

import msgspec
import pytest
from support.form_driver import FormDriver, find_views

from werkbezoek.form.session.layout import STEPS, paragraphs_of
from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.margin_view import AllFindingsView, FindingsView, HelpView
from werkbezoek.form.views.notebook import Form
from werkbezoek.form.views.panel_view import PanelView
from werkbezoek.form.views.table_view import TableView
from werkbezoek.plan import IgnoredRule, new_plan
from werkbezoek.planning import model_programmes
from werkbezoek.rules import NO_FINDINGS, opzet_text, rule
from werkbezoek.store import SUFFIX, load, save


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_every_step_has_its_advice(form, step):
    form.send(BarView, {"step": step.key})
    assert form.view(HelpView).quotes == paragraphs_of(step.advice.opzet)
    assert form.view(HelpView).paragraphs == paragraphs_of(step.advice.ours)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_what_the_opzet_says_is_in_its_own_words(step):
    opzet = " ".join(opzet_text().split())
    quotes = paragraphs_of(step.advice.opzet)
    sentences = [part for quote in quotes for part in re.split(r"(?<=[.!]) (?=[A-Z])", quote)]
    assert sentences
    assert [sentence for sentence in sentences if sentence not in opzet] == []


def test_the_whole_opzet_can_be_read(form):
    assert "<h1>Opzet Werkbezoeken politici</h1>" in form.send(HelpView, {"opzet": True}).opzet


def test_a_finding_leads_to_its_row_and_field(form):
    form.send(FindingsView, {"go": "programme[2].lead"})
    assert form.view(BarView).step == "programma"
    editor = find_views(form.root, PanelView)[0]
    assert editor.focus_place["path"] == "programme[2].lead"
    assert "programme[2].lead" in editor.values


def test_a_finding_about_an_empty_list_leads_to_its_add_button(form):
    form.send(FindingsView, {"go": "invitees"})
    table = form.view(TableView)
    assert (table.spec["path"], table.focus_place["id"]) == ("invitees", "")


@pytest.mark.parametrize("number", range(1 + len(model_programmes())))
def test_every_finding_leads_somewhere(tmp_path, number):
    plan = [new_plan(), *(model.plan for model in model_programmes())][number]
    path = tmp_path / f"plan{SUFFIX}"
    save(msgspec.structs.replace(plan, id="a"), path, expected=None)
    form = FormDriver(Form(path, tmp_path).widget)
    for finding in form.view(FindingsView).findings:
        form.send(FindingsView, {"go": finding["path"]})
        panels, tables = find_views(form.root, PanelView), find_views(form.root, TableView)
        focused = {panel.focus_place.get("path") for panel in panels}
        add_buttons = {table.spec["path"] for table in tables if table.focus_place.get("id") == ""}
        assert finding["path"] in focused | add_buttons, finding


def test_a_finding_tells_the_words_of_the_opzet_from_our_advice(form):
    form.send(BarView, {"step": "controle"})
    (finding,) = [found for found in form.view(AllFindingsView).findings if found["code"] == "WIE101"]
    assert finding["opzet"] == rule("WIE101").opzet
    assert finding["source"] == "Opzet Werkbezoeken politici van Aedes"
    assert finding["advice"].startswith("Nodig ten minste één")


def test_without_findings_the_form_does_not_say_that_all_is_well(form, path):
    form.send(BarView, {"step": "controle"})
    for code in {finding["code"] for finding in form.view(AllFindingsView).findings}:
        form.send(AllFindingsView, {"ignore": code})
    for place in range(len(load(path).ignored_rules)):
        form.type(f"ignored_rules[{place}].reason", "Zo is het afgesproken.")
    assert form.view(AllFindingsView).summary == NO_FINDINGS


def test_an_ignored_rule_that_no_longer_exists_says_what_became_of_it(tmp_path):
    ignored = (IgnoredRule(code="INV210", reason="regen"), IgnoredRule(code="XYZ999", reason="oud"))
    path = tmp_path / f"plan{SUFFIX}"
    save(msgspec.structs.replace(new_plan(), ignored_rules=ignored), path, expected=None)
    form = FormDriver(Form(path, tmp_path).widget)
    form.send(BarView, {"step": "controle"})
    (section,) = [part for part in form.view(PanelView).spec["sections"] if part["title"] == "Bewust anders"]
    assert [row["title"] for row in section["fields"][0]["rows"]] == [
        f"INV210, nu INV205 {rule('INV205').summary}",
        "XYZ999 Deze regel bestaat niet (meer)",
    ]
    assert "INV205" not in [code for code, _ in section["fields"][0]["add"]]
    form.send(AllFindingsView, {"ignore": "INV205"})
    assert len(load(path).ignored_rules) == 2


def test_a_rule_is_ignored_once_however_often_one_asks(form, path):
    form.send(BarView, {"step": "controle"})
    code = form.view(FindingsView).findings[0]["code"]
    form.send(FindingsView, {"ignore": code})
    form.send(FindingsView, {"ignore": code})
    assert [ignored.code for ignored in load(path).ignored_rules] == [code]
    (row,) = form.view(PanelView).spec["sections"][0]["fields"][0]["rows"]
    assert row["title"] == f"{code} {rule(code).summary}"
    form.type("ignored_rules[0].reason", "Zo is het afgesproken.")
    assert code not in [finding["code"] for finding in form.view(FindingsView).findings]
