"""From a home town as people write it to its municipality and province.

A name that means several places is answered as just that, with all of them; nothing is ever guessed, not even
where one of them is far larger. The tables can't say which one is meant: in the register of places the larger
one may be the one with a qualifier (Beuningen is a village in Overijssel, Beuningen Gld a town), and lists of
larger places leave out villages of over a thousand people (Velp in Noord-Brabant, Rijswijk in Gelderland). A
name cut short counts as well: Loenen may be Loenen aan de Vecht.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

import msgspec

from ..plan import Province
from .gazetteer import PlaceMatch, named
from .names import normalise
from .qualifiers import (
    BRACKETS,
    IN_MUNICIPALITY,
    NEUTRAL,
    bare,
    is_caribbean,
    is_country,
    is_home,
    provinces_of,
)
from .spelling import search_key

_POSTCODE = re.compile(r"^\d{4}\s?[A-Z]{2}\s+")
_COMMA = re.compile(r"^(?P<name>[^,;]+?)\s*[,;]\s*(?P<qualifier>.+)$")
_AND_AROUND = re.compile(r"\s+(?:c\.?\s?a|e\.?\s?o)\.?$")
_SEVERAL = re.compile(r"\s*[/+]\s*|\s+(?:en|of|and)\s+")
_TURNED = re.compile(r"^(?P<name>[^,(]+?)(?:,\s*|\s*\()(?P<article>['’‘`´]?[st]|[Dd]en?|[Hh]et)[-)]*$")
_LONGEST, _CODE = 200, 3
_MUNICIPALITY = re.compile(r"^(?:gemeente\b|gem\b\.?)\s*", re.IGNORECASE)


class Certainty(StrEnum):
    """How far a home town is known."""

    PLACED = "geplaatst"
    AMBIGUOUS = "meer dan één plaats"
    ABROAD = "buitenland"
    UNKNOWN = "onbekend"


class Home(msgspec.Struct, frozen=True):
    """Where a home town is.

    Of an ambiguous one ``options`` has all it may be; its province is known if they are all in one. Of a
    municipality that was divided over others only the province is known.
    """

    certainty: Certainty
    municipality: str = ""
    province: Province | None = None
    options: tuple[PlaceMatch, ...] = ()


UNKNOWN = Home(Certainty.UNKNOWN)
_ABROAD = Home(Certainty.ABROAD)


@lru_cache(maxsize=65_536)
def locate(town: str) -> Home:
    """Where a home town is: ``locate("Hengelo (O)").municipality == "Hengelo (O.)"``.

    Takes what stands on candidate lists: qualifiers (``Bergen (NH)``, ``Elst Gld``, ``Spijk gem. Zevenaar``),
    countries (``Berlin, DE``), parts of towns (``Amsterdam Zuidoost``), Frisian and older names.
    """
    text = " ".join(town[:_LONGEST].split())
    if spots := named(text) or named(text := _tidied(text)):
        return _home(spots)
    if match := _TURNED.match(text):
        return locate(f"{match['article']} {match['name']}")
    for pattern in (BRACKETS, _COMMA, IN_MUNICIPALITY):
        if match := pattern.match(text):
            return _qualified(match["name"], match["qualifier"])
    if _SEVERAL.search(text):
        return _any_of(_SEVERAL.split(text))
    name, _, last = text.rpartition(" ")
    if named(name) and _sets_apart(last):
        return _qualified(name, last)
    if is_country(text) and len(text) > _CODE:
        return _ABROAD
    return _part_of_town(re.split(r"[\s–-]+", text))


def _tidied(text: str) -> str:
    """The text without what says nothing about the place."""
    for needless in (_POSTCODE, _AND_AROUND, _MUNICIPALITY):
        text = needless.sub("", text)
    return text


def _any_of(towns: list[str]) -> Home:
    """Where someone who names several towns lives: in any of them, if all are known.

    What comes last may be a province or a country: Hengelo/Overijssel.
    """
    each = [named(town) for town in towns]
    if all(each):
        return _home(frozenset().union(*each))
    return _qualified(*towns) if len(towns) == 2 and each[0] and _sets_apart(towns[1]) else UNKNOWN


def _sets_apart(qualifier: str) -> bool:
    """Whether this can stand behind a town without brackets or a comma."""
    return bool(provinces_of(qualifier)) or is_country(qualifier) or is_home(qualifier)


def _home(spots: Iterable[PlaceMatch]) -> Home:
    options = tuple(sorted(spots, key=lambda spot: (spot.country, spot.municipality)))
    if all(spot.country for spot in options):
        return _ABROAD
    if len(options) == 1:
        return Home(Certainty.PLACED, options[0].municipality, options[0].province)
    provinces = {spot.province for spot in options}
    return Home(
        Certainty.AMBIGUOUS, province=provinces.pop() if len(provinces) == 1 else None, options=options
    )


def _qualified(name: str, qualifier: str) -> Home:
    """Where a name with a province, country, municipality or part of the town behind it is."""
    spots = named(name)
    if is_home(qualifier):
        return locate(name)
    if is_caribbean(qualifier):
        there = {spot for spot in spots if spot.municipality and spot.province is None}
        return _home(there) if there else UNKNOWN
    if spots and all(spot.country for spot in spots):
        return _ABROAD
    provinces = provinces_of(qualifier)
    if here := {spot for spot in spots if spot.province in provinces}:
        return _home(here)
    if is_country(qualifier) and not (provinces and not spots):
        return _ABROAD
    if provinces:
        return UNKNOWN
    around = _municipalities(_MUNICIPALITY.sub("", qualifier))
    if not spots:
        return _home(around) if _MUNICIPALITY.match(qualifier) and len(around) == 1 else UNKNOWN
    if here := {spot for spot in spots if any(_is_in(spot, other) for other in around)}:
        return _home(here)
    if around:
        return UNKNOWN
    return _home(spots) if normalise(qualifier) in NEUTRAL or _is_seat(name, spots) else UNKNOWN


def _municipalities(name: str) -> frozenset[PlaceMatch]:
    """What a name means behind another one: the municipality that bears it, rather than a place elsewhere."""
    spots = named(name)
    bearing = frozenset(spot for spot in spots if search_key(bare(spot.municipality)) == search_key(name))
    return bearing or spots


def _is_in(spot: PlaceMatch, other: PlaceMatch) -> bool:
    return bool(spot.municipality) and spot.municipality == other.municipality


def _part_of_town(words: list[str]) -> Home:
    """Where "Eelde-Paterswolde", "Zaandam-Zuid" or "Amsterdam IJburg" is.

    Two places of one municipality are in it, and so is whatever stands behind the town that is its own
    municipality; but what stands there may not be a place elsewhere.
    """
    for end in range(len(words) - 1, 0, -1):
        town, rest = " ".join(words[:end]), " ".join(words[end:])
        spots, others = named(town), named(rest)
        if spots and normalise(rest) in NEUTRAL:
            return _home(spots)
        if both := {spot for spot in spots if any(_is_in(spot, other) for other in others)}:
            return _home(both)
        if _is_seat(town, spots):
            return _home(spots | others)
    return UNKNOWN


def _is_seat(town: str, spots: frozenset[PlaceMatch]) -> bool:
    """Whether the name means one town only, which bears the name of its municipality."""
    return len(spots) == 1 and all(search_key(spot.municipality) == search_key(town) for spot in spots)
