from playwright.sync_api import expect

from werkbezoek.documents.audiences import AUDIENCES, document
from werkbezoek.documents.formats import FORMATS
from werkbezoek.store import SUFFIX, load

BUTTONS = [*(("gasten", key) for key in FORMATS), ("draaiboek", "html")]
"""Each format and a second audience; ``test_routes.py`` presses all buttons."""


def test_the_buttons_hand_over_the_same_files_as_every_other_way_out(notebook):
    notebook.new_plan("Uitdraai 李", model="Middag, lunch vooraf")
    notebook.step("Exporteren")
    said = notebook.form.locator(".wb-downloads [role=status]:not(:empty)")
    notebook.button("Gasten als Agenda").click()
    expect(said).to_contain_text("Er is nog geen datum gekozen")
    notebook.step("Bezoek")
    notebook.fill("Datum", "19 maart 2100")
    notebook.step("Exporteren")
    plan = load(notebook.plans / f"uitdraai{SUFFIX}")
    for audience, key in BUTTONS:
        format_ = FORMATS[key]
        name, data = notebook.download(f"{AUDIENCES[audience].label} als {format_.label}")
        assert name == f"uitdraai.{audience}.{key}"
        doc = document(plan, audience)
        assert data == format_.render(doc)
        expect(said).to_contain_text(f"{name} staat bij je downloads. {format_.remark(doc)}".strip())


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
