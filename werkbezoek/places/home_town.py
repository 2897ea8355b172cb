"""From a home town as people write it to its municipality and province.

A name of several places is ambiguous, and the answer has all of them. The code never guesses, not even if one
of them is far larger, because the tables can't say which one is meant. In the register of places the larger
one may be the one with a qualifier: Beuningen is a village in Overijssel, Beuningen Gld a town. Lists of
larger places leave out villages of over a thousand people: Velp in Noord-Brabant, Rijswijk in Gelderland. A
shortened name is ambiguous too: Loenen may be Loenen aan de Vecht.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

import msgspec

from ..plan import Province
from .gazetteer import PlaceMatch, Places, find_places
from .qualifiers import (
    BRACKETS,
    IN_MUNICIPALITY,
    PARTS_OF_TOWN,
    is_caribbean,
    is_country,
    is_netherlands,
    provinces_of,
    strip_qualifier,
)
from .spelling import normalise, search_key

_MAX_LENGTH = 200
_CODE_LENGTH = 3
_POSTCODE = re.compile(r"^\d{4}\s?[A-Z]{2}\s+")
_COMMA = re.compile(r"^(?P<name>[^,;]+?)\s*[,;]\s*(?P<qualifier>.+)$")
_AND_AROUND = re.compile(r"\s+(?:c\.?\s?a|e\.?\s?o)\.?$")
_SEVERAL = re.compile(r"\s*[/+]\s*|\s+(?:en|of|and)\s+")
_ARTICLE_LAST = re.compile(r"^(?P<name>[^,(]+?)(?:,\s*|\s*\()(?P<article>['’‘`´]?[st]|[Dd]en?|[Hh]et)[-)]*$")
_MUNICIPALITY = re.compile(r"^(?:gemeente\b|gem\b\.?)\s*", re.IGNORECASE)


class Certainty(StrEnum):
    """How certain the place of a home town is."""

    PLACED = "geplaatst"
    AMBIGUOUS = "meer dan één plaats"
    ABROAD = "buitenland"
    UNKNOWN = "onbekend"


class Home(msgspec.Struct, frozen=True):
    """Where a home town is.

    An ambiguous one has all places that it may be in ``options``, and a province if they are all in one. The
    name of a municipality that was divided over others has only a province.
    """

    certainty: Certainty
    municipality: str = ""
    province: Province | None = None
    options: tuple[PlaceMatch, ...] = ()


_UNKNOWN = Home(Certainty.UNKNOWN)
_ABROAD = Home(Certainty.ABROAD)


@lru_cache(maxsize=65_536)
def locate(town: str) -> Home:
    """Return where a home town is: ``locate("Hengelo (O)").municipality == "Hengelo (O.)"``.

    It knows what candidate lists contain: qualifiers (Bergen (NH), Elst Gld, Spijk gem. Zevenaar), countries
    (Berlin, DE), parts of towns (Amsterdam Zuidoost), Frisian and older names.
    """
    text = " ".join(town[:_MAX_LENGTH].split())
    for noise in (_POSTCODE, _AND_AROUND, _MUNICIPALITY):
        text = noise.sub("", text)
    if places := find_places(text):
        return _home(places)
    if match := _ARTICLE_LAST.match(text):
        return locate(f"{match['article']} {match['name']}")
    for pattern in (BRACKETS, _COMMA, IN_MUNICIPALITY):
        if match := pattern.match(text):
            return _locate_qualified(match["name"], match["qualifier"])
    if _SEVERAL.search(text):
        return _locate_several(_SEVERAL.split(text))
    name, _, last = text.rpartition(" ")
    if find_places(name) and (provinces_of(last) or is_country(last) or is_netherlands(last)):
        return _locate_qualified(name, last)
    if is_country(text) and len(text) > _CODE_LENGTH:
        return _ABROAD
    return _locate_part_of_town(re.split(r"[\s–-]+", text))


def _locate_several(towns: list[str]) -> Home:
    """Locate someone who names several towns, in any of them; the second may say where the first one is."""
    places = [find_places(town) for town in towns]
    if all(places):
        return _home(frozenset().union(*places))
    return _locate_qualified(*towns) if len(towns) == 2 else _UNKNOWN


def _home(places: Iterable[PlaceMatch]) -> Home:
    """Return the home in these places. There must be at least one."""
    options = tuple(sorted(places, key=lambda place: (place.country, place.municipality)))
    if all(place.country for place in options):
        return _ABROAD
    if len(options) == 1:
        return Home(Certainty.PLACED, options[0].municipality, options[0].province)
    provinces = {place.province for place in options}
    province = provinces.pop() if len(provinces) == 1 else None
    return Home(Certainty.AMBIGUOUS, province=province, options=options)


def _locate_qualified(name: str, qualifier: str) -> Home:
    """Locate a name followed by a province, a country, a municipality or a part of the town."""
    places = find_places(name)
    if is_netherlands(qualifier):
        return locate(name)
    if is_caribbean(qualifier):
        caribbean = {place for place in places if place.municipality and place.province is None}
        return _home(caribbean) if caribbean else _UNKNOWN
    if places and all(place.country for place in places):
        return _ABROAD
    provinces = provinces_of(qualifier)
    if in_province := {place for place in places if place.province in provinces}:
        return _home(in_province)
    if is_country(qualifier) and (places or not provinces):
        return _ABROAD
    return _UNKNOWN if provinces else _locate_in_municipality(name, qualifier, places)


def _locate_in_municipality(name: str, qualifier: str, places: Places) -> Home:
    """Locate a name with ``places``, followed by a municipality or by a part of the town."""
    others = _find_municipality(_MUNICIPALITY.sub("", qualifier))
    if not places:
        is_one = _MUNICIPALITY.match(qualifier) and len(others) == 1
        return _home(others) if is_one else _UNKNOWN
    if in_municipality := _in_same_municipality(places, others):
        return _home(in_municipality)
    if others:
        return _UNKNOWN
    is_part = normalise(qualifier) in PARTS_OF_TOWN or _names_its_municipality(name, places)
    return _home(places) if is_part else _UNKNOWN


def _find_municipality(name: str) -> Places:
    """Return the municipality with a name; if there is none, all places with that name."""
    places, key = find_places(name), search_key(name)
    found = {place for place in places if search_key(strip_qualifier(place.municipality)) == key}
    return frozenset(found) or places


def _in_same_municipality(places: Places, others: Places) -> set[PlaceMatch]:
    """Return the places that are in the municipality of one of the others."""
    municipalities = {other.municipality for other in others} - {""}
    return {place for place in places if place.municipality in municipalities}


def _locate_part_of_town(words: list[str]) -> Home:
    """Locate names such as Eelde-Paterswolde, Zaandam-Zuid and Amsterdam IJburg.

    Two places in one municipality are located in that municipality. Words after a town with the name of its
    municipality are a part of that town; if the part is also a place elsewhere, the answer is ambiguous.
    """
    for end in range(len(words) - 1, 0, -1):
        town, rest = " ".join(words[:end]), " ".join(words[end:])
        places, others = find_places(town), find_places(rest)
        if places and normalise(rest) in PARTS_OF_TOWN:
            return _home(places)
        if in_municipality := _in_same_municipality(places, others):
            return _home(in_municipality)
        if _names_its_municipality(town, places):
            return _home(places | others)
    return _UNKNOWN


def _names_its_municipality(town: str, places: Places) -> bool:
    """Return whether a name means only one place, whose municipality has the same name."""
    return len(places) == 1 and all(search_key(place.municipality) == search_key(town) for place in places)
