"""The form without a notebook around it: ``voila notebooks/werkbezoek_plannen.ipynb``."""

from playwright.sync_api import expect
from support import chromium
from support.form_page import FormPage
from support.listening import no_errors
from support.notebook import KERNEL_STARTS
from support.running import running_voila

from werkbezoek.documents.audiences import document
from werkbezoek.documents.formats import FORMATS


def test_voila_and_another_form_overwrite_nothing_of_each_other_and_voila_exports(
    form_page, browser, tmp_path
):
    """Two kernels have the same plan open. Voilà exports one of its own, and asks nobody for anything."""
    page = browser.new_page()
    page.add_init_script(chromium.LATE)
    asked = []
    page.on("requestfinished", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: request.failure != "csp" and asked.append(request.url))
    form_page.new_plan("Twee vensters")
    work = form_page.plans.parents[1]
    with no_errors(page), running_voila(work, tmp_path) as address:
        page.goto(address, timeout=KERNEL_STARTS)
        voila = FormPage(page, form_page.plans)
        expect(voila.form.locator(".wb-bar h2")).to_have_text("Twee vensters", timeout=KERNEL_STARTS)
        expect(page.get_by_text("Run All Cells")).to_have_count(0)
        change_one_plan_in_two_windows(form_page, voila)
        export_a_plan(voila)
        page.close()
    assert [url for url in asked if not url.startswith((address, "data:", "blob:", "about:"))] == []


def change_one_plan_in_two_windows(one, other):
    title = "Titel van het bezoek"
    one.fill(title, "Van de eerste")
    one.saved("twee-vensters", lambda plan: plan.title == "Van de eerste")
    other.fill(title, "Van de tweede")
    alarm = other.form.locator(".wb-alarm")
    expect(alarm).to_contain_text("intussen ergens anders gewijzigd")
    assert other.saved("twee-vensters (mijn versie)", lambda plan: plan.title == "Van de tweede")
    other.button("Andere versie laden").click()
    expect(alarm).to_be_hidden()
    expect(other.field(title)).to_have_value("Van de eerste")
    other.fill(title, "Toch verder")
    other.saved("twee-vensters", lambda plan: plan.title == "Toch verder")


def export_a_plan(voila):
    voila.button("Ander plan").click()
    voila.new_plan("Zonder notebook", model="Avond")
    voila.fill("Datum", "vr 19 maart 2100")
    plan = voila.saved("zonder-notebook", lambda plan: plan.date is not None)
    expect(voila.form.locator(".wb-chart svg")).to_be_visible()
    voila.step("Exporteren")
    for key in ("html", "pdf"):
        name, data = voila.download(f"Gasten: {FORMATS[key].label}")
        assert name == f"zonder-notebook.gasten.{key}"
        assert data == FORMATS[key].render(document(plan, "gasten"))
