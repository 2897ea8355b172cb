"""Sections of the draaiboek."""

import datetime as dt

from support.small_plans import blocks, column, facts, invitee, item, plan, text

from werkbezoek.documents.audiences import document
from werkbezoek.documents.blocks import Contacts, FactList
from werkbezoek.documents.letters.recipients import Occasion, recipients
from werkbezoek.plan import Contact, IgnoredRule, Invitee, Role, Status, Task


def test_access_needs_show_only_with_consent():
    visit = plan(
        invitees=(
            invitee(Role.MP, name="Ja", access_needs="rolstoel", needs_consent=True),
            invitee(Role.MP, name="Nee", access_needs="krukken"),
            invitee(Role.RESIDENT, name="Stil", access_needs="ringleiding", needs_consent=True),
        )
    )
    doc = document(visit, "draaiboek")
    assert facts(doc) == {"Ja": "rolstoel", "Een bewoner": "ringleiding", **facts(doc)}
    assert "krukken" not in text(doc)
    assert "Stil" not in text(doc)


def test_who_has_no_name_yet_is_not_left_out_but_an_empty_row_is():
    """In the draaiboek, and an MP in the document for Aedes too."""
    people = (
        Invitee(id="a", roles=(Role.ALDERMAN,), party="Lokaal"),
        Invitee(id="b", roles=(Role.MP,), party="VVD", status=Status.CONFIRMED),
        Invitee(id="c"),
    )
    visit = plan(invitees=people)
    assert facts(document(visit, "draaiboek"))["Nog zonder naam"] == "wethouder, Lokaal\nKamerlid, VVD"
    assert column(document(visit, "aedes"), "Naam") == ["zonder naam"]
    assert recipients(visit, Occasion.INVITATION, None).without_address == ("(zonder naam)",)  # the alderman


def test_the_phone_list_starts_with_the_contact_person_and_staff():
    visit = plan(
        contact=Contact(name="Wil", phone="06 0000 01 23"),
        invitees=(
            invitee(Role.MP, name="Kamer", office_contact="secretariaat"),
            invitee(Role.STAFF, name="Hulp", phone="06 0000 01 24"),
            invitee(Role.STAFF, name="Ziek", phone="06 0000 01 25", status=Status.DECLINED),
            invitee(Role.STAFF, name="Zonder"),
        ),
    )
    hosts, guests = blocks(document(visit, "draaiboek"), Contacts)
    cards = [(card.name, card.description) for card in hosts.cards + guests.cards]
    assert cards == [
        ("Wil", "Contactpersoon"),
        ("Hulp", "Bevestigd · medewerker"),
        ("Kamer", "Bevestigd · Kamerlid"),
    ]


def test_a_serving_says_when_it_must_be_ready_and_for_how_many_people():
    visit = plan(
        start="9:00", invitees=(invitee(Role.MP),), programme=(item(catering="koffie", materials="beamer"),)
    )
    needs = "beamer\nCatering: koffie\nklaar om 9.00 uur voor 1 persoon"
    assert column(document(visit, "draaiboek"), "Benodigdheden") == [needs]


def test_tasks_are_called_late_only_if_a_day_is_given():
    visit = plan(
        tasks=(Task(id="t", title="Bus", due=dt.date(2027, 1, 1)), Task(id="u", title="Taart", done=True))
    )
    assert column(document(visit, "draaiboek"), "Gedaan") == ["nee", "ja"]
    assert column(document(visit, "draaiboek", today=dt.date(2027, 1, 2)), "Gedaan") == ["nee, te laat", "ja"]


def test_ignored_rules_have_a_name_and_a_reason():
    visit = plan(
        ignored_rules=(IgnoredRule(code="WIE108", reason="Pers komt later."), IgnoredRule(code="ZZZ999"))
    )
    (ignored,) = blocks(document(visit, "draaiboek"), FactList)
    assert ignored.facts[0].name == "WIE108"
    assert "journalist" in ignored.facts[0].text
    assert ignored.facts[0].text.endswith("\nPers komt later.")
    assert ignored.facts[1].text == "Geen reden genoemd."
