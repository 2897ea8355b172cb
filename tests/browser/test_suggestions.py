"""Whom to invite and when, in the form in a real browser."""

import datetime as dt
import re

from playwright.sync_api import expect
from support.accessible import violations

from werkbezoek.plan import Invitee, Name, Role, new_plan, put
from werkbezoek.politicians import Office, Politician, Snapshot, people_folder, save_snapshot

CHAMBER = Snapshot(
    Office.CHAMBER,
    "Tweede Kamer",
    dt.date(2026, 11, 3),
    (
        Politician(Name(first="Bram", last="Dichtbij"), Role.MP, "Partij B", "Gaanderen"),
        Politician(Name(first="Chaima", last="Provincie"), Role.MP, "Partij A", "Nijmegen"),
        Politician(Name(first="Anna", last="Verweg"), Role.MP, "Partij A", "Middelburg"),
    ),
    {"Partij A": 30, "Partij B": 12},
)
LIST = "Naam;Rol;Partij;Gemeente\nKarin Çelik;Wethouder;Lokaal Één;Doetinchem\n"


def opened(form_page):
    """The suggestions of a new plan in the Achterhoek, unfolded."""
    save_snapshot(CHAMBER, people_folder(form_page.plans))
    form_page.new_plan("Wie en wanneer")
    form_page.field("Provincie").select_option("Gelderland")
    form_page.fill("Gemeenten in het werkgebied", "Doetinchem")
    form_page.step("Genodigden")
    form_page.form.get_by_text("Kamerleden en kandidaten uit je regio").click()
    return form_page.form.locator(".wb-nearby")


def test_a_suggestion_that_is_clicked_is_on_the_list_and_others_are_found(form_page):
    """With their source; by filters, and in a list of the user's own."""
    shown = opened(form_page)
    names = shown.locator(".wb-plans .wb-list-title")
    expect(names).to_have_text(["Bram Dichtbij", "Chaima Provincie"])
    expect(shown).to_contain_text("Kamerleden 3 personen · Tweede Kamer, 3 november 2026")
    form_page.button("Op de lijst zetten: Bram Dichtbij").click()
    expect(names).to_have_text(["Chaima Provincie"])
    expect(form_page.button("Op de lijst zetten: Chaima Provincie")).to_be_focused()
    expect(shown.get_by_role("status")).to_have_text(
        "Bram Dichtbij staat op de lijst, met als bron Tweede Kamer, 3 november 2026."
    )
    expect(form_page.form.locator(".wb-table tbody tr")).to_contain_text("Dichtbij")
    plan = form_page.saved("wie-en-wanneer", lambda plan: len(plan.invitees) == 1)
    (invited,) = plan.invitees
    assert (invited.party, invited.source, invited.source_date) == (
        "Partij B",
        "Tweede Kamer",
        dt.date(2026, 11, 3),
    )
    form_page.form.locator(".wb-bar").get_by_role("button", name=re.compile("^Ongedaan maken")).click()
    shown.get_by_label("Hoe dichtbij").select_option("Overal")
    expect(names).to_have_count(3)
    shown.get_by_label("Partij").select_option("Partij A")
    expect(names).to_have_text(["Chaima Provincie", "Anna Verweg"])
    shown.get_by_label("Partij").select_option("Alle partijen")
    shown.get_by_label("Bestanden met politici").set_input_files(
        {"name": "wethouders.csv", "mimeType": "text/csv", "buffer": LIST.encode("cp1252")}
    )
    expect(shown.get_by_role("status")).to_have_text("1 persoon ingelezen.")
    expect(names.first).to_have_text("Bram Dichtbij")
    expect(names.nth(1)).to_have_text("Karin Çelik")
    form_page.form.get_by_label("Wie je uitnodigt").select_option("Dwarsdoorsnede van de politiek")
    party = shown.get_by_role("button", name="Partij A (30 zetels, 0 op de lijst)")
    party.press("Enter")
    expect(names).to_have_text(["Chaima Provincie", "Anna Verweg"])
    expect(party).to_be_focused()
    party.press("Enter")
    assert violations(form_page.page, ".wb-nearby") == []
    shown.get_by_label("Zoeken").fill("middelb")
    expect(names).to_have_text(["Anna Verweg"])
    form_page.button("Weghalen: Kamerleden").press("Enter")
    expect(names).to_have_count(0)
    form_page.button("Terugzetten: Kamerleden").press("Enter")
    expect(names).to_have_text(["Anna Verweg"])
    expect(shown.locator(":focus")).to_be_visible()


def test_who_has_another_party_is_told_with_a_way_to_the_field(show_form):
    moved = Invitee(id="b", name=Name(first="Bram", last="Dichtbij"), roles=(Role.MP,), party="Partij Z")
    form_page = show_form(put(new_plan("Verhuisd"), "invitees", (moved,)))
    save_snapshot(CHAMBER, people_folder(form_page.plans))
    form_page.step("Genodigden")
    shown = form_page.form.locator(".wb-nearby")
    expect(shown).to_contain_text("Bram Dichtbij zit bij Partij B, niet bij Partij Z")
    shown.get_by_role("button", name="Bekijken").press("Enter")
    expect(form_page.form.get_by_role("textbox", name="Partij", exact=True)).to_be_focused()


def test_a_day_that_is_found_becomes_the_date(form_page):
    form_page.new_plan("Wanneer")
    form_page.form.get_by_text("Een dag zoeken voor het bezoek").click()
    shown = form_page.form.locator(".wb-days")
    shown.get_by_label("Van", exact=True).fill("1 maart 2040")
    shown.get_by_label("Tot en met").fill("5-3-2040")
    shown.get_by_label("Tot en met").press("Enter")
    expect(shown.locator(".wb-plans .wb-list-title")).to_have_text(
        ["vrijdag 2 maart 2040", "maandag 5 maart 2040"]
    )
    expect(shown).to_contain_text("reces heeft, is niet bekend")
    assert violations(form_page.page, ".wb-days") == []
    form_page.button("Datumoptie: vrijdag 2 maart 2040").click()
    form_page.button("Kiezen: maandag 5 maart 2040").click()
    expect(form_page.button("Gekozen: maandag 5 maart 2040")).to_be_disabled()
    expect(form_page.field("Datum")).to_have_value("maandag 5 maart 2040")
    form_page.saved(
        "wanneer",
        lambda plan: plan.date == dt.date(2040, 3, 5) and plan.date_options == (dt.date(2040, 3, 2),),
    )
