"""The start screen: a plan that a colleague sent, and the way back from a plan."""

from playwright.sync_api import expect
from support.dropping import drop_files

from werkbezoek.plan import new_plan
from werkbezoek.store import SUFFIX, encode


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
