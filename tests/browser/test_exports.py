from playwright.sync_api import expect
from support.old_plans import plan_with_texts

from werkbezoek.documents.audiences import AUDIENCES, document
from werkbezoek.documents.formats import FORMATS
from werkbezoek.store import SUFFIX, load

BUTTONS = [*(("gasten", key) for key in FORMATS), ("draaiboek", "html")]
"""Each format and a second audience; ``test_routes.py`` presses all buttons."""


def test_the_buttons_hand_over_the_same_files_as_every_other_way_out(form_page):
    form_page.new_plan("Uitdraai 李", model="Middag, lunch vooraf")
    form_page.step("Exporteren")
    said = form_page.form.locator(".wb-downloads [role=status]:not(:empty)")
    form_page.button("Gasten: Agenda").click()
    expect(said).to_contain_text("Er is nog geen datum gekozen")
    form_page.step("Bezoek")
    form_page.fill("Datum", "19 maart 2100")
    form_page.step("Exporteren")
    plan = load(form_page.plans / f"uitdraai{SUFFIX}")
    for audience, key in BUTTONS:
        format_ = FORMATS[key]
        name, data = form_page.download(f"{AUDIENCES[audience].label}: {format_.label}")
        assert name == f"uitdraai.{audience}.{key}"
        doc = document(plan, audience)
        assert data == format_.render(doc)
        expect(said).to_contain_text(f"{name} staat bij je downloads. {format_.remark(doc)}".strip())


def test_what_is_made_or_removed_besides_papers_has_its_button_and_its_answer(show_form):
    """The Python side of each is in ``tests/form/views``."""
    form_page = show_form(plan_with_texts())
    form = form_page.form
    form_page.step("Boodschap")
    assert form.get_by_role("link", name="Mail aan Aedes maken").get_attribute("href").startswith("mailto:")
    assert (
        form_page.download("Als bestand (.eml), met het plan in het kort")[0] == "bezoek.vraag-aan-aedes.eml"
    )
    form_page.step("Genodigden")
    glance = form.locator(".wb-glance")
    expect(glance.locator(".wb-lacks li")).not_to_have_count(0)
    glance.get_by_text("Per genodigde").click()
    glance.get_by_role("button", name="Anna Smit").click()
    expect(form.locator(".wb-panel select:focus")).to_have_value("concept")
    form_page.step("Exporteren")
    for folded in ("Naar Aedes sturen", "Samen werken", "Opruimen"):
        form.locator("summary", has_text=folded).click()
    assert form_page.download("Bestand voor Aedes maken")[0] == "bezoek.gedeeld.json"
    assert form_page.download("Aan een collega geven")[0].startswith("bezoek.")
    purge = form.locator(".wb-purge")
    form_page.button("Kijken wat weg moet").click()
    expect(purge).to_contain_text("dieetwens")
    form_page.button("Weghalen").click()
    expect(purge.get_by_role("status")).to_contain_text("Weggehaald, met ")
    expect(purge).not_to_contain_text("dieetwens")
