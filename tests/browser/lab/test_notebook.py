"""The form in the planning notebook in JupyterLab: its kernel, its cells and its menus."""

import pytest
from playwright.sync_api import expect
from support.impatience import impatient

from werkbezoek.documents.audiences import document
from werkbezoek.documents.formats import FORMATS
from werkbezoek.store import SUFFIX, load


def test_all_is_back_when_the_cell_runs_again_and_after_the_kernel_was_gone(notebook):
    fill_in(notebook)
    notebook.run_all()
    widgets = notebook.widgets()
    all_is_there(notebook, "Stichting Thuishaven")
    notebook.run_all()
    assert notebook.widgets() == widgets
    all_is_there(notebook, "Stichting Thuishaven")
    expect(notebook.page.get_by_text("Error displaying widget")).to_have_count(0)
    notebook.menu("Kernel", "Shut Down Kernel")
    notebook.page.wait_for_function("jupyterapp.shell.currentWidget.sessionContext.hasNoKernel")
    with impatient(notebook.page):
        notebook.fill("Naam van de corporatie", "Zonder kernel")
        alert = notebook.form.get_by_role("alert").filter(has_text="Het formulier antwoordt niet")
        expect(alert).to_be_visible()
    notebook.menu("Uitvoeren", "Run All Cells")
    expect(notebook.form.get_by_text("Het formulier antwoordt niet")).to_have_count(0)
    all_is_there(notebook, "Zonder kernel")
    notebook.saved("nog-eens", lambda plan: plan.corporation.name == "Zonder kernel")


@pytest.mark.thorough
def test_all_is_back_after_a_restart_of_the_kernel(notebook):
    fill_in(notebook)
    notebook.restart_and_run_all()
    all_is_there(notebook, "Stichting Thuishaven")


def fill_in(notebook):
    notebook.new_plan("Nog eens")
    notebook.fill("Naam van de corporatie", "Stichting Thuishaven")
    notebook.fill("Datum", "31 februari 2027")
    expect(notebook.form).to_contain_text("31 februari 2027 bestaat niet: februari heeft dan 28 dagen.")


def all_is_there(notebook, corporation):
    expect(notebook.form.locator(".wb-bar h2")).to_have_text("Nog eens")
    expect(notebook.field("Naam van de corporatie")).to_have_value(corporation)
    expect(notebook.field("Datum")).to_have_value("31 februari 2027")
    expect(notebook.form).to_contain_text("31 februari 2027 bestaat niet")


def test_typing_beside_the_fields_does_nothing_to_the_notebook(notebook):
    """In JupyterLab's command mode an x cuts the cell, dd deletes it and m makes it text."""
    notebook.new_plan("Ernaast getypt")
    notebook.form.locator(".wb-bar h2").click()
    notebook.page.keyboard.type("xddm")
    beside = notebook.form.locator(".wb-help").bounding_box()
    notebook.page.mouse.click(beside["x"] - 8, beside["y"] + 40)
    notebook.page.keyboard.type("xdd")
    notebook.fill("Naam van de corporatie", "Stichting Thuishaven")
    notebook.saved("ernaast-getypt", lambda plan: plan.corporation.name == "Stichting Thuishaven")
    expect(notebook.page.locator(".jp-Notebook .jp-Cell")).to_have_count(2)


def test_the_menu_exports_the_plan_that_the_form_shows(notebook):
    fill_in_two_plans(notebook)
    exports_the_first(notebook, "Draaiboek_pdf", "draaiboek", "pdf")


@pytest.mark.thorough
def test_the_menu_exports_the_plan_that_the_form_shows_also_after_a_reload(notebook):
    """And with "Save Widget State Automatically" the notebook stores nothing of the plan."""
    notebook.store_widgets()
    fill_in_two_plans(notebook)
    notebook.save()
    notebook.page.goto(notebook.address)
    expect(notebook.form.locator(".wb-bar h2")).to_have_text("Tweede plan")
    exports_the_first(notebook, "Programma_html", "gasten", "html")
    notebook.save()
    stored = notebook.file.read_text(encoding="utf-8")
    assert "widget-state+json" in stored
    assert "Eerste plan" not in stored


def fill_in_two_plans(notebook):
    notebook.new_plan("Eerste plan", model="Avond")
    notebook.button("Ander plan").click()
    notebook.new_plan("Tweede plan", model="Ochtend, lunch achteraf")


def exports_the_first(notebook, entry, audience, format_):
    notebook.button("Ander plan").click()
    notebook.button("Openen: Eerste plan").click()
    expect(notebook.form.locator(".wb-bar h2")).to_have_text("Eerste plan")
    plan = load(notebook.plans / f"eerste-plan{SUFFIX}")
    assert notebook.export(entry) == FORMATS[format_].render(document(plan, audience))
