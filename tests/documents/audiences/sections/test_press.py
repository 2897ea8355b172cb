"""Sections for the press."""

from support.good_plans import morning
from support.small_plans import blocks, column, facts, text

from werkbezoek.documents.audiences import document
from werkbezoek.documents.blocks import Contacts, Fact, FactList, Notice
from werkbezoek.plan import Contact, Person, Press, PressPolicy, put


def test_the_press_sees_its_contact_and_where_it_is_welcome():
    press = Press(
        policy=PressPolicy.WELCOME,
        text="Wij bouwen.",
        embargo="tot 12.00 uur",
        photo_moment="11.20 uur, op het bordes",
        spokesperson=Person(invitee="dir"),
        contact=Contact(name="Winston", phone="06 0000 01 23"),
    )
    doc = document(put(morning(), "press", press), "pers")
    titles = [section.title for section in doc.sections]
    assert titles[:2] == ["Waar het om gaat", "Perscontact"]
    assert blocks(doc, Contacts)[0].cards[0].name == "Winston"
    assert Fact("Woordvoerder", "Hanneke de Wit, directeur-bestuurder") in blocks(doc, FactList)[0].facts
    tour = "Pers welkom, niet in de woning"
    assert column(doc, "Pers") == ["Pers welkom", "Pers welkom", tour, "Zonder pers", "Zonder pers"]
    assert "alleen in beeld als" in facts(doc)["In beeld"]
    assert "Joost" not in text(doc)
    assert "Milan" not in text(doc)


def test_without_a_press_contact_the_press_calls_the_contact_person():
    (contacts,) = blocks(document(put(morning(), "press.contact", Contact()), "pers"), Contacts)
    assert [(card.name, card.phone) for card in contacts.cards] == [
        ("Sanne Kuipers", morning().contact.phone)
    ]


def test_a_visit_without_press_says_so():
    doc = document(put(morning(), "press", Press(policy=PressPolicy.NONE)), "pers")
    assert Notice("Bij dit bezoek is geen pers.") in blocks(doc, Notice)
    assert set(column(doc, "Pers")) == {"Zonder pers"}


def test_a_visit_for_which_the_press_is_undecided_says_so():
    doc = document(put(morning(), "press.policy", None), "pers")
    assert blocks(doc, Notice) == [Notice("Of de pers welkom is, staat nog niet vast.")]
    assert set(column(doc, "Pers")) == {"Nog niet bekend"}
