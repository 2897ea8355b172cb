"""What an audience sees of the people and places of a plan."""

import datetime as dt

import pytest
from support.small_plans import blocks, column, invitee, item, plan, text

from werkbezoek.documents.audiences import document
from werkbezoek.documents.blocks import NamedPerson, People, Programme
from werkbezoek.plan import Consent, ConsentScope, Invitee, Person, Place, PlaceKind, Role, Status

UNNAMED = "een bewoner"
WITHDRAWN = dt.date(2027, 1, 1)


@pytest.mark.parametrize(
    ("person", "crew_sees"),
    [
        (invitee(Role.ALDERMAN, function="Wethouder wonen", party="Lokaal"), "Wethouder wonen, Lokaal"),
        (
            invitee(Role.ALDERMAN, Role.CANDIDATE, function="wethouder wonen"),
            "wethouder wonen, kandidaat-Kamerlid",
        ),
        (invitee(Role.MP, function="Tweede Kamerlid, wonen"), "Tweede Kamerlid, wonen"),
        (invitee(Role.MP, function="woordvoerder wonen"), "Kamerlid, woordvoerder wonen"),
        (invitee(Role.MP, function="kandidaat-Kamerlid"), "Kamerlid, kandidaat-Kamerlid"),
    ],
)
def test_a_function_that_names_the_office_is_not_said_twice(person, crew_sees):
    assert column(document(plan(invitees=(person,)), "draaiboek"), "Wie") == [crew_sees]


@pytest.mark.parametrize(
    ("place", "guests_see"),
    [
        (Place(PlaceKind.HOME, "woning in de Bloemenbuurt", "Roos 1", "Emmen"), "woning in de Bloemenbuurt"),
        (Place(PlaceKind.HOME, "", "Roos 1", "Emmen"), "Woning"),
        (Place(None, "bij Truus", "Roos 1", "Emmen"), "bij Truus"),
        (Place(None, "", "Roos 1", "Emmen"), None),
        (Place(PlaceKind.OFFICE, "", "Boslaan 40", "Emmen"), "Kantoor, Boslaan 40, Emmen"),
        (
            Place(PlaceKind.OFFICE, "ons kantoor", "Boslaan 40, Emmen", "Emmen"),
            "ons kantoor, Boslaan 40, Emmen",
        ),
    ],
    ids=[
        "home",
        "home without label",
        "unknown kind",
        "unknown kind, no label",
        "office",
        "town given twice",
    ],
)
def test_guests_see_an_address_only_if_the_place_is_known_not_to_be_a_home(place, guests_see):
    visit = plan(programme=(item(place=place),))
    doc = document(visit, "gasten")
    (programme,) = blocks(doc, Programme)
    assert list(programme.entries[0].places) == ([guests_see] if guests_see else [])
    assert list(doc.map_urls) == ([guests_see] if place.kind is PlaceKind.OFFICE else [])
    assert place.address in text(document(visit, "draaiboek"))


@pytest.mark.parametrize(
    ("lead", "guests_see", "crew_sees"),
    [
        (invitee(Role.STAFF, status=Status.DRAFT, function="beheerder"), "beheerder", "Jans (beheerder)"),
        (invitee(Role.DIRECTOR, status=Status.DRAFT), "directeur-bestuurder", "Jans (directeur-bestuurder)"),
        (invitee(Role.MP), "Kamerlid", "Jans (Kamerlid)"),
        (invitee(Role.MP, status=Status.INVITED), None, "Jans (Kamerlid)"),
        (invitee(Role.STAFF, status=Status.DECLINED), None, "Jans (afgemeld)"),
        (invitee(Role.STAFF, status=Status.NO_SHOW), None, "Jans (niet gekomen)"),
        (invitee(Role.MP, status=Status.TENTATIVE), None, "Jans (Kamerlid)"),
        (invitee(Role.MP, status=Status.ATTENDED), "Kamerlid", "Jans (Kamerlid)"),
        (invitee(Role.MAYOR, municipality="Ede"), "burgemeester van Ede", "Jans (burgemeester van Ede)"),
        (
            invitee(Role.ALDERMAN, municipality="Ede", function="wethouder wonen"),
            "wethouder van Ede",
            "Jans (wethouder van Ede)",
        ),
        (invitee(Role.PROVINCIAL_EXECUTIVE, municipality="Ede"), "gedeputeerde", "Jans (gedeputeerde)"),
        (invitee(Role.GOVERNMENT_MEMBER), "bewindspersoon", "Jans (bewindspersoon)"),
        (
            invitee(Role.GOVERNMENT_MEMBER, function="minister van Financiën"),
            "minister van Financiën",
            "Jans (minister van Financiën)",
        ),
        (
            invitee(Role.OTHER, function="bestuurslid", organisation="Energie Emmen"),
            "bestuurslid, Energie Emmen",
            "Jans (bestuurslid, Energie Emmen)",
        ),
        (
            invitee(Role.TENANT_REPRESENTATIVE, status=Status.INVITED),
            "huurdersvertegenwoordiger",
            "Jans (huurdersvertegenwoordiger)",
        ),
        (invitee(Role.TENANT_REPRESENTATIVE, Role.RESIDENT), UNNAMED, UNNAMED),
        (invitee(Role.RESIDENT, consent=Consent(scope=(ConsentScope.RUN_SHEET,))), UNNAMED, "Jans"),
        (invitee(Role.RESIDENT, consent=Consent(scope=(ConsentScope.PROGRAMME,))), "", UNNAMED),
        (
            invitee(Role.RESIDENT, consent=Consent(scope=tuple(ConsentScope), withdrawn_on=WITHDRAWN)),
            UNNAMED,
            UNNAMED,
        ),
        (invitee(Role.RESIDENT), UNNAMED, UNNAMED),
        (invitee(Role.STAFF, Role.RESIDENT), UNNAMED, UNNAMED),
        (invitee(Role.RESIDENT, status=Status.DECLINED), None, ""),
        (invitee(Role.COUNCILLOR, Role.RESIDENT), "raadslid", "Jans (raadslid)"),
        (invitee(Role.ENTOURAGE), None, "Jans"),
        (invitee(function="ambtenaar"), "ambtenaar", "Jans (ambtenaar)"),
    ],
    ids=lambda value: " ".join((*value.roles, value.status)) if isinstance(value, Invitee) else "",
)
def test_a_lead_is_named_if_the_audience_may_know_the_person(lead, guests_see, crew_sees):
    visit = plan(invitees=(lead,), programme=(item(lead=(Person(invitee="Jans"),)),))
    (programme,) = blocks(document(visit, "gasten"), Programme)
    seen = NamedPerson(UNNAMED) if guests_see == UNNAMED else NamedPerson("Jans", guests_see)
    named = [] if guests_see is None else [seen]
    assert list(programme.entries[0].people) == named
    assert column(document(visit, "draaiboek"), "Wie")[0] == crew_sees


def test_a_lead_without_a_name_or_who_is_no_longer_an_invitee_is_left_out():
    lead = (Person(invitee="weg"), Person(invitee="leeg"), Person(text="team Wonen"))
    visit = plan(invitees=(Invitee(id="leeg", roles=(Role.STAFF,)),), programme=(item(lead=lead),))
    (programme,) = blocks(document(visit, "gasten"), Programme)
    assert [person.name for person in programme.entries[0].people] == ["team Wonen"]


@pytest.mark.parametrize(("town", "words"), [("Ede", "Kamerlid, woont in Ede"), ("", "Kamerlid")])
def test_the_briefing_says_where_a_politician_lives_if_that_is_known(town, words):
    visit = plan(invitees=(invitee(Role.MP, home_town=town),))
    (people,) = blocks(document(visit, "briefing"), People)
    assert people.groups[0].people == (NamedPerson("Jans", words),)
