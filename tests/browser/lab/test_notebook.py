"""The form in the planning notebook in JupyterLab: its kernel, its cells and its menus."""

from playwright.sync_api import expect

from werkbezoek.documents.audiences import document
from werkbezoek.documents.formats import FORMATS
from werkbezoek.store import SUFFIX, load


def test_all_is_back_when_the_cell_runs_again_and_after_a_kernel_restart(notebook):
    notebook.new_plan("Nog eens")
    notebook.fill("Naam van de corporatie", "Stichting Thuishaven")
    notebook.fill("Datum", "31 februari 2027")
    expect(notebook.form).to_contain_text("31 februari 2027 bestaat niet: februari heeft dan 28 dagen.")
    notebook.run_all()
    widgets = notebook.widgets()
    all_is_there(notebook)
    notebook.run_all()
    assert notebook.widgets() == widgets
    all_is_there(notebook)
    expect(notebook.page.get_by_text("Error displaying widget")).to_have_count(0)
    notebook.restart_and_run_all()
    all_is_there(notebook)


def all_is_there(notebook):
    expect(notebook.form.locator(".wb-bar h2")).to_have_text("Nog eens")
    expect(notebook.field("Naam van de corporatie")).to_have_value("Stichting Thuishaven")
    expect(notebook.field("Datum")).to_have_value("31 februari 2027")
    expect(notebook.form).to_contain_text("31 februari 2027 bestaat niet")


def test_what_is_typed_while_the_kernel_is_gone_is_back_when_it_returns(notebook):
    notebook.new_plan("Zonder kernel")
    notebook.menu("Kernel", "Shut Down Kernel")
    notebook.page.wait_for_function("jupyterapp.shell.currentWidget.sessionContext.hasNoKernel")
    notebook.fill("Naam van de corporatie", "Stichting Thuishaven")
    expect(notebook.form.get_by_role("alert").filter(has_text="Het formulier antwoordt niet")).to_be_visible()
    notebook.menu("Uitvoeren", "Run All Cells")
    expect(notebook.form.get_by_text("Het formulier antwoordt niet")).to_have_count(0)
    expect(notebook.field("Naam van de corporatie")).to_have_value("Stichting Thuishaven")
    notebook.saved("zonder-kernel", lambda plan: plan.corporation.name == "Stichting Thuishaven")


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


def test_the_menu_exports_the_plan_that_the_form_shows_also_after_a_reload(notebook):
    notebook.new_plan("Eerste plan", model="Avond")
    notebook.button("Ander plan").click()
    notebook.new_plan("Tweede plan", model="Ochtend, lunch achteraf")
    notebook.save()
    notebook.page.goto(notebook.address)
    expect(notebook.form.locator(".wb-bar h2")).to_have_text("Tweede plan")
    notebook.button("Ander plan").click()
    notebook.button("Openen: Eerste plan").click()
    expect(notebook.form.locator(".wb-bar h2")).to_have_text("Eerste plan")
    plan = load(notebook.plans / f"eerste-plan{SUFFIX}")
    assert notebook.export("Programma_html") == FORMATS["html"].render(document(plan, "gasten"))
    assert notebook.export("Draaiboek_pdf") == FORMATS["pdf"].render(document(plan, "draaiboek"))
