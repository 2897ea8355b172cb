"""What press, speakers and the kitchen get: each a document of its own, not one page with holes."""

import pytest
from support.good_plans import morning, two_groups
from support.small_plans import blocks, invitee, item, plan, text

from werkbezoek.documents.audiences import Contacts, Fact, FactList, Notice, Programme, Table, document
from werkbezoek.documents.audiences.catering_parts import headcount
from werkbezoek.documents.audiences.entries import CATERING
from werkbezoek.documents.audiences.plan_view import PlanView
from werkbezoek.plan import (
    Contact,
    DietCount,
    ItemKind,
    Message,
    Person,
    Practical,
    Press,
    PressPolicy,
    Role,
    Status,
    put,
)


def column(doc, name):
    (table,) = blocks(doc, Table)
    return [row[table.columns.index(name)] for row in table.rows]


def test_the_press_reads_whom_to_call_and_where_it_is_welcome():
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
    assert column(doc, "Pers") == ["Pers welkom", "Pers welkom", "Zonder pers", "Zonder pers", "Zonder pers"]
    assert "Joost" not in text(doc)
    assert "Milan" not in text(doc)


def test_a_visit_without_press_says_so_on_the_press_sheet():
    doc = document(put(morning(), "press", Press(policy=PressPolicy.NONE)), "pers")
    assert Notice("Bij dit bezoek is geen pers.") in blocks(doc, Notice)
    assert set(column(doc, "Pers")) == {"Zonder pers"}


def test_speakers_read_in_full_what_each_item_brings_across():
    doc = document(morning(), "briefing")
    (programme,) = blocks(doc, Programme)
    message = Fact("Boodschap 1", "Geef ons rust in de regels, dan bouwen wij door.")
    assert [moment.title for moment in programme.moments if message in moment.points] == [
        "Wie wij zijn",
        "De Rozenbuurt in",
    ]
    assert "Noor van den Akker" in text(doc)
    assert "woont in Zutphen" in text(doc)
    assert "woordvoerder wonen" in text(doc)
    assert "Maak de regels voor doorstroming eenvoudiger." in text(doc)


def test_a_message_without_words_is_no_point():
    visit = plan(messages=(Message(id="m"),), programme=(item(messages=("m",)),))
    assert blocks(document(visit, "briefing"), Programme)[0].moments[0].points == ()


def test_the_kitchen_reads_times_numbers_and_the_way_but_no_names():
    visit = put(
        put(morning(), "diet_counts", (DietCount(diet="halal", count=4), DietCount(diet="geen noten"))),
        "practical",
        Practical(address="Stationsweg 1", parking="achter het kantoor", route="met de trein"),
    )
    doc = document(visit, "catering")
    assert column(doc, "Klaarzetten") == ["koffie", "soep en broodjes"]
    assert column(doc, "Personen") == ["7", "7"]
    facts = [fact for block in blocks(doc, FactList) for fact in block.facts]
    assert facts == [
        Fact("halal", "4 ×"),
        Fact("Adres", "Stationsweg 1"),
        Fact("Parkeren", "achter het kantoor"),
    ]
    for one in visit.invitees:
        assert one.name.last not in text(doc)


def at_lunch(*people, **fields):
    """The headcount at a lunch from 12:00 to 13:00, within a visit from 9:00 to 15:00."""
    lunch = item(ItemKind.LUNCH, "Lunch", start="12:00", minutes=60, catering="soep", **fields)
    visit = plan(
        invitees=people,
        programme=(item(start="9:00", minutes=30), lunch, item(title="Na", start="14:30", minutes=30)),
    )
    sight = PlanView(visit, CATERING)
    return headcount(sight, sight.slots[0])


@pytest.mark.parametrize(
    ("who", "counts"),
    [
        (invitee(Role.MP), True),
        (invitee(Role.MP, status=Status.NO_ANSWER), True),
        (invitee(Role.STAFF, status=Status.DRAFT), True),
        (invitee(Role.MP, status=Status.DECLINED), False),
        (invitee(Role.MP, arrives_at="12:59"), True),
        (invitee(Role.MP, arrives_at="13:00"), False),
        (invitee(Role.MP, leaves_at="12:00"), False),
        (invitee(Role.MP, leaves_at="12:15"), True),
        (invitee(Role.MP, group="groep A"), True),
        (invitee(Role.RESIDENT, resident_consent=True), False),
    ],
    ids=lambda value: str(value) if isinstance(value, bool) else "",
)
def test_who_counts_at_lunch(who, counts):
    assert at_lunch(who) == counts


def test_a_group_eats_with_its_own_and_a_resident_where_named():
    people = (
        invitee(Role.MP, name="A", group="groep A"),
        invitee(Role.MP, name="B", group="groep B"),
        invitee(Role.MP, name="Beide"),
        invitee(Role.RESIDENT, name="Buur"),
    )
    assert at_lunch(*people) == 3
    assert at_lunch(*people, group="groep A") == 2
    assert at_lunch(*people, group="groep A", partners=(Person(invitee="Buur"),)) == 3


def test_the_crew_eats_alone_at_an_internal_item():
    crew = item(ItemKind.INTERNAL, "Opbouwen", start="8:00", catering="broodjes")
    visit = plan(invitees=(invitee(Role.MP, name="K"), invitee(Role.STAFF, name="S")), programme=(crew,))
    assert column(document(visit, "catering"), "Personen") == ["1"]


def test_who_stands_in_free_text_is_told_of_without_a_number_of_people():
    visit = plan(programme=(item(catering="thee", lead=(Person(text="team Wijkbeheer"),)),))
    assert column(document(visit, "catering"), "Personen") == ["0\nen één team of gast buiten de lijst"]
    assert "Wijkbeheer" not in text(document(visit, "catering"))


def test_groups_are_in_the_words_of_the_plan():
    (programme,) = blocks(document(two_groups(), "briefing"), Programme)
    assert {moment.group for moment in programme.moments} == {"", "groep A", "groep B"}
