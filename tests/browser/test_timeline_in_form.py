import re

from playwright.sync_api import expect

from werkbezoek.plan import DayPart


def test_the_timeline_changes_the_plan_and_the_rest_of_the_form_with_it(form_page):
    form_page.new_plan("Op de tijdlijn", model="Ochtend, lunch achteraf")
    form_page.step("Programma")
    rows = form_page.form.locator(".wb-time-row")
    key = rows.nth(1).get_attribute("data-id")
    row = form_page.form.locator(f".wb-time-row[data-id='{key}']")

    def saved(condition):
        def met(plan):
            return condition(next(item for item in plan.programme if item.id == key))

        plan = form_page.saved("op-de-tijdlijn", met)
        return next(item for item in plan.programme if item.id == key)

    before = saved(lambda _: True)
    row.locator(".wb-time-block").press("Shift+ArrowRight")
    assert saved(lambda item: item.minutes != before.minutes).minutes == before.minutes + 5
    row.locator(".wb-time-block").press("Enter")
    expect(form_page.field("Titel")).to_be_focused()
    expect(form_page.field("Titel")).to_have_value(before.title)
    expect(form_page.field("Duur in minuten")).to_have_value(re.compile(rf"\b{before.minutes + 5}\b"))
    form_page.fill("Begintijd", "half tien")
    expect(form_page.field("Begintijd")).to_have_attribute("aria-invalid", "true")
    row.locator(".wb-time-pin").click()
    expect(form_page.field("Begintijd")).to_have_value(saved(lambda item: item.start).start)
    row.locator(".wb-time-block").press("Home")
    form_page.saved("op-de-tijdlijn", lambda plan: plan.programme[0].id == key or plan.programme[1].id == key)
    expect(rows.first).to_have_attribute("data-id", key)
    expect(row.locator(".wb-time-block")).to_be_focused()


def test_a_model_programme_asks_before_it_replaces_anything(form_page):
    form_page.new_plan("Toch een avond", model="Ochtend, lunch achteraf")
    form_page.step("Programma")
    form_page.form.get_by_text("Modelprogramma kiezen").click()
    choose, ask = form_page.button("Kiezen: Avond"), form_page.form.get_by_role("alertdialog")
    choose.click()
    expect(ask).to_contain_text("onderdelen in je programma")
    form_page.button("Laten staan").click()
    expect(ask).to_be_hidden()
    expect(choose).to_be_focused()
    form_page.saved("toch-een-avond", lambda plan: plan.day_part is DayPart.MORNING)
    choose.click()
    form_page.button("Vervangen").click()
    form_page.saved("toch-een-avond", lambda plan: plan.day_part is DayPart.EVENING)
    form_page.button("Ongedaan maken: programma vervangen").click()
    form_page.saved("toch-een-avond", lambda plan: plan.day_part is DayPart.MORNING)
