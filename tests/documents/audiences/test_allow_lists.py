"""The sections that audiences get."""

from support.small_plans import item, plan

from werkbezoek.documents.audiences import document
from werkbezoek.plan import Contact, Crew, IgnoredRule, Message, Practical, Task


def test_the_draaiboek_starts_with_phone_numbers_and_ends_with_ignored_rules():
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
        "Draaiboek",
        "Voorbereiding",
        "Bij nood, en wat niemand vooraf hoort",
        "Praktisch",
        "Boodschappen",
        "Regels die we bewust niet volgen",
    ]
