"""The sections that audiences get."""

from msgspec.structs import replace
from support.good_plans import morning
from support.small_plans import blocks, item, plan

from werkbezoek.documents.audiences import AUDIENCES, document
from werkbezoek.documents.blocks import Programme
from werkbezoek.documents.branding import HouseStyle, Pronoun
from werkbezoek.plan import Contact, Crew, IgnoredRule, Message, Practical, Task


def test_the_draaiboek_starts_with_whom_to_call_and_ends_with_the_tasks():
    visit = plan(
        contact=Contact(name="Sanne", phone="06 0000 00 01"),
        programme=(item(minutes=60, start="9:00"),),
        tasks=(Task(id="t", title="Route lopen"),),
        crew=Crew(first_aid="Noor"),
        messages=(Message(id="m", text="Bouwen kan hier."),),
        practical=Practical(route="Vanaf het station rechtdoor."),
        ignored_rules=(IgnoredRule(code="WIE108", reason="Geen pers."),),
    )
    assert [section.title for section in document(visit, "draaiboek").sections] == [
        "Wie bel je?",
        "Bij nood en vertrouwelijk",
        "Draaiboek",
        "Praktisch",
        "Boodschappen",
        "Regels die we bewust niet volgen",
        "Voorbereiding",
    ]


def test_the_pocket_programme_has_the_items_for_guests_without_names():
    guests, pocket = (blocks(document(morning(), name), Programme)[0] for name in ("gasten", "zakprogramma"))
    assert any(entry.people for entry in guests.entries)
    assert pocket.entries == tuple(replace(entry, people=()) for entry in guests.entries)


def test_only_what_guests_read_follows_the_pronoun_of_the_house_style():
    for pronoun in Pronoun:
        style = HouseStyle(pronoun=pronoun)
        titles = {
            name: [section.title for section in document(morning(), name, style=style).sections]
            for name in AUDIENCES
        }
        assert f"Wie {pronoun.value} ontmoet" in titles["gasten"]
        assert "Wie bel je?" in titles["draaiboek"]
        assert not any(set("{|}") & set(title) for found in titles.values() for title in found)
