"""Addresses as links to a map."""

from urllib.parse import parse_qs, urlsplit

import pytest
from msgspec.structs import replace
from support.good_plans import morning
from support.small_plans import blocks, item, plan

from werkbezoek.documents.audiences import AUDIENCES, document
from werkbezoek.documents.audiences.maps import map_url
from werkbezoek.documents.blocks import FactList
from werkbezoek.documents.formats import html
from werkbezoek.plan import Place, PlaceKind, get, put


@pytest.mark.parametrize(
    ("address", "searched"),
    [
        ("Boslaan 40, Emmen", "Boslaan 40, Emmen"),
        ("Buurthuis De Brink\nBoslaan 40\n7822 EM Emmen", "Boslaan 40, 7822 EM Emmen"),
        ("Boslaan 40, Emmen, ingang achterom", "Boslaan 40, Emmen"),
        ("’t Zand 3a & b, Súdwest-Fryslân", "’t Zand 3a & b, Súdwest-Fryslân"),
        ("Zandplaatstraat, Rotterdam", "Zandplaatstraat, Rotterdam"),
        ("Boslaan 40", None),
        ("volgt nog", None),
        ("", None),
        (" , ", None),
    ],
)
def test_a_map_is_asked_for_the_street_and_the_town(address, searched):
    url = urlsplit(map_url(address))
    assert parse_qs(url.query) == ({"query": [searched]} if searched else {})
    assert url.netloc == ("www.openstreetmap.org" if searched else "")


@pytest.mark.parametrize("audience", list(AUDIENCES))
def test_who_sees_where_guests_are_received_gets_a_map_of_it(audience):
    doc = document(put(morning(), "practical.address", "Boslaan 40, Emmen"), audience)
    texts = [fact.text for facts in blocks(doc, FactList) for fact in facts.facts]
    maps = [doc.map_urls[text] for text in texts if text in doc.map_urls]
    expected = [map_url("Boslaan 40, Emmen")] * (doc.address != "")
    assert maps == expected, "set links_to_maps, or take shows_address away"
    assert (doc.reception in doc.map_urls) == bool(doc.reception)


@pytest.mark.parametrize("audience", ["pers", "draaiboek", "catering"])
def test_a_place_in_a_table_is_a_link_unless_a_home_is_called_the_same(audience):
    office = Place(PlaceKind.OFFICE, "kantoor", "Boslaan 40, Emmen")
    stop = item(place=office, catering="koffie")
    home = item(place=replace(office, kind=PlaceKind.HOME, label="kantoor, Boslaan 40, Emmen", address=""))
    url = map_url("Boslaan 40, Emmen")
    doc = document(plan(programme=(stop,)), audience)
    assert doc.map_urls == {"kantoor, Boslaan 40, Emmen": url}
    assert f'<a href="{url}"' in html(doc)
    both = document(plan(programme=(stop, replace(home, id="b", catering="thee"))), audience)
    assert "openstreetmap" not in repr(both)


@pytest.mark.parametrize("kind", [PlaceKind.HOME, None])
def test_the_reception_has_a_map_even_if_a_place_that_may_be_a_home_is_called_the_same(kind):
    address = "Buurthuis De Brink, Boslaan 40, Emmen"
    visit = put(plan(programme=(item(place=Place(kind, address)),)), "practical.address", address)
    doc = document(visit, "gasten")
    assert doc.map_urls[address] == doc.map_urls[doc.reception] == map_url("Boslaan 40, Emmen")


@pytest.mark.parametrize("kind", [PlaceKind.HOME, None])
def test_no_document_links_to_a_map_of_a_home(kind):
    visit = morning()
    for at, each in enumerate(visit.programme):
        if each.place:
            visit = put(visit, f"programme[{at}].place.kind", kind)
        for stop in range(len(each.stops)):
            visit = put(visit, f"programme[{at}].stops[{stop}].kind", kind)
    assert get(visit, "practical.address")
    visit = put(visit, "practical.address", "")
    for audience in AUDIENCES:
        assert "openstreetmap" not in repr(document(visit, audience))
