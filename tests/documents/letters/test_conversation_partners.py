"""Whom guests talk to, in general words."""

from pathlib import Path

import pytest
from support.letter_plans import guest, plan_with
from support.small_plans import item

from werkbezoek.documents.letters.conversation_partners import conversation_partners, talks_to_residents
from werkbezoek.documents.letters.visit_facts import sights
from werkbezoek.plan import ItemKind, Person, Role, Status
from werkbezoek.store import load

EXAMPLES = Path(__file__).parents[3] / "data" / "voorbeelden"

RESIDENT = guest("bew", Role.RESIDENT, status=Status.CONFIRMED)
PEOPLE = (
    RESIDENT,
    guest("niet", Role.RESIDENT, status=Status.DECLINED),
    guest("med", Role.STAFF, status=Status.CONFIRMED),
    guest("hv", Role.TENANT_REPRESENTATIVE, status=Status.CONFIRMED),
    guest("mp", Role.MP, status=Status.CONFIRMED),
)


def plan_about(*partners: str, kind: ItemKind = ItemKind.CONVERSATION):
    """A plan in which guests talk to these people: ids of invitees, or texts."""
    ids = {person.id for person in PEOPLE}
    people = (Person(invitee=each) if each in ids else Person(text=each) for each in partners)
    return plan_with(*PEOPLE, programme=(item(kind=kind, partners=tuple(people)),))


@pytest.mark.parametrize(
    ("partners", "expected"),
    [
        ((), ()),
        (("bew",), ("een bewoner",)),
        (("niet",), ()),
        (("bew", "huurder van de scheve woning"), ("bewoners",)),
        (("mevrouw Verbeek, huurder",), ("een bewoner",)),
        (("vier bewoners uit Emmerhout", "energiecoach van de wijk"), ("bewoners", "een energiecoach")),
        (("acht bewoners en energiehulpen",), ("bewoners", "energiehulpen")),
        (("bewonersadviseur van Zuid", "Ans Verbeek"), ()),
        (("med", "hv", "mp"), ("de huurdersorganisatie", "onze medewerkers")),
        (("uitvoerder van het bouwbedrijf", "aannemer"), ("mensen uit de bouw",)),
    ],
)
def test_partners_are_said_in_general_words_and_never_by_name(partners, expected):
    assert conversation_partners(plan_about(*partners)) == expected


def test_people_at_internal_items_do_not_count():
    assert conversation_partners(plan_about("vier bewoners", kind=ItemKind.INTERNAL)) == ()
    assert not talks_to_residents(plan_about("vier bewoners", kind=ItemKind.INTERNAL))
    assert talks_to_residents(plan_about("vier bewoners"))


def test_a_guest_reads_only_of_whom_and_what_the_own_group_meets():
    plan = load(EXAMPLES / "rotterdam-zuid-twee-kanten.werkbezoek.json")
    assert conversation_partners(plan) == ("bewoners", "mensen uit de bouw")
    assert conversation_partners(plan, "groep A") == ("bewoners",)
    assert sights(plan, "groep A") == ("portieken in Carnisse", "teruggekochte woning in Carnisse")
    assert len(sights(plan)) == len(sights(plan, "groep C")) == 4
