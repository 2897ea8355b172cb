"""The faults of a broken plan: all at once, in Dutch, each with its place."""

import time

import msgspec
import pytest
from support.broken_files import faults_in, file_with

from werkbezoek import plan as room
from werkbezoek.plan import SCHEMA_VERSION, PlanObject
from werkbezoek.store.faults import structural_faults


def test_all_faults_are_reported_at_once_each_with_its_place() -> None:
    broken = file_with(
        titel="Bezoek",
        date="2027-02-31",
        start="25:00",
        themes="leefbaarheid",
        revision="1",
        invitees=[{"id": "a"}, {"id": "b", "status": 3, "name": {"laatste": "Smit"}}, 4],
        programme=[{"id": "x", "kind": "lunch", "minutes": -3, "lead": [{}], "stops": {}}],
        ignored_rules=[{"code": "x"}],
        practical=None,
    )
    assert faults_in(broken) == [
        "onbekend veld “titel”; bedoel je “title”?",
        "Hoe vaak bewaard: hier hoort een geheel getal van 0 tot en met 2000000000, maar er staat “1”",
        "Datum: hier hoort een bestaande datum als “2027-03-19”, maar er staat “2027-02-31”",
        "Begintijd: hier hoort een tijd als “9:30”, maar er staat “25:00”",
        "Thema’s van de Aedes-agenda: hier hoort een lijst, maar er staat “leefbaarheid”",
        "Genodigden, regel 2, naam: onbekend veld “laatste”; bedoel je “last”?",
        "Genodigden, regel 2, stand van de uitnodiging: hier hoort een van “concept”, “uitgenodigd”, "
        "“geen-reactie”, “onder-voorbehoud”, “bevestigd”, “afgemeld”, “aanwezig”, “niet-gekomen”, "
        "maar er staat het getal 3",
        "Genodigden, regel 3: hier hoort een groep velden te staan, maar er staat het getal 4",
        "Programma, onderdeel 1, duur in minuten: hier hoort een geheel getal van 0 tot en met 1440, "
        "maar er staat het getal -3",
        "Programma, onderdeel 1, stops: hier hoort een lijst, maar er staat een groep velden",
        "Programma, onderdeel 1, leiding, regel 1: kies een genodigde of vul een naam of team in, "
        "niet allebei",
        "Praktische informatie: hier hoort een groep velden te staan, maar er staat niets (null)",
        "Regels die je bewust niet volgt, regel 1, regel: hier hoort een regelcode als “WIE101”, "
        "maar er staat “x”",
    ]


def test_every_type_in_the_plan_has_a_dutch_word_for_its_faults() -> None:
    """A wrong value in any field of any plan object is reported, and raises no exception."""
    for struct in (value for value in vars(room).values() if isinstance(value, type)):
        if issubclass(struct, PlanObject) and struct is not PlanObject:
            for info in msgspec.structs.fields(struct):
                wrong = [fault.message for fault in structural_faults({info.name: object()}, struct)]
                assert any("maar er staat" in message for message in wrong), (struct, info.name)


def test_repeated_ids_and_broken_references_are_reported() -> None:
    text = file_with(
        invitees=[{"id": "a"}, {"id": "a", "entourage_of": "b"}],
        programme=[{"id": "x", "kind": "lunch", "lead": [{"invitee": "zz"}], "messages": ["m"]}],
        press={"spokesperson": {"invitee": "yy"}},
    )
    assert faults_in(text) == [
        "Genodigden, regel 2, kenmerk: kenmerk “a” komt al eerder voor; geef elk een eigen kenmerk",
        "Genodigden, regel 2, hoort bij: verwijst naar “b”, maar dat staat niet in dit plan",
        "Programma, onderdeel 1, leiding, regel 1: verwijst naar “zz”, maar dat staat niet in dit plan",
        "Pers, woordvoerder: verwijst naar “yy”, maar dat staat niet in dit plan",
        "Programma, onderdeel 1, boodschappen, regel 1: verwijst naar “m”, maar dat staat niet in dit plan",
    ]


def test_an_object_that_its_own_check_refuses_is_reported_unless_its_fields_are_wrong() -> None:
    """A field with a typing error may be the cause of the other message."""
    both, misspelt = {"invitee": "a", "text": "team"}, {"invite": "a"}
    text = file_with(programme=[{"id": "x", "kind": "lunch", "lead": [both, misspelt]}])
    assert faults_in(text) == [
        "Programma, onderdeel 1, leiding, regel 1: kies een genodigde of vul een naam of team in, "
        "niet allebei",
        "Programma, onderdeel 1, leiding, regel 2: onbekend veld “invite”; bedoel je “invitee”?",
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"corporation": {"regions": ["a"] * 1_000_000 + [1]}},
        {"programme": [[]] * 1_000_000},
        {"practical": {f"x{number}": "" for number in range(200_000)}},
    ],
)
def test_a_huge_file_is_refused_quickly_and_with_the_first_hundred_faults(fields: dict) -> None:
    data = {"id": "a", "schema_version": SCHEMA_VERSION, **fields}
    start = time.process_time()
    found = structural_faults(data)
    assert time.process_time() - start < 3  # takes about 0.6 s
    assert len(found) in (1, 101)
