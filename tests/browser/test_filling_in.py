from playwright.sync_api import expect

from werkbezoek.plan import Role, Status


def test_a_visit_is_planned_from_nothing(notebook):
    notebook.new_plan("Werkbezoek Bloemenbuurt")
    findings, chart = notebook.form.locator(".wb-body > .wb-findings"), notebook.form.locator(".wb-chart")
    expect(findings).to_contain_text("Er staat nog niemand op de lijst van genodigden.")
    notebook.fill("Datum", "vr 19 maart 2027")
    expect(notebook.field("Datum")).to_have_value("vrijdag 19 maart 2027")
    notebook.field("Dagdeel").select_option("Ochtend")
    notebook.fill("Begintijd", "0930")
    expect(notebook.field("Begintijd")).to_have_value("9:30")
    notebook.fill("Naam van de corporatie", "Stichting Thuishaven")
    notebook.fill("Gemeenten in het werkgebied", "Assen, Emmen")

    notebook.step("Boodschap")
    notebook.field("Leefbare wijken").check()
    notebook.button("+ Boodschap toevoegen").click()
    expect(notebook.field("Boodschap")).to_be_focused()
    notebook.page.keyboard.type("Een wijk heeft plekken nodig waar je elkaar tegenkomt.")
    notebook.fill("Vraag aan de politiek", "Houd de buurthuizen open.")

    notebook.step("Genodigden")
    for first, last, role, status in (
        ("Sanne", "Veldkamp", "Kamerlid", "Bevestigd"),
        ("Joris", "Akker", "Directeur-bestuurder", "Bevestigd"),
    ):
        notebook.button("+ Genodigde toevoegen").click()
        expect(notebook.field("Voornaam of voorletters")).to_be_focused()
        notebook.page.keyboard.type(first)
        notebook.fill("Achternaam", last)
        notebook.field(role).check()
        notebook.field("Stand van de uitnodiging").select_option(status)
    expect(findings).not_to_contain_text("Er staat nog niemand op de lijst van genodigden.")
    expect(notebook.form.locator(".wb-list-rows button").first).to_contain_text("Sanne Veldkamp")

    notebook.step("Programma")
    for kind, title, minutes in (("Ontvangst", "Koffie", "15"), ("Rondleiding", "De wijk in", "1u15")):
        notebook.field("Wat voor onderdeel").select_option(kind)
        notebook.button("+ Onderdeel toevoegen").click()
        expect(notebook.field("Titel")).to_be_focused()
        notebook.page.keyboard.type(title)
        notebook.fill("Duur in minuten", minutes)
    notebook.fill("Leiding", "joris akker")
    expect(notebook.form.locator(".wb-chips", has_text="Joris Akker")).to_be_visible()
    expect(chart.locator("svg")).to_contain_text("De wijk in")
    expect(chart).to_contain_text("Gasten zijn er van 9:30 tot 11:00 uur")
    notebook.fill("Duur in minuten", "90")
    expect(chart).to_contain_text("Gasten zijn er van 9:30 tot 11:15 uur")

    plan = notebook.saved("werkbezoek-bloemenbuurt", lambda plan: plan.programme[-1].minutes == 90)
    assert plan.corporation.municipalities == ("Assen", "Emmen")
    assert [invitee.roles for invitee in plan.invitees] == [(Role.MP,), (Role.DIRECTOR,)]
    assert plan.invitees[0].status is Status.CONFIRMED
    assert plan.programme[1].lead[0].invitee == plan.invitees[1].id
    assert plan.messages[0].text == "Een wijk heeft plekken nodig waar je elkaar tegenkomt."


def test_a_finding_leads_to_its_field(notebook):
    notebook.button("Kopie maken: Op de koffie bij Gerda Assink").click()
    notebook.form.get_by_role("button", name="Er is geen contactpersoon ingevuld.").click()
    expect(
        notebook.form.get_by_role("group").or_(notebook.form).get_by_label("Naam", exact=True).first
    ).to_be_focused()
    notebook.step("Controle")
    notebook.form.locator(".wb-page:not(.wb-away) .wb-go", has_text="Programma, onderdeel").first.click()
    expect(notebook.form.locator(".wb-bar nav [aria-current]")).to_contain_text("Programma")
    focused = notebook.form.locator(".wb-panel :focus")
    expect(focused).to_be_visible()


def test_all_is_back_after_a_kernel_restart(notebook):
    notebook.new_plan("Na een herstart")
    notebook.fill("Naam van de corporatie", "Stichting Thuishaven")
    notebook.fill("Datum", "31 februari 2027")
    expect(notebook.form).to_contain_text("31 februari 2027 bestaat niet: februari heeft dan 28 dagen.")
    notebook.restart_and_run_all()
    expect(notebook.form.locator(".wb-bar h2")).to_have_text("Na een herstart")
    expect(notebook.field("Naam van de corporatie")).to_have_value("Stichting Thuishaven")
    expect(notebook.field("Datum")).to_have_value("31 februari 2027")
    expect(notebook.form).to_contain_text("31 februari 2027 bestaat niet")


def test_what_is_typed_while_the_kernel_is_gone_is_back_when_it_returns(notebook):
    notebook.new_plan("Zonder kernel")
    notebook.menu("Kernel", "Shut Down Kernel")
    expect(notebook.page.locator("#jp-main-statusbar")).to_contain_text("No Kernel")
    notebook.fill("Naam van de corporatie", "Stichting Thuishaven")
    expect(notebook.form.get_by_role("alert").filter(has_text="De kernel antwoordt niet")).to_be_visible()
    notebook.menu("Run", "Run All Cells")
    expect(notebook.form.get_by_text("De kernel antwoordt niet")).to_have_count(0, timeout=30_000)
    expect(notebook.field("Naam van de corporatie")).to_have_value("Stichting Thuishaven")
    notebook.saved("zonder-kernel", lambda plan: plan.corporation.name == "Stichting Thuishaven")


def test_ctrl_z_takes_back_text_first_and_then_edits(notebook):
    notebook.new_plan("Weg en terug")
    notebook.fill("Naam van de corporatie", "Stichting Thuishaven")
    notebook.step("Genodigden")
    notebook.button("+ Genodigde toevoegen").click()
    notebook.fill("Achternaam", "Veldkamp")
    rows = notebook.form.locator(".wb-list-rows li")
    expect(rows).to_contain_text("Veldkamp")
    notebook.button("Verwijderen").click()
    expect(rows).to_have_count(0)
    expect(notebook.form.get_by_text("Genodigde verwijderd.")).to_be_visible()
    notebook.button("Ongedaan maken: genodigde “Veldkamp” verwijderen").click()
    expect(notebook.field("Achternaam")).to_have_value("Veldkamp")
    notebook.field("Achternaam").focus()
    keyboard = notebook.page.keyboard
    keyboard.press("End")
    keyboard.type("-Akker")
    expect(rows).to_contain_text("Veldkamp-Akker")
    keyboard.press("Control+z")
    expect(notebook.field("Achternaam")).to_have_value("Veldkamp")
    notebook.saved("weg-en-terug", lambda plan: plan.invitees[0].name.last == "Veldkamp")
    for _ in range(3):
        keyboard.press("Control+z")
    expect(notebook.field("Naam van de corporatie")).to_have_value("")
    expect(notebook.field("Naam van de corporatie")).to_be_focused()
    keyboard.press("Control+Shift+z")
    expect(notebook.field("Naam van de corporatie")).to_have_value("Stichting Thuishaven")
    keyboard.press("Control+y")
    keyboard.press("Control+y")
    notebook.saved("weg-en-terug", lambda plan: plan.invitees and plan.invitees[0].name.last == "Veldkamp")


def test_items_are_put_in_another_order_by_keyboard(notebook):
    notebook.new_plan("Volgorde", model="Ochtend, lunch achteraf")
    notebook.step("Programma")
    rows = notebook.form.locator(".wb-list-rows li")
    second = rows.nth(1).locator(".wb-list-title").inner_text()
    rows.nth(0).get_by_role("button").focus()
    notebook.page.keyboard.press("ArrowDown")
    notebook.page.keyboard.press("Enter")
    notebook.page.keyboard.press("Alt+ArrowDown")
    expect(rows.nth(2).locator(".wb-list-title")).to_have_text(second)
    expect(rows.nth(2).get_by_role("button")).to_be_focused()
    expect(rows.nth(2).get_by_role("button")).to_have_attribute("aria-current", "true")
