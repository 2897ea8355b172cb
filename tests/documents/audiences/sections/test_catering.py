"""Sections for the caterer."""

import pytest
from support.good_plans import morning
from support.small_plans import blocks, column, invitee, item, plan, text

from werkbezoek.documents.audiences import document
from werkbezoek.documents.audiences.allow_lists import CATERING
from werkbezoek.documents.audiences.plan_view import PlanView
from werkbezoek.documents.audiences.sections.catering import headcount
from werkbezoek.documents.blocks import Fact, FactList, Notice
from werkbezoek.plan import (
    Consent,
    ConsentScope,
    Contact,
    DietCount,
    ItemKind,
    Person,
    Practical,
    Role,
    Status,
    put,
)


def test_the_caterer_sees_times_numbers_and_the_address_but_no_names():
    visit = put(
        put(morning(), "diet_counts", (DietCount(diet="halal", count=4), DietCount(diet="geen noten"))),
        "practical",
        Practical(address="Stationsweg 1", parking="achter het kantoor", route="met de trein"),
    )
    doc = document(visit, "catering")
    assert column(doc, "Wat") == ["koffie", "soep en broodjes"]
    assert column(doc, "Personen") == ["7", "6"]  # the journalist is not at lunch
    assert [fact for block in blocks(doc, FactList) for fact in block.facts] == [
        Fact("halal", "4 ×"),
        Fact("Ontvangst", "Stationsweg 1"),
        Fact("Parkeren", "achter het kantoor"),
    ]
    for person in visit.invitees:
        assert person.name.last not in text(doc)


def at_lunch(*people, **fields):
    """The headcount at a lunch from 12:00 to 13:00, within a visit from 9:00 to 15:00."""
    lunch = item(ItemKind.LUNCH, "Lunch", start="12:00", minutes=60, catering="soep", **fields)
    visit = plan(
        invitees=people,
        programme=(item(start="9:00", minutes=30), lunch, item(title="Na", start="14:30", minutes=30)),
    )
    view = PlanView(visit, CATERING)
    return headcount(view, view.slots[0])


@pytest.mark.parametrize(
    ("person", "counts"),
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
        (invitee(Role.JOURNALIST), False),
        (invitee(Role.RESIDENT, consent=Consent(scope=(ConsentScope.RUN_SHEET,))), False),
    ],
    ids=lambda value: str(value) if isinstance(value, bool) else "",
)
def test_an_invitee_counts_at_lunch_if_present(person, counts):
    assert at_lunch(person) == counts


def test_an_item_for_a_group_counts_that_group_and_residents_by_name():
    people = (
        invitee(Role.MP, name="A", group="groep A"),
        invitee(Role.MP, name="B", group="groep B"),
        invitee(Role.MP, name="Beide"),
        invitee(Role.RESIDENT, name="Buur"),
    )
    assert at_lunch(*people) == 3
    assert at_lunch(*people, group="groep A") == 2
    assert at_lunch(*people, group="groep A", partners=(Person(invitee="Buur"),)) == 3


def test_an_internal_item_counts_only_hosts():
    crew = item(ItemKind.INTERNAL, "Opbouwen", start="8:00", catering="broodjes")
    visit = plan(invitees=(invitee(Role.MP, name="K"), invitee(Role.STAFF, name="S")), programme=(crew,))
    assert column(document(visit, "catering"), "Personen") == ["1"]


@pytest.mark.parametrize(
    ("roles", "persons"), [((Role.DIRECTOR,), "1"), ((Role.STAFF,), "minstens 2")], ids=["on the list", "not"]
)
def test_a_director_in_free_text_is_the_director_on_the_list(roles, persons):
    coffee = item(catering="koffie", lead=(Person(text="Directeur"),))
    visit = plan(invitees=(invitee(*roles),), programme=(coffee,))
    assert column(document(visit, "catering"), "Personen") == [persons]


def test_people_in_free_text_make_the_number_a_least_one_without_their_names():
    tea = item(catering="thee", lead=(Person(text="team Wijk"),), partners=(Person(text="Vier bewoners"),))
    visit = plan(programme=(tea,), contact=Contact(name="Wil"))
    doc = document(visit, "catering")
    assert column(doc, "Personen") == ["minstens 5"]
    assert column(doc, "Waar") == ["nog niet bekend"]
    assert blocks(doc, Notice)[-1].text.endswith("Vraag het juiste aantal aan Wil.")
    assert "Wijk" not in text(doc)
    (needs,) = column(document(visit, "draaiboek"), "Benodigdheden")
    assert needs.splitlines()[1:] == [
        "klaar om 9.00 uur voor minstens 5 personen",
        "aantal navragen: team Wijk en Vier bewoners",
    ]
