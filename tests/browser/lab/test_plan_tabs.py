"""Plans as documents in JupyterLab: tabs, files and the kernel behind them."""

import pytest
from playwright.sync_api import expect
from support.accessible import objections
from support.notebook import KERNEL_STARTS
from support.plan_tabs import FORM

from werkbezoek.documents.audiences import document
from werkbezoek.documents.formats import FORMATS
from werkbezoek.form.session.layout import STEPS
from werkbezoek.plan import Invitee, Name, new_plan, put
from werkbezoek.store import SUFFIX, load, save

TITLE = "Titel van het bezoek"
PLAN = f"data/plannen/bezoek{SUFFIX}"


@pytest.fixture
def plan_tab(plans):
    """The plan ``bezoek`` in a tab."""
    save(new_plan("Bezoek aan de wijk"), plans.work / PLAN, expected=None)
    plans.open_file(PLAN)
    expect(plans.title()).to_have_text("Bezoek aan de wijk", timeout=KERNEL_STARTS)
    expect(plans.tabs).to_have_text(["Start", "Bezoek aan de wijk"])
    return plans


def test_a_double_click_opens_a_plan_and_a_reload_brings_the_tabs_back(plans):
    person = Invitee(id="a", name=Name(first="Sanne", last="Veldkamp"), email="sanne@thuishaven.example")
    plan = put(new_plan("Bezoek aan de wijk"), "invitees", (person,))
    save(plan, plans.work / PLAN, expected=None)
    plans.command("filebrowser:refresh")
    plans.files("bezoek").dblclick()
    expect(plans.title()).to_have_text("Bezoek aan de wijk", timeout=KERNEL_STARTS)
    plans.fill(TITLE, "Anders")
    expect(plans.tabs).to_have_text(["Start", "Anders"])
    plans.layout_saved(PLAN)
    plans.field("Naam van de corporatie").press_sequentially("Stichting Thuishaven")
    plans.page.reload()
    expect(plans.title()).to_have_text("Anders", timeout=KERNEL_STARTS)
    expect(plans.tabs).to_have_text(["Start", "Anders"])
    expect(plans.field("Naam van de corporatie")).to_have_value("Stichting Thuishaven")
    stored = plans.layout_saved(PLAN)
    assert "Veldkamp" not in stored
    assert "sanne@" not in stored


def test_a_plan_is_renamed_removed_and_brought_back_under_its_tab(plan_tab):
    other = f"data/plannen/hernoemd{SUFFIX}"
    plan_tab.contents("rename", PLAN, other)
    plan_tab.fill(TITLE, "Onder een andere naam")
    plan_tab.saved("hernoemd", lambda plan: plan.title == "Onder een andere naam")
    assert not (plan_tab.work / PLAN).exists()
    plan_tab.contents("delete", other)
    expect(plan_tab.form.locator(".wb-alarm")).to_contain_text("weggehaald")
    plan_tab.button("Opnieuw bewaren").click()
    plan_tab.saved("hernoemd", lambda plan: plan.title == "Onder een andere naam")
    expect(plan_tab.form.locator(".wb-alarm")).to_be_hidden()


def test_a_file_that_changes_while_its_tab_is_hidden_is_noticed(plan_tab):
    plan_tab.command("werkbezoek:start")
    path = plan_tab.work / PLAN
    path.write_text(
        path.read_text(encoding="utf-8").replace("aan de wijk", "van een ander"), encoding="utf-8"
    )
    plan_tab.open_file(PLAN)
    expect(plan_tab.form.locator(".wb-alarm")).to_contain_text("door iemand anders gewijzigd")
    plan_tab.button("Opnieuw laden").click()
    expect(plan_tab.title()).to_have_text("Bezoek van een ander")


def test_what_is_typed_stays_when_the_kernel_crashes_or_stops(plan_tab):
    plan_tab.command("werkbezoek:start")
    plan_tab.form.get_by_label(TITLE).fill("Nog een bezoek")
    plan_tab.open_file(PLAN)
    old = plan_tab.title().element_handle()
    plan_tab.crash_kernel()
    plan_tab.fill(TITLE, "Terwijl hij herstart")
    old.wait_for_element_state("hidden", timeout=KERNEL_STARTS)
    plan_tab.saved("bezoek", lambda plan: plan.title == "Terwijl hij herstart")
    expect(plan_tab.title()).to_have_text("Terwijl hij herstart")
    plan_tab.fill(TITLE, "Na het herstarten")
    plan_tab.saved("bezoek", lambda plan: plan.title == "Na het herstarten")
    plan_tab.stop_kernel()
    expect(plan_tab.notice).to_contain_text("antwoordt niet")
    plan_tab.fill(TITLE, "Zonder kernel")
    plan_tab.command("application:close")
    dialog = plan_tab.page.locator(".jp-Dialog")
    expect(dialog).to_contain_text("Nog niet bewaard")
    dialog.get_by_role("button", name="Terug naar het plan").click()
    plan_tab.notice.get_by_role("button", name="Opnieuw starten").click()
    plan_tab.saved("bezoek", lambda plan: plan.title == "Zonder kernel")
    expect(plan_tab.title()).to_have_text("Zonder kernel")
    plan_tab.command("application:close")
    expect(plan_tab.tabs).to_have_text(["Start"])
    expect(plan_tab.form.get_by_label(TITLE)).to_have_value("Nog een bezoek")


def test_what_is_typed_in_a_field_or_a_cell_is_saved_when_its_tab_is_closed(plan_tab):
    plan_tab.field("Naam van de corporatie").press_sequentially("Thuishaven")
    plan_tab.command("application:close")
    plan_tab.saved("bezoek", lambda plan: plan.corporation.name == "Thuishaven")
    expect(plan_tab.tabs).to_have_text(["Start"])
    plan_tab.open_file(PLAN)
    plan_tab.step("Genodigden")
    plan_tab.button("+ Genodigde toevoegen").click()
    plan_tab.form.locator("td[data-column=organisation]").click()
    plan_tab.page.keyboard.type("De Bode")
    plan_tab.command("application:close")
    plan_tab.saved("bezoek", lambda plan: [guest.organisation for guest in plan.invitees] == ["De Bode"])
    expect(plan_tab.tabs).to_have_text(["Start"])


def test_a_file_that_is_no_plan_says_why_and_opens_once_it_is_mended(plans):
    path = plans.work / PLAN
    text = '{"id": "a", "schema_version": 1, "title": 3, "date": "<script>alert(1)</script>"}'
    path.write_text(text, encoding="utf-8")
    plans.open_file(PLAN)
    expect(plans.notice).to_contain_text("is niet te lezen als plan", timeout=KERNEL_STARTS)
    expect(plans.notice).to_contain_text("hier hoort tekst, maar er staat het getal 3")
    assert path.read_text(encoding="utf-8") == text
    path.unlink()
    save(new_plan("Hersteld"), path, expected=None)
    plans.notice.get_by_role("button", name="Opnieuw proberen").click()
    expect(plans.title()).to_have_text("Hersteld")


def test_a_huge_file_is_refused_without_being_sent_to_the_browser(plans):
    path = plans.work / PLAN
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    large = []
    plans.page.on("response", lambda response: large.append(response.headers.get("content-length", "0")))
    plans.open_file(PLAN)
    expect(plans.notice).to_contain_text("is niet te lezen als plan", timeout=KERNEL_STARTS)
    assert max(map(int, large)) < 1_000_000


def test_the_menu_exports_the_plan_in_front_and_prints_the_page_of_the_guests(plan_tab):
    with plan_tab.page.expect_download() as download:
        plan_tab.menu("Werkbezoek", "Draaiboek", "Webpagina")
    assert download.value.suggested_filename == "bezoek.draaiboek.html"
    plan = load(plan_tab.work / PLAN)
    html = FORMATS["html"].render(document(plan, "draaiboek"))
    assert download.value.path().read_bytes() == html
    expect(plan_tab.page.get_by_text("bezoek.draaiboek.html staat bij je downloads.")).to_be_visible()
    plan_tab.page.keyboard.press("Control+p")
    printed = plan_tab.form.locator(".wb-tab-view iframe")
    expect(printed).to_have_attribute("sandbox", "allow-modals allow-same-origin")
    assert printed.get_attribute("srcdoc") == FORMATS["html"].render(document(plan, "gasten")).decode()


@pytest.fixture
def example_tab(plans):
    """A copy of an example in a tab."""
    plans.button("Kopie maken: Emmerhout wordt warm: werkbezoek verduurzaming").click()
    expect(plans.title()).to_be_visible(timeout=KERNEL_STARTS)
    return plans


def test_the_first_field_of_each_step_and_a_whole_timeline_stand_on_the_first_screen(example_tab):
    for step in STEPS:
        example_tab.step(step.title)
        page = example_tab.form.locator(".wb-page:not(.wb-away)")
        if step.key == "programma":
            for row in page.locator(".wb-time-row").all()[:6]:
                expect(row).to_be_in_viewport(ratio=1)
        else:
            first = page.locator(":is(input, select, textarea, .wb-go, .wb-button):visible").first
            expect(first).to_be_in_viewport(ratio=1)


@pytest.mark.thorough
def test_axe_finds_nothing_in_a_tab_either(example_tab):
    for step in STEPS:
        example_tab.step(step.title)
    assert objections(example_tab.page, FORM) == []


def test_the_launcher_has_a_tile_for_each_way_to_begin(plans):
    plans.command("launcher:create")
    tiles = plans.page.locator(".jp-LauncherCard")
    for label in ("Nieuw werkbezoek", "Startscherm", "Regio’s vergelijken", "Lege opzet"):
        expect(tiles.filter(has_text=label)).to_be_visible()
    tiles.filter(has_text="Nieuw werkbezoek").click()
    expect(plans.form.get_by_label(TITLE)).to_be_focused()


@pytest.mark.thorough
def test_thirty_plans_open_at_once(plans):
    paths = [f"data/plannen/plan-{number}{SUFFIX}" for number in range(30)]
    for number, path in enumerate(paths):
        save(new_plan(f"Plan {number}"), plans.work / path, expected=None)
    for path in paths:
        plans.open_file(path)
    expect(plans.tabs).to_have_text(["Start", *(f"Plan {number}" for number in range(30))], timeout=120_000)
    expect(plans.notice).to_be_hidden()
