"""From a home town as people write it to its municipality and province.

A name that means several places is answered as just that, with all of them; nothing is ever guessed.
"""

import csv
import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from ..plan import Province
from .names import normalise
from .qualifiers import BRACKETS, IN_MUNICIPALITY, NEUTRAL, is_country, is_home, provinces_of
from .spelling import folded, search_key

_POSTCODE = re.compile(r"^\d{4}\s?[A-Z]{2}\s+")
_COMMA = re.compile(r"^(?P<name>[^,;]+?)\s*[,;]\s*(?P<qualifier>.+)$")
_AND_AROUND = re.compile(r"\s+(?:c\.?\s?a|e\.?\s?o)\.?$")
_SEVERAL = re.compile(r"\s*[/+]\s*|\s+(?:en|of|and)\s+")
_TURNED = re.compile(r"^(?P<name>[^,(]+?)(?:,\s*|\s*\()(?P<article>['’‘`´]?[st]|[Dd]en?|[Hh]et)[-)]*$")
_LONGEST = 200
_MUNICIPALITY = re.compile(r"^(?:gemeente\b|gem\b\.?)\s*", re.IGNORECASE)


class Certainty(StrEnum):
    """How far a home town is known."""

    PLACED = "geplaatst"
    AMBIGUOUS = "meer dan één plaats"
    ABROAD = "buitenland"
    UNKNOWN = "onbekend"


class Spot(msgspec.Struct, frozen=True, order=True):
    """Where a name may be: a municipality with its province (none in the Caribbean), or a country."""

    municipality: str = ""
    province: Province | None = None
    country: str = ""


class Home(msgspec.Struct, frozen=True):
    """Where a home town is.

    Of an ambiguous one ``options`` has all it may be; its province is known if they are all in one. Of a
    municipality that was divided over others only the province is known.
    """

    certainty: Certainty
    municipality: str = ""
    province: Province | None = None
    options: tuple[Spot, ...] = ()


UNKNOWN = Home(Certainty.UNKNOWN)
_ABROAD = Home(Certainty.ABROAD)


@lru_cache(maxsize=65_536)
def locate(town: str) -> Home:
    """Where a home town is: ``locate("Hengelo (O)").municipality == "Hengelo (O.)"``.

    Takes what stands on candidate lists: qualifiers (``Bergen (NH)``, ``Elst Gld``, ``Spijk gem. Zevenaar``),
    countries (``Berlin, DE``), parts of towns (``Amsterdam Zuidoost``), Frisian and older names.
    """
    text = " ".join(town[:_LONGEST].split())
    if spots := _named(text) or _named(text := _tidied(text)):
        return _home(spots)
    if match := _TURNED.match(text):
        return locate(f"{match['article']} {match['name']}")
    for pattern in (BRACKETS, _COMMA, IN_MUNICIPALITY):
        if match := pattern.match(text):
            return _qualified(match["name"], match["qualifier"])
    if _SEVERAL.search(text):
        return _any_of(_SEVERAL.split(text))
    name, _, last = text.rpartition(" ")
    if _named(name) and (provinces_of(last) or is_country(last) or is_home(last)):
        return _qualified(name, last)
    return _part_of_town(re.split(r"[\s–-]+", text))


def _tidied(text: str) -> str:
    """The text without what says nothing about the place."""
    for needless in (_POSTCODE, _AND_AROUND, _MUNICIPALITY):
        text = needless.sub("", text)
    return text


def _any_of(towns: list[str]) -> Home:
    """Where someone who names several towns lives: in any of them, if all are known."""
    each = [_named(town) for town in towns]
    return _home(frozenset().union(*each)) if all(each) else UNKNOWN


def _home(spots: Iterable[Spot]) -> Home:
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
    spots = _named(name)
    if is_home(qualifier):
        return locate(name)
    if spots and all(spot.country for spot in spots):
        return _ABROAD
    provinces = provinces_of(qualifier)
    if here := {spot for spot in spots if spot.province in provinces}:
        return _home(here)
    if is_country(qualifier) and not (provinces and not spots):
        return _ABROAD
    if provinces:
        return UNKNOWN
    around = _named(_MUNICIPALITY.sub("", qualifier))
    if not spots:
        return _home(around) if _MUNICIPALITY.match(qualifier) and len(around) == 1 else UNKNOWN
    if here := {spot for spot in spots if any(_is_in(spot, other) for other in around)}:
        return _home(here)
    if around:
        return UNKNOWN
    return _home(spots) if normalise(qualifier) in NEUTRAL or _is_seat(name, spots) else UNKNOWN


def _is_in(spot: Spot, other: Spot) -> bool:
    return bool(spot.municipality) and spot.municipality == other.municipality


def _part_of_town(words: list[str]) -> Home:
    """Where "Rotterdam-Hoogvliet" or "Amsterdam Zuidoost" is: in the town that is its own municipality.

    What stands behind the town may not be a place elsewhere.
    """
    for end in range(len(words) - 1, 0, -1):
        town, rest = " ".join(words[:end]), " ".join(words[end:])
        spots = _named(town)
        if not _is_seat(town, spots):
            continue
        others = _named(rest)
        if not others or others & spots:
            return _home(spots)
        return _home(spots | others)
    return UNKNOWN


def _is_seat(town: str, spots: frozenset[Spot]) -> bool:
    """Whether the name means one town only, which bears the name of its municipality."""
    return len(spots) == 1 and all(search_key(spot.municipality) == search_key(town) for spot in spots)


def _named(name: str) -> frozenset[Spot]:
    """All places of a name; if there are none, those that differ in ij and y alone."""
    exact, loose = _dutch()
    key = search_key(name)
    if not key:
        return frozenset()
    return exact.get(key) or loose.get(folded(key)) or _abroad().get(key, frozenset())


@cache
def places() -> tuple[tuple[str, Spot], ...]:
    """All names of Dutch places with where each is, as ``generate`` made the table.

    A few are names of towns abroad as well, and then there twice.
    """
    provinces = {province.value: province for province in Province}
    return tuple(
        (name, Spot(municipality, provinces.get(province), country))
        for name, municipality, province, country, _ in _rows("places.csv")
    )


@cache
def _dutch() -> tuple[dict[str, frozenset[Spot]], dict[str, frozenset[Spot]]]:
    """The places by key, and by key with y for ij. A name counts with and without its qualifier."""
    exact: dict[str, set[Spot]] = {}
    loose: dict[str, set[Spot]] = {}
    for (_, spot), (*_, keys) in zip(places(), _rows("places.csv"), strict=True):
        for key in keys.split():
            exact.setdefault(key, set()).add(spot)
            loose.setdefault(folded(key), set()).add(spot)
    return _frozen(exact), _frozen(loose)


@cache
def _abroad() -> dict[str, frozenset[Spot]]:
    """The towns abroad by key; none of them is a place in the Netherlands as well."""
    return {search_key(name): frozenset({Spot(country=country)}) for name, country in _rows("abroad.csv")}


def _frozen(table: dict[str, set[Spot]]) -> dict[str, frozenset[Spot]]:
    return {key: frozenset(spots) for key, spots in table.items()}


@cache
def _rows(table: str) -> list[list[str]]:
    lines = files(__package__).joinpath(table).read_text(encoding="utf-8").splitlines()
    return list(csv.reader(lines))[1:]
