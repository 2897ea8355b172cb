"""Filling in: from a finding to its field, rows and tasks, dates, and undo."""

import datetime as dt

from playwright.sync_api import expect
from support.visits import example

from werkbezoek.plan import put

CHOOSE_DAY = """input => {
    input.showPicker = () => { input.value = "2027-03-05"; input.dispatchEvent(new Event("change")); };
}"""
"""Make a browser's calendar, which no test can click in, choose a day as soon as it is opened."""


def test_a_finding_leads_to_its_field(form_page):
    form_page.button("Kopie maken: Op de koffie bij Gerda Assink").click()
    form_page.form.get_by_role("button", name="Er is geen contactpersoon ingevuld.").click()
    expect(
        form_page.form.get_by_role("group").or_(form_page.form).get_by_label("Naam", exact=True).first
    ).to_be_focused()
    form_page.step("Controle")
    form_page.form.locator(".wb-page:not(.wb-away) .wb-go", has_text="Programma, onderdeel").first.click()
    expect(form_page.form.locator(".wb-bar nav [aria-current]")).to_contain_text("Programma")
    focused = form_page.form.locator(".wb-panel :focus")
    expect(focused).to_be_visible()


def test_rows_and_tasks_are_moved_and_removed_by_keyboard_and_the_focus_goes_along(show_form):
    plan = put(example(), "contact.name", "")
    form_page = show_form(plan)
    page = form_page.form.locator(".wb-page:not(.wb-away)")
    first, second = plan.messages
    form_page.step("Boodschap")
    form_page.button("Boodschap 1 naar beneden").press("Enter")
    form_page.saved("bezoek", lambda plan: plan.messages == (second, first))
    expect(form_page.button("Boodschap 2 naar boven")).to_be_focused()
    form_page.button("Boodschap 1 verwijderen").press("Enter")
    form_page.saved("bezoek", lambda plan: plan.messages == (first,))
    expect(form_page.button("+ Boodschap toevoegen")).to_be_focused()
    form_page.step("Controle")
    page.get_by_role("button", name="Bewust anders: volg PRA701").press("Enter")
    form_page.saved("bezoek", lambda plan: [rule.code for rule in plan.ignored_rules] == ["PRA701"])
    expect(form_page.field("Reden")).to_be_focused()
    form_page.step("Voorbereiding")
    form_page.button("+ Taak toevoegen").press("Enter")
    form_page.saved("bezoek", lambda now: len(now.tasks) == len(plan.tasks) + 1)
    form_page.button("Verwijder taak: Taak zonder naam").press("Enter")
    form_page.saved("bezoek", lambda now: now.tasks == plan.tasks)
    expect(page.locator(".wb-list-rows :focus")).to_be_visible()


def test_a_folded_section_counts_what_the_user_filled_in_and_no_limit_of_the_kit(form_page):
    form_page.new_plan("Grenzen")
    form_page.step("Controle")
    limits = form_page.form.locator("summary", has_text="Grenzen van de regels")
    expect(limits).to_have_text("Grenzen van de regels")
    limits.click()
    form_page.fill("Grootste groep", "12")
    expect(limits).to_have_text("Grenzen van de regels1 ingevuld")


def test_a_day_is_chosen_in_the_calendar_of_the_browser(form_page):
    form_page.new_plan("Kalender")
    form_page.form.locator(".wb-picker").first.evaluate(CHOOSE_DAY)
    form_page.button("Datum: kies in de kalender").click()
    expect(form_page.field("Datum")).to_have_value("vrijdag 5 maart 2027")
    form_page.saved("kalender", lambda plan: plan.date == dt.date(2027, 3, 5))


def test_a_button_held_down_while_the_plan_changes_is_still_clicked(form_page):
    """Pressing it leaves the field, which saves it, which changes how many findings the buttons count."""
    form_page.new_plan("Lang ingedrukt")
    for step in ("Boodschap", "Genodigden", "Boodschap"):  # findings count from when their step is left
        form_page.step(step)
    steps = form_page.form.locator(".wb-bar nav")
    counted = steps.inner_text()
    form_page.field("Wat er speelt in de regio").fill("De wijk verzakt.")
    programme = steps.get_by_role("button", name="Programma")
    programme.hover()
    form_page.page.mouse.down()
    form_page.saved("lang-ingedrukt", lambda plan: plan.regional_issue == "De wijk verzakt.")
    form_page.page.wait_for_timeout(300)  # for the kernel's answer to arrive
    form_page.page.mouse.up()
    expect(programme).to_have_attribute("aria-current", "step")
    assert steps.inner_text() != counted


def test_ctrl_z_takes_back_text_first_and_then_edits(form_page):
    form_page.new_plan("Weg en terug")
    form_page.fill("Naam van de corporatie", "Stichting Thuishaven")
    form_page.step("Genodigden")
    form_page.button("+ Genodigde toevoegen").click()
    form_page.fill("Achternaam", "Veldkamp")
    rows = form_page.form.locator(".wb-table tbody tr")
    expect(rows).to_contain_text("Veldkamp")
    form_page.form.locator(".wb-line-away").click()
    expect(rows).to_have_count(0)
    expect(form_page.form.get_by_text("Genodigde verwijderd.")).to_be_visible()
    form_page.button("Ongedaan maken: genodigde “Veldkamp” verwijderen").click()
    expect(form_page.field("Achternaam")).to_have_value("Veldkamp")
    form_page.field("Achternaam").focus()
    keyboard = form_page.page.keyboard
    keyboard.press("End")
    keyboard.insert_text("-Akker")  # at once: an answer of the kernel in between would make it two steps
    expect(rows).to_contain_text("Veldkamp-Akker")
    keyboard.press("Control+z")
    expect(form_page.field("Achternaam")).to_have_value("Veldkamp")
    for undone in (
        "achternaam van “Veldkamp”",
        "genodigde toevoegen",
        "naam van de corporatie (corporatie)",
    ):
        keyboard.press("Control+z")
        expect(form_page.button(f"Opnieuw: {undone}")).to_be_visible()
        expect(form_page.form.locator(":focus")).to_have_count(1)
    expect(form_page.field("Naam van de corporatie")).to_have_value("")
    expect(form_page.field("Naam van de corporatie")).to_be_focused()
    keyboard.press("Control+Shift+z")
    expect(form_page.field("Naam van de corporatie")).to_have_value("Stichting Thuishaven")
    keyboard.press("Control+y")
    expect(form_page.form.get_by_role("button", name="Opnieuw: achternaam van")).to_be_visible()
    keyboard.press("Control+y")
    form_page.saved("weg-en-terug", lambda plan: plan.invitees and plan.invitees[0].name.last == "Veldkamp")
