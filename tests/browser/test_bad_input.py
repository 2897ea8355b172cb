from playwright.sync_api import expect

from werkbezoek.store import SUFFIX, load


def test_a_date_that_does_not_exist_is_said_in_dutch_and_not_saved(notebook):
    notebook.new_plan("Vreemde datum")
    notebook.fill("Datum", "31 februari 2027")
    date = notebook.field("Datum")
    expect(date).to_have_attribute("aria-invalid", "true")
    expect(date).to_have_accessible_description("31 februari 2027 bestaat niet: februari heeft dan 28 dagen.")
    notebook.step("Programma")
    notebook.button("1 veld is nog niet goed ingevuld").click()
    expect(date).to_be_focused()
    assert load(notebook.plans / f"vreemde-datum{SUFFIX}").date is None
    notebook.fill("Datum", "28 februari 2027")
    expect(date).to_have_attribute("aria-invalid", "false")
    expect(notebook.form.get_by_text("niet goed ingevuld")).to_be_hidden()
    notebook.saved("vreemde-datum", lambda plan: plan.date is not None)


def test_names_are_text_whatever_is_in_them(notebook):
    odd = "<script>alert(1)</script> {{ x }} #panic() $y$ 😀 \u202eabc"
    notebook.new_plan("<img src=x onerror=alert(1)>")
    notebook.step("Genodigden")
    notebook.button("+ Genodigde toevoegen").click()
    notebook.fill("Achternaam", odd)
    expect(notebook.form.locator(".wb-table tbody [data-column=name]")).to_contain_text(
        "<script>alert(1)</script>"
    )
    notebook.step("Programma")
    notebook.button("+ Onderdeel toevoegen").click()
    notebook.fill("Titel", odd)
    expect(notebook.form.locator(".wb-chart svg")).to_contain_text("<script>")
    assert notebook.form.locator("script, img").count() == 0
    plan = notebook.saved("img-src-x-onerror-alert-1", lambda plan: plan.programme[0].title)
    assert plan.programme[0].title == odd


def test_an_unreadable_file_is_left_alone_and_all_its_faults_are_shown(open_notebook):
    notebook = open_notebook()
    path = notebook.plans / f"kapot{SUFFIX}"
    path.write_text('{"id": "a", "schema_version": 1, "title": 3, "date": "gisteren"}', encoding="utf-8")
    notebook.run_all()
    notebook.button(f"Openen: {path.name}").click()
    alarm = notebook.form.get_by_role("alert")
    expect(alarm).to_contain_text("is niet te openen. Het bestand is niet veranderd.")
    expect(alarm.get_by_role("listitem")).to_have_count(2)
    assert "gisteren" in path.read_text(encoding="utf-8")


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
