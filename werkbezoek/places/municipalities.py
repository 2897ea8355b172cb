"""Municipalities by the names that people use for them, and provinces that border on each other."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from ..plan import Corporation, Plan, Province
from ..text.spelling import fold
from .gazetteer import all_places
from .home_town import locate
from .qualifiers import strip_qualifier
from .spelling import same_place, search_key

NEIGHBOURING_PROVINCES = msgspec.toml.decode(
    Path(__file__).with_name("neighbours.toml").read_bytes(), type=dict[Province, frozenset[Province]]
)
"""For each province, those that border on it."""

_STREET = re.compile(r"([^\W\d]+) \d")
"""The last word of the name of a street, before the house number."""


@lru_cache(maxsize=65_536)
def municipality_of(name: str, province: Province | None = None) -> str:
    """Return the official name of a municipality, or "" if the name means none or several.

    ``municipality_of("gemeente Hengelo") == "Hengelo (O.)"``. The province only helps to choose between
    namesakes: a working area may cross its border. The name of a municipality that merged into another one
    stands for that other one.
    """
    namesakes = _municipalities_by_key().get(search_key(name), ())
    found = [official for official, where in namesakes if province in (None, where)]
    return found[0] if len(found) == 1 else locate(name).municipality


@lru_cache(maxsize=65_536)
def official_spelling(name: str) -> str:
    """Return the official spelling of a place if only capitals or accents differ, or else ""."""
    typed = unicodedata.normalize("NFC", name.strip()).replace("’", "'").replace("‘", "'")
    spellings = _spellings().get(fold(typed), frozenset())
    return next(iter(spellings)) if len(spellings) == 1 and typed not in spellings else ""


def working_area_provinces(hosts: Sequence[Corporation]) -> frozenset[Province]:
    """Return the provinces of the hosts of a visit and of the municipalities where they work."""
    officials = {municipality_of(name, host.province) for host in hosts for name in host.municipalities}
    found = filter(None, (*map(province_of, officials), *(host.province for host in hosts)))
    return frozenset(found)


def in_working_area(hosts: Sequence[Corporation], *places: str) -> bool:
    """Return whether a place is a municipality where a host works, or was or is a place within one."""
    return any(_works_in(host, place) for host in hosts for place in places)


def _works_in(host: Corporation, place: str) -> bool:
    officials = {municipality_of(name, host.province) for name in host.municipalities} - {""}
    is_municipality = any(same_place(place, name) for name in host.municipalities)
    return is_municipality or municipality_of(place, host.province) in officials


def province_of(official: str) -> Province | None:
    """Return the province of a municipality by its official name."""
    namesakes = _municipalities_by_key().get(search_key(official), ())
    return next((where for name, where in namesakes if name == official), None)


def names_place(name: str, plan: Plan) -> bool:
    """Return whether this is the name of a municipality, or of a town, region, street or host of a plan.

    The ``name`` may have y for ij.
    """
    key = _with_y(name)
    return key in _municipalities_with_y() or key in map(_with_y, _places_of(plan))


def _with_y(name: str) -> str:
    return search_key(name).replace("ij", "y")


@cache
def _municipalities_with_y() -> frozenset[str]:
    return frozenset(map(_with_y, _municipalities_by_key()))


def _places_of(plan: Plan) -> Iterator[str]:
    for host in plan.hosts:
        yield from (*host.name.split(), *host.municipalities, *host.regions)
    yield from _STREET.findall(plan.practical.address)
    for place in (place for item in plan.programme for place in item.places):
        yield from (place.municipality, *_STREET.findall(place.address))
    for invitee in plan.invitees:
        yield from (invitee.home_town, invitee.municipality)


@cache
def _spellings() -> dict[str, frozenset[str]]:
    """Return the names of places and municipalities, with and without their qualifiers, by `fold`."""
    found: dict[str, set[str]] = {"den haag": {"Den Haag"}, "den bosch": {"Den Bosch"}}
    for official, place in all_places():
        for name in (official, place.municipality):
            for spelling in (name, strip_qualifier(name)):
                found.setdefault(fold(spelling), set()).add(spelling)
    return {key: frozenset(names) for key, names in found.items()}


@cache
def _municipalities_by_key() -> dict[str, tuple[tuple[str, Province], ...]]:
    """Return official names with their province, by the keys of the name with and without its qualifier."""
    found: dict[str, set[tuple[str, Province]]] = {}
    for place in {place for _, place in all_places()}:
        for name in {place.municipality, strip_qualifier(place.municipality)}:
            if place.municipality and place.province is not None:
                found.setdefault(search_key(name), set()).add((place.municipality, place.province))
    return {key: tuple(sorted(municipalities)) for key, municipalities in found.items()}
