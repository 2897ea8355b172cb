"""Municipalities as people name them, and provinces that border on each other."""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from ..plan import Province
from .gazetteer import all_places
from .home_town import locate
from .qualifiers import strip_qualifier
from .spelling import search_key

NEIGHBOURING_PROVINCES = msgspec.toml.decode(
    Path(__file__).with_name("neighbours.toml").read_bytes(), type=dict[Province, frozenset[Province]]
)
"""For each province, those that border on it."""


@lru_cache(maxsize=65_536)
def municipality_of(name: str, province: Province | None = None) -> str:
    """Return the official name of a municipality, or "" if the name means none or several.

    ``municipality_of("gemeente Hengelo") == "Hengelo (O.)"``. The province only helps to choose between
    namesakes: a working area may cross its border. A municipality that merged into another means the other.
    """
    namesakes = _municipalities_by_key().get(search_key(name), ())
    found = [official for official, where in namesakes if province in (None, where)]
    return found[0] if len(found) == 1 else locate(name).municipality


def working_area_provinces(municipalities: Iterable[str], province: Province | None) -> frozenset[Province]:
    """Return the provinces of a working area: ``province`` and the provinces of its municipalities."""
    officials = {municipality_of(name, province) for name in municipalities}
    found = {
        where
        for official in officials
        for name, where in _municipalities_by_key().get(search_key(official), ())
        if name == official
    }
    return frozenset(found | ({province} if province else set()))


@cache
def _municipalities_by_key() -> dict[str, tuple[tuple[str, Province], ...]]:
    """Return the official names with their province, by the key of the name with and without qualifier."""
    found: dict[str, set[tuple[str, Province]]] = {}
    for place in {place for _, place in all_places()}:
        for name in {place.municipality, strip_qualifier(place.municipality)}:
            if place.municipality and place.province is not None:
                found.setdefault(search_key(name), set()).add((place.municipality, place.province))
    return {key: tuple(sorted(municipalities)) for key, municipalities in found.items()}
