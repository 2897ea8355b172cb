"""Addresses as links to a map."""

from urllib.parse import parse_qs, urlsplit

import pytest
from support.good_plans import morning
from support.small_plans import blocks

from werkbezoek.documents.audiences import AUDIENCES, document
from werkbezoek.documents.audiences.maps import map_url
from werkbezoek.documents.blocks import FactList
from werkbezoek.plan import PlaceKind, get, put


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
    maps = [fact.map_url for facts in blocks(doc, FactList) for fact in facts.facts if fact.map_url]
    assert maps == [map_url("Boslaan 40, Emmen")] * (doc.address != "")


@pytest.mark.parametrize("kind", [PlaceKind.HOME, None])
def test_no_document_links_to_a_map_of_a_home(kind):
    plan = morning()
    for at, item in enumerate(plan.programme):
        if item.place:
            plan = put(plan, f"programme[{at}].place.kind", kind)
        for stop in range(len(item.stops)):
            plan = put(plan, f"programme[{at}].stops[{stop}].kind", kind)
    assert get(plan, "practical.address")
    plan = put(plan, "practical.address", "")
    for audience in AUDIENCES:
        assert "openstreetmap" not in repr(document(plan, audience))
