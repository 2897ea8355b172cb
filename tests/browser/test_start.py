"""The start screen: a plan that a colleague sent, and the way back from a plan."""

from playwright.sync_api import expect
from support.dropping import drop_files

from werkbezoek.plan import new_plan
from werkbezoek.store import SUFFIX, encode, load


def test_a_plan_of_a_colleague_is_chosen_or_dropped_and_ander_plan_leads_back(form_page):
    start = form_page.form.locator(".wb-start")
    with form_page.page.expect_file_chooser() as chooser:
        form_page.button("Bestand openen …").click()
    chooser.value.set_files({"name": "foto.json", "mimeType": "", "buffer": b"\xff\xd8"})
    expect(start.get_by_role("alert")).to_contain_text("foto.json is niet te openen.")
    drop_files(start, (f"van-ans{SUFFIX}", encode(new_plan("Bezoek van Ans")).decode()))
    expect(form_page.form.locator(".wb-bar h2")).to_have_text("Bezoek van Ans")
    form_page.button("Ander plan").click()
    expect(start.get_by_role("heading", name="Een werkbezoek plannen")).to_be_focused()
    expect(form_page.button("Openen: Bezoek van Ans")).to_be_visible()


def test_a_double_click_makes_one_plan_removes_one_row_and_unfolds_once(form_page):
    form_page.form.get_by_label("Titel van het bezoek").fill("Dubbel")
    form_page.form.get_by_role("button", name="Begin", exact=True).dblclick()
    expect(form_page.form.locator(".wb-bar h2")).to_have_text("Dubbel")
    form_page.button("Ander plan").dblclick()
    form_page.button("Kopie maken: Een avond in Liendert").dblclick()
    expect(form_page.form.locator(".wb-bar h2")).to_have_text("Een avond in Liendert (kopie)")
    assert len([*form_page.plans.glob(f"*{SUFFIX}")]) == 2
    form_page.step("Boodschap")
    first, *others = load(form_page.plans / f"een-avond-in-liendert-kopie{SUFFIX}").messages
    form_page.button("Boodschap 1 verwijderen").dblclick()
    form_page.saved("een-avond-in-liendert-kopie", lambda plan: first not in plan.messages)
    form_page.fill("Wat er speelt in de regio", "Een wachtlijst.")
    plan = form_page.saved(
        "een-avond-in-liendert-kopie", lambda plan: plan.regional_issue == "Een wachtlijst."
    )
    assert plan.messages == tuple(others)
    form_page.step("Programma")
    form_page.form.get_by_text("Modelprogramma kiezen").dblclick()
    expect(form_page.button("Kiezen: Avond")).to_be_visible()
