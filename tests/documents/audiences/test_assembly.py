"""The head of a document: title, corporation, region, date and hours."""

import datetime as dt

import pytest
from support.good_plans import two_hosts
from support.small_plans import item, plan, text

from werkbezoek.documents.audiences import AUDIENCES, UnknownAudience, document
from werkbezoek.documents.branding import HouseStyle
from werkbezoek.plan import Contact, Corporation, DayPart, ItemKind, Practical, Province, SecondHost, new_plan

ADDRESS = Practical(address="Boslaan 40")


def test_an_unknown_audience_is_refused_with_the_names_of_all_audiences():
    with pytest.raises(UnknownAudience, match="“buren” is geen doelgroep; kies uit") as raised:
        document(new_plan(), "buren")
    assert [name for name in AUDIENCES if name not in str(raised.value)] == []


@pytest.mark.parametrize("audience", list(AUDIENCES))
def test_the_document_of_an_empty_plan_has_no_empty_sections(audience):
    doc = document(new_plan(), audience)
    assert doc.title == "Werkbezoek"
    assert doc.when == "Datum volgt"
    assert "None" not in text(doc)
    assert all(section.blocks for section in doc.sections)


def test_the_head_has_title_corporation_date_and_hours():
    doc = document(
        plan(
            title="  Wonen in Emmen ",
            corporation=Corporation(name="De Turfkade", municipalities=("Emmen", "Coevorden")),
            date=dt.date(2027, 1, 15),
            day_part=DayPart.MORNING,
            start="9:00",
            programme=(item(ItemKind.INTERNAL, "Opbouw", start="7:00"), item(minutes=200)),
            practical=ADDRESS,
        ),
        "draaiboek",
    )
    assert (doc.title, doc.host, doc.region) == ("Wonen in Emmen", "De Turfkade", "Emmen en Coevorden")
    assert (doc.when, doc.hours) == ("Vrijdag 15 januari 2027", "ochtend, 9.00 tot 12.20 uur")
    assert (doc.start, doc.end, doc.address) == (540, 740, "Boslaan 40")
    assert doc.reception == "Ontvangst om 9.00 uur: Boslaan 40"


@pytest.mark.parametrize(
    ("fields", "reception"),
    [
        ({}, ""),
        ({"practical": ADDRESS}, "Ontvangst: Boslaan 40"),
        ({"practical": ADDRESS, "programme": (item(minutes=60),)}, "Ontvangst: Boslaan 40"),
    ],
)
def test_the_time_of_the_reception_is_left_out_until_it_is_known(fields, reception):
    doc = document(plan(**fields), "gasten")
    assert doc.reception == reception
    assert doc.hours.endswith("(voorlopig)") == ("programme" in fields)


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        (
            Contact(name="Wil Bos", phone="06 0000 0123", email="wil@bos.example"),
            "Bel Wil Bos: 06 0000 0123",
        ),
        (Contact(name="Wil Bos", email="wil@bos.example"), "Mail Wil Bos: wil@bos.example"),
        (Contact(phone="06 0000 0123"), "Bel 06 0000 0123"),
        (Contact(name="Wil Bos"), ""),
    ],
)
def test_the_head_says_whom_to_call(contact, expected):
    assert document(plan(contact=contact), "gasten").call == expected


@pytest.mark.parametrize("audience", list(AUDIENCES))
def test_everyone_reads_the_names_of_both_hosts(audience):
    doc = document(two_hosts(), audience)
    assert doc.host == "De Zonnehoek en Zorggroep De Wilgen"
    assert doc.region in ("Emmen en Doetinchem · Drenthe", "")


def test_a_second_host_without_a_name_adds_its_region():
    alone = plan(second_host=SecondHost(province=Province.DRENTHE))
    doc = document(alone, "gasten", style=HouseStyle(name="De Turfkade"))
    assert (doc.host, doc.region) == ("De Turfkade", "Drenthe")


def test_a_region_with_the_name_of_its_province_is_said_once():
    host = Corporation(regions=("Flevoland",), province=Province.FLEVOLAND)
    assert document(plan(corporation=host), "gasten").region == "Flevoland"


def test_only_the_first_of_many_municipalities_are_named():
    towns = tuple(f"Plaats {number}" for number in range(12))
    doc = document(plan(corporation=Corporation(municipalities=towns)), "gasten")
    assert doc.region == "Plaats 0, Plaats 1, Plaats 2 en andere gemeenten"


def test_only_the_crew_sees_the_date_options():
    undecided = plan(date_options=(dt.date(2027, 1, 15), dt.date(2027, 1, 22)))
    assert document(undecided, "gasten").when == "Datum volgt"
    assert (
        document(undecided, "draaiboek").when
        == "Datum volgt: vrijdag 15 januari 2027 of vrijdag 22 januari 2027"
    )
