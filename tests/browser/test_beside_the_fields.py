"""What stands beside the fields of a plan: the page of each audience, the opzet and the findings."""

from playwright.sync_api import expect
from support.accessible import violations

from werkbezoek.plan import new_plan

TITLE = "Titel van het bezoek"


def test_the_preview_shows_what_each_audience_sees_after_each_edit(show_form):
    form_page = show_form(new_plan("Bezoek aan de wijk"))
    form_page.button("Zo ziet de gast het").click()
    page = form_page.form.locator(".wb-preview iframe").last.content_frame
    expect(page.locator("h1")).to_have_text("Bezoek aan de wijk")
    expect(form_page.form.locator(".wb-preview iframe")).to_have_attribute("sandbox", "allow-same-origin")
    form_page.fill(TITLE, "Met <script>alert(1)</script> erin")
    expect(page.locator("h1")).to_have_text("Met <script>alert(1)</script> erin")
    form_page.form.get_by_label("Voor wie").select_option("Draaiboek")
    expect(page.get_by_text("Draaiboek").first).to_be_visible()
    assert violations(form_page.page, ".wb") == []
    preview = form_page.form.locator(".wb-preview")
    expect(preview.get_by_role("button", name="Telefoon")).to_have_attribute("aria-pressed", "true")
    preview.get_by_role("button", name="Pagina").click()
    expect(preview).to_have_attribute("data-width", "pagina")
    preview.get_by_role("button", name="Sluiten").press("Enter")
    expect(preview).to_be_hidden()
    expect(form_page.button("Zo ziet de gast het")).to_be_focused()


def test_one_goes_back_to_an_earlier_version_or_closes_the_list(show_form):
    form_page = show_form(new_plan("Eerst"))
    form_page.fill(TITLE, "Later")
    form_page.button("Eerdere versies").press("Enter")
    versions = form_page.form.locator(".wb-versions")
    versions.get_by_role("button", name="Terug naar de versie van").press("Enter")
    expect(form_page.form.locator(".wb-bar h2")).to_have_text("Eerst")
    form_page.button("Eerdere versies").press("Enter")
    versions.get_by_role("button", name="Sluiten").press("Enter")
    expect(versions).to_be_hidden()
    expect(form_page.button("Eerdere versies")).to_be_focused()


def test_the_margin_folds_stays_folded_and_holds_the_whole_opzet(show_form):
    form_page = show_form(new_plan("Bezoek aan de wijk"))
    form_page.button("Lees de hele opzet").click()
    opzet = form_page.page.get_by_role("dialog", name="De hele opzet")
    expect(opzet).to_contain_text("Een werkbezoek moet niet te lang duren.")
    opzet.get_by_role("button", name="Sluiten").click()
    form_page.button("Kantlijn inklappen").click()
    expect(form_page.form.locator(".wb-margin .wb-findings")).to_be_hidden()
    form_page.step("Boodschap")
    expect(form_page.form.locator(".wb-margin .wb-findings")).to_be_hidden()
    form_page.form.locator(".wb-unfold").click()
    expect(form_page.form.locator(".wb-margin .wb-findings")).to_be_visible()


def test_on_a_small_screen_the_margin_starts_folded_above_the_fields(show_form):
    """As on a laptop of 1366 by 768 that shows everything at 125%, beside the list of files."""
    form_page = show_form(new_plan("Bezoek aan de wijk in Liendert"))
    page, before = form_page.page, form_page.page.viewport_size
    page.set_viewport_size({"width": 760, "height": 520})
    try:
        form_page.step("Boodschap")
        expect(form_page.field("Wat er speelt in de regio")).to_be_in_viewport(ratio=1)
        assert form_page.form.locator(".wb-bar h2").bounding_box()["width"] > 120
        form_page.form.locator(".wb-unfold").click()
        expect(form_page.form.get_by_text("Wat zegt de opzet?")).to_be_visible()
    finally:
        page.set_viewport_size(before)


def test_a_new_plan_does_not_begin_with_what_nobody_could_have_filled_in(form_page):
    form_page.new_plan("Net begonnen")
    findings = form_page.form.locator(".wb-margin .wb-findings")
    expect(findings).to_contain_text("gaan over stappen waar je nog niet was")
    expect(findings.get_by_role("listitem")).to_have_count(0)
    form_page.step("Genodigden")
    form_page.step("Bezoek")
    expect(findings).to_contain_text("Er staat nog niemand op de lijst van genodigden.")
