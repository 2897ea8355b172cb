from playwright.sync_api import expect

from werkbezoek.store import SUFFIX, load


def test_a_date_that_does_not_exist_is_said_in_dutch_and_not_saved(form_page):
    form_page.new_plan("Vreemde datum")
    form_page.fill("Datum", "31 februari 2027")
    date = form_page.field("Datum")
    expect(date).to_have_attribute("aria-invalid", "true")
    expect(date).to_have_accessible_description("31 februari 2027 bestaat niet: februari heeft dan 28 dagen.")
    form_page.step("Programma")
    form_page.button("1 veld is nog niet goed ingevuld").click()
    expect(date).to_be_focused()
    assert load(form_page.plans / f"vreemde-datum{SUFFIX}").date is None
    form_page.fill("Datum", "28 februari 2027")
    expect(date).to_have_attribute("aria-invalid", "false")
    expect(form_page.form.get_by_text("niet goed ingevuld")).to_be_hidden()
    form_page.saved("vreemde-datum", lambda plan: plan.date is not None)


def test_names_are_text_whatever_is_in_them(form_page):
    odd = "<script>alert(1)</script> {{ x }} #panic() $y$ 😀 \u202eabc"
    form_page.new_plan("<img src=x onerror=alert(1)>")
    form_page.step("Genodigden")
    form_page.button("+ Genodigde toevoegen").click()
    form_page.fill("Achternaam", odd)
    expect(form_page.form.locator(".wb-table tbody [data-column=name]")).to_contain_text(
        "<script>alert(1)</script>"
    )
    form_page.step("Programma")
    form_page.button("+ Onderdeel toevoegen").click()
    form_page.fill("Titel", odd)
    expect(form_page.form.locator(".wb-chart svg")).to_contain_text("<script>")
    assert form_page.form.locator("script, img").count() == 0
    plan = form_page.saved("img-src-x-onerror-alert-1", lambda plan: plan.programme[0].title)
    assert plan.programme[0].title == odd


def test_an_unreadable_file_is_left_alone_and_all_its_faults_are_shown(form_page, show_form):
    path = form_page.plans / f"kapot{SUFFIX}"
    path.write_text('{"id": "a", "schema_version": 1, "title": 3, "date": "gisteren"}', encoding="utf-8")
    show_form()
    form_page.button(f"Openen: {path.name}").click()
    alarm = form_page.form.get_by_role("alert")
    expect(alarm).to_contain_text("is niet te openen. Het bestand is niet veranderd.")
    expect(alarm.get_by_role("listitem")).to_have_count(2)
    assert "gisteren" in path.read_text(encoding="utf-8")
