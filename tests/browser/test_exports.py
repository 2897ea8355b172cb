from playwright.sync_api import expect

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
